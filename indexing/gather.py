"""Gathers all passages that an index shall hold: the knowledge and the operator's own documents."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from indexing.facts import read_facts
from indexing.guide import read_guide
from indexing.listing import Listing, list_documents
from indexing.loaders import SUFFIXES
from indexing.parsed import Parsed, ParsedDocuments
from indexing.passages import Passage
from indexing.problems import Problem
from indexing.reports import FileReport
from indexing.suspicion import examine


@dataclass(frozen=True)
class Gathered:
    """Passages in a stable order, how many documents they come from, what was skipped with the reason, what to look at,
    and a report for each own document."""

    passages: list[Passage]
    documents: int
    skipped: tuple[Problem, ...]
    warnings: tuple[Problem, ...] = ()
    files: tuple[FileReport, ...] = ()


@dataclass
class _Own:
    """The own documents, as they are read."""

    passages: list[Passage] = field(default_factory=list)
    skipped: list[Problem] = field(default_factory=list)
    warnings: list[Problem] = field(default_factory=list)
    files: list[FileReport] = field(default_factory=list)


def gather(
    sources: Sequence[Path],
    knowledge: Path | None,
    parsed: ParsedDocuments,
    on_document: Callable[[int, int], None] = lambda done, total: None,
    today: dt.date | None = None,
) -> Gathered:
    """Read everything; *on_document* hears how many pages of how many known ones are through (a document without pages is one).

    What cannot be read is skipped and named. A source that is not there now is named, and what it last held is kept.
    What expired by *today* is named too; the passages do not depend on the day.
    """
    passages: list[Passage] = []
    skipped: list[Problem] = []
    if knowledge is not None:
        for read in (read_guide(knowledge), read_facts(knowledge)):
            passages += read[0]
            skipped += read[1]
    own = _own_documents(sources, parsed, on_document, today or dt.datetime.now(dt.UTC).date())
    skipped += own.skipped
    unique = _unique([*passages, *own.passages], skipped)
    return Gathered(
        unique,
        len({passage.document for passage in unique}),
        tuple(skipped),
        tuple(own.warnings),
        tuple(own.files),
    )


def documents(sources: Sequence[Path]) -> Iterator[tuple[str, Path]]:
    """(document, path) of every file in *sources*, in order; see :func:`indexing.listing.list_documents`."""
    yield from list_documents(sources).files


def _own_documents(
    sources: Sequence[Path], parsed: ParsedDocuments, on_document: Callable[[int, int], None], today: dt.date
) -> _Own:
    listing = list_documents(sources)
    own = _Own(skipped=list(listing.skipped))
    pages = _Pages(on_document, len(listing.files))
    on_document(0, len(listing.files))
    keys: dict[Path, dict[str, str]] = {source: {} for source in sources if source not in listing.vanished}
    with parsed.reading():
        for document, path in listing.files:
            if path.suffix.lower() not in SUFFIXES:
                message = f"this type is not read (known: {', '.join(SUFFIXES)})"
                _take(own, Parsed([], FileReport(document, refused=message)), today)
            else:
                one = parsed.read(document, path, pages.within)
                _take(own, one, today)
                if one.key:
                    keys[listing.sources[document]][document] = one.key
            pages.through()
    for source, held in keys.items():
        parsed.hold(source, held)
    _take_vanished(own, listing, parsed, today)
    return own


def _take(own: _Own, one: Parsed, today: dt.date) -> None:
    if one.report.refused:
        own.skipped.append(Problem(one.report.document, 0, one.report.refused))
        own.files.append(one.report)
        return
    examined = [examine(passage) for passage in one.passages]
    notes = tuple(note for _, found in examined for note in found)
    report = replace(one.report, doubts=(*one.report.doubts, *notes))
    own.files.append(report)
    own.passages += [passage for passage, _ in examined if passage.text.strip()]
    own.warnings += [Problem(report.document, 0, note) for note in report.notes(today)]


def _take_vanished(own: _Own, listing: Listing, parsed: ParsedDocuments, today: dt.date) -> None:
    taken = {passage.document for passage in own.passages}
    for source in listing.vanished:
        held = [one for one in parsed.held(source) if one.report.document not in taken]
        kept = f"; its {len(held)} documents stay as they were" if held else ""
        own.skipped.append(Problem(str(source), 0, f"does not exist or cannot be opened now{kept}"))
        for one in held:
            _take(own, one, today)


class _Pages:
    """Counts pages over all documents; how many a document has is known once it is begun."""

    def __init__(self, told: Callable[[int, int], None], files: int) -> None:
        self._told = told
        self._before = 0
        self._within = 0
        self._of = 1
        self._left = files

    def within(self, page: int, pages: int) -> None:
        """*page* of *pages* of the current document is through."""
        self._within, self._of = page, max(1, pages)
        self._tell()

    def through(self) -> None:
        """The current document is through."""
        self._before += self._of
        self._left -= 1
        self._within, self._of = 0, 1
        self._told(self._before, self._before + self._left)

    def _tell(self) -> None:
        if self._within < self._of:  # the last page is told with the document
            self._told(self._before + self._within, self._before + self._of + self._left - 1)


def _unique(passages: Sequence[Passage], skipped: list[Problem]) -> list[Passage]:
    first: dict[str, Passage] = {}
    for passage in passages:
        if passage.id in first:
            message = f"passage id {passage.id} is already used in '{first[passage.id].document}'"
            skipped.append(Problem(passage.document, 0, message))
        else:
            first[passage.id] = passage
    return list(first.values())
