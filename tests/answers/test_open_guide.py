"""A guide is opened whole: the first question builds nothing, and another version takes the place of the one before at once."""

from __future__ import annotations

import gc
import threading
import weakref
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from bot.answers.answer import Asked
from bot.answers.open_guide import OpenGuide, open_guide
from bot.answers.pipeline import Pipeline
from bot.answers.question.spelling import Speller
from bot.answers.scope import likeness
from bot.answers.scope.wording import TopicWording
from bot.answers.search.vocabulary import Vocabulary
from bot.guide import Guide, opened_at
from bot.settings import Settings
from indexing.cache import EmbeddingCache
from indexing.current_index import IN_USE_SECONDS, CurrentIndex
from indexing.index import Index
from indexing.lexical import Lexical
from indexing.ranking.learned import Learned
from tests.indexing.places import Place

TODAY = date(2026, 11, 30)


def test_the_first_question_builds_nothing(built_data_dir: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    guide = opened_at(
        built_data_dir / "indexes",
        Settings(data_dir=built_data_dir, _env_file=None),  # type: ignore[call-arg]
        ("en", "es", "de"),
    )
    for kind in (Speller, TopicWording, Vocabulary, Learned):
        monkeypatch.setattr(kind, "__init__", _late)
    monkeypatch.setattr(likeness, "fit", _late)
    monkeypatch.setattr(Lexical, "_fill", _late)
    for question in ("how long can I go abroad", "cuánto tiempo puedo irme", "wie lange kann ich bleiben"):
        assert Pipeline(lambda: guide).answer_now(Asked(question, TODAY)).text
    guide.close()


def test_a_language_that_nobody_asks_in_takes_no_memory(built_data_dir: Path) -> None:
    guide = opened_at(built_data_dir / "indexes", Settings(data_dir=built_data_dir, _env_file=None))  # type: ignore[call-arg]
    assert guide.languages.made() == ("en",)
    Pipeline(lambda: guide).answer_now(Asked("wie lange kann ich bleiben", TODAY, (), "de"))
    assert guide.languages.made() == ("en", "de")
    guide.close()


def test_another_version_is_ready_for_the_languages_in_use(built_data_dir: Path) -> None:
    guide = Guide(Settings(data_dir=built_data_dir, _env_file=None))  # type: ignore[call-arg]
    first = guide.current()
    first.of("pl")
    again = guide._open(first.index)
    assert again.languages.made() == ("en", "pl")
    guide.close()


def _late(*_: Any, **__: Any) -> None:
    pytest.fail("built by a question")


def test_the_version_before_serves_until_the_next_one_is_whole(tmp_path: Path) -> None:
    place = Place(tmp_path)
    place.guide("stay", length="You can stay 10 to 89 days.")
    first = place.build().version
    may_end, ended = threading.Event(), threading.Event()

    def prepare(index: Index) -> Index:
        if index.version != first:
            assert may_end.wait(30)
        return index

    def beside(job: Any) -> None:
        threading.Thread(target=lambda: (job(), ended.set())).start()

    shelf = CurrentIndex(
        place.index, place.models, prepare, every=0.0, encoder=place.model.encoder(), beside=beside
    )
    place.guide("stay", length="You can stay 10 to 99 days.")
    second = place.build().version
    assert shelf.current().version == first and shelf.current().version == first
    may_end.set()
    assert ended.wait(30)
    assert shelf.current().version == second
    shelf.close()


def test_the_version_before_is_let_go_once_nobody_can_answer_from_it(tmp_path: Path) -> None:
    """A running assistant whose documents change often must not grow by every version."""
    place = Place(tmp_path)
    place.guide("stay", length="You can stay 10 to 89 days.")
    place.build()
    clock, released, opened = [0.0], [0], []

    def prepare(index: Index) -> Index:
        opened.append(weakref.ref(index))
        return index

    def count() -> None:
        gc.collect()
        released[0] += 1

    shelf = CurrentIndex(
        place.index, place.models, prepare, every=0.0, encoder=place.model.encoder(), clock=lambda: clock[0],
        beside=lambda job: job(), released=count,
    )  # fmt: skip
    place.guide("stay", length="You can stay 10 to 99 days.")
    place.build()
    shelf.current()
    clock[0] = IN_USE_SECONDS - 1
    shelf.current()
    assert released[0] == 0 and opened[0]() is not None
    clock[0] = IN_USE_SECONDS + 1
    for _ in range(3):
        shelf.current()
    assert released[0] == 1 and opened[0]() is None and opened[1]() is not None
    shelf.close()


def test_each_question_of_a_rule_is_told_from_the_others(built_guide: OpenGuide) -> None:
    """The phrases of every tenth rule find the question that they are phrases of."""
    rules = [one for one in built_guide.passages.values() if len(one.asks.get("en", {})) > 1][::10]
    found = [
        built_guide.question_scores(phrases[0], "en", rule.id)[0][0] == key
        for rule in rules
        for key, phrases in rule.asks["en"].items()
    ]
    assert sum(found) / len(found) > 0.97
    assert built_guide.question_scores("how long", "en", "no.such.rule") == []


def test_a_guide_without_anything_learned_still_answers(built_guide: OpenGuide, built_data_dir: Path) -> None:
    cache = EmbeddingCache(Settings(data_dir=built_data_dir, _env_file=None).embeddings_cache)  # type: ignore[call-arg]
    plain = open_guide(built_guide.index, cache)
    answer = Pipeline(lambda: plain).answer_now(Asked("how long is job shadowing", TODAY))
    assert "vet.activities.job-shadowing" in answer.passages
