"""Fits the weights of the safety path to its examples: logistic regression by gradient descent, the same result on every run."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from bot.safety.features import BUCKETS, features

ROUNDS, STEP, DECAY, MOMENTUM = 120, 12.0, 2e-5, 0.9


class Matrix:
    """The features of many messages as one sparse matrix."""

    def __init__(self, texts: Sequence[str]) -> None:
        rows = [features(text) for text in texts]
        self.count = len(rows)
        columns = np.concatenate([numbers for numbers, _ in rows])
        self.used, self._column = np.unique(columns, return_inverse=True)
        self._value = np.concatenate([weights for _, weights in rows])
        self._row = np.repeat(np.arange(len(rows)), [len(numbers) for numbers, _ in rows])

    def times(self, weights: NDArray[np.float32]) -> NDArray[np.float64]:
        """The score of each message, with one weight per used feature."""
        return np.bincount(self._row, self._value * weights[self._column], self.count)

    def back(self, errors: NDArray[np.float64]) -> NDArray[np.float64]:
        """The sum over the messages of their features times *errors*."""
        return np.bincount(self._column, self._value * errors[self._row], len(self.used))


def fit(
    matrix: Matrix, wanted: NDArray[np.float64], importance: NDArray[np.float64]
) -> tuple[NDArray[np.float32], float]:
    """(weights of all features, bias) that tell 1 from 0 in *wanted*; *importance* says how much each message counts."""
    weights, pace = np.zeros(len(matrix.used), np.float32), np.zeros(len(matrix.used))
    bias, bias_pace = 0.0, 0.0
    share = importance / importance.sum()
    for _ in range(ROUNDS):
        sure = 1.0 / (1.0 + np.exp(-(matrix.times(weights) + bias)))
        errors = (sure - wanted) * share
        pace = MOMENTUM * pace - STEP * (matrix.back(errors) + DECAY * weights)
        bias_pace = MOMENTUM * bias_pace - STEP * 0.05 * float(errors.sum())
        weights, bias = (weights + pace).astype(np.float32), bias + bias_pace
    every = np.zeros(BUCKETS, np.float32)
    every[matrix.used] = weights
    return every, bias
