"""What stands together in a row of a page: the piece that columns and tables without lines are made of."""

from __future__ import annotations

from dataclasses import dataclass

from indexing.loaders.pdf_ruled import Ruled
from indexing.loaders.pdf_words import Word


@dataclass(frozen=True)
class Segment:
    """Words that stand together in a row, or a whole ruled table."""

    words: tuple[Word, ...]
    x0: float
    x1: float
    top: float
    bottom: float
    table: Ruled | None = None

    @property
    def middle(self) -> float:
        """Half way down."""
        return (self.top + self.bottom) / 2
