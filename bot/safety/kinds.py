"""Which kind of need a message is most like: naive Bayes over the examples of need."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.safety.features import BUCKETS, features

_UNSEEN = 0.05  # how often a feature counts as seen in a kind in which it is not


@dataclass(frozen=True)
class Kinds:
    """``likelihoods``: one row a kind of ``names``, one column a feature."""

    names: tuple[str, ...]
    likelihoods: NDArray[np.float32]

    def of(self, text: str) -> str:
        """The kind that *text* is most like."""
        numbers, values = features(text)
        return self.names[int(np.argmax(self.likelihoods[:, numbers] @ values))]


def fit_kinds(examples: Sequence[tuple[str, str]]) -> Kinds:
    """From pairs of a message and its kind; every kind counts the same, however many messages it has."""
    names = tuple(sorted({kind for _, kind in examples}))
    place = {name: number for number, name in enumerate(names)}
    counts = np.full((len(names), BUCKETS), _UNSEEN, np.float32)
    for text, kind in examples:
        numbers, values = features(text)
        counts[place[kind], numbers] += values
    logs = np.log(counts / counts.sum(axis=1, keepdims=True))
    return Kinds(names, (logs - logs.mean(axis=0)).astype(np.float32))
