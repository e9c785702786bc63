"""Ranking is learned from the asks: the same from the same, kept by content, and better than chance on asks it never saw."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from indexing.passages import Passage
from indexing.progress import Progress
from indexing.ranking import shelf as module
from indexing.ranking.examples import examples
from indexing.ranking.learned import Learned
from indexing.ranking.shelf import Known, RankingShelf
from indexing.ranking.static_vectors import StaticVectors
from indexing.ranking.trained import TrainedRanking, train
from tests.indexing.fakes import FakeEncoder

SUBJECTS = {
    "grant": ("how much money do i get", "is there money for food", "what is the daily money"),
    "travel": ("who pays the train", "is the flight paid", "which ticket is refunded"),
    "length": ("how many weeks can i stay", "how long may a stay be", "is two weeks long enough"),
    "insurance": ("do i need an insurance", "who insures me abroad", "is the european health card enough"),
    "language": ("is there a language course", "how do i learn italian before", "must i speak the language"),
}
UNSEEN = {"money for meals": "grant", "train tickets paid": "travel", "weeks of stay": "length"}
KNOWN = Known("fake-1", ("en",))


def _passages(**more: tuple[str, ...]) -> list[Passage]:
    return [
        Passage(
            f"vet.{name}",
            "d",
            name.title(),
            f"D > {name.title()}",
            f"About {name}.",
            asks={"en": {"about": asks}},
        )
        for name, asks in (SUBJECTS | more).items()
    ]


def _trained(passages: list[Passage], encoder: FakeEncoder | None = None) -> TrainedRanking:
    wanted = examples(passages, "en")
    if encoder is None:
        return train(wanted, "", None)
    return train(wanted, encoder.model, (encoder.encode(wanted.asks), encoder.encode(wanted.texts)))


def test_asks_that_were_never_seen_find_their_rule() -> None:
    passages = _passages()
    learned = Learned({one.id: one for one in passages}, {"en": _trained(passages)})
    for query, rule in UNSEEN.items():
        scores = learned.scores(query, "en", np.zeros(64, np.float32))
        assert scores is not None
        place = learned.places[f"vet.{rule}"]
        assert scores.static.argmax() == place and scores.head.argmax() == place, query


def test_the_same_asks_give_the_same_ranking_and_a_file_keeps_it(tmp_path: Path) -> None:
    passages, encoder = _passages(), FakeEncoder("fake-1")
    first, second = _trained(passages, encoder), _trained(passages, encoder)
    assert np.array_equal(first.static.table, second.static.table)
    assert np.allclose(first.head.weights, second.head.weights)
    first.save(tmp_path / "en.npz")
    read = TrainedRanking.load(tmp_path / "en.npz")
    assert (read.key, read.rules, read.encoder) == (first.key, first.rules, "fake-1")
    static, meaning = first.static.encode(["who pays the train"]), encoder.encode(["who pays the train"])
    assert np.allclose(
        read.log_probabilities(static, meaning), first.log_probabilities(static, meaning), atol=0.05
    )


def test_a_rule_with_one_phrase_is_not_learned_and_is_found_by_its_sentences() -> None:
    passages = [
        *_passages(),
        Passage(
            "own.keys", "d", "Keys", "House > Keys", "Keys are handed out at the lodge. Ask for the porter."
        ),
    ]
    learned = Learned({one.id: one for one in passages}, {"en": _trained(passages)})
    scores = learned.scores("porter at the lodge", "en", np.zeros(64, np.float32))
    assert scores is not None
    place = learned.places["own.keys"]
    assert not scores.learned[place] and scores.head[place] == -np.inf and scores.text.argmax() == place


def test_a_text_without_a_known_piece_is_near_to_nothing() -> None:
    vectors = StaticVectors.of(np.zeros((2**15, 8), np.float32))
    assert not vectors.encode(["", "anything", "\ud800"]).any()


def test_what_is_learned_is_kept_and_learned_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shelf, encoder, told = RankingShelf(tmp_path / "rankings"), FakeEncoder("fake-1"), list[Progress]()
    passages = _passages()
    assert not shelf.is_whole(passages, KNOWN)
    assert shelf.complete(passages, KNOWN, encoder.encode, told.append) == ["en"]
    assert shelf.is_whole(passages, KNOWN) and told[-1].done == told[-1].total
    monkeypatch.setattr(module, "train", lambda *_: pytest.fail("learned again"))
    assert shelf.complete(passages, KNOWN, encoder.encode, told.append) == []
    assert not shelf.is_whole(_passages(visa=("do i need a visa", "visa for norway")), KNOWN)
    assert not shelf.is_whole(passages, Known("fake-2", ("en",)))


def test_what_came_with_the_guide_is_used_and_a_damaged_file_is_not(tmp_path: Path) -> None:
    passages, encoder = _passages(), FakeEncoder("fake-1")
    _trained(passages, encoder).save(tmp_path / "shipped" / "en.npz")
    shelf = RankingShelf(tmp_path / "rankings", tmp_path / "shipped")
    assert shelf.is_whole(passages, KNOWN)
    (tmp_path / "shipped" / "en.npz").write_bytes(b"no archive")
    assert not shelf.is_whole(passages, KNOWN)
    assert shelf.complete(passages, KNOWN, encoder.encode, lambda _: None) == ["en"]
    assert set(shelf.all_of(passages, KNOWN)) == {"en"}
