"""Grouping by meaning: every question once, near its leader, leaders apart."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from bot.gaps.grouping import ALIKE, group
from indexing.encoder import Vectors

SLACK = 1e-5


@st.composite
def unit_vectors(draw: st.DrawFn) -> Vectors:
    """Up to 24 vectors of length 1 in 3 dimensions: near enough to each other that groups come about."""
    count = draw(st.integers(0, 24))
    raw = draw(
        arrays(np.float32, (count, 3), elements=st.floats(-1, 1, width=32).filter(lambda x: abs(x) > 1e-2))
    )
    return (raw / np.linalg.norm(raw, axis=1, keepdims=True)).astype(np.float32) if count else raw


@given(unit_vectors(), st.floats(-0.5, 1.0))
def test_every_question_is_in_one_group_near_its_leader_and_leaders_are_apart(
    vectors: Vectors, alike: float
) -> None:
    groups = group(vectors, alike)
    assert sorted(row for rows in groups for row in rows) == list(range(len(vectors)))
    for rows in groups:
        assert rows == sorted(rows)
        assert all(vectors[row] @ vectors[rows[0]] >= alike - SLACK for row in rows[1:])
    leaders = [rows[0] for rows in groups]
    assert leaders == sorted(leaders)
    for place, one in enumerate(leaders):
        assert all(vectors[one] @ vectors[other] < alike + SLACK for other in leaders[place + 1 :])


@given(unit_vectors())
def test_a_member_is_with_the_nearest_of_the_leaders_that_were_there(vectors: Vectors) -> None:
    groups = group(vectors)
    for rows in groups:
        for row in rows[1:]:
            before = [other[0] for other in groups if other[0] < row]
            assert (
                vectors[row] @ vectors[rows[0]] >= max(vectors[row] @ vectors[one] for one in before) - SLACK
            )


def test_equal_questions_are_one_group_and_others_are_not() -> None:
    east, north = np.array([1, 0, 0]), np.array([0, 1, 0])
    between = np.array([ALIKE + 0.01, np.sqrt(1 - (ALIKE + 0.01) ** 2), 0])
    vectors = np.stack([east, north, east, between]).astype(np.float32)
    assert group(vectors) == [[0, 2, 3], [1]]
    assert group(np.empty((0, 3), np.float32)) == []
