"""A softmax over the rules: for the features of a question the logarithm of the probability that each rule is meant."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from indexing.encoder import Vectors


@dataclass(frozen=True)
class Head:
    """``weights``: (features, rules); ``bias``: (rules,)."""

    weights: Vectors
    bias: Vectors

    def log_probabilities(self, features: Vectors) -> Vectors:
        """(n, rules) for (n, features)."""
        values = features @ self.weights + self.bias
        values -= values.max(axis=1, keepdims=True)
        return values - np.log(np.exp(values).sum(axis=1, keepdims=True))
