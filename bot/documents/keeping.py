"""What those who keep documents do with them, for the chat and the page: each is asked again in the transaction that writes."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.cohorts.names import UnfitName
from bot.documents import document_store
from bot.documents.circles import keeps
from bot.documents.document_store import MOST, BroughtDocument
from bot.documents.reading import ReadFile
from bot.people import roles
from bot.people.person_store import Person
from bot.store.committer import Write


async def in_keeping(connection: AsyncConnection, person: Person, id: int | None) -> BroughtDocument | None:
    """The document *id*, where *person* keeps it; one of others is as one that does not exist."""
    found = await document_store.one(connection, id) if id is not None else None
    return found if found is not None and found.organisation_id in keeps(person) else None


async def has_room(connection: AsyncConnection, organisation: int | None) -> None:
    """Raises UnfitName where the organisation has MOST documents."""
    if await document_store.count(connection, organisation) >= MOST:
        raise UnfitName("documents-too-many", limit=MOST)


def bring(
    person: Person, organisation: int | None, name: str, file: bytes, read: ReadFile, now: datetime
) -> Write:
    """Keep a file that was *read*; only those who may publish it get answers from it."""
    report = {**read.report.to_dict(), "examples": list(read.headings)}

    async def write(connection: AsyncConnection) -> None:
        await document_store.bring(connection, organisation, name, file, report, now, by=person.id)

    return _guarded(person, organisation, write)


def publish(person: Person, document: BroughtDocument, now: datetime) -> Write:
    """From now on the members get answers from it."""

    async def write(connection: AsyncConnection) -> None:
        await document_store.publish(connection, document, now, by=person.id)

    return _guarded(person, document.organisation_id, write)


def remove(person: Person, document: BroughtDocument, now: datetime) -> Write:
    """Delete it."""

    async def write(connection: AsyncConnection) -> None:
        await document_store.remove(connection, document, now, by=person.id)

    return _guarded(person, document.organisation_id, write)


def _guarded(person: Person, organisation: int | None, write: Write) -> Write:
    # Admins stand in the settings, which do not change while the assistant runs.
    return write if organisation is None else roles.guarded(person, organisation, write)
