"""Dates as people type them."""

from __future__ import annotations

import re
from datetime import date, datetime, time

from babel.dates import format_date

from bot import patterns
from bot.flows.understood import Clarify, NotUnderstood, Reading, Understood

_NUMERIC = patterns.compile(r"\s*(\d{1,2})\s*[./\- ]\s*(\d{1,2})\s*[./\- ]\s*(\d{4}|\d{2})\s*\.?\s*")
_ISO = patterns.compile(r"\s*(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})\s*")
_YEAR = re.compile(r"\d{4}")
_DAY = re.compile(r"(?<!\d)\d{1,2}(?!\d)")
LANGUAGES = ["en", "es", "de", "fr", "it", "pt", "pl", "nl", "ro", "el", "sv", "da", "fi", "cs", "hu", "tr", "bg", "hr", "sk", "sl", "lt", "lv", "et", "nb", "is", "sr"]  # fmt: skip


def parse_date(text: str, language: str, today: date | None = None) -> Reading:
    """A day, as ISO text. Without a year it is the next such day after *today*; without today the year is asked for.

    03/04/2026 is asked back (day and month can be meant both ways) unless dots separate it, as only Europeans write.
    """
    try:
        if match := _ISO.fullmatch(text):
            return Understood(date(int(match[1]), int(match[2]), int(match[3])).isoformat())
        if match := _NUMERIC.fullmatch(text):
            return _numeric(match, text, language)
    except ValueError:
        return NotUnderstood("no_such_date")
    return _words(text, language, today)


def _numeric(match: re.Match[str], text: str, language: str) -> Reading:
    first, second, year = (int(match[i]) for i in (1, 2, 3))
    year += 2000 if year < 100 else 0
    if first > 12 or "." in text or first == second:
        return Understood(date(year, second, first).isoformat())
    if second > 12:
        return Understood(date(year, first, second).isoformat())
    both = (date(year, second, first), date(year, first, second))
    return Clarify("which_date", {}, tuple((day.isoformat(), _long(day, language)) for day in both))


def _words(text: str, language: str, today: date | None) -> Reading:
    import dateparser  # slow to import; only where words are read

    if not _DAY.search(text) and today is None:
        return NotUnderstood("no_such_date")
    settings = {
        "RELATIVE_BASE": datetime.combine(today or date(2000, 1, 1), time(12)),
        "PREFER_DATES_FROM": "future",
        "REQUIRE_PARTS": ["day", "month"],
        "DATE_ORDER": "DMY",
        "RETURN_AS_TIMEZONE_AWARE": False,
    }
    languages = [language, *(other for other in LANGUAGES if other != language)]
    cleaned = re.sub(r"(?i)^(?:no|on|from|el|am|le|ab|starting)[, ]+(?:the )?", "", text.strip())
    found = dateparser.parse(cleaned, languages=languages, settings=settings)
    if found is None:
        return NotUnderstood("no_such_date")
    if today is None and not _YEAR.search(text):
        return Clarify("which_year", {})
    return Understood(found.date().isoformat())


def _long(day: date, language: str) -> str:
    return str(format_date(day, format="long", locale=language))
