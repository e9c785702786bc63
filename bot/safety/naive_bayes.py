"""Which of several classes a message is most like, by the words and letters of their examples: the kind of need, the language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.safety.features import BUCKETS, features, places_in

_SEEN = (
    0.9  # how much is believed of the examples; the rest is spread over all features, equally in every class
)
MARGIN = 4.0  # by how much another class must be more likely than the one that is expected


@dataclass(frozen=True)
class NaiveBayes:
    """``likelihoods``: one row for each of ``names``, one column for each of the sorted features ``used``; the others tell nothing."""

    names: tuple[str, ...]
    used: NDArray[np.int64]
    likelihoods: NDArray[np.float16]

    def of(self, text: str, expected: str | None = None, graver: tuple[str, float] | None = None) -> str:
        """The class that *text* is most like; *expected* unless another one is much more likely; that of *graver* (a class and a distance)
        where no other one is more likely by more than that."""
        scores = self._scores(text)
        best = int(np.argmax(scores))
        if graver is not None and scores[best] - scores[self.names.index(graver[0])] <= graver[1]:
            return graver[0]
        if expected in self.names and scores[best] - scores[self.names.index(expected)] < MARGIN:
            return expected or ""
        return self.names[best]

    def ranked(self, text: str) -> list[str]:
        """All classes, the one that *text* is most like first."""
        return [self.names[place] for place in np.argsort(-self._scores(text), kind="stable")]

    def _scores(self, text: str) -> NDArray[np.float32]:
        numbers, values = features(text)
        places, there = places_in(self.used, numbers)
        return self.likelihoods[:, places[there]].astype(np.float32) @ values[there]


def fit_classes(examples: Sequence[tuple[str, str]]) -> NaiveBayes:
    """From pairs of a message and its class; every class counts the same, however many messages it has."""
    names = tuple(sorted({name for _, name in examples}))
    place = {name: number for number, name in enumerate(names)}
    counts = np.zeros((len(names), BUCKETS), np.float32)
    for text, name in examples:
        numbers, values = features(text)
        counts[place[name], numbers] += values
    shares = counts / counts.sum(axis=1, keepdims=True)
    everywhere = (1 - _SEEN) / BUCKETS
    used = np.flatnonzero(counts.any(axis=0))
    logs = np.log((_SEEN * shares[:, used] + everywhere) / everywhere)
    return NaiveBayes(names, used.astype(np.int64), logs.astype(np.float16))
