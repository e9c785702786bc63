"""What an index would be built from, as one digest: a start compares it instead of parsing the whole knowledge again."""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from collections.abc import Iterator, Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from indexing.listing import list_documents, side_file

_KINDS = (".md", ".yaml")
_READERS = (
    *("babel", "lxml", "mammoth", "markdown-it-py", "pdfminer.six", "pdfplumber", "py3langid", "pyyaml"),
)
_CODE = Path(__file__).resolve().parent


def stamp(sources: Sequence[Path], knowledge: Path | None, model: str) -> str:
    """A digest over the content of every file that is indexed, the model's id and the code and libraries that read them.

    Equal stamps mean that a build would give the version it gave before. A source or file that cannot be read has a part
    in it too; OSError for a file of the knowledge that cannot be read.
    """
    digest = hashlib.sha256("\n".join((model, *map(_installed, _READERS))).encode())
    for name, path in (*_files(knowledge), *_files(_CODE, (".py",))):
        _add(digest, name, path)
    listing = list_documents(sources)
    for gone in (*listing.skipped, *listing.vanished):
        digest.update(f"\nwithout {gone}\n".encode("utf-8", "surrogateescape"))
    for name, path in listing.files:
        for one in filter(None, (path, side_file(path))):
            try:
                _add(digest, f"{name} {one.name}", one)
            except OSError as error:
                digest.update(f"unreadable {error.errno}".encode())
    return digest.hexdigest()


def _add(digest: hashlib._Hash, name: str, path: Path) -> None:
    digest.update(f"\n{name}\n".encode("utf-8", "surrogateescape"))
    with path.open("rb") as file:
        digest.update(hashlib.file_digest(file, "sha256").digest())


class Memory:
    """Which version the files of a stamp make, in one small file that may be deleted at any time. Holds the last stamp only."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def get(self, mark: str | None) -> str | None:
        """The version that belongs to *mark*; None where it is not known."""
        try:
            known = json.loads(self._path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return None
        name = known.get(mark) if isinstance(known, dict) and mark else None
        return name if isinstance(name, str) else None

    def keep(self, mark: str | None, version_name: str) -> None:
        """Remember that the files of *mark* make *version_name*; None is not remembered."""
        if mark is None:
            return
        self._path.parent.mkdir(parents=True, exist_ok=True)
        handle, aside = tempfile.mkstemp(prefix=f".{self._path.name}-", dir=self._path.parent)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump({mark: version_name}, file)
        Path(aside).replace(self._path)


def _files(folder: Path | None, kinds: Sequence[str] = _KINDS) -> Iterator[tuple[str, Path]]:
    if folder is None:
        return
    for path in sorted(folder.rglob("*")):
        if path.suffix in kinds and path.is_file():
            yield path.relative_to(folder).as_posix(), path


def _installed(library: str) -> str:
    try:
        return f"{library} {version(library)}"
    except PackageNotFoundError:
        return library
