"""A word on a page of a PDF, and what all who put words together agree on."""

from __future__ import annotations

from dataclasses import dataclass

WORD_GAP = 0.15  # of the size of the letters: a wider gap parts two words, in files without blanks too
SMALLER = 0.8  # than its neighbours: a mark above the line
RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


@dataclass(frozen=True)
class Word:
    """A word and its box: points from the left and the top of the page."""

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    size: float
    bold: bool

    @property
    def middle(self) -> float:
        """Half way down."""
        return (self.top + self.bottom) / 2

    @property
    def center(self) -> float:
        """Half way across."""
        return (self.x0 + self.x1) / 2
