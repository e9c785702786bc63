"""Index versions in a folder: ``versions/<name>/`` each written once, and a file ``current`` that names one."""

from __future__ import annotations

import contextlib
import json
import os
import secrets
import shutil
import sqlite3
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from indexing.checksums import checksums, damage
from indexing.encoder import Vectors
from indexing.passages import Passage
from indexing.reading import COLLECTION, FolderVersion, only_if_unread, opened_client
from indexing.vectors import add_rows, configuration


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
        except (FileNotFoundError, UnicodeDecodeError):
            return None
        return name if self.find(name) else None

    def find(self, name: str) -> str | None:
        """*name* if that version is complete."""
        fits = name.isalnum() and (self._versions / name / "manifest.json").exists()
        return name if fits else None

    def damage(self, name: str) -> str | None:
        """What is wrong with a version, by its checksums; None where it is whole."""
        folder = self._versions / name
        try:
            manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
            return damage(folder, manifest["files"])
        except (OSError, ValueError, TypeError, KeyError):
            return "manifest.json cannot be read"

    def drop(self, name: str) -> None:
        """Take a damaged version away; whoever reads it still keeps the files that are open."""
        folder = self._versions / name
        removed = folder.with_name(f".removed-{name}-{secrets.token_hex(3)}")
        folder.rename(removed)
        shutil.rmtree(removed, ignore_errors=True)

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
            complete = dict(manifest) | {"files": checksums(aside)}
            (aside / "manifest.json").write_text(json.dumps(complete, indent=2) + "\n", encoding="utf-8")
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


def _fill(folder: Path, rows: Sequence[str], vectors: Vectors) -> None:
    with opened_client(folder) as client:
        # All rows reach the vector files in the end, none stays in the log that a reader would have to replay.
        settings = configuration(persisted_at=len(rows))
        collection = client.create_collection(COLLECTION, configuration=settings, embedding_function=None)
        add_rows(collection, rows, vectors, client.get_max_batch_size())
    with contextlib.closing(sqlite3.connect(folder / "chroma.sqlite3")) as database:
        database.execute("VACUUM")  # the log is purged but its pages stay: a tenth of the size is left


def _to_disk(folder: Path) -> None:
    files: Iterable[Path] = (path for path in folder.rglob("*") if path.is_file())
    for path in files:
        with path.open("rb") as file:
            os.fsync(file.fileno())


def _remove_unread(folder: Path) -> None:
    with only_if_unread(folder / "manifest.json") as unread:
        if unread:
            removed = folder.with_name(f".removed-{folder.name}")
            folder.rename(removed)
            shutil.rmtree(removed, ignore_errors=True)
