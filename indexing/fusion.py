"""Reciprocal rank fusion: several rankings of the same things become one."""

from __future__ import annotations

from collections.abc import Sequence

CONSTANT = 60.0


def fuse(
    rankings: Sequence[tuple[float, Sequence[str]]], constant: float = CONSTANT
) -> list[tuple[str, float]]:
    """Fuse (weight, ids best first) rankings into [(id, score)], best first.

    The score of an id is the sum of weight / (constant + rank) over the rankings that have it; a weight of 0 or less
    leaves a ranking out. Equal scores keep the order of their best rank, then of their id, so the result never depends on the order of
    the rankings.
    """
    parts: dict[str, list[float]] = {}
    best: dict[str, int] = {}
    for weight, ids in rankings:
        if weight <= 0:
            continue
        for rank, one in enumerate(dict.fromkeys(ids), 1):
            parts.setdefault(one, []).append(weight / (constant + rank))
            best[one] = min(best.get(one, rank), rank)
    scores = {one: sum(sorted(values)) for one, values in parts.items()}
    return sorted(scores.items(), key=lambda item: (-item[1], best[item[0]], item[0]))
