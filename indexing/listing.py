"""Which files the sources of own documents hold: what cannot be one is named, and nothing stops the others."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from indexing.loaders.front import SIDE_FILES
from indexing.problems import Problem

_LOCKS = ("~$",)  # what an office program lays beside a file that is open


@dataclass
class Listing:
    """``files`` are (document, path) in order, ``skipped`` what was passed over, ``vanished`` sources that are not there now."""

    files: list[tuple[str, Path]] = field(default_factory=list)
    skipped: list[Problem] = field(default_factory=list)
    vanished: list[Path] = field(default_factory=list)
    sources: dict[str, Path] = field(default_factory=dict)


def list_documents(sources: Sequence[Path]) -> Listing:
    """Every file in *sources*, each once; a document is named by its path below its source.

    Two sources with a file of the same name: the later ones carry the name of their source before it. Hidden files and
    folders are left out, links that lead out of their source are not followed. Never raises for what it finds.
    """
    listing = Listing()
    seen: set[tuple[int, int]] = set()
    for source in sources:
        try:
            base = source if source.is_dir() else source.parent
            found = list(_walk(source, listing)) if source.exists() else None
        except OSError:
            found = None
        if found is None:
            listing.vanished.append(source)
            continue
        for path in found:
            _add(listing, path, base, source, seen)
    return listing


def is_side_file(path: Path) -> bool:
    """Whether a file only says something about the document beside it ("handbook.pdf.meta.yaml")."""
    return path.name.lower().endswith(SIDE_FILES)


def side_file(path: Path) -> Path | None:
    """The file that says something about the document at *path*, if there is one."""
    return next((one for end in SIDE_FILES if (one := path.with_name(path.name + end)).is_file()), None)


def shown(name: str) -> str:
    """A file name as text that can be printed: bytes that are no UTF-8 as ``\\xe9``, line ends as spaces."""
    text = os.fsencode(name).decode("utf-8", "backslashreplace")
    return "".join(letter if letter.isprintable() else " " for letter in text)


def _walk(source: Path, listing: Listing) -> Iterator[Path]:
    if not source.is_dir():
        yield source
        return

    def failed(error: OSError) -> None:
        where = os.path.relpath(str(error.filename or source), source)
        listing.skipped.append(Problem(shown(where), 0, f"cannot be opened ({error.strerror})"))

    root = source.resolve()
    for folder, folders, names in os.walk(source, onerror=failed, followlinks=False):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in list(folders):
            path = Path(folder) / name
            if path.is_symlink():
                _tell_link(path, source, root, listing)
        for name in sorted(names):
            path = Path(folder) / name
            if name.startswith((".", *_LOCKS)):
                continue
            if path.is_symlink() and _tell_link(path, source, root, listing):
                continue
            yield path


def _tell_link(path: Path, source: Path, root: Path, listing: Listing) -> bool:
    """Whether a link is not followed; it is named then."""
    name = shown(path.relative_to(source).as_posix())
    try:
        target = path.resolve(strict=True)
    except (OSError, RuntimeError):  # a loop, or nothing there
        listing.skipped.append(Problem(name, 0, "is a link that leads nowhere"))
        return True
    if root != target and root not in target.parents:
        listing.skipped.append(Problem(name, 0, "is a link out of its folder: it is not followed"))
        return True
    return False


def _add(listing: Listing, path: Path, base: Path, source: Path, seen: set[tuple[int, int]]) -> None:
    relative = path.relative_to(base).as_posix()
    name = shown(relative)
    if not _is_text(relative):
        listing.skipped.append(Problem(name, 0, "its name is not UTF-8: rename it"))
        return
    try:
        status = path.stat()
    except OSError as error:
        listing.skipped.append(Problem(name, 0, f"cannot be opened ({error.strerror})"))
        return
    if not stat.S_ISREG(status.st_mode):
        listing.skipped.append(Problem(name, 0, "is no file"))
        return
    if is_side_file(path) or (status.st_dev, status.st_ino) in seen:
        return
    seen.add((status.st_dev, status.st_ino))
    document = _unused("".join(letter if letter >= " " else " " for letter in relative), base, listing)
    listing.files.append((document, path))
    listing.sources[document] = source


def _unused(relative: str, base: Path, listing: Listing) -> str:
    name, number = relative, 1
    while name in listing.sources:
        number += 1
        mark = base.name if number == 2 else f"{base.name}-{number}"
        name = f"{mark}/{relative}"
    return name


def _is_text(name: str) -> bool:
    try:
        name.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True
