"""Whether the meaning of a question is like what people ask of the guide, or like what they ask of anything else.

A ridge regression on how near the question is to some examples of both, fitted on all of them: a passage or a phrase may be near and
yet stand among others that speak for the other side, which no single cosine tells.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

import numpy as np

from bot.answers.scope.near_misses import NearMisses, phrases
from indexing.cache import EmbeddingCache
from indexing.encoder import Vectors
from indexing.index import Index

INSIDE, OUTSIDE = 530, 270  # examples of either side, in the proportion of asks and phrases
AT_MOST = 12_000  # rows of the guide that are fitted on, evenly drawn: own documents may have many more
SHARPNESS = 3.0  # how fast an example says less the farther it is
RIDGE = 0.3


@dataclass(frozen=True)
class Likeness:
    """``examples``: (n, dimension) vectors of length 1; ``weights``: what each says, (n,)."""

    examples: Vectors
    weights: Vectors

    def of(self, vector: Vectors) -> float:
        """-1 (like anything else) to 1 (like a question about the guide) for a (dimension,) vector."""
        return float(np.clip(_nearness(vector[None, :], self.examples) @ self.weights, -1, 1)[0])


def fit(inside: Vectors, outside: Vectors) -> Likeness:
    """The regression over all rows of *inside* and *outside* on some of them, the two sides counting the same."""
    examples = _examples(inside, outside)
    rows = np.vstack([inside, outside])
    side = np.r_[np.ones(len(inside)), -np.ones(len(outside))].astype(np.float32)
    counts = np.where(side > 0, 1 / len(inside), 1 / len(outside)).astype(np.float32) * len(rows) / 2
    near = _nearness(rows, examples)
    counted = near * counts[:, None]
    weights = np.linalg.solve(
        (counted.T @ near).astype(np.float64) + RIDGE * np.eye(len(examples)), counted.T @ side
    )
    return Likeness(examples, weights.astype(np.float32))


def likeness(index: Index, elsewhere: NearMisses, cache: EmbeddingCache | None = None) -> Likeness:
    """That of *index* against the phrases *elsewhere*: fitted (about half a second), or its weights taken from *cache* and kept there."""
    every, outside = index.rows(), elsewhere.vectors
    rows = [every[place] for place in drawn(len(every), AT_MOST)]
    examples = _examples(index.vectors([rows[place] for place in drawn(len(rows), INSIDE)]), outside)
    kept = f"{index.encoder.model}#likeness"
    key = hashlib.sha256(repr((index.version, phrases(), SHARPNESS, RIDGE)).encode()).hexdigest()
    known = cache.get(kept, len(examples), [key]) if cache else {}
    if key in known:
        return Likeness(examples, known[key])
    fitted = fit(index.vectors(rows), outside)
    if cache:
        cache.put(kept, {key: fitted.weights})
    return fitted


def _examples(inside: Vectors, outside: Vectors) -> Vectors:
    return np.vstack([inside[drawn(len(inside), INSIDE)], outside[drawn(len(outside), OUTSIDE)]])


def drawn(count: int, most: int) -> list[int]:
    """At most *most* of the numbers below *count*, evenly drawn."""
    return [int(place) for place in np.linspace(0, count - 1, min(most, count))]


def _nearness(vectors: Vectors, examples: Vectors) -> Vectors:
    return np.exp(SHARPNESS * (vectors @ examples.T - 1))
