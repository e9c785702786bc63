"""How a document that somebody brought stands, in words; for the chat and the page."""

from __future__ import annotations

from datetime import date

from bot.documents.document_store import BroughtDocument
from bot.language.catalogue import say
from bot.language.days import short_day
from indexing.reports import FileReport

MOST_DOUBTS = 6


def state_of(one: BroughtDocument, language: str) -> str:
    """How far it got, in a few words."""
    if one.published_at is not None:
        return say(language, "documents-state-published", day=short_day(one.published_at.date(), language))
    return say(language, "documents-state-trying" if one.told else "documents-state-reading")


def report_of(one: BroughtDocument) -> FileReport:
    """The report that was kept with it."""
    return FileReport.from_dict({key: value for key, value in one.report.items() if key != "examples"})


def doubts_of(report: FileReport, today: date) -> list[str]:
    """What the keepers of a document should look at, in English."""
    return report.notes(today)[:MOST_DOUBTS]
