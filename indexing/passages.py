"""A passage: the smallest piece of knowledge that is found, quoted and cited. One id for a rule, everywhere."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Literal

Kind = Literal["rule", "agency", "rate", "own"]

_LINK = re.compile(r"!?\[([^\]]*)\]\([^)\s]*(?:\s+\"[^\"]*\")?\)")
_AUTOLINK = re.compile(r"<(https?://[^>\s]+)>")
_EMPHASIS = re.compile(r"(\*\*|__|`)")
_TABLE_RULE = re.compile(r"^(?=[^\n]*---)[ \t|:-]+$", re.MULTILINE)


@dataclass(frozen=True)
class Source:
    """Where a passage comes from: what the page is called and its address (may be empty for an own file)."""

    title: str
    url: str


@dataclass(frozen=True)
class Dated:
    """A day that a passage states, and what happens on it."""

    on: dt.date
    what: str


@dataclass(frozen=True)
class Passage:
    """One rule, agency, rate table or piece of an own document.

    ``section`` is the heading path ("A > B"), ``title`` its last heading, ``text`` quotable Markdown, ``calls`` the call
    years it holds for, ``asks`` how people type the question (language -> phrases), used to find and never shown.
    """

    id: str
    document: str
    title: str
    section: str
    text: str
    language: str = "en"
    calls: str = ""
    certainty: str = "confirmed"
    sources: tuple[Source, ...] = ()
    asks: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    audience: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    dates: tuple[Dated, ...] = ()
    facts: tuple[str, ...] = ()
    kind: Kind = "rule"

    @cached_property
    def hash(self) -> str:
        """SHA-256 over everything in the passage: equal hashes mean nothing changed."""
        return hashlib.sha256(self.to_json().encode()).hexdigest()

    def to_json(self) -> str:
        """One line of JSON with sorted keys; the same passage always gives the same line."""
        return json.dumps(_plain(self), ensure_ascii=False, sort_keys=True, separators=(",", ":"))

    @staticmethod
    def from_json(line: str) -> Passage:
        """The inverse of :meth:`to_json`."""
        raw: dict[str, Any] = json.loads(line)
        raw["sources"] = tuple(Source(**source) for source in raw["sources"])
        raw["dates"] = tuple(Dated(dt.date.fromisoformat(date["on"]), date["what"]) for date in raw["dates"])
        raw["asks"] = {language: tuple(asks) for language, asks in raw["asks"].items()}
        for name in ("audience", "related", "facts"):
            raw[name] = tuple(raw[name])
        return Passage(**raw)

    def texts_to_embed(self) -> dict[str, str]:
        """What is embedded: row id -> text. The heading path with the text, and each ask as a row of its own."""
        rows = {f"p:{self.id}": f"{self.section}\n{plain_text(self.text)}"}
        for language in sorted(self.asks):
            for number, ask in enumerate(self.asks[language]):
                rows[f"{language}{number}:{self.id}"] = ask
        return rows


def passage_of_row(row: str) -> str:
    """The id of the passage that a row of :meth:`Passage.texts_to_embed` points to."""
    return row.split(":", 1)[1]


def plain_text(markdown: str) -> str:
    """Markdown without the marks that carry no meaning for retrieval: emphasis, link targets, table rules."""
    text = _LINK.sub(r"\1", markdown)
    text = _AUTOLINK.sub(r"\1", text)
    text = _TABLE_RULE.sub("", text)
    return _EMPHASIS.sub("", text)


def _plain(passage: Passage) -> dict[str, Any]:
    raw = {name: getattr(passage, name) for name in Passage.__dataclass_fields__}
    raw["sources"] = [{"title": source.title, "url": source.url} for source in passage.sources]
    raw["dates"] = [{"on": date.on.isoformat(), "what": date.what} for date in passage.dates]
    raw["asks"] = {language: list(asks) for language, asks in passage.asks.items()}
    return raw
