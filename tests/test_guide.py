"""The assistant's own index: when it is built, and when a start leaves it alone."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any

import pytest

from bot import guide
from bot.answers.scope import near_misses
from bot.settings import Settings
from indexing import gather
from indexing.cache import EmbeddingCache
from indexing.models import LocalModel
from indexing.problems import IndexUnavailable
from tests.built import few_near_misses
from tests.indexing.conftest import real_model
from tests.indexing.places import Place

__all__ = ["real_model"]


@pytest.fixture
def settings(tmp_path: Path, real_model: LocalModel, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """An installation whose knowledge is one rule; the model is exported already."""
    place = Place(tmp_path / "place")
    place.guide("stay", length="You can stay 10 to 89 days.")
    monkeypatch.setattr(guide.knowledge, "ROOT", place.knowledge)
    few_near_misses(monkeypatch)
    data = tmp_path / "data"
    data.mkdir()
    (data / "models").symlink_to(real_model.models)
    return Settings(data_dir=data, _env_file=None)  # type: ignore[call-arg]


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """The processes that were started to build; none really is."""
    commands: list[Any] = []

    def run(command: Any, **_: Any) -> subprocess.CompletedProcess[bytes]:
        commands.append(command)
        return subprocess.CompletedProcess(command, 1)

    monkeypatch.setattr(guide.subprocess, "run", run)
    return commands


def edit() -> None:
    page = guide.knowledge.ROOT / "guide" / "en" / "stay.md"
    page.write_text(page.read_text().replace("89 days", "99 days"))


def test_a_start_after_a_build_reads_no_document(
    settings: Settings, started: list[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    guide.build(settings)

    def refuse(*_: object) -> None:
        raise AssertionError("parsed again")

    monkeypatch.setattr(guide, "gather", refuse)
    monkeypatch.setattr(gather, "read_guide", refuse)
    guide.ensure(settings)
    assert started == []


def test_a_changed_guide_is_built_anew_but_not_for_a_quick_question(
    settings: Settings, started: list[Any]
) -> None:
    guide.build(settings)
    edit()
    guide.ensure(settings, quiet=True)
    assert started == []
    guide.ensure(settings)
    assert [command[-1] for command in started] == ["index"]


def test_without_its_digest_the_index_is_compared_in_full_once(
    settings: Settings, started: list[Any]
) -> None:
    guide.build(settings)
    (settings.data_dir / "stamp.json").unlink()
    guide.ensure(settings)
    assert started == [] and (settings.data_dir / "stamp.json").exists()


def test_an_index_with_further_sources_is_not_taken_for_the_configured_one(
    settings: Settings, started: list[Any], tmp_path: Path
) -> None:
    (tmp_path / "bus.md").write_text("# Bus\n\nThe bus leaves at nine.\n")
    guide.build(settings)
    guide.build(settings, [tmp_path / "bus.md"])
    guide.ensure(settings)
    assert len(started) == 1


def test_where_nothing_can_be_built_and_nothing_stands_it_says_so(
    settings: Settings, started: list[Any]
) -> None:
    with pytest.raises(IndexUnavailable, match="could not be indexed"):
        guide.ensure(settings)


def test_an_index_without_its_model_is_used_as_it_is(settings: Settings, started: list[Any]) -> None:
    guide.build(settings)
    edit()
    gone = settings.model_copy(update={"embedding_model": str(settings.data_dir)})
    guide.ensure(gone)
    assert started == []
    assert guide.Guide(gone).current().passages


def test_a_build_makes_ready_what_the_first_question_needs(settings: Settings) -> None:
    guide.build(settings)
    cache = EmbeddingCache(settings.embeddings_cache)
    model = guide.find_model(settings.embedding_model, settings.models_dir)
    assert len(cache.get(f"{model.id}#query", model.dimension, near_misses.phrases())) == len(
        near_misses.phrases()
    )


def test_a_seed_is_taken_over_before_anything_is_built(
    settings: Settings, started: list[Any], tmp_path: Path
) -> None:
    guide.build(settings)
    fresh = settings.model_copy(update={"data_dir": tmp_path / "fresh", "seed_dir": settings.data_dir})
    guide.ensure(fresh)
    assert started == []
    assert guide.Guide(fresh).current().version == guide.Guide(settings).current().version
