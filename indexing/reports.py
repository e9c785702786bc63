"""What became of each own document: a report for the person who brought it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from indexing.blocks import Loaded
from indexing.doubts import doubts_of
from indexing.language import tell_language
from indexing.passages import Own, Passage


@dataclass(frozen=True)
class FileReport:
    """``refused`` is empty for a document that was read. Counts are of passages, headings, tables and pages (0: none);
    ``dated``, ``expires`` and ``review_by`` are ISO dates or empty; ``doubts`` say what to look at."""

    document: str
    refused: str = ""
    title: str = ""
    url: str = ""
    language: str = ""
    passages: int = 0
    headings: int = 0
    tables: int = 0
    pages: int = 0
    characters: int = 0
    dated: str = ""
    expires: str = ""
    review_by: str = ""
    organisation: str = ""
    doubts: tuple[str, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """As plain data for JSON."""
        return {**asdict(self), "doubts": list(self.doubts)}

    @staticmethod
    def from_dict(raw: dict[str, Any]) -> FileReport:
        """The inverse of :meth:`to_dict`."""
        return FileReport(**{**raw, "doubts": tuple(raw["doubts"])})

    def notes(self, today: dt.date) -> list[str]:
        """What an operator should know of it today: its doubts, and whether it expired or is to be reviewed."""
        said = list(self.doubts)
        if self.expires and self.expires < today.isoformat():
            said.append(f"it expired on {self.expires}: renew it or take it away")
        if self.review_by and self.review_by <= today.isoformat():
            said.append(f"it was to be reviewed by {self.review_by}")
        return said


def report_of(document: str, loaded: Loaded, passages: Sequence[Passage]) -> FileReport:
    """The report of a document that was read."""
    text = "\n".join(block.text for block in loaded.blocks)
    kinds = [block.kind for block in loaded.blocks]
    own = next((passage.own for passage in passages if passage.own is not None), Own())
    source = passages[0].sources[0] if passages else None
    return FileReport(
        document=document,
        title=source.title if source else loaded.title,
        url=loaded.url,
        language=passages[0].language if passages else "",
        passages=len(passages),
        headings=kinds.count("heading"),
        tables=kinds.count("table"),
        pages=loaded.pages,
        characters=len(text),
        dated=own.dated,
        expires=own.expires,
        review_by=own.review_by,
        organisation=own.organisation,
        doubts=doubts_of(loaded, loaded.language or tell_language(text)),
    )
