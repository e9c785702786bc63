"""Exports a sentence-transformers model to ONNX once, proves it equal and publishes it for serving."""

from __future__ import annotations

import json
import logging
import shutil
import tempfile
import warnings
from pathlib import Path
from typing import Any

import numpy as np
from filelock import FileLock

from indexing.checksums import checksums, damage
from indexing.encoder import MANIFEST, OnnxEncoder
from indexing.problems import IndexUnavailable

EQUAL = 0.9999
OPSET = 17
log = logging.getLogger(__name__)

# Short, long, empty, beyond the model's length, other scripts, and lengths mixed in one batch.
SAMPLES = (
    "Hello",
    "",
    "How long can I go abroad as an apprentice in vocational education and training?",
    "¿Cuánto tiempo puedo irme al extranjero con una beca Erasmus+?",
    "Πόσο καιρό μπορώ να πάω στο εξωτερικό; 日本語 🙂 211 EUR, 10–89 days",
    "The National Agency sets the exact amount inside the range of the Programme Guide. " * 3,
    "Travel support depends on the distance between the sending and the host organisation. " * 12,
    "A participant with fewer opportunities can have extra costs paid for in full. " * 60,
)


class NotExportable(RuntimeError):
    """The model does not survive the export; it is served by sentence-transformers instead."""


def export(name: str, model: str, folder: Path, into: Path) -> None:
    """Make ``into`` an encoder that :func:`indexing.encoders.load_encoder` serves, published by an atomic rename.

    Several processes may call it at once: one does the work. A model that cannot be exported gets a manifest that
    says so, with the reason in the log.
    """
    into.parent.mkdir(parents=True, exist_ok=True)
    with FileLock(into.parent / f".{into.name}.lock"):
        if whole(into):
            return
        aside = Path(tempfile.mkdtemp(prefix=f".{into.name}-", dir=into.parent))
        try:
            _export(name, model, folder, aside)
            shutil.rmtree(into, ignore_errors=True)
            aside.chmod(0o755)
            aside.rename(into)
        finally:
            shutil.rmtree(aside, ignore_errors=True)
        for left in into.parent.glob(f".{into.name}-*"):
            shutil.rmtree(left, ignore_errors=True)  # of a process that was killed; the lock is ours


def whole(folder: Path, *, sizes_only: bool = True) -> bool:
    """Whether there is an encoder in *folder* whose files are all as they were written."""
    try:
        files = json.loads((folder / MANIFEST).read_text(encoding="utf-8")).get("files", {})
    except (OSError, ValueError, AttributeError):
        return False
    return damage(folder, files, sizes_only=sizes_only) is None


def _export(name: str, model: str, folder: Path, into: Path) -> None:
    from indexing.sentence import SentenceEncoder

    original = SentenceEncoder(folder, model)
    manifest: dict[str, Any] = {
        "backend": "onnx",
        "name": name,
        "model": model,
        "folder": str(folder.resolve()),
        "dimension": original.dimension,
        "languages": list(original.languages),
        "prompts": dict(original.transformer.prompts or {}),
    }
    try:
        manifest |= _to_onnx(original.transformer, into)
        _write(into, manifest)
        _prove_equal(original, into)
    except ImportError as error:
        raise IndexUnavailable(
            f"exporting the model needs '{error.name}': pip install 'vademecum[build]'"
        ) from error
    except Exception as error:
        log.warning("the model %s cannot be exported (%s): sentence-transformers serves it", name, error)
        for left in ("traced.onnx", "model.onnx", "model.bin"):
            (into / left).unlink(missing_ok=True)
        _write(into, manifest | {"backend": "sentence-transformers", "reason": str(error)[:500]})


def _write(into: Path, manifest: dict[str, Any]) -> None:
    complete = manifest | {"files": checksums(into, leave_out=MANIFEST)}
    (into / MANIFEST).write_text(json.dumps(complete, indent=2, sort_keys=True) + "\n", encoding="utf-8")


def _to_onnx(transformer: Any, into: Path) -> dict[str, Any]:
    """Write model.onnx (the whole pipeline: transformer, pooling, every further module) and tokenizer.json."""
    import torch

    tokenizer = transformer.tokenizer
    if not getattr(tokenizer, "is_fast", False):
        raise NotExportable("its tokenizer has no fast form")
    features = transformer.preprocess(["How long can I go?", "Yes"])
    inputs = [
        key for key in ("input_ids", "attention_mask", "token_type_ids") if torch.is_tensor(features.get(key))
    ]

    class ExportedPipeline(torch.nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.pipeline = transformer

        def forward(self, *tensors: torch.Tensor) -> torch.Tensor:
            state: dict[str, Any] = dict(zip(inputs, tensors, strict=True))
            for module in self.pipeline:
                state = module(state)
            return torch.nn.functional.normalize(state["sentence_embedding"], p=2, dim=1)

    axes: dict[str, dict[int, str]] = {key: {0: "texts", 1: "tokens"} for key in inputs}
    with torch.no_grad(), warnings.catch_warnings():
        warnings.simplefilter("ignore")  # tracing warns of Python branches; equality is proved afterwards
        torch.onnx.export(
            ExportedPipeline().eval(),
            tuple(features[key] for key in inputs),
            str(into / "traced.onnx"),
            input_names=inputs,
            output_names=["embedding"],
            dynamic_axes=axes | {"embedding": {0: "texts"}},
            opset_version=OPSET,
            dynamo=False,
        )
    _weights_aside(into)
    tokenizer.backend_tokenizer.save(str(into / "tokenizer.json"))
    return {
        "inputs": inputs,
        "max_length": int(transformer.max_seq_length or 512),
        "pad_id": int(tokenizer.pad_token_id or 0),
    }


def _weights_aside(into: Path) -> None:
    """model.onnx with its weights in model.bin, which onnxruntime maps: 40 MB less resident, loaded in a third of the time."""
    import onnx

    graph = onnx.load(str(into / "traced.onnx"))
    onnx.save(
        graph, str(into / "model.onnx"), save_as_external_data=True, location="model.bin", size_threshold=1024
    )
    (into / "model.bin").chmod(0o644)
    (into / "traced.onnx").unlink()


def _prove_equal(original: Any, folder: Path) -> None:
    for purpose in ("query", "document"):
        expected = original.encode(SAMPLES, purpose)
        exported = OnnxEncoder(folder).encode(SAMPLES, purpose)
        cosine = float(np.min(np.sum(expected * exported, axis=1)))
        if not cosine >= EQUAL:
            raise NotExportable(f"the exported model differs from the original (cosine {cosine:.5f})")
