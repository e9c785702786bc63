"""Puts questions of one meaning together: greedy, by cosine, pure."""

from __future__ import annotations

import numpy as np

from indexing.encoder import Vectors

ALIKE = 0.75  # cosine from which two questions ask the same; between questions of other rules the open golden set has 8 pairs of 76,000


def group(vectors: Vectors, alike: float = ALIKE) -> list[list[int]]:
    """Rows of *vectors* (n, dimension; length 1) in groups, in order; the first row of a group is its leader.

    Every row joins the leader nearest to it, of those at least *alike*, else leads a group of its own. So give first what should
    lead: the most frequent question.
    """
    groups: list[list[int]] = []
    leaders = np.empty_like(vectors)
    for row, vector in enumerate(vectors):
        cosines = leaders[: len(groups)] @ vector
        best = int(np.argmax(cosines)) if len(groups) else -1
        if best >= 0 and cosines[best] >= alike:
            groups[best].append(row)
        else:
            leaders[len(groups)] = vector
            groups.append([row])
    return groups
