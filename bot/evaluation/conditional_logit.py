"""The weights by which the right ones are likeliest to be chosen among candidates: a conditional logit."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

LEAST = 1e-12  # of a share, so that its logarithm exists


def fit_choices(
    choices: Sequence[tuple[NDArray[Any], NDArray[Any]]],
    ridge: float,
    begin: NDArray[Any],
    bounds: Sequence[tuple[float | None, float | None]] | None = None,
) -> NDArray[Any]:
    """(signals,) weights. *choices* are (candidates, signals) values with a (candidates,) mask of those that are right, at least one each;
    *ridge* holds the weights down, *begin* are the first ones, *bounds* their least and greatest."""
    from scipy.optimize import minimize

    def loss(weights: NDArray[Any]) -> tuple[float, NDArray[Any]]:
        total, slope = ridge * float(weights @ weights), 2 * ridge * weights
        for rows, right in choices:
            logits = rows @ weights
            shares = np.exp(logits - logits.max())
            shares /= shares.sum()
            held = shares * right
            total -= float(np.log(held.sum() + LEAST))
            slope = slope + shares @ rows - (held / (held.sum() + LEAST)) @ rows
        return total, slope

    fitted: NDArray[Any] = minimize(loss, begin, jac=True, method="L-BFGS-B", bounds=bounds).x
    return fitted
