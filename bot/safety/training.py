"""Fits the weights of the safety path to its examples: a logistic regression, the same result on every run."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.safety.features import features, number_of_word, places_in

ROUNDS, STEP, DECAY = 60, 0.1, 1e-6
_FIRST, _SECOND, _TINY = 0.9, 0.999, 1e-9  # the two momenta of Adam, and what keeps a division possible

Floats = NDArray[np.float64]


class Matrix:
    """The features of many messages as one sparse matrix over the features that occur in them."""

    def __init__(self, texts: Sequence[str]) -> None:
        rows = [features(text) for text in texts]
        self.count = len(rows)
        columns = np.concatenate([numbers for numbers, _ in rows])
        self.used, self.column = np.unique(columns, return_inverse=True)
        self.value = np.concatenate([weights for _, weights in rows]).astype(np.float64)
        self.row = np.repeat(np.arange(len(rows)), [len(numbers) for numbers, _ in rows])

    def scaled(self, scale: Floats) -> None:
        """Multiply every feature by its *scale*, and give every message the length 1."""
        self.value = self.value * scale[self.column]
        length = np.sqrt(np.bincount(self.row, np.square(self.value), self.count))
        self.value = self.value / np.maximum(length, _TINY)[self.row]

    def times(self, weights: Floats) -> Floats:
        """The score of each message."""
        return np.bincount(self.row, self.value * weights[self.column], self.count).astype(np.float64)

    def summed(self, shares: Floats) -> Floats:
        """The sum over the messages of their features times *shares*."""
        return np.bincount(self.column, self.value * shares[self.row], len(self.used)).astype(np.float64)


@dataclass(frozen=True)
class Linear:
    """Scores a message: above 0 it is more like the first side than the second.

    ``used`` are the numbers of the features that the examples have, sorted; ``scale`` and ``weights`` have one value for each.
    """

    used: NDArray[np.int64]
    scale: NDArray[np.float32]
    weights: NDArray[np.float32]
    bias: float

    def known(self, words: Sequence[str]) -> float:
        """The share of *words* that the examples have."""
        numbers = np.array([number_of_word(word) for word in words], np.int64)
        return float(places_in(self.used, numbers)[1].mean()) if len(numbers) else 0.0

    def score(self, text: str) -> float:
        numbers, values = features(text)
        places, there = places_in(self.used, numbers)
        places = places[there]
        scaled = values[there] * self.scale[places]
        length = float(np.sqrt(np.square(scaled).sum()))
        if length == 0.0:  # nothing of it is known
            return float("-inf")
        return float(scaled @ self.weights[places]) / length + self.bias


def fit(texts: Sequence[str], wanted: Floats, importance: Floats) -> Linear:
    """Tell 1 from 0 in *wanted*; *importance* says how much each message counts.

    A feature counts the more, the more one-sidedly it occurs (naive Bayes); an unknown one counts nothing.
    """
    matrix = Matrix(texts)
    scale = _one_sidedness(matrix, wanted, importance)
    matrix.scaled(scale)
    weights, bias = _descend(matrix, wanted, importance / importance.sum())
    return Linear(matrix.used, scale.astype(np.float32), weights.astype(np.float32), bias)


def _one_sidedness(matrix: Matrix, wanted: Floats, importance: Floats) -> Floats:
    here = matrix.summed(wanted * importance) + 1.0
    there = matrix.summed((1.0 - wanted) * importance) + 1.0
    ratio: Floats = np.abs(np.log(here / here.sum() * there.sum() / there)) + 0.1
    return ratio


def _descend(matrix: Matrix, wanted: Floats, share: Floats) -> tuple[Floats, float]:
    """Adam over all messages at once."""
    size = len(matrix.used) + 1  # the last one is the bias
    weights, pace, spread = np.zeros(size), np.zeros(size), np.zeros(size)
    for turn in range(1, ROUNDS + 1):
        sure = 1.0 / (1.0 + np.exp(-(matrix.times(weights[:-1]) + weights[-1])))
        errors = (sure - wanted) * share
        slope = np.append(matrix.summed(errors) + DECAY * weights[:-1], errors.sum())
        pace = _FIRST * pace + (1 - _FIRST) * slope
        spread = _SECOND * spread + (1 - _SECOND) * np.square(slope)
        bent = np.sqrt(spread / (1 - _SECOND**turn)) + _TINY
        weights = weights - STEP * (pace / (1 - _FIRST**turn)) / bent
    return weights[:-1], float(weights[-1])
