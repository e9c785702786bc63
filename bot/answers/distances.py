"""Distances in questions, and the rows of tables that are for a range of kilometres."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from bot.answers.units import units
from bot.answers.words import numbers
from indexing.passages import Passage

_KILOMETRES = re.compile(
    r"(\d[\d.,]*(?:[ \u00a0\u202f]\d{3})*)\s*(?:km|kms|kilomet\w*|kil[oó]metro\w*)\b", re.IGNORECASE
)
_RANGE = re.compile(
    r"(\d[\d.,]*)\s*(?:to|-|–)\s*(\d[\d.,]*)\s*km|(\d[\d.,]*)\s*km (?:and|or) (?:more|over)", re.IGNORECASE
)


def kilometres(text: str) -> list[float]:
    """The distances that *text* states, in km."""
    return [value for found in _KILOMETRES.findall(text) for value in numbers(found.rstrip(".,"))[:1]]


@lru_cache(maxsize=4096)
def bands(row: str) -> tuple[tuple[float, float], ...]:
    """The ranges of kilometres in *row*, as (from, to); without an upper end: infinity."""
    found = []
    for low, high, above in _RANGE.findall(row):
        ends = [value for part in (low, high, above) if part for value in numbers(part.rstrip(".,"))[:1]]
        found.append((ends[0], ends[1] if len(ends) > 1 else float("inf")))
    return tuple(found)


def has_band(passage: Passage, distances: Sequence[float]) -> bool:
    """Whether a table of *passage* has a row for one of *distances*."""
    rows = (unit.text for unit in units(passage.text) if unit.kind == "row")
    return any(low <= value <= high for row in rows for low, high in bands(row) for value in distances)
