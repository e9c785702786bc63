"""The vectors of one version in a Chroma collection: cosine space, no documents, no filters."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, cast

import numpy as np

from indexing.encoder import Vectors

BATCH = 1000


def configuration(persisted_at: int | None = None) -> dict[str, Any]:
    """How a collection is made: cosine, and searched widely enough to be exact at our sizes.

    *persisted_at* is the number of rows after which a local Chroma writes its vector files (1000 by default).
    """
    hnsw: dict[str, Any] = {"space": "cosine", "ef_construction": 200, "ef_search": 200}
    if persisted_at is not None:
        least = max(2, persisted_at)  # Chroma refuses less
        hnsw |= {"sync_threshold": least, "batch_size": min(100, least)}
    return {"hnsw": hnsw}


def add_rows(
    collection: Any,
    rows: Sequence[str],
    vectors: Vectors,
    most: int,
    metadatas: Sequence[dict[str, Any]] | None = None,
) -> None:
    """Add all rows in batches of at most *most*."""
    size = min(BATCH, most)
    for start in range(0, len(rows), size):
        part = slice(start, start + size)
        collection.add(
            ids=list(rows[part]),
            embeddings=vectors[part],
            metadatas=list(metadatas[part]) if metadatas else None,
        )


class ChromaVectors:
    """Nearest rows of a collection that is never written any more."""

    def __init__(self, collection: Any) -> None:
        self._collection = collection
        self.count: int = collection.count()

    def nearest(self, vector: Vectors, most: int) -> list[tuple[str, float]]:
        """[(row id, cosine)], nearest first."""
        most = min(most, self.count)
        if most <= 0:
            return []
        found = self._collection.query(query_embeddings=[vector], n_results=most, include=["distances"])
        return [
            (row, 1.0 - distance)
            for row, distance in zip(found["ids"][0], found["distances"][0], strict=True)
        ]

    def get(self, rows: Sequence[str]) -> tuple[list[str], Vectors]:
        """The stored vectors of *rows*, with the row ids in the order they come."""
        found = self._collection.get(ids=list(rows), include=["embeddings"])
        return found["ids"], cast(Vectors, np.asarray(found["embeddings"], dtype=np.float32))
