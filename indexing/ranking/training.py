"""Trains a ranking in seconds with numpy and scipy: the same examples and the same seed give the same ranking."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from indexing.encoder import Vectors
from indexing.ranking.examples import Examples
from indexing.ranking.head import Head
from indexing.ranking.static_vectors import StaticVectors
from indexing.ranking.subwords import BUCKETS, text_matrix

Report = Callable[[int, int], None]

SEED = 20261201
DIMENSION = 128
STEPS = 240  # of the static vectors; each sees one pair of every rule, or of as many questions
STATIC_RATE = 0.05
TEMPERATURE = 0.1
WITH_TEXT = 0.3  # share of the pairs (ask, text of the rule); the rest are (ask, other ask of the rule)
BY_QUESTION = 0.5  # share of the steps whose pairs are asks of one question, so that the questions of a rule come apart, too
AT_ONCE = 1024  # rules of one step
ROUNDS = 30  # of the head over all examples
HEAD_RATE = 0.1
BATCH = 512


def train_static(examples: Examples, report: Report | None = None, steps: int = STEPS) -> StaticVectors:
    """Vectors in which the asks of one rule, and its text, are nearer to each other than to those of all other rules."""
    random = np.random.default_rng(SEED)
    asks, texts = _sparse(examples.asks), _sparse(examples.texts)
    table = (random.standard_normal((BUCKETS, DIMENSION)) * 0.1).astype(np.float32)
    seen = np.zeros(BUCKETS, dtype=bool)
    seen[asks.indices] = seen[texts.indices] = True
    table[~seen] = 0.0
    sums, of = np.full(table.shape, 1e-8, dtype=np.float32), np.array(examples.of)
    by_rule, by_question = _groups(examples.of), _groups(examples.questions)
    for step in range(steps):
        alone = random.random() < BY_QUESTION
        first, count = by_question if alone else by_rule
        drawn = random.permutation(len(count))[:AT_ONCE]
        one, other = _two_of_each(random, count[drawn])
        left = asks[first[drawn] + one]
        with_text = (random.random(len(drawn)) < (0.0 if alone else WITH_TEXT)) | (count[drawn] < 2)
        right = _stacked(asks[first[drawn] + other], texts[of[first[drawn]]], with_text)
        both = _stack([left, right])
        vectors, lengths = _unit(both @ table)
        slope = _contrast(vectors[: len(drawn)], vectors[len(drawn) :])
        slope = (slope - vectors * (vectors * slope).sum(axis=1, keepdims=True)) / lengths
        rows, inverse = np.unique(both.indices, return_inverse=True)
        gradient = _like(both, inverse, len(rows)).T @ slope
        sums[rows] += gradient * gradient
        table[rows] -= STATIC_RATE * gradient / np.sqrt(sums[rows])
        if report:
            report(step + 1, steps)
    return StaticVectors.of(table)


def train_head(features: Vectors, of: NDArray[Any], rules: int, report: Report | None = None) -> Head:
    """The softmax over *rules* fitted to (n, features) rows and the rule of each (Adagrad on small batches)."""
    random = np.random.default_rng(SEED)
    rows = np.hstack([features, np.ones((len(features), 1), dtype=np.float32)])
    weights = np.zeros((rows.shape[1], rules), dtype=np.float32)
    sums = np.full(weights.shape, 1e-8, dtype=np.float32)
    for round_ in range(ROUNDS):
        order = random.permutation(len(rows))
        for start in range(0, len(rows), BATCH):
            batch = order[start : start + BATCH]
            values = rows[batch] @ weights
            values = np.exp(values - values.max(axis=1, keepdims=True))
            values /= values.sum(axis=1, keepdims=True)
            values[np.arange(len(batch)), of[batch]] -= 1.0
            gradient = rows[batch].T @ (values / np.float32(len(batch)))
            sums += gradient * gradient
            weights -= HEAD_RATE * gradient / np.sqrt(sums)
        if report:
            report(round_ + 1, ROUNDS)
    return Head(weights[:-1].copy(), weights[-1].copy())


def _contrast(left: Vectors, right: Vectors) -> Vectors:
    """The gradient for both sides of each row of *left* naming its row of *right* among all, and the other way round."""
    cosines = left @ right.T / TEMPERATURE
    of_left = np.exp(cosines - cosines.max(axis=1, keepdims=True))
    of_right = np.exp(cosines - cosines.max(axis=0, keepdims=True))
    wrong = of_left / of_left.sum(axis=1, keepdims=True) + of_right / of_right.sum(axis=0, keepdims=True)
    wrong[np.diag_indices(len(wrong))] -= 2.0
    wrong /= np.float32(2 * TEMPERATURE)
    return np.vstack([wrong @ right, wrong.T @ left])


def _groups(of: Sequence[int]) -> tuple[NDArray[Any], NDArray[Any]]:
    """Where the asks of each rule or question begin, and how many they are; *of* is in order."""
    count = np.bincount(np.array(of, dtype=np.int64))
    return np.cumsum(count) - count, count


def _two_of_each(random: np.random.Generator, count: NDArray[Any]) -> tuple[NDArray[Any], NDArray[Any]]:
    """Two different numbers below each of *count*; the same one twice where there is only one."""
    one = (random.random(len(count)) * count).astype(np.int64)
    other = (one + 1 + (random.random(len(count)) * np.maximum(count - 1, 1)).astype(np.int64)) % count
    return one, other


def _unit(rows: Vectors) -> tuple[Vectors, Vectors]:
    lengths = np.sqrt((rows * rows).sum(axis=1, keepdims=True)) + np.float32(1e-8)
    return rows / lengths, lengths


def _sparse(texts: tuple[str, ...]) -> Any:
    from scipy.sparse import csr_matrix

    columns, values, begins = text_matrix(texts)
    made = csr_matrix((values, columns, begins), shape=(len(texts), BUCKETS))
    made.sum_duplicates()
    return made


def _stack(parts: list[Any]) -> Any:
    from scipy.sparse import vstack

    return vstack(parts, format="csr")


def _stacked(asks: Any, texts: Any, with_text: NDArray[np.bool_]) -> Any:
    """Row by row that of *texts* where *with_text*, else that of *asks*."""
    places = np.arange(len(with_text)) + np.where(with_text, len(with_text), 0)
    return _stack([asks, texts])[places]


def _like(matrix: Any, columns: NDArray[Any], width: int) -> Any:
    from scipy.sparse import csr_matrix

    return csr_matrix((matrix.data, columns, matrix.indptr), shape=(matrix.shape[0], width))
