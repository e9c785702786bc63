"""A version in memory: for measuring what a guide would find that is nowhere stored."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from indexing.encoder import Vectors
from indexing.passages import Passage


class MemoryVectors:
    """Rows and their vectors; the nearest are found by comparing with all."""

    def __init__(self, rows: Mapping[str, Vectors]) -> None:
        self._rows = list(rows)
        self._place = {row: number for number, row in enumerate(self._rows)}
        self._vectors: Vectors = np.stack(list(rows.values()))
        self.count = len(self._rows)

    def nearest(self, vector: Vectors, most: int) -> list[tuple[str, float]]:
        """[(row id, cosine)], nearest first."""
        cosines = self._vectors @ np.asarray(vector)
        return [(self._rows[number], float(cosines[number])) for number in np.argsort(-cosines)[:most]]

    def get(self, rows: Sequence[str]) -> tuple[list[str], Vectors]:
        """The vectors of *rows*, with their ids."""
        return list(rows), self._vectors[[self._place[row] for row in rows]]


class MemoryVersion:
    """Passages and vectors that no place holds."""

    def __init__(
        self, manifest: dict[str, Any], passages: Sequence[Passage], rows: Mapping[str, Vectors]
    ) -> None:
        self.manifest, self.passages, self.vectors = manifest, list(passages), MemoryVectors(rows)

    def close(self) -> None:
        """Nothing is open."""
