"""Larger towns by name (GeoNames, CC BY 4.0), to know a place when somebody types one."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from bot.language.fold import fold

# Four letters in small print are more often a word ("vale") than a town; these are known anywhere.
_SHORT_BUT_KNOWN = frozenset(
    [
        "rome",
        "roma",
        "oslo",
        "riga",
        "lyon",
        "graz",
        "kiel",
        "bonn",
        "cork",
        "bern",
        "pisa",
        "bari",
        "gent",
        "brno",
        "kyiv",
        "kiev",
        "lodz",
    ]
)
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")


@lru_cache
def towns() -> dict[str, str]:
    """Folded name -> ISO code of the country."""
    lines = (Path(__file__).parent / "towns.tsv").read_text("utf-8").splitlines()
    return dict(line.split("\t") for line in lines if line and not line.startswith("#"))


def towns_in(text: str) -> list[tuple[int, int, str]]:
    """(start, end, country) of each town that *text* names, in order; two-word names before one-word ones."""
    words = [(match.start(), match.end()) for match in _WORD.finditer(text)]
    found: list[tuple[int, int, str]] = []
    at = 0
    while at < len(words):
        for length in (2, 1):
            if at + length <= len(words):
                start, end = words[at][0], words[at + length - 1][1]
                name = fold(text[start:end])
                country = towns().get(name)
                if country is not None and (
                    len(name) > 4 or text[start].isupper() or name in _SHORT_BUT_KNOWN
                ):
                    found.append((start, end, country))
                    at += length - 1
                    break
        at += 1
    return found
