"""What came with an installation that cannot build (exported models, an index, embeddings) is copied into the data folder."""

from __future__ import annotations

import contextlib
import hashlib
import shutil
import sqlite3
import tempfile
from pathlib import Path

from filelock import FileLock

from indexing.cache import EmbeddingCache
from indexing.folder import FolderVersions

_MARK = ".seed"


def plant(seed: Path, into: Path) -> list[str]:
    """Copy what the data folder *seed* holds and *into* lacks; returns the names of what was copied.

    Models and index versions are folders that are never written again, so each is copied aside and published by a rename;
    embeddings are added to those at hand; the pointer is set only where there is none. Done once for every content of
    the seed, by one process at a time. Nothing in *into* is changed or removed, the seed may be read-only.
    """
    content = _content(seed)
    mark = into / _MARK
    theirs, ours = FolderVersions(seed / "indexes"), FolderVersions(into / "indexes")
    with FileLock(ours.lock_path):  # that of the builders: they clear away what lies half written
        if mark.exists() and mark.read_text(encoding="utf-8") == content:
            return []
        copied = [
            *_folders(seed / "models", into / "models"),
            *_folders(seed / "indexes" / "versions", into / "indexes" / "versions"),
        ]
        _embeddings(seed / "embeddings.sqlite3", into / "embeddings.sqlite3")
        current = theirs.current()
        if current is not None and ours.current() is None:
            ours.point(current)
        mark.write_text(content, encoding="utf-8")
    return copied


def _content(seed: Path) -> str:
    names = sorted(
        path.name for folder in ("models", "indexes/versions") for path in _complete(seed / folder)
    )
    return hashlib.sha256("\n".join(names).encode()).hexdigest()


def _complete(folder: Path) -> list[Path]:
    return [path for path in sorted(folder.glob("[!.]*")) if path.is_dir()]


def _folders(source: Path, target: Path) -> list[str]:
    copied = []
    target.mkdir(parents=True, exist_ok=True)
    for folder in _complete(source):
        if (target / folder.name).exists():
            continue
        aside = Path(tempfile.mkdtemp(prefix=".building-", dir=target))
        try:
            shutil.copytree(folder, aside / folder.name)
            with contextlib.suppress(OSError):  # somebody else made the same meanwhile: as good
                (aside / folder.name).rename(target / folder.name)
                copied.append(folder.name)
        finally:
            shutil.rmtree(aside, ignore_errors=True)
    return copied


def _embeddings(source: Path, target: Path) -> None:
    if not source.exists():
        return
    EmbeddingCache(target)  # makes the table
    with contextlib.closing(sqlite3.connect(target, timeout=60, uri=True)) as connection, connection:
        connection.execute("ATTACH ? AS seed", (f"{source.resolve().as_uri()}?mode=ro&immutable=1",))
        connection.execute("INSERT OR IGNORE INTO embedding SELECT model, hash, vector FROM seed.embedding")
