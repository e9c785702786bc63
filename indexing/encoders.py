"""The encoder that a folder holds, whichever kind it is."""

from __future__ import annotations

from pathlib import Path

from indexing.checksums import damage
from indexing.encoder import Encoder, OnnxEncoder, read_manifest
from indexing.problems import IndexDamaged


def load_encoder(folder: Path, threads: int = 1) -> Encoder:
    """The encoder in *folder*: onnxruntime, or sentence-transformers where the model could not be exported."""
    manifest = read_manifest(folder)
    # Sizes only: to read the weights once more for their digest takes longer than to load them.
    if (why := damage(folder, manifest.get("files", {}), sizes_only=True)) is not None:
        raise IndexDamaged(f"the encoder {folder.name} is damaged ({why}): run 'vademecum index --repair'")
    if manifest["backend"] == "onnx":
        return OnnxEncoder(folder, threads)
    from indexing.sentence import SentenceEncoder  # imports torch, which serving does without

    return SentenceEncoder.from_manifest(manifest)
