"""What must hold for every rule of the guide: each check returns its complaints in words, or nothing."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from bot.language.packs import question_words
from indexing.questions import LONGEST_ANSWER, LONGEST_QUESTION
from tests.knowledge.guide_reader import Document, Rule

CERTAINTIES = {"confirmed", "reported"}
AUDIENCES = {"learner", "staff", "organisation", "everybody"}
LENGTH = range(120, 901)
LEAST_ASKS = 3  # fewer, and a rule cannot be learned
_ID = re.compile(r"[a-z0-9]+(?:[.-][a-z0-9]+)+")
_CALLS = re.compile(r"(\d{4})(?:-(\d{4}))?")
_SAYS_SO = re.compile(r"as far as we know|unofficial|confirm|not know|we found|not settled", re.IGNORECASE)


def head(document: Document) -> Iterator[str]:
    """What a document says of itself, and a text for every rule."""
    for key in ("order", "sources", "rules"):
        if not document.structure.get(key):
            yield f"{document.name}: has no {key}"
    for key, source in (document.structure.get("sources") or {}).items():
        if not source.get("title") or not (source.get("url") is None or web_address(source["url"])):
            yield f"{document.name}: source {key} needs a title, and a web address or none"
    for identity in document.written ^ {rule.id for rule in document.rules}:
        yield f"{document.name}: {identity} has a text or an entry in rules/, not both"


def identity(rule: Rule, register: Mapping[str, Any]) -> Iterator[str]:
    """Id, call years, certainty, audience, facts."""
    meta = rule.meta
    if not _ID.fullmatch(rule.id):
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
        if fact not in register:
            yield f"{rule.id}: {fact} does not stand in the register of facts"
        elif register[fact]["status"] == "unconfirmed":
            yield f"{rule.id}: {fact} is not confirmed and may not be shipped"


def sources(rule: Rule, document: Document) -> Iterator[str]:
    """A rule names sources, and the document registers them."""
    keys = rule.meta.get("sources") or []
    if not keys:
        yield f"{rule.id}: no sources"
    for key in keys:
        if key not in (document.structure.get("sources") or {}):
            yield f"{rule.id}: source {key} is not among the sources of its document"


def asks(rule: Rule, language: str) -> Iterator[str]:
    """Enough ways in which people ask, none twice."""
    phrases = rule.asks(language)
    if len(phrases) < LEAST_ASKS or not all(str(phrase).strip() for phrase in phrases):
        yield f"{rule.id}: needs {LEAST_ASKS} asks in {language}, has {len(phrases)}"
    for key, question in rule.questions.get(language, {}).items():
        mine = [str(phrase).casefold() for phrase in question.get("asks") or []]
        if len(set(mine)) < len(mine):
            yield f"{rule.id}/{key}: an ask in {language} stands there twice"


def answers(rule: Rule, language: str) -> Iterator[str]:
    """At least one question; an answer is short, answers it, and says no number that its rule does not say."""
    found, words = rule.questions.get(language, {}), question_words(language)
    english = rule.questions.get("en", {})
    if not found:
        yield f"{rule.id}: no question in {language}"
    for key, one in found.items():
        name = f"{rule.id}/{key} ({language})"
        question, answer = one.get("question", ""), one.get("answer", "")
        if len(question) > LONGEST_QUESTION or not question.rstrip().endswith(words.question_mark):
            yield f"{name}: the question must end as one and have at most {LONGEST_QUESTION} characters"
        if not 0 < len(answer) <= LONGEST_ANSWER:
            yield f"{name}: the answer has {len(answer)} characters, not 1 to {LONGEST_ANSWER}"
        asked = english.get(key, {}).get("question", "")
        if question_words("en").asks_yes_or_no(asked) and not words.says_yes_or_no(answer):
            yield f"{name}: a question that asks for yes or no is answered by yes, no or it depends first"


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
