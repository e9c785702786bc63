"""Embeddings kept by (model, hash of the text) in SQLite, so that a new version embeds only what is new."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable, Mapping
from contextlib import closing
from pathlib import Path

import numpy as np

from indexing.encoder import Vectors

_SCHEMA = """
CREATE TABLE IF NOT EXISTS embedding (
    model TEXT NOT NULL, hash BLOB NOT NULL, vector BLOB NOT NULL, PRIMARY KEY (model, hash)
)
"""
_MANY = 500


def text_hash(text: str) -> bytes:
    """The key of a text: SHA-256 of its UTF-8 bytes."""
    return hashlib.sha256(text.encode("utf-8", "ignore")).digest()


class EmbeddingCache:
    """Safe for several processes at once (WAL, busy timeout). Every call opens and closes its own connection.

    A file that is no database is moved aside and begun anew: the cache can always be computed again.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            self._prepare()
        except sqlite3.DatabaseError as error:
            if isinstance(error, sqlite3.OperationalError):
                raise
            path.replace(path.with_suffix(".broken"))
            self._prepare()

    def get(self, model: str, dimension: int | None, texts: Iterable[str]) -> dict[str, Vectors]:
        """The known vectors: text -> (dimension,) float32. A vector of another dimension counts as unknown."""
        wanted = {text_hash(text): text for text in texts}
        keys = list(wanted)
        found: dict[str, Vectors] = {}
        with closing(self._connect()) as connection:
            for start in range(0, len(keys), _MANY):
                some = keys[start : start + _MANY]
                marks = ",".join("?" * len(some))
                rows = connection.execute(
                    f"SELECT hash, vector FROM embedding WHERE model = ? AND hash IN ({marks})",  # noqa: S608
                    (model, *some),
                )
                for key, blob in rows:
                    vector = np.frombuffer(blob, dtype="<f4")
                    if dimension is None or len(vector) == dimension:
                        found[wanted[key]] = vector
        return found

    def put(self, model: str, vectors: Mapping[str, Vectors]) -> None:
        """Keep *vectors* (text -> vector), in one transaction."""
        rows = [
            (model, text_hash(text), np.asarray(vector, dtype="<f4").tobytes())
            for text, vector in vectors.items()
        ]
        with closing(self._connect()) as connection, connection:
            connection.executemany("INSERT OR REPLACE INTO embedding VALUES (?, ?, ?)", rows)

    def _prepare(self) -> None:
        with closing(self._connect()) as connection, connection:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute(_SCHEMA)

    def _connect(self) -> sqlite3.Connection:
        connection = sqlite3.connect(self._path, timeout=60)
        connection.execute("PRAGMA synchronous = NORMAL")
        return connection
