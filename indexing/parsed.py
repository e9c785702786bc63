"""Own documents as passages, kept by the hash of the file: a PDF of 400 pages is parsed once, not at every start."""

from __future__ import annotations

import hashlib
import sqlite3
from contextlib import closing
from pathlib import Path

from indexing.loaders import load
from indexing.passages import Passage
from indexing.problems import UnreadableDocument
from indexing.splitting import split

FORMAT = 1  # of loading and splitting; a change parses every document anew
_SCHEMA = "CREATE TABLE IF NOT EXISTS document (key TEXT PRIMARY KEY, passages TEXT NOT NULL) WITHOUT ROWID"


class ParsedDocuments:
    """Passages of documents, read from SQLite where the same content was parsed before under the same name."""

    def __init__(self, path: Path) -> None:
        self._path = path
        path.parent.mkdir(parents=True, exist_ok=True)

    def passages(self, document: str, path: Path) -> list[Passage]:
        """The passages of the file at *path*. Raises :class:`UnreadableDocument`."""
        key = self._key(document, path)
        with closing(self._connect()) as connection:
            row = connection.execute("SELECT passages FROM document WHERE key = ?", (key,)).fetchone()
            if row is not None:
                return [Passage.from_json(line) for line in row[0].split("\n") if line]
            passages = split(document, load(path))
            text = "\n".join(passage.to_json() for passage in passages)
            with connection:
                connection.execute("INSERT OR REPLACE INTO document VALUES (?, ?)", (key, text))
        return passages

    def _key(self, document: str, path: Path) -> str:
        digest = hashlib.sha256(f"{FORMAT}\n{document}\n".encode("utf-8", "surrogateescape"))
        try:
            digest.update(path.read_bytes())
        except OSError as error:
            raise UnreadableDocument(f"cannot be opened ({error.strerror})") from error
        return digest.hexdigest()

    def _connect(self) -> sqlite3.Connection:
        connection = sqlite3.connect(self._path, timeout=60)
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute(_SCHEMA)
        return connection
