"""Finds the days, months and hours that a text states, in the forms people write them (month names of every language, digits)."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from babel import Locale

from bot.language.fold import fold
from bot.language.packs import languages

_NTH = r"(?:st|nd|rd|th|er|\.|º|°)?"
_YEAR = r"(?:,?\s+(?:de\s+|del\s+|of\s+)?((?:19|20)\d\d)\b)?"
_ISO = re.compile(r"(?<![\d/.-])(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?![\d/-])")
_NUMERIC = re.compile(r"(?<![\d/.-])(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?![\d/-])")
_CLOCK = re.compile(
    r"(?<![\d:.,])(?P<hour>\d{1,2})(?:[:h](?P<minute>\d{2})(?!\d)\s*(?P<half>a\.?\s?m\b\.?|p\.?\s?m\b\.?)?|\s*(?P<only>a\.?\s?m\b\.?|p\.?\s?m\b\.?))",
    re.IGNORECASE,
)
_ABBREVIATED = ("en", "es")  # short forms of other languages are words of English ("set", "mag")
_ALSO = {"sept": 9, "setiembre": 9}
_UNSURE = {"may", "mar", "march", "dec", "sep", "set", "abr", "ago", "jun", "jul", "jan", "ene", "feb", "oct", "dic"}  # fmt: skip


@dataclass(frozen=True)
class Day:
    """A date, as far as it is stated: a day of a month, a month of a year, a month."""

    month: int
    day: int | None = None
    year: int | None = None

    def stands_in(self, known: Iterable[Day]) -> bool:
        """Whether one of *known* states at least this."""
        return any(
            self.month == other.month
            and self.day in (None, other.day)
            and (self.year is None or self.year == other.year)
            for other in known
        )


@dataclass(frozen=True)
class Readings:
    """What one place in a text can mean: ``3/4/2026`` has two readings. ``text`` is how it is written."""

    text: str
    days: tuple[Day, ...]


@lru_cache
def _months() -> dict[str, int]:
    found = dict(_ALSO)
    for language in languages():
        for context in ("format", "stand-alone"):
            for width in ("wide", "abbreviated") if language in _ABBREVIATED else ("wide",):
                for number, name in Locale(language).months[context][width].items():
                    for written in (name.lower(), fold(name)):
                        found.setdefault(written.rstrip("."), number)
    return found


@lru_cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    names = "|".join(sorted((re.escape(name) for name in _months()), key=len, reverse=True))
    month = rf"(?P<month>{names})\b\.?"
    before = re.compile(
        rf"(?<![\d.,])(?:(?P<first>\d{{1,2}}){_NTH}\s*(?:to|until|and|or|-|–|—|a|al|y|o|hasta|bis|und|au|et|e|do|i)\s*(?:the\s+|el\s+)?)?"
        rf"(?P<day>\d{{1,2}}){_NTH}[\s-]+(?:of\s+|de\s+)?{month}{_YEAR}",
        re.IGNORECASE,
    )
    after = re.compile(
        rf"\b{month}\s+(?:the\s+)?(?P<first>\d{{1,2}})(?!\d){_NTH}(?:\s*(?:to|until|and|or|-|–|—)\s*(?P<day>\d{{1,2}})(?!\d){_NTH})?{_YEAR}",
        re.IGNORECASE,
    )
    alone = re.compile(rf"\b{month}{_YEAR}", re.IGNORECASE)
    return before, after, alone


def take_days(text: str) -> tuple[list[Readings], str]:
    """The dates in *text* (number words already in digits), and *text* without them; years stay as numbers."""
    found: list[Readings] = []

    def iso(match: re.Match[str]) -> str:
        return _take(found, match, [_day(match[3], match[2], match[1])], match[1])

    def numeric(match: re.Match[str]) -> str:
        year = match[4] if len(match[4]) == 4 else f"20{match[4]}"
        readings = [_day(match[1], match[3], year), _day(match[3], match[1], year)]
        return _take(found, match, readings, year)

    def named(match: re.Match[str]) -> str:
        groups = match.groupdict()
        name = fold(match["month"])
        digits = [groups[part] for part in ("first", "day") if groups.get(part)]
        year = match.groups()[-1]
        if match["month"][0].islower() and name in _UNSURE and not year:
            return match.group()  # "10 may apply"
        month = str(_months()[name])
        stated = [_day(day, month, year) for day in digits] or [_day(None, month, year)]
        for one in stated:
            _take(found, match, [one], year or "")
        return f" {year or ''} " if any(stated) else match.group()

    text = _NUMERIC.sub(numeric, _ISO.sub(iso, text))
    for pattern in _patterns():
        text = pattern.sub(named, text)
    return found, text


def _take(found: list[Readings], match: re.Match[str], days: list[Day | None], year: str) -> str:
    real = tuple(dict.fromkeys(day for day in days if day is not None))
    if not real:
        return match.group()
    found.append(Readings(match.group().strip(), real))
    return f" {year} "


def _day(day: str | None, month: str, year: str | None) -> Day | None:
    try:
        dt.date(int(year or 2024), int(month), int(day or 1))
    except ValueError:
        return None
    return Day(int(month), int(day) if day else None, int(year) if year else None)


def take_hours(text: str) -> tuple[set[tuple[int, int]], str]:
    """The times of day in *text* as (hour, minute), and *text* without them: 17:00, 17h00 and 5 pm are the same."""
    found: set[tuple[int, int]] = set()

    def clock(match: re.Match[str]) -> str:
        half = (match["half"] or match["only"] or "").lower()[:1]
        hour, minute = int(match["hour"]), int(match["minute"] or 0)
        if hour > 24 or minute > 59:
            return match.group()
        found.add(((hour % 12) + (12 if half == "p" else 0) if half else hour, minute))
        return " "

    return found, _CLOCK.sub(clock, text)
