"""What an installation brings along is copied once, completely, and never over what is there."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from indexing.cache import EmbeddingCache
from indexing.folder import FolderVersions
from indexing.seed import plant
from tests.indexing.places import Place


@pytest.fixture
def seed(tmp_path: Path) -> Path:
    """A data folder with a model, an index and embeddings."""
    place = Place(tmp_path / "build")
    place.guide("stay", length="You can stay 10 to 89 days.")
    place.build()
    folder = tmp_path / "seed"
    folder.mkdir()
    place.index.rename(folder / "indexes")
    (folder / "models" / "model-1").mkdir(parents=True)
    (folder / "models" / "model-1" / "encoder.json").write_text("{}")
    EmbeddingCache(folder / "embeddings.sqlite3").put("model-1", {"hello": np.ones(3, np.float32)})
    return folder


def test_an_empty_data_folder_gets_everything(seed: Path, tmp_path: Path) -> None:
    data = tmp_path / "data"
    before = {path: path.stat().st_mtime_ns for path in seed.rglob("*")}
    copied = plant(seed, data)
    current = FolderVersions(seed / "indexes").current()
    assert copied == ["model-1", current]
    assert FolderVersions(data / "indexes").current() == current
    opened = FolderVersions(data / "indexes").open(str(current))
    assert [passage.id for passage in opened.passages] == ["stay.length"]
    opened.close()
    assert list(EmbeddingCache(data / "embeddings.sqlite3").get("model-1", 3, ["hello"])) == ["hello"]
    assert before == {path: path.stat().st_mtime_ns for path in seed.rglob("*")}


def test_it_is_done_once_for_a_content(seed: Path, tmp_path: Path) -> None:
    data = tmp_path / "data"
    plant(seed, data)
    (data / "models" / "model-1" / "encoder.json").unlink()
    (data / "models" / "model-1").rmdir()
    assert plant(seed, data) == []
    (seed / "models" / "model-2").mkdir()
    assert plant(seed, data) == ["model-1", "model-2"]


def test_what_is_there_stays_as_it_is(seed: Path, tmp_path: Path) -> None:
    place = Place(tmp_path / "own")
    place.guide("rain", length="It rains.")
    place.build()
    data = tmp_path / "data"
    data.mkdir()
    place.index.rename(data / "indexes")
    mine = FolderVersions(data / "indexes").current()
    (data / "models" / "model-1").mkdir(parents=True)
    EmbeddingCache(data / "embeddings.sqlite3").put("model-1", {"hello": np.zeros(3, np.float32)})
    assert plant(seed, data) == [FolderVersions(seed / "indexes").current()]
    assert FolderVersions(data / "indexes").current() == mine
    assert list((data / "models" / "model-1").iterdir()) == []
    assert not EmbeddingCache(data / "embeddings.sqlite3").get("model-1", 3, ["hello"])["hello"].any()


def test_a_seed_without_an_index_is_a_seed_of_models(seed: Path, tmp_path: Path) -> None:
    only = tmp_path / "only"
    only.mkdir()
    (seed / "models").rename(only / "models")
    assert plant(only, tmp_path / "data") == ["model-1"]
    assert FolderVersions(tmp_path / "data" / "indexes").current() is None
