"""A passage: the smallest piece of knowledge that is found, quoted and cited. One id for a rule, everywhere."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import re
from collections.abc import Collection, Container, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from functools import cached_property
from typing import Any, Literal

EMBEDDED = 2  # phrases of a question that are embedded as rows of the index
Kind = Literal["rule", "agency", "rate", "own"]

# Each in one pass whatever the text: no part of a pattern may begin again where another could have ended.
_LINK = re.compile(r"!?\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\((?:[^()\s]|\([^()\s]*\))*(?:\s{1,9}\"[^\"\n]*\")?\)")
_AUTOLINK = re.compile(r"<(https?://[^<>\s]+)>")
_EMPHASIS = re.compile(r"(\*\*|__|`)")
_TABLE_RULE = re.compile(r"^[ \t:|-]*$")


class _Every(Container[str]):
    """Holds every language."""

    def __contains__(self, language: object) -> bool:
        return True


EVERY_LANGUAGE = _Every()


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
class Own:
    """What an own document says of itself, for its badge: days as ISO dates (``dated`` when it was made, ``expires`` after which
    it no longer holds, ``review_by`` when somebody should look at it), whose it is, the page (from 1; 0: no pages), and the ``circle`` of
    people who get answers from it (empty: everybody)."""

    dated: str = ""
    expires: str = ""
    review_by: str = ""
    organisation: str = ""
    page: int = 0
    circle: str = ""

    def expired(self, today: dt.date) -> bool:
        """Whether it no longer holds on the day *today*."""
        return bool(self.expires) and self.expires < today.isoformat()


@dataclass(frozen=True)
class Passage:
    """One rule, agency, rate table or piece of an own document.

    ``section`` is the heading path ("A > B"), ``title`` its last heading, ``text`` quotable Markdown, ``calls`` the call
    years it holds for, ``asks`` how people ask for it (language -> question of the passage -> phrases), used to find and never shown.
    ``countries`` are those (ISO 3166) whose practice alone it tells; none where it holds everywhere. ``own`` is what is known of the own
    document it comes from (None for the guide).
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
    asks: Mapping[str, Mapping[str, tuple[str, ...]]] = field(default_factory=dict)
    audience: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    dates: tuple[Dated, ...] = ()
    facts: tuple[str, ...] = ()
    kind: Kind = "rule"
    own: Own | None = None

    @cached_property
    def hash(self) -> str:
        """SHA-256 over everything in the passage: equal hashes mean nothing changed."""
        return hashlib.sha256(self.to_json().encode()).hexdigest()

    def to_json(self) -> str:
        """One line of JSON with sorted keys; the same passage always gives the same line."""
        return json.dumps(_plain(self), ensure_ascii=False, sort_keys=False, separators=(",", ":"))

    @staticmethod
    def from_json(line: str) -> Passage:
        """The inverse of :meth:`to_json`."""
        raw: dict[str, Any] = json.loads(line)
        raw["sources"] = tuple(Source(**source) for source in raw["sources"])
        raw["dates"] = tuple(Dated(dt.date.fromisoformat(date["on"]), date["what"]) for date in raw["dates"])
        raw["asks"] = {
            language: {key: tuple(phrases) for key, phrases in asks.items()}
            for language, asks in raw["asks"].items()
        }
        for name in ("audience", "countries", "related", "facts"):
            raw[name] = tuple(raw[name])
        raw["own"] = Own(**raw["own"]) if raw.get("own") else None
        return Passage(**raw)

    def phrases(self, language: str | None = None) -> tuple[str, ...]:
        """Every way to ask for it, in *language* or in all."""
        chosen = self.asks if language is None else {language: self.asks.get(language, {})}
        return tuple(phrase for asks in chosen.values() for phrases in asks.values() for phrase in phrases)

    def is_of_other_countries(self, countries: Collection[str]) -> bool:
        """Whether it tells the practice of countries alone of which none is among *countries*."""
        return bool(self.countries) and set(self.countries).isdisjoint(countries)

    def texts_to_embed(self, languages: Container[str] = EVERY_LANGUAGE) -> dict[str, str]:
        """What is embedded: row id -> text. The heading path with the text, and the first EMBEDDED phrases of each question in *languages* as
        rows of their own: what the others teach stands in the trained rankings."""
        rows = {text_row(self.id): f"{self.section}\n{plain_text(self.text)}"}
        for language in sorted(self.asks):
            if language in languages:
                for key, phrases in self.asks[language].items():
                    for number, phrase in enumerate(phrases[:EMBEDDED]):
                        rows[f"{language}/{key}/{number}:{self.id}"] = phrase
        return rows


def embedded_languages(known: Sequence[str]) -> Container[str]:
    """The languages whose asks an encoder that knows *known* embeds; "*" stands for every language."""
    return EVERY_LANGUAGE if "*" in known else frozenset(known)


def text_row(passage: str) -> str:
    """The row of the text of the passage with this id."""
    return f"p:{passage}"


def passage_of_row(row: str) -> str:
    """The id of the passage that a row of :meth:`Passage.texts_to_embed` points to."""
    return row.split(":", 1)[1]


def plain_text(markdown: str) -> str:
    """Markdown without the marks that carry no meaning for retrieval: emphasis, link targets, table rules."""
    text = _LINK.sub(r"\1", markdown)
    text = _AUTOLINK.sub(r"\1", text)
    lines = ("" if "---" in line and _TABLE_RULE.match(line) else line for line in text.split("\n"))
    return _EMPHASIS.sub("", "\n".join(lines))


def _plain(passage: Passage) -> dict[str, Any]:
    raw = {name: getattr(passage, name) for name in Passage.__dataclass_fields__}
    raw["sources"] = [{"title": source.title, "url": source.url} for source in passage.sources]
    raw["dates"] = [{"on": date.on.isoformat(), "what": date.what} for date in passage.dates]
    raw["asks"] = {
        language: {key: list(phrases) for key, phrases in asks.items()}
        for language, asks in passage.asks.items()
    }
    if passage.own is None:
        del raw["own"]  # so that the guide's passages keep their hashes
    else:
        raw["own"] = asdict(passage.own)
    return raw
