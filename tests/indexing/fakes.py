"""A tiny encoder through the same interface as the real one: hashed words, so that equal words are near."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence

import numpy as np

from indexing.encoder import Purpose, Vectors

DIMENSION = 64


class FakeEncoder:
    def __init__(self, model: str, dimension: int = DIMENSION) -> None:
        self.model = model
        self.dimension = dimension
        self.languages = ("en",)
        self.encoded: list[str] = []

    def encode(self, texts: Sequence[str], purpose: Purpose = "query") -> Vectors:
        self.encoded.extend(texts)
        vectors = np.zeros((len(texts), self.dimension), dtype=np.float32)
        for row, text in enumerate(texts):
            for word in re.findall(r"\w+", text.lower()) or ["nothing"]:
                digest = hashlib.shake_256(f"{self.model}{word}".encode("utf-8", "replace")).digest(
                    self.dimension
                )
                vectors[row] += np.frombuffer(digest, dtype=np.uint8).astype(np.float32) - 127.5
            vectors[row, 0] += 0.01
        return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


class FakeModel:
    """An EmbeddingModel; ``shared.encoded`` holds every text that was ever embedded by it."""

    def __init__(self, identity: str = "fake-1", dimension: int = DIMENSION) -> None:
        self.id = identity
        self.dimension = dimension
        self.languages = ("en",)
        self.shared = FakeEncoder(identity, dimension)

    def prepare(self) -> None: ...

    def encoder(self, threads: int = 1) -> FakeEncoder:
        return self.shared

    def bulk(self, texts: int) -> FakeEncoder:
        return self.shared
