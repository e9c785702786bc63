"""Index versions on a Chroma server: a collection each, and a collection ``vademecum-current`` whose metadata names one."""

from __future__ import annotations

import hashlib
import json
import os
import secrets
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from indexing.encoder import Vectors
from indexing.passages import Passage
from indexing.problems import IndexDamaged, IndexUnavailable
from indexing.vectors import ChromaVectors, add_rows, configuration
from indexing.versions import check_format

POINTER = "vademecum-current"
PREFIX = "vademecum-v-"
PAGE = 500
ABANDONED = 24 * 3600  # seconds after which an unfinished collection is nobody's


class ServerVersions:
    """The versions on the server at *address*. A key is the name of a collection: version and a random end.

    Builders on different machines thus never write the same collection; a collection is complete when its metadata says so.
    """

    def __init__(self, address: str) -> None:
        self._address = address
        self._client = _connect(address)

    @property
    def lock_path(self) -> Path:
        """Keeps builders on this machine apart; those on others cannot harm each other, only do the work twice."""
        user = os.getuid() if hasattr(os, "getuid") else ""
        mark = hashlib.sha256(f"{user} {self._address}".encode()).hexdigest()[:16]
        return Path(tempfile.gettempdir()) / f"vademecum-index-{mark}.lock"

    def mark(self) -> object:
        """The pointer itself: one small request."""
        return self.current()

    def current(self) -> str | None:
        """The key of the current version, None when nothing was built yet."""
        key = self._pointers().get("key")
        return key if key in self._complete() else None

    def find(self, name: str) -> str | None:
        """The key of a complete collection of the version *name*."""
        keys = [key for key, metadata in self._complete().items() if metadata["name"] == name]
        current = self._pointers().get("key")
        return current if current in keys else min(keys, default=None)

    def damage(self, name: str) -> str | None:
        """What is wrong with a collection; None where all its rows are there."""
        try:
            self.open(name).close()
        except IndexDamaged as error:
            return str(error)
        except (ValueError, TypeError, KeyError):
            return "its manifest cannot be read"
        return None

    def drop(self, name: str) -> None:
        self._client.delete_collection(name)

    def passages(self, name: str) -> list[Passage]:
        """All passages of the version with this key, in the order of the index."""
        return _passages(self._client.get_collection(name, embedding_function=None))

    def write(
        self,
        name: str,
        manifest: Mapping[str, Any],
        passages: Sequence[Passage],
        rows: Sequence[str],
        vectors: Vectors,
    ) -> str:
        """Write a complete collection; returns its key. Does not make it current."""
        key = f"{PREFIX}{name}-{secrets.token_hex(3)}"
        started = {"name": name, "started": time.time(), "complete": False}
        collection = self._client.create_collection(
            key, configuration=configuration(), metadata=started, embedding_function=None
        )
        stored = {f"p:{passage.id}": (number, passage) for number, passage in enumerate(passages)}
        metadatas = [
            {"number": stored[row][0], "passage": stored[row][1].to_json()}
            if row in stored
            else {"number": -1}
            for row in rows
        ]
        add_rows(collection, rows, vectors, self._client.get_max_batch_size(), metadatas)
        collection.modify(metadata=started | {"complete": True, "manifest": json.dumps(dict(manifest))})
        return key

    def point(self, name: str) -> None:
        """Make the collection *name* current."""
        pointer = self._client.get_or_create_collection(POINTER, embedding_function=None)
        before = self._pointers().get("key", "")
        pointer.modify(metadata={"key": name, "before": before})

    def open(self, name: str) -> ServerVersion:
        """Open a version for reading."""
        return ServerVersion(self._address, name)

    def tidy(self, keep: int) -> None:
        """Remove all but the *keep* newest complete collections and the current one, and what was abandoned unfinished."""
        pointers = self._pointers()
        complete = self._complete()
        held = [key for key in (pointers.get("key"), pointers.get("before")) if key in complete]
        newest = sorted(complete, key=lambda key: (key in held, complete[key]["started"]), reverse=True)
        abandoned = [
            key
            for key, metadata in self._collections().items()
            if key not in complete and time.time() - metadata.get("started", 0) > ABANDONED
        ]
        for key in [*newest[keep:], *abandoned]:
            self._client.delete_collection(key)

    def _pointers(self) -> dict[str, str]:
        found = [one for one in self._client.list_collections() if one.name == POINTER]
        return dict(found[0].metadata or {}) if found else {}

    def _collections(self) -> dict[str, dict[str, Any]]:
        return {
            one.name: dict(one.metadata or {})
            for one in self._client.list_collections()
            if one.name.startswith(PREFIX)
        }

    def _complete(self) -> dict[str, dict[str, Any]]:
        return {key: metadata for key, metadata in self._collections().items() if metadata.get("complete")}


class ServerVersion:
    """One collection opened for reading."""

    def __init__(self, address: str, key: str) -> None:
        import chromadb

        self._client = _connect(address)
        try:
            collection = self._client.get_collection(key, embedding_function=None)
        except chromadb.errors.NotFoundError as error:
            raise FileNotFoundError(key) from error
        self.manifest: dict[str, Any] = json.loads((collection.metadata or {})["manifest"])
        check_format(self.manifest)
        self.passages = _passages(collection)
        self.vectors = ChromaVectors(collection)
        if self.vectors.count != self.manifest["rows"] or len(self.passages) != self.manifest["passages"]:
            raise IndexDamaged(
                f"the collection {key} is damaged (it holds {self.vectors.count} of {self.manifest['rows']} rows): "
                "run 'vademecum index --repair'"
            )

    def close(self) -> None:
        """Close the connection."""
        self._client.close()


def _passages(collection: Any) -> list[Passage]:
    found: list[tuple[int, Passage]] = []
    start = 0
    while True:
        page = collection.get(where={"number": {"$gte": 0}}, limit=PAGE, offset=start, include=["metadatas"])
        found += [(one["number"], Passage.from_json(one["passage"])) for one in page["metadatas"]]
        start += PAGE
        if len(page["ids"]) < PAGE:
            return [passage for _, passage in sorted(found, key=lambda one: one[0])]


def _connect(address: str) -> Any:
    import chromadb
    from chromadb.config import Settings

    parts = urlsplit(address)
    secure = parts.scheme == "https"
    try:
        return chromadb.HttpClient(
            host=parts.hostname or "localhost",
            port=parts.port or (443 if secure else 8000),
            ssl=secure,
            settings=Settings(anonymized_telemetry=False),
        )
    except Exception as error:
        raise IndexUnavailable(f"no Chroma server answers at {address}: {error}") from error
