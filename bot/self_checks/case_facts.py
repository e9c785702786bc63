"""What a person says of their own case in a free question: role, activity, length, months since the end of training, places."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, TypeVar

from bot.language.accents import either_way, spellings
from bot.language.fold import fold
from bot.language.packs import languages, words

T = TypeVar("T")

LONGEST = 400  # characters that are looked at
DAYS_A_MONTH = 30
_SPAN = r"(?<![\w.,])(?P<number>\d{{1,3}}|{numbers})[\s-]+(?:full |whole |more )?(?P<unit>{units})\b"


@dataclass(frozen=True)
class CaseFacts:
    """What was said, None where it was not: keys of options of the self-checks, ``days``, ``months_since_end``, places as typed, ``age`` in years."""

    role: str | None = None
    activity: str | None = None
    days: int | None = None
    months_since_end: int | None = None
    leaves: str | None = None
    goes: str | None = None
    age: int | None = None
    asks_whether: bool = False
    money: bool = False
    learner: bool | None = None

    @property
    def count(self) -> int:
        """How many things were said that a verdict can rest on."""
        said = (self.role, self.activity, self.days, self.months_since_end, self.goes)
        return sum(one is not None for one in said)


class _CaseWords:
    """The patterns of one language, compiled."""

    def __init__(self, raw: Mapping[str, Any]) -> None:
        self.roles = _compiled(raw["roles"])
        self.activities = _compiled(raw["activities"])
        self.learners, self.staff = frozenset(raw["learners"]), frozenset(raw["staff"])
        self.numbers: Mapping[str, float] = _by_spelling(raw["numbers"])
        self.units: Mapping[str, int] = _by_spelling(raw["units"])
        self.span = re.compile(
            _SPAN.format(numbers=_any(raw["numbers"]), units=_any(raw["units"])), re.IGNORECASE
        )
        self.no_length = _joined(raw["no_length"])
        self.before_no_length = _joined(raw["before_no_length"])
        self.since_end = [re.compile(either_way(one), re.IGNORECASE) for one in raw["since_end"]]
        self.from_to = [re.compile(either_way(one), re.IGNORECASE) for one in raw["from_to"]]
        self.goes = [re.compile(either_way(one), re.IGNORECASE) for one in raw["to"]]
        self.leaves = [re.compile(either_way(one), re.IGNORECASE) for one in raw["from"]]
        self.money = _joined(raw["money"])
        self.asks_whether = _joined(raw["asks_whether"])
        self.ages = [re.compile(either_way(one), re.IGNORECASE) for one in raw["age"]]
        self.accompanying = _joined(raw["accompanying"])


def case_facts(text: str, language: str) -> CaseFacts:
    """The facts in *text*; none where the language has no words for them."""
    known = _words(language)
    if known is None:
        return CaseFacts()
    text = text[:LONGEST]
    role = _first(known.roles, text)
    if role is not None and known.accompanying.search(text):
        role = None  # who goes along is asked for by another rule
    leaves, goes = _places(known, text)
    return CaseFacts(
        role=role,
        activity=_first(known.activities, text),
        days=_length(known, text),
        months_since_end=_since_end(known, text),
        leaves=leaves,
        goes=goes,
        age=next((int(found["age"]) for one in known.ages if (found := one.search(text))), None),
        asks_whether=known.asks_whether.search(text) is not None,
        money=known.money.search(text) is not None,
        learner=True if role in known.learners else False if role in known.staff else None,
    )


@lru_cache
def _words(language: str) -> _CaseWords | None:
    if language not in languages():
        return None
    try:
        return _CaseWords(words(language, "case"))
    except LookupError:
        return None


def _compiled(raw: Mapping[str, list[str]]) -> list[tuple[str, re.Pattern[str]]]:
    return [(key, _joined(patterns)) for key, patterns in raw.items()]


def _joined(patterns: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{either_way(one)})" for one in patterns), re.IGNORECASE)


def _by_spelling(values: Mapping[str, T]) -> Mapping[str, T]:
    return {way: value for word, value in values.items() for way in spellings(word)}


def _any(values: Iterable[str]) -> str:
    return "|".join(either_way(re.escape(one)) for one in sorted(values, key=len, reverse=True))


def _first(patterns: list[tuple[str, re.Pattern[str]]], text: str) -> str | None:
    return next((key for key, pattern in patterns if pattern.search(text)), None)


def _length(known: _CaseWords, text: str) -> int | None:
    """The days of the stay; None where no span, or more than one, can be its length."""
    found = set()
    aged = [match.span("age") for age in known.ages for match in age.finditer(text)]
    for match in known.span.finditer(text):
        if match.span("number") in aged:
            continue
        behind, before = text[match.end() : match.end() + 12], text[: match.start()]
        if known.no_length.match(behind.lstrip(" -")) or known.before_no_length.search(before):
            continue
        found.add(round(_number(known, match["number"]) * known.units[fold(match["unit"])]))
    return found.pop() if len(found) == 1 else None


def _since_end(known: _CaseWords, text: str) -> int | None:
    for pattern in known.since_end:
        match = pattern.search(text)
        if match is None or not (match["number"].isdigit() or fold(match["number"]) in known.numbers):
            continue
        unit = fold(match["unit"])
        days = _number(known, match["number"]) * known.units.get(unit, 0)
        return round(12 * days / 365) if known.units.get(unit) == 365 else round(days / DAYS_A_MONTH)
    return None


def _number(known: _CaseWords, text: str) -> float:
    return float(text) if text.isdigit() else float(known.numbers[fold(text)])


def _places(known: _CaseWords, text: str) -> tuple[str | None, str | None]:
    for pattern in known.from_to:
        if match := pattern.search(text):
            return match["from"].strip(), match["to"].strip()
    goes = next((match["to"].strip() for pattern in known.goes if (match := pattern.search(text))), None)
    leaves = next(
        (match["from"].strip() for pattern in known.leaves if (match := pattern.search(text))), None
    )
    return leaves, goes
