"""Opens a version folder for reading: without writing into it, and so that nobody removes it meanwhile."""

from __future__ import annotations

import contextlib
import json
import shutil
import tempfile
import threading
import weakref
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

from indexing.checksums import damage
from indexing.passages import Passage
from indexing.problems import IndexDamaged
from indexing.vectors import ChromaVectors
from indexing.versions import check_format

try:
    import fcntl
except ImportError:  # no advisory locks on this system: what may be in use is then never removed
    fcntl = None  # type: ignore[assignment]

COLLECTION = "passages"
_PRIVATE = "vademecum-index-"
_opening = (
    threading.RLock()
)  # Chroma's table of clients by folder is not safe between threads; an end may come while one opens


class FolderVersion:
    """One version opened for reading, under a shared lock that keeps it from being removed.

    Chroma writes a row into its SQLite file whenever it opens it. So it gets a private copy of that file (about 160 bytes a row)
    beside links to the vector files, and the version stays as it was published, also on a read-only volume.
    """

    def __init__(self, folder: Path) -> None:
        with contextlib.ExitStack() as stack:
            held = stack.enter_context((folder / "manifest.json").open(encoding="utf-8"))
            _lock(held, exclusive=False)
            self.manifest: dict[str, Any] = _manifest(held, folder)
            check_format(self.manifest)
            if (why := damage(folder, self.manifest.get("files", {}))) is not None:
                raise IndexDamaged(f"the index is damaged ({why}): run 'vademecum index --repair'")
            with (folder / "passages.jsonl").open(encoding="utf-8") as file:
                self.passages = [Passage.from_json(line) for line in file]
            private = stack.enter_context(_private_copy(folder / "chroma"))
            client = stack.enter_context(opened_client(private))
            self.vectors = ChromaVectors(client.get_collection(COLLECTION, embedding_function=None))
            # Whoever forgets to close leaves no private copy behind: it ends with the object, or with the process.
            self._let_go = weakref.finalize(self, stack.pop_all().close)

    def close(self) -> None:
        """Let go of the version; a second time does nothing."""
        self._let_go()


def _manifest(file: IO[str], folder: Path) -> dict[str, Any]:
    try:
        manifest: dict[str, Any] = json.load(file)
        return manifest if isinstance(manifest, dict) else {}
    except ValueError:
        raise IndexDamaged(
            f"the index is damaged (the manifest of {folder.name} cannot be read): run 'vademecum index --repair'"
        ) from None


@contextlib.contextmanager
def opened_client(folder: Path) -> Iterator[Any]:
    """A Chroma client on *folder*, without telemetry, closed at the end."""
    import chromadb
    from chromadb.config import Settings

    with _opening:
        client: Any = chromadb.PersistentClient(str(folder), Settings(anonymized_telemetry=False))
    try:
        yield client
    finally:
        with _opening:
            client.close()


@contextlib.contextmanager
def only_if_unread(manifest: Path) -> Iterator[bool]:
    """True while nobody reads the version of *manifest*, and nobody can begin to."""
    with contextlib.ExitStack() as stack:
        try:
            file = stack.enter_context(manifest.open(encoding="utf-8"))
            unread = _lock(file, exclusive=True)
        except OSError:
            unread = False
        yield unread


@contextlib.contextmanager
def _private_copy(chroma: Path) -> Iterator[Path]:
    database = chroma / "chroma.sqlite3"
    if not database.exists():
        raise IndexDamaged("the index is damaged (it has no vectors): run 'vademecum index --repair'")
    _sweep()
    folder = Path(tempfile.mkdtemp(prefix=_PRIVATE))
    try:
        with (folder / ".owner").open("w") as owner:
            _lock(owner, exclusive=True)
            shutil.copyfile(database, folder / database.name)
            for part in chroma.iterdir():
                if part.is_dir():
                    (folder / part.name).symlink_to(part.resolve(), target_is_directory=True)
            yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _sweep() -> None:
    """Remove private copies of processes that were killed."""
    for folder in Path(tempfile.gettempdir()).glob(f"{_PRIVATE}*"):
        with contextlib.suppress(OSError), (folder / ".owner").open() as owner:
            if _lock(owner, exclusive=True):
                shutil.rmtree(folder, ignore_errors=True)


def _lock(file: IO[str], exclusive: bool) -> bool:
    """Take the lock of an open file without waiting; False when somebody else has it, or locks do not exist here."""
    if fcntl is None:
        return False
    try:
        fcntl.flock(file, (fcntl.LOCK_EX if exclusive else fcntl.LOCK_SH) | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
