"""The off-topic phrases are embedded once a model, also over restarts."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from bot.answers.scope import near_misses as off_topic
from indexing.cache import EmbeddingCache
from tests.indexing.fakes import FakeEncoder


def test_a_second_start_embeds_nothing(tmp_path: Path) -> None:
    cache = EmbeddingCache(tmp_path / "embeddings.sqlite3")
    first, second = FakeEncoder("fake-1"), FakeEncoder("fake-1")
    vectors = off_topic.near_misses(first, cache).vectors
    assert first.encoded == list(off_topic.phrases()) and vectors.shape == (len(first.encoded), 64)
    assert np.array_equal(off_topic.near_misses(second, cache).vectors, vectors)
    assert second.encoded == []


def test_passages_of_the_same_words_are_not_taken_for_questions(tmp_path: Path) -> None:
    cache = EmbeddingCache(tmp_path / "embeddings.sqlite3")
    cache.put("fake-1", {phrase: np.zeros(64, np.float32) for phrase in off_topic.phrases()})
    assert np.all(np.linalg.norm(off_topic.near_misses(FakeEncoder("fake-1"), cache).vectors, axis=1) > 0.9)


def test_a_phrase_is_near_to_itself() -> None:
    encoder = FakeEncoder("fake-1")
    (vector,) = encoder.encode([off_topic.phrases()[0]])
    assert off_topic.near_misses(encoder).nearness(vector) == pytest.approx(1.0, abs=1e-5)
