"""Puts the number to "this year" and its neighbours, so that the rule of that year is found."""

from __future__ import annotations

import re
from datetime import date

_SAYINGS = (
    (re.compile(r"\b(this|the current) (year|call)\b|\beste a[ñn]o\b", re.IGNORECASE), 0),
    (
        re.compile(
            r"\b(next|the coming) (year|call)\b|\b(el )?(pr[oó]ximo a[ñn]o|a[ñn]o que viene)\b", re.IGNORECASE
        ),
        1,
    ),
    (re.compile(r"\blast (year|call)\b|\bel a[ñn]o pasado\b", re.IGNORECASE), -1),
)


def with_years(text: str, today: date) -> str:
    """*text* with the year added after each such saying."""
    for saying, shift in _SAYINGS:
        text = saying.sub(lambda found, shift=shift: f"{found.group()} {today.year + shift}", text)  # type: ignore[misc]
    return text
