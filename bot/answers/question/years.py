"""Puts the number to "this year" and its neighbours, so that the rule of that year is found."""

from __future__ import annotations

import re
from datetime import date

from bot.language.patterns import patterns

_SHIFTS = {"this_year": 0, "next_year": 1, "last_year": -1}


def with_years(text: str, today: date) -> str:
    """*text* with the year added after each such saying."""
    for saying, shift in _SHIFTS.items():
        text = _with_year(text, patterns("years", saying), today.year + shift)
    return text


def _with_year(text: str, sayings: tuple[re.Pattern[str], ...], year: int) -> str:
    for saying in sayings:
        text = saying.sub(lambda found: f"{found.group()} {year}", text)
    return text
