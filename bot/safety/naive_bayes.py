"""Which of several classes a message is most like, by the words and letters of their examples: the kind of need, the language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.safety.features import BUCKETS, features

_UNSEEN = 0.05  # how often a feature counts as seen in a class in which it is not
MARGIN = 4.0  # by how much another class must be more likely than the one that is expected


@dataclass(frozen=True)
class NaiveBayes:
    """``likelihoods``: one row for each of ``names``, one column a feature."""

    names: tuple[str, ...]
    likelihoods: NDArray[np.float32]

    def of(self, text: str, expected: str | None = None) -> str:
        """The class that *text* is most like; *expected* unless another one is much more likely."""
        numbers, values = features(text)
        scores = self.likelihoods[:, numbers] @ values
        best = int(np.argmax(scores))
        if expected in self.names and scores[best] - scores[self.names.index(expected)] < MARGIN:
            return expected or ""
        return self.names[best]


def fit_classes(examples: Sequence[tuple[str, str]]) -> NaiveBayes:
    """From pairs of a message and its class; every class counts the same, however many messages it has."""
    names = tuple(sorted({name for _, name in examples}))
    place = {name: number for number, name in enumerate(names)}
    counts = np.full((len(names), BUCKETS), _UNSEEN, np.float32)
    for text, name in examples:
        numbers, values = features(text)
        counts[place[name], numbers] += values
    logs = np.log(counts / counts.sum(axis=1, keepdims=True))
    return NaiveBayes(names, (logs - logs.mean(axis=0)).astype(np.float32))
