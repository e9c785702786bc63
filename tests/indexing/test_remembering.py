"""What is remembered is what would be computed, and only so much of it."""

from __future__ import annotations

import numpy as np

from indexing.caching_encoder import CachingEncoder
from tests.indexing.fakes import FakeEncoder


def test_a_text_is_computed_once_while_it_is_remembered() -> None:
    plain, counted = FakeEncoder("m"), FakeEncoder("m")
    remembering = CachingEncoder(counted, 2)
    for texts in (["a", "b", "a"], ["b", "a"], []):
        assert np.array_equal(remembering.encode(texts), plain.encode(texts)), texts
    assert counted.encoded == ["a", "b"]


def test_the_least_asked_is_forgotten_first() -> None:
    counted = FakeEncoder("m")
    remembering = CachingEncoder(counted, 2)
    for text in ("a", "b", "a", "c", "a", "b"):
        remembering.encode([text])
    assert counted.encoded == ["a", "b", "c", "b"]


def test_more_than_is_remembered_is_answered_whole() -> None:
    texts = [str(number) for number in range(9)]
    assert np.array_equal(CachingEncoder(FakeEncoder("m"), 2).encode(texts), FakeEncoder("m").encode(texts))


def test_a_question_and_a_passage_are_not_the_same() -> None:
    counted = FakeEncoder("m")
    remembering = CachingEncoder(counted, 9)
    remembering.encode(["a"], "query")
    remembering.encode(["a"], "document")
    assert counted.encoded == ["a", "a"]
