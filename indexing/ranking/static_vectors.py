"""Vectors of texts without a model: the mean of the vectors of their words, each the mean of the vectors of its pieces."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from indexing.encoder import Vectors
from indexing.ranking.subwords import pieces, words_of

MOST_WORDS_KEPT = 100_000
TEXTS_AT_ONCE = 1_000  # so that the rows of their words stay a few megabytes
STEPS_A_SPREAD = 4  # of the numbers of a table


@dataclass(frozen=True)
class StaticVectors:
    """One row of numbers from -127 to 127 a bucket, and the ``scale`` of all; a bucket of zeros says nothing."""

    table: NDArray[np.int8]
    scale: float
    _known: dict[str, Vectors] = field(default_factory=dict, compare=False, repr=False)

    @property
    def dimension(self) -> int:
        """Length of a vector."""
        return int(self.table.shape[1])

    @staticmethod
    def of(weights: Vectors) -> StaticVectors:
        """The *weights* in steps that a mean over dozens of rows does not feel, and that a file holds in five bits a number."""
        spread = float(np.std(weights[np.any(weights != 0, axis=1)])) if weights.any() else 1.0
        scale = max(spread / STEPS_A_SPREAD, float(np.abs(weights).max()) / 127) or 1.0
        return StaticVectors(np.round(weights / scale).astype(np.int8), scale)

    def encode(self, texts: Sequence[str]) -> Vectors:
        """(n, dimension) vectors of length 1; zeros for a text without any known piece."""
        rows = np.zeros((len(texts), self.dimension), dtype=np.float32)
        for begin in range(0, len(texts), TEXTS_AT_ONCE):
            some = [words_of(text) for text in texts[begin : begin + TEXTS_AT_ONCE]]
            filled = np.array([number for number, words in enumerate(some) if words], dtype=np.intp)
            if len(filled):
                counts = [len(some[number]) for number in filled]
                of_words = np.stack([self._word(word) for words in some for word in words])
                rows[begin + filled] = np.add.reduceat(of_words, np.cumsum([0, *counts[:-1]]), axis=0)
        return rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)

    def _word(self, word: str) -> Vectors:
        vector = self._known.get(word)
        if vector is None:
            vector = self.table[list(pieces(word))].mean(axis=0, dtype=np.float32)
            if len(self._known) < MOST_WORDS_KEPT:
                self._known[word] = vector
        return vector
