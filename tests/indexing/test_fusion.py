"""What must hold for every fusion of rankings."""

from __future__ import annotations

import math

from hypothesis import given
from hypothesis import strategies as st

from indexing.fusion import CONSTANT, fuse

IDS = st.sampled_from("abcdefgh")
RANKING = st.tuples(st.sampled_from([0.25, 0.5, 1.0, 2.0]), st.lists(IDS, unique=True))
RANKINGS = st.lists(RANKING, max_size=6)


@given(RANKINGS)
def test_everything_once_best_first(rankings: list[tuple[float, list[str]]]) -> None:
    fused = fuse(rankings)
    assert {one for one, _ in fused} == {one for _, ids in rankings for one in ids}
    scores = [score for _, score in fused]
    assert len(dict(fused)) == len(fused) and scores == sorted(scores, reverse=True)


@given(RANKINGS, st.randoms())
def test_the_order_of_the_rankings_does_not_matter(rankings: list[tuple[float, list[str]]], random) -> None:  # type: ignore[no-untyped-def]
    shuffled = list(rankings)
    random.shuffle(shuffled)
    assert fuse(shuffled) == fuse(rankings)


@given(st.lists(RANKING.filter(lambda ranking: len(ranking[1]) > 0), min_size=1, max_size=6))
def test_first_everywhere_is_first(rankings: list[tuple[float, list[str]]]) -> None:
    led = [(weight, ["z", *ids]) for weight, ids in rankings]
    assert fuse(led)[0][0] == "z"


@given(RANKINGS, IDS)
def test_one_more_ranking_never_lowers_a_score(rankings: list[tuple[float, list[str]]], one: str) -> None:
    before = dict(fuse(rankings)).get(one, 0.0)
    assert dict(fuse([*rankings, (1.0, ["x", one])]))[one] > before


def test_one_ranking_keeps_its_order_and_scores_by_rank() -> None:
    fused = fuse([(1.0, ["b", "a"])])
    assert [one for one, _ in fused] == ["b", "a"]
    assert math.isclose(fused[1][1], 1 / (CONSTANT + 2))


def test_weight_decides_between_two_rankings_and_zero_leaves_one_out() -> None:
    assert [one for one, _ in fuse([(1.0, ["a"]), (0.5, ["b"])])] == ["a", "b"]
    assert fuse([(0.0, ["a"]), (1.0, ["b"])]) == fuse([(1.0, ["b"])])
    assert fuse([]) == []
