"""Distances in questions, and the rows of tables that are for a range, of kilometres or of anything else."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from bot import patterns
from bot.answers.question.words import numbers
from bot.answers.read.units import units
from indexing.passages import Passage

_KILOMETRES = patterns.compile(
    r"(\d[\d.,]*(?:[ \u00a0\u202f]\d{3})*)\s*(?:km|kms|kilomet\w*|kil[oó]metro\w*)\b", re.IGNORECASE
)
_NUMBER = r"\d[\d.,]*(?:[ \u00a0\u202f]\d{3}(?!\d))*"
_RANGE = patterns.compile(
    rf"(?P<low>{_NUMBER})\s*(?:km\s*)?(?:to|and|-|–)\s*(?P<high>{_NUMBER})\s*(?P<km>km)?"
    rf"|(?P<least>{_NUMBER})\s*km (?:and|or) (?:more|over)|(?:from|over|more than)\s*(?P<above>{_NUMBER})\s*km",
    re.IGNORECASE,
)


def kilometres(text: str) -> list[float]:
    """The distances that *text* states, in km."""
    return [value for found in _KILOMETRES.findall(text) for value in numbers(found.rstrip(".,"))[:1]]


@lru_cache(maxsize=4096)
def ranges(row: str, *, distances_only: bool = False) -> tuple[tuple[float, float], ...]:
    """The ranges of numbers in *row*, as (from, to); without an upper end: infinity. *distances_only*: those in kilometres."""
    found = []
    for match in _RANGE.finditer(row):
        open_ended = match["least"] or match["above"]
        if distances_only and not (open_ended or match["km"]):
            continue
        ends = (open_ended,) if open_ended else (match["low"], match["high"])
        values = [value for end in ends for value in numbers(end.rstrip(".,"))[:1]]
        if values:
            found.append((values[0], values[1] if len(values) > 1 else float("inf")))
    return tuple(found)


def has_band(passage: Passage, distances: Sequence[float]) -> bool:
    """Whether a table of *passage* has a row for one of *distances*."""
    rows = (unit.text for unit in units(passage.text) if unit.kind == "row")
    return any(
        low <= value <= high
        for row in rows
        for low, high in ranges(row, distances_only=True)
        for value in distances
    )
