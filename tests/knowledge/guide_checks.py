"""What must hold for every rule of the guide: each check returns its complaints in words, or nothing."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection, Iterator
from typing import Any

from tests.knowledge.guide_reader import Document, Rule

CERTAINTIES = {"confirmed", "reported"}
AUDIENCES = {"learner", "staff", "organisation", "everybody"}
LENGTH = range(120, 901)
ASKS = {"en": 4, "es": 3}
# Facts that nobody could confirm: no rule may rest on them.
UNCONFIRMED = {
    *("F1.11", "F1.23", "F1.30", "F1.37", "F1.45", "F1.55", "F1.68", "F1.72"),
    *("F2.18", "F2.22", "F2.23", "F2.28", "F2.30", "F2.31"),
    *("F3.11", "F3.29", "F3.30", "F3.41", "F5.3", "F6.8", "F7.3"),
}
_ID = re.compile(r"[a-z0-9]+(?:[.-][a-z0-9]+)+")
_CALLS = re.compile(r"(\d{4})(?:-(\d{4}))?")
_FACT = re.compile(r"F\d+\.\d+")
_SAYS_SO = re.compile(r"as far as we know|unofficial|confirm|not know|we found|not settled", re.IGNORECASE)


def head(document: Document) -> Iterator[str]:
    """The front matter, and one rule under every heading."""
    for key in ("id", "title", "language", "order", "sources"):
        if not document.front.get(key):
            yield f"{document.name}: front matter has no {key}"
    if document.front.get("id") != document.name:
        yield f"{document.name}: its id must be the file name"
    for key, source in (document.front.get("sources") or {}).items():
        if not source.get("title") or not (source.get("url") is None or web_address(source["url"])):
            yield f"{document.name}: source {key} needs a title, and a web address or none"
    if not document.rules:
        yield f"{document.name}: no rules"
    for heading in document.bare:
        yield f"{document.name}: no rule under the heading {heading!r}"


def identity(rule: Rule) -> Iterator[str]:
    """Id, call years, certainty, audience, facts."""
    meta = rule.meta
    if not _ID.fullmatch(str(meta.get("id", ""))):
        yield f"{rule.id}: id must be lower case words with dots and dashes"
    calls = _CALLS.fullmatch(meta["calls"]) if isinstance(meta.get("calls"), str) else None
    if calls is None or (calls[2] and calls[2] <= calls[1]):
        yield f"{rule.id}: calls must be a year or two, like '2026' or '2021-2026', in quotes"
    if meta.get("certainty") not in CERTAINTIES:
        yield f"{rule.id}: certainty must be confirmed or reported"
    audience = meta.get("audience") or []
    if not audience or not set(audience) <= AUDIENCES:
        yield f"{rule.id}: audience must be some of {sorted(AUDIENCES)}"
    for fact in meta.get("facts") or []:
        if not _FACT.fullmatch(str(fact)):
            yield f"{rule.id}: {fact} is no fact number"
        elif fact in UNCONFIRMED:
            yield f"{rule.id}: {fact} is not confirmed and may not be shipped"


def sources(rule: Rule, document: Document) -> Iterator[str]:
    """A rule names sources, and the document registers them."""
    keys = rule.meta.get("sources") or []
    if not keys:
        yield f"{rule.id}: no sources"
    for key in keys:
        if key not in (document.front.get("sources") or {}):
            yield f"{rule.id}: source {key} is not in the front matter"


def asks(rule: Rule) -> Iterator[str]:
    """Enough ways in which people ask, none twice."""
    given = rule.meta.get("asks") or {}
    for language, least in ASKS.items():
        phrases = given.get(language) or []
        if len(phrases) < least or not all(isinstance(phrase, str) and phrase.strip() for phrase in phrases):
            yield f"{rule.id}: needs {least} asks in {language}, has {len(phrases)}"
        if len({str(phrase).casefold() for phrase in phrases}) < len(phrases):
            yield f"{rule.id}: an ask in {language} stands there twice"


def text(rule: Rule) -> Iterator[str]:
    """Long enough to answer, short enough to read; what is only reported says so."""
    if len(rule.text) not in LENGTH:
        yield f"{rule.id}: text has {len(rule.text)} characters, not {LENGTH.start} to {LENGTH.stop - 1}"
    if rule.meta.get("certainty") == "reported" and not _SAYS_SO.search(rule.text):
        yield f"{rule.id}: a reported rule must say so in its text, e.g. 'as far as we know'"


def related(rule: Rule, known: Collection[str]) -> Iterator[str]:
    """Related ids exist, and are others."""
    for other in rule.meta.get("related") or []:
        if other not in known or other == rule.id:
            yield f"{rule.id}: related {other} does not exist (or is itself)"


def dates(rule: Rule) -> Iterator[str]:
    """Dates are days with a meaning."""
    for date in rule.meta.get("dates") or []:
        if type(date.get("on")) is not dt.date or not date.get("what"):
            yield f"{rule.id}: date {date} needs on: YYYY-MM-DD and what:"


def web_address(url: object) -> bool:
    """Whether this is an address that a person can open."""
    return isinstance(url, str) and re.fullmatch(r"https?://[^\s/]+\.[^\s]+", url) is not None


def agency(entry: dict[str, Any]) -> Iterator[str]:
    """An agency has a name, sources, a note, and an address or an explicit null."""
    name = entry.get("id")
    for key in ("id", "name", "certainty", "sources", "note", "calls"):
        if not entry.get(key):
            yield f"{name}: no {key}"
    if not str(name).startswith("agency."):
        yield f"{name}: id must begin with agency."
    if entry.get("certainty") not in CERTAINTIES:
        yield f"{name}: certainty must be confirmed or reported"
    if "url" not in entry or not (entry["url"] is None or web_address(entry["url"])):
        yield f"{name}: url must be an address, or null where none is confirmed"
    for source in entry.get("sources") or []:
        if not source.get("title") or not web_address(source.get("url")):
            yield f"{name}: each source needs a title and a web address"
