"""Recognises by its words alone what needs no guide: greetings, distress, insults, injection, somebody's own file."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from bot import patterns
from bot.answers.outcomes import Outcome
from bot.answers.question.deobfuscation import readings
from bot.language.accents import either_way
from bot.language.countries import countries_in
from bot.language.packs import with_words, words
from bot.language.patterns import alternatives
from indexing import plainyaml

_EDGE = patterns.compile(r"^[\W_]+|[\W_]+$")


@dataclass(frozen=True)
class Route:
    """One entry of ``routes.yaml``: the outcome, and the patterns that lead to it."""

    outcome: Outcome
    whole: bool
    patterns: tuple[re.Pattern[str], ...]

    def fits(self, text: str) -> bool:
        if self.whole:
            bare = _EDGE.sub("", text)
            return any(pattern.fullmatch(bare) for pattern in self.patterns)
        return any(not _is_country(found) for pattern in self.patterns for found in pattern.finditer(text))


def _is_country(found: re.Match[str]) -> bool:
    """Whether the name that a pattern took for a person's (its group ``who``) is a country's."""
    who = found.groupdict().get("who")
    return who is not None and bool(countries_in(who))


@lru_cache
def routes() -> tuple[Route, ...]:
    """The entries of ``routes.yaml`` in their order, each with what the languages have for its outcome (``routes.yaml`` of each)."""
    entries: list[dict[str, Any]] = plainyaml.load((Path(__file__).parent / "routes.yaml").read_text("utf-8"))
    return tuple(_entry(entry) for entry in entries)


def _entry(entry: dict[str, Any]) -> Route:
    outcome, whole = Outcome(entry["outcome"]), bool(entry.get("whole"))
    own = (words(code, "routes").get(outcome.value, ()) for code in with_words("routes"))
    every = [*entry["patterns"], *(pattern for language in own for pattern in language)]
    compiled = tuple(patterns.compile(either_way(pattern), re.IGNORECASE | re.DOTALL) for pattern in every)
    return Route(outcome, whole, compiled)


@lru_cache
def _greetings() -> tuple[re.Pattern[str], ...]:
    """How a message begins that greets before it asks, a pattern each language."""
    hellos = (words(code, "routes")["hello"] for code in with_words("routes"))
    return tuple(
        patterns.compile(rf"^\s*(?:{alternatives(hello)})(?: vademecum)?[\s,.!:-]+(?=\S)", re.IGNORECASE)
        for hello in hellos
    )


def route(text: str) -> Outcome | None:
    """The outcome that the words of *text* (cleaned) lead to without the guide, or None for a question to look up."""
    straight = text.replace("’", "'").replace("`", "'")
    if not any(character.isalnum() for character in straight):
        return Outcome.ABSTAINED_UNCLEAR
    outcome = next((one.outcome for one in routes() if one.fits(straight)), None)
    return Outcome.BLOCKED_INJECTION if outcome is None and _hides_injection(straight) else outcome


# Written without spaces, an attack is one long word.
_RUN_TOGETHER = patterns.compile(
    r"(ignore|disregard|forget|bypass|ignora|olvida)\w{0,12}?(previous|prior|above|your|anterior|tus|las)?\w{0,12}?(instructions?|rules|prompt|instrucciones|reglas|normas)\b",
    re.IGNORECASE,
)


def _hides_injection(text: str) -> bool:
    guard = next(one for one in routes() if one.outcome is Outcome.BLOCKED_INJECTION)
    return any(
        guard.fits(reading) or any(_RUN_TOGETHER.search(word) for word in reading.split() if len(word) > 15)
        for reading in readings(text)
    )


def without_greeting(text: str) -> str:
    """*text* without a greeting in front of the question."""
    for greeting in _greetings():
        if greeting.match(text):
            return greeting.sub("", text, count=1) or text
    return text
