"""Dates as people type them."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, datetime, time

from bot import patterns
from bot.reading.folding import fold
from bot.reading.leads import without_lead
from bot.reading.understood import Clarify, NotUnderstood, Reading, Understood
from bot.reading.words import mapping

_NUMERIC = patterns.compile(r"\s*(\d{1,2})\s*[./\- ]\s*(\d{1,2})\s*[./\- ]\s*(\d{4}|\d{2})\s*\.?\s*")
_ISO = patterns.compile(r"\s*(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})\s*")
_YEAR = re.compile(r"\d{4}")
_DAY = re.compile(r"(?<!\d)\d{1,2}(?!\d)")
LANGUAGES = ["en", "es", "de", "fr", "it", "pt", "pl", "nl", "ro", "el", "sv", "da", "fi", "cs", "hu", "tr", "bg", "hr", "sk", "sl", "lt", "lv", "et", "nb", "is", "sr"]  # fmt: skip


def parse_date(text: str, language: str, today: date | None = None) -> Reading:
    """A day, as ISO text. Without a year it is the next such day after *today*; without today the year is asked for.

    The day stands before the month, in every language: 03/04/2026 is 3 April, and 12/25/2026 is no day. The end or the beginning
    of a month is its last or first day.
    """
    try:
        if match := _ISO.fullmatch(text):
            return Understood(date(int(match[1]), int(match[2]), int(match[3])).isoformat())
        if match := _NUMERIC.fullmatch(text):
            return _numeric(match)
    except ValueError:
        return NotUnderstood("no_such_date")
    return _words(text, language, today)


def _numeric(match: re.Match[str]) -> Reading:
    day, month, year = (int(match[i]) for i in (1, 2, 3))
    return Understood(date(year + 2000 if year < 100 else year, month, day).isoformat())


def _part_of_month(text: str, languages: list[str], today: date | None) -> Reading | None:
    """ "the end of June 2027": the last day of that month; the first at its beginning."""
    import dateparser

    typed = fold(text)
    for phrase, part in sorted(mapping("ends_of_months").items(), key=lambda item: -len(item[0])):
        if not typed.startswith(f"{phrase} "):
            continue
        settings = {
            "RELATIVE_BASE": datetime.combine(today or date(2000, 1, 1), time(12)),
            "PREFER_DATES_FROM": "future",
            "REQUIRE_PARTS": ["month"],
            "PREFER_DAY_OF_MONTH": "first",
        }
        found = dateparser.parse(typed.removeprefix(phrase).strip(), languages=languages, settings=settings)
        if found is None or (today is None and not _YEAR.search(text)):
            return None
        last = monthrange(found.year, found.month)[1]
        day = {"first": 1, "middle": 15, "last": last}[part]
        return Understood(found.date().replace(day=day).isoformat())
    return None


def _words(text: str, language: str, today: date | None) -> Reading:
    import dateparser  # slow to import; only where words are read

    languages = [language, *(other for other in LANGUAGES if other != language)]
    if (part := _part_of_month(text, languages, today)) is not None:
        return part
    if not _DAY.search(text) and today is None:
        return NotUnderstood("no_such_date")
    settings = {
        "RELATIVE_BASE": datetime.combine(today or date(2000, 1, 1), time(12)),
        "PREFER_DATES_FROM": "future",
        "REQUIRE_PARTS": ["day", "month"],
        "DATE_ORDER": "DMY",
        "RETURN_AS_TIMEZONE_AWARE": False,
    }
    cleaned = without_lead(without_lead(text, "before_date"), "before_date")
    found = dateparser.parse(cleaned, languages=languages, settings=settings)
    if found is None:
        return NotUnderstood("no_such_date")
    if today is None and not _YEAR.search(text):
        return Clarify("which_year", {})
    return Understood(found.date().isoformat())
