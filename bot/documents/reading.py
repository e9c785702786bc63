"""Reads a file that somebody brought, within the limits and in the process of the loaders, and says what became of it."""

from __future__ import annotations

import re
import tempfile
from dataclasses import dataclass
from pathlib import Path

from indexing.gather import gather
from indexing.listing import is_side_file
from indexing.loaders import SUFFIXES
from indexing.parsed import ParsedDocuments
from indexing.passages import Passage
from indexing.reports import FileReport

LONGEST_NAME = 100
EXAMPLES = 3
_UNSAFE = re.compile(r"[^\w .()+-]+")


@dataclass(frozen=True)
class ReadFile:
    """The report of a file, and the headings of its first sections: what somebody could ask it."""

    report: FileReport
    headings: tuple[str, ...]


def file_name(name: str) -> str:
    """*name* as the name of a file that can lie in any folder."""
    bare = _UNSAFE.sub("_", name.replace("\\", "/").rsplit("/", 1)[-1]).strip(" ._")
    stem, dot, end = bare.rpartition(".")
    return f"{stem[: LONGEST_NAME - len(end) - 1]}{dot}{end}" if dot else bare[:LONGEST_NAME]


def is_known(name: str) -> bool:
    """Whether files of that type are read."""
    return Path(name).suffix.lower() in SUFFIXES and not is_side_file(Path(name))


def types() -> str:
    """The types that are read, as people write them."""
    return ", ".join(SUFFIXES)


def read(name: str, content: bytes) -> ReadFile:
    """What becomes of a file called *name* (see :func:`file_name`). Takes its time: call it in a thread."""
    with tempfile.TemporaryDirectory(prefix="vademecum-document-") as folder:
        path = Path(folder) / "file" / name
        path.parent.mkdir()
        path.write_bytes(content)
        found = gather([path.parent], None, ParsedDocuments(Path(folder) / "parsed.sqlite"))
    if not found.files:
        why = found.skipped[0].message if found.skipped else "holds no text"
        return ReadFile(FileReport(name, refused=why), ())
    report = found.files[0]
    if not report.refused and not found.passages:
        report = FileReport(name, refused="holds no text")
    return ReadFile(report, _headings(found.passages))


def _headings(passages: list[Passage]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.title for one in passages if " > " in one.section))[:EXAMPLES]
