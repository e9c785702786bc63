"""Own documents as passages, kept by the hash of the file: a PDF of 400 pages is parsed once, and a refused file is refused once."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from indexing.blocks import Loaded
from indexing.listing import side_file
from indexing.loaders import content_of
from indexing.loaders.apart import LoaderProcess, ReadingLimits
from indexing.loaders.characters import decode
from indexing.loaders.front import side_front
from indexing.passages import Passage
from indexing.problems import MissingLibrary, UnreadableDocument
from indexing.reports import FileReport, report_of
from indexing.splitting import split

FORMAT = 2  # of loading and splitting; a change parses every document anew
_SCHEMA = """
CREATE TABLE IF NOT EXISTS parsed (key TEXT PRIMARY KEY, passages TEXT NOT NULL, report TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS held (source TEXT NOT NULL, document TEXT NOT NULL, key TEXT NOT NULL, PRIMARY KEY (source, document))
WITHOUT ROWID;
DROP TABLE IF EXISTS document;
"""
OnPage = Callable[[int, int], None]


@dataclass(frozen=True)
class Parsed:
    """The passages of a document and its report; no passages where it was refused. ``key`` names its content."""

    passages: list[Passage]
    report: FileReport
    key: str = ""


class ParsedDocuments:
    """Passages of documents, read from SQLite where the same content was parsed before under the same name.

    What is new is read in a process of its own within *limits*; that process ends with :meth:`reading`.
    """

    def __init__(self, path: Path, limits: ReadingLimits | None = None) -> None:
        self._path = path
        self._reader = LoaderProcess(limits)
        path.parent.mkdir(parents=True, exist_ok=True)

    @contextmanager
    def reading(self) -> Iterator[ParsedDocuments]:
        """Documents can be read inside; at the end the process that reads them is ended."""
        try:
            yield self
        finally:
            self._reader.close()

    def read(self, document: str, path: Path, on_page: OnPage = lambda done, total: None) -> Parsed:
        """The document at *path*, also where it is refused: its report says why. Never raises for what is in a file."""
        try:
            content, side = content_of(path), _side(path)
        except UnreadableDocument as error:
            return Parsed([], FileReport(document, refused=str(error)))
        key = _key(document, content, side, self._reader.limits)
        with closing(self._connect()) as connection:
            known = _known(connection, key)
            if known is not None:
                return known
            try:
                loaded = _with_side(self._reader.read(path.suffix, content, on_page), side)
                passages = split(document, loaded)
                parsed = Parsed(passages, report_of(document, loaded, passages), key)
            except MissingLibrary as error:
                return Parsed([], FileReport(document, refused=str(error)))
            except UnreadableDocument as error:
                parsed = Parsed([], FileReport(document, refused=str(error)), key)
            _keep(connection, parsed)
        return parsed

    def hold(self, source: Path, keys: dict[str, str]) -> None:
        """Remember which documents *source* holds: document -> key."""
        with closing(self._connect()) as connection, connection:
            known = dict(
                connection.execute("SELECT document, key FROM held WHERE source = ?", (str(source),))
            )
            if known != keys:
                connection.execute("DELETE FROM held WHERE source = ?", (str(source),))
                connection.executemany(
                    "INSERT INTO held VALUES (?, ?, ?)", [(str(source), *pair) for pair in keys.items()]
                )

    def held(self, source: Path) -> list[Parsed]:
        """What *source* held when it was last there, in the order of its documents."""
        with closing(self._connect()) as connection:
            keys = connection.execute(
                "SELECT key FROM held WHERE source = ? ORDER BY document", (str(source),)
            ).fetchall()
            return [known for (key,) in keys if (known := _known(connection, key)) is not None]

    def _connect(self) -> sqlite3.Connection:
        try:
            return self._opened()
        except sqlite3.DatabaseError as error:
            if isinstance(error, sqlite3.OperationalError):
                raise
            self._path.replace(self._path.with_suffix(".broken"))  # it can always be parsed again
            return self._opened()

    def _opened(self) -> sqlite3.Connection:
        connection = sqlite3.connect(self._path, timeout=60)
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = NORMAL")
            connection.executescript(_SCHEMA)
        except sqlite3.DatabaseError:
            connection.close()
            raise
        return connection


def _known(connection: sqlite3.Connection, key: str) -> Parsed | None:
    row = connection.execute("SELECT passages, report FROM parsed WHERE key = ?", (key,)).fetchone()
    if row is None:
        return None
    passages = [Passage.from_json(line) for line in row[0].split("\n") if line]
    return Parsed(passages, FileReport.from_dict(json.loads(row[1])), key)


def _keep(connection: sqlite3.Connection, parsed: Parsed) -> None:
    text = "\n".join(passage.to_json() for passage in parsed.passages)
    report = json.dumps(parsed.report.to_dict(), ensure_ascii=False)
    with connection:
        connection.execute("INSERT OR REPLACE INTO parsed VALUES (?, ?, ?)", (parsed.key, text, report))


def _side(path: Path) -> tuple[str, bytes]:
    """(name, content) of the side file of a document; empty where it has none or it cannot be read."""
    side = side_file(path)
    try:
        return (side.name, side.read_bytes()) if side is not None else ("", b"")
    except OSError:
        return "", b""


def _with_side(loaded: Loaded, side: tuple[str, bytes]) -> Loaded:
    name, content = side
    if not name:
        return loaded
    said = side_front(name, decode(content))
    return replace(
        loaded,
        title=said.get("title") or loaded.title,
        url=said.get("url") or loaded.url,
        language=said.get("language") or loaded.language,
        front={**loaded.front, **said},
    )


def _key(document: str, content: bytes, side: tuple[str, bytes], limits: ReadingLimits) -> str:
    digest = hashlib.sha256(f"{FORMAT}\n{document}\n{limits}\n".encode("utf-8", "surrogateescape"))
    for part in (side[0].encode("utf-8", "surrogateescape"), side[1], content):
        digest.update(hashlib.sha256(part).digest())
    return digest.hexdigest()
