"""The building encoder: any model that sentence-transformers loads. Importing this module imports torch."""

from __future__ import annotations

import logging
import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
os.environ.setdefault("HF_HUB_DISABLE_TELEMETRY", "1")
# Threads that wait by spinning cost twelve times the time of short texts where another process wants the core.
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")

from sentence_transformers import SentenceTransformer
from transformers.utils import logging as transformers_logging

from indexing.encoder import Purpose, Vectors

BATCH = 8  # more gains nothing on a processor, and loses where others want it too


class SentenceEncoder:
    """A sentence-transformers model from a local *folder*; same interface as the serving encoder."""

    def __init__(self, folder: Path, model: str) -> None:
        transformers_logging.disable_progress_bar()
        logging.getLogger("sentence_transformers").setLevel(logging.WARNING)
        self.transformer = SentenceTransformer(str(folder), device="cpu", local_files_only=True)
        self.transformer.eval()
        self.model = model
        self.dimension = int(self.transformer.get_embedding_dimension() or 0)
        self.languages = languages_of(self.transformer)

    @staticmethod
    def from_manifest(manifest: Mapping[str, Any]) -> SentenceEncoder:
        """The encoder of a model that could not be exported, from where the export found it."""
        return SentenceEncoder(Path(manifest["folder"]), manifest["model"])

    def encode(self, texts: Sequence[str], purpose: Purpose = "query") -> Vectors:
        """(n, dimension) normalised float32 vectors."""
        cleaned = [text.encode("utf-8", "ignore").decode("utf-8") for text in texts]
        if not cleaned:
            return np.empty((0, self.dimension), dtype=np.float32)
        prompt = (self.transformer.prompts or {}).get(purpose, "")
        vectors = self.transformer.encode(
            cleaned, batch_size=BATCH, prompt=prompt, normalize_embeddings=True, show_progress_bar=False
        )
        return np.asarray(vectors, dtype=np.float32)


def languages_of(transformer: SentenceTransformer) -> tuple[str, ...]:
    """The languages a model says it knows in its card, English where it says nothing; ``*`` for many."""
    card = getattr(transformer, "model_card_data", None)
    named = getattr(card, "language", None) or ["en"]
    named = [named] if isinstance(named, str) else list(named)
    return ("*",) if "multilingual" in named or len(named) > 8 else tuple(named)
