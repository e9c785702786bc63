"""Index versions in a folder: ``versions/<name>/`` each written once, and a file ``current`` that names one."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import tempfile
import threading
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import IO, Any

from indexing.encoder import Vectors
from indexing.passages import Passage
from indexing.problems import IndexUnavailable
from indexing.vectors import ChromaVectors, add_rows, configuration

try:
    import fcntl
except ImportError:  # no advisory locks on this system: old versions are then never removed while in doubt
    fcntl = None  # type: ignore[assignment]

COLLECTION = "passages"
_opening = threading.Lock()  # Chroma's cache of clients by folder is not safe between threads


class FolderVersions:
    """The versions under *folder*. Writing happens aside; a version is published by one rename, never written again."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._versions = folder / "versions"
        self._pointer = folder / "current"

    @property
    def lock_path(self) -> Path:
        """The file that builders lock."""
        self._folder.mkdir(parents=True, exist_ok=True)
        return self._folder / ".lock"

    def mark(self) -> object:
        """Something that changes when the pointer moves; costs one stat."""
        try:
            stat = self._pointer.stat()
        except FileNotFoundError:
            return None
        return stat.st_ino, stat.st_mtime_ns

    def current(self) -> str | None:
        """The name of the current version, None when nothing was built yet."""
        try:
            name = self._pointer.read_text(encoding="utf-8").strip()
        except FileNotFoundError:
            return None
        return name if self.find(name) else None

    def find(self, name: str) -> str | None:
        """*name* if that version is complete."""
        return name if name and (self._versions / name / "manifest.json").exists() else None

    def passages(self, name: str) -> list[Passage]:
        """All passages of a version, in the order of the index."""
        with (self._versions / name / "passages.jsonl").open(encoding="utf-8") as file:
            return [Passage.from_json(line) for line in file]

    def write(
        self,
        name: str,
        manifest: Mapping[str, Any],
        passages: Sequence[Passage],
        rows: Sequence[str],
        vectors: Vectors,
    ) -> str:
        """Write a complete version and publish it; returns its name. Does not make it current."""
        self._versions.mkdir(parents=True, exist_ok=True)
        aside = Path(tempfile.mkdtemp(prefix=".building-", dir=self._versions))
        try:
            _fill(aside / "chroma", rows, vectors)
            with (aside / "passages.jsonl").open("w", encoding="utf-8") as file:
                file.writelines(passage.to_json() + "\n" for passage in passages)
            (aside / "manifest.json").write_text(
                json.dumps(dict(manifest), indent=2) + "\n", encoding="utf-8"
            )
            aside.chmod(0o755)
            _to_disk(aside)
            try:
                aside.rename(self._versions / name)
            except OSError:
                if not self.find(name):  # another builder published the same content first: that is as good
                    raise
        finally:
            shutil.rmtree(aside, ignore_errors=True)
        return name

    def point(self, name: str) -> None:
        """Make *name* current: one atomic replace."""
        handle, path = tempfile.mkstemp(prefix=".current-", dir=self._folder)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(name + "\n")
            file.flush()
            os.fsync(file.fileno())
        Path(path).chmod(0o644)
        Path(path).replace(self._pointer)

    def open(self, name: str) -> FolderVersion:
        """Open a version for reading; it is not removed before it is closed."""
        return FolderVersion(self._versions / name)

    def tidy(self, keep: int) -> None:
        """Remove what killed builders left, and all but the *keep* newest versions and the current one.

        The caller holds the lock of the builders. A version that somebody reads stays.
        """
        for left in (*self._versions.glob(".building-*"), *self._versions.glob(".removed-*")):
            shutil.rmtree(left, ignore_errors=True)
        for file in self._folder.glob(".current-*"):
            file.unlink(missing_ok=True)
        current = self.current()
        complete = [path for path in self._versions.glob("[!.]*") if (path / "manifest.json").exists()]
        newest = sorted(complete, key=lambda path: (path.name == current, path.stat().st_mtime), reverse=True)
        for path in newest[keep:]:
            _remove_unread(path)


class FolderVersion:
    """One version opened for reading, under a shared lock that keeps it from being removed."""

    def __init__(self, folder: Path) -> None:
        self._held: IO[str] = (folder / "manifest.json").open(encoding="utf-8")
        try:
            if fcntl:
                fcntl.flock(self._held, fcntl.LOCK_SH)
            self.manifest: dict[str, Any] = json.load(self._held)
            with (folder / "passages.jsonl").open(encoding="utf-8") as file:
                self.passages = [Passage.from_json(line) for line in file]
            with _opening:
                self._client = _client(folder / "chroma")
            self.vectors = ChromaVectors(self._client.get_collection(COLLECTION, embedding_function=None))
        except BaseException:
            self._held.close()
            raise

    def close(self) -> None:
        """Let go of the version."""
        with _opening:
            self._client.close()
        self._held.close()


def _client(folder: Path) -> Any:
    import chromadb
    from chromadb.config import Settings

    if not (folder / "chroma.sqlite3").exists() and folder.parent.joinpath("manifest.json").exists():
        raise IndexUnavailable(f"{folder} is damaged: remove {folder.parent} and run 'vademecum index'")
    return chromadb.PersistentClient(str(folder), Settings(anonymized_telemetry=False))


def _fill(folder: Path, rows: Sequence[str], vectors: Vectors) -> None:
    with _opening:
        client = _client(folder)
    try:
        collection = client.create_collection(
            COLLECTION, configuration=configuration(), embedding_function=None
        )
        add_rows(collection, rows, vectors, client.get_max_batch_size())
    finally:
        with _opening:
            client.close()


def _to_disk(folder: Path) -> None:
    files: Iterable[Path] = (path for path in folder.rglob("*") if path.is_file())
    for path in files:
        with path.open("rb") as file:
            os.fsync(file.fileno())


def _remove_unread(folder: Path) -> None:
    if fcntl is None:
        return
    with contextlib.suppress(OSError), (folder / "manifest.json").open() as manifest:
        fcntl.flock(manifest, fcntl.LOCK_EX | fcntl.LOCK_NB)
        removed = folder.with_name(f".removed-{folder.name}")
        folder.rename(removed)
        shutil.rmtree(removed, ignore_errors=True)
