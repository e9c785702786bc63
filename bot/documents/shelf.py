"""The own documents that are configured: what became of each, and taking one away."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from bot.settings import Settings
from indexing.gather import Gathered, gather
from indexing.listing import list_documents, side_file
from indexing.parsed import ParsedDocuments
from indexing.passages import Passage
from indexing.reports import FileReport


def gathered(settings: Settings, sources: Sequence[Path] | None = None) -> Gathered:
    """The own documents (or those in *sources*), read where they were not read before; nothing is indexed."""
    parsed = ParsedDocuments(settings.embeddings_cache.with_name("documents.sqlite"))
    return gather(list(sources if sources is not None else settings.document_sources), None, parsed)


def find(found: Gathered, name: str) -> tuple[FileReport, list[Passage]] | None:
    """The report and the passages of the document called *name*, by its whole name or the last part of it."""
    reports = [one for one in found.files if one.document == name] or [
        one for one in found.files if one.document.rsplit("/", 1)[-1] == name
    ]
    if len(reports) != 1:
        return None
    return reports[0], [one for one in found.passages if one.document == reports[0].document]


def remove(settings: Settings, document: str) -> list[Path]:
    """Delete the file of *document* and what lies beside it about it; the files that are gone. Empty where there is none.

    Raises OSError for a file that cannot be deleted.
    """
    path = next(
        (path for name, path in list_documents(settings.own_documents).files if name == document), None
    )
    if path is None:
        return []
    gone = [one for one in (side_file(path), path) if one is not None]
    for one in gone:
        one.unlink()
    return gone
