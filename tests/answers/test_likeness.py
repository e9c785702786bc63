"""What means the like of either side is told apart, in bounds, and fitted once."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answers.open_guide import OpenGuide
from bot.answers.scope import likeness as module
from bot.answers.scope.likeness import drawn, fit, likeness
from indexing.cache import EmbeddingCache
from indexing.encoder import Vectors


def _around(centre: int, count: int, seed: int) -> Vectors:
    """*count* vectors of length 1 near the axis *centre* of eight."""
    vectors = np.random.default_rng(seed).normal(0, 0.05, (count, 8))
    vectors[:, centre] += 1
    return (vectors / np.linalg.norm(vectors, axis=1, keepdims=True)).astype(np.float32)


@given(seed=st.integers(0, 10_000))
def test_sides_that_lie_apart_are_told_apart(seed: int) -> None:
    inside, outside = _around(0, 60, seed), _around(1, 30, seed + 1)
    fitted = fit(inside, outside)
    assert fitted.of(_around(0, 1, seed + 2)[0]) > 0.3
    assert fitted.of(_around(1, 1, seed + 3)[0]) < -0.3
    assert all(-1 <= fitted.of(one) <= 1 for one in np.vstack([inside, outside]))


def test_a_side_with_more_rows_weighs_no_more() -> None:
    few, many = _around(0, 10, 1), _around(1, 1000, 2)
    fitted = fit(few, many)
    middle = few.mean(axis=0) + many.mean(axis=0)
    assert abs(fitted.of(middle / np.linalg.norm(middle))) < 0.4


@given(count=st.integers(1, 5000), most=st.integers(1, 500))
def test_what_is_drawn_is_there_in_order_from_end_to_end(count: int, most: int) -> None:
    places = drawn(count, most)
    assert len(places) == min(count, most) == len(set(places))
    assert places == sorted(places) and places[0] == 0
    assert places[-1] == (count - 1 if len(places) > 1 else 0)


def test_questions_about_the_guide_mean_the_like_and_others_do_not(built_guide: OpenGuide) -> None:
    known = built_guide.likeness
    asked = ["may an apprentice do a placement abroad", "how do I sell my old car"]
    inside, outside = (known.of(vector) for vector in built_guide.encoder.encode(asked))
    assert inside > 0.3 > -0.3 > outside


def test_a_second_start_fits_nothing(
    built_guide: OpenGuide, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = EmbeddingCache(tmp_path / "embeddings.sqlite3")
    first = likeness(built_guide.index, built_guide.near_misses, cache)
    monkeypatch.setattr(module, "fit", lambda *_: pytest.fail("fitted again"))
    again = likeness(built_guide.index, built_guide.near_misses, cache)
    assert np.array_equal(again.examples, first.examples) and np.array_equal(again.weights, first.weights)


def test_other_phrases_are_fitted_anew(
    built_guide: OpenGuide, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = EmbeddingCache(tmp_path / "embeddings.sqlite3")
    likeness(built_guide.index, built_guide.near_misses, cache)
    fitted: list[int] = []
    monkeypatch.setattr(module, "fit", lambda *sides: (fitted.append(1), fit(*sides))[1])
    monkeypatch.setattr(module, "phrases", lambda: ("something else",))
    likeness(built_guide.index, built_guide.near_misses, cache)
    assert fitted == [1]
