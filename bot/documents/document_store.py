"""Documents that people brought, as rows: one is tried by those who keep it, then published; one that is taken away is deleted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, delete, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.cohorts.names import folded
from bot.store import audit
from bot.store.tables import documents, organisations, people

MOST = 50  # documents of one organisation, or for everybody
_COLUMNS = (
    documents.c.id, documents.c.organisation_id, organisations.c.name.label("organisation"), documents.c.name, documents.c.report,
    documents.c.brought_by, people.c.name.label("brought_by_name"), documents.c.brought_at, documents.c.published_at, documents.c.told,
)  # fmt: skip
_ROWS: Select[Any] = (
    select(*_COLUMNS)
    .outerjoin(organisations, organisations.c.id == documents.c.organisation_id)
    .outerjoin(people, people.c.id == documents.c.brought_by)
)


@dataclass(frozen=True)
class BroughtDocument:
    """A document without its content. ``organisation_id`` and ``organisation`` (its name) are None where it is for everybody; ``report`` is
    a FileReport as plain data; ``told`` is 1 once who brought it knows that it can be tried."""

    id: int
    organisation_id: int | None
    organisation: str | None
    name: str
    report: Mapping[str, Any]
    brought_by: str | None
    brought_by_name: str | None
    brought_at: datetime
    published_at: datetime | None
    told: int

    @property
    def title(self) -> str:
        """What it calls itself."""
        return _title(self.report, self.name)

    @property
    def circle(self) -> str:
        """Who gets answers from it now: the members of the organisation (``org:5``), everybody (empty), or those who may publish it
        (``draft:5``, ``draft:0`` for everybody's)."""
        if self.published_at is None:
            return draft_circle(self.organisation_id)
        return "" if self.organisation_id is None else member_circle(self.organisation_id)


def member_circle(organisation: int) -> str:
    """The circle of the members of an organisation."""
    return f"org:{organisation}"


def draft_circle(organisation: int | None) -> str:
    """The circle of those who may publish documents of an organisation; None: documents for everybody."""
    return f"draft:{organisation or 0}"


def _kept_by(keeps: Sequence[int | None]) -> ColumnElement[bool]:
    named = documents.c.organisation_id.in_([one for one in keeps if one is not None])
    return (named | documents.c.organisation_id.is_(None)) if None in keeps else named


def _named(organisation: int | None, name: str, *, published: bool) -> ColumnElement[bool]:
    """The documents of an organisation whose file is called *name*, whatever the case of its letters."""
    state = documents.c.published_at.is_not(None) if published else documents.c.published_at.is_(None)
    return and_(_kept_by([organisation]), documents.c.folded == folded(name), state)


async def listed(connection: AsyncConnection, keeps: Sequence[int | None]) -> list[BroughtDocument]:
    """The documents of the organisations *keeps* (None: those for everybody), by organisation and name."""
    statement = _ROWS.where(_kept_by(keeps)).order_by(
        documents.c.organisation_id, documents.c.folded, documents.c.id
    )
    return [BroughtDocument(*row) for row in (await connection.execute(statement)).all()]


async def everything(connection: AsyncConnection) -> list[BroughtDocument]:
    """All documents, in the order in which they came."""
    return [BroughtDocument(*row) for row in (await connection.execute(_ROWS.order_by(documents.c.id))).all()]


async def one(connection: AsyncConnection, id: int) -> BroughtDocument | None:
    row = (await connection.execute(_ROWS.where(documents.c.id == id))).first()
    return BroughtDocument(*row) if row is not None else None


async def content(connection: AsyncConnection, id: int) -> bytes | None:
    """The file of a document."""
    found = await connection.scalar(select(documents.c.content).where(documents.c.id == id))
    return bytes(found) if found is not None else None


async def count(connection: AsyncConnection, organisation: int | None) -> int:
    """How many documents an organisation has; None: how many are for everybody."""
    counted = select(func.count()).select_from(documents).where(_kept_by([organisation]))
    return int(await connection.scalar(counted) or 0)


async def replaced_by(
    connection: AsyncConnection, organisation: int | None, name: str
) -> BroughtDocument | None:
    """The published document whose place one called *name* takes when it is published."""
    found = (await connection.execute(_ROWS.where(_named(organisation, name, published=True)))).first()
    return BroughtDocument(*found) if found is not None else None


async def bring(
    connection: AsyncConnection,
    organisation: int | None,
    name: str,
    file: bytes,
    report: Mapping[str, Any],
    now: datetime,
    *,
    by: str,
) -> int:
    """Keep a file that was read, not published yet. An unpublished one of the same name gives way to it."""
    await connection.execute(delete(documents).where(_named(organisation, name, published=False)))
    values = {
        "organisation_id": organisation, "name": name, "folded": folded(name), "content": file, "report": dict(report),
        "brought_by": by, "brought_at": now,
    }  # fmt: skip
    id = int(
        (await connection.execute(insert(documents).values(values).returning(documents.c.id))).scalar_one()
    )
    await audit.record(connection, by, "document_brought", now, {"title": _title(report, name)}, organisation)
    return id


async def publish(connection: AsyncConnection, document: BroughtDocument, now: datetime, *, by: str) -> bool:
    """From now on its circle gets answers from it; a published one of the same name is deleted. False where it was published already."""
    changed = await connection.execute(
        update(documents)
        .where(documents.c.id == document.id, documents.c.published_at.is_(None))
        .values(published_at=now)
    )
    if changed.rowcount != 1:
        return False
    same = _named(document.organisation_id, document.name, published=True)
    await connection.execute(delete(documents).where(same, documents.c.id != document.id))
    await audit.record(
        connection, by, "document_published", now, {"title": document.title}, document.organisation_id
    )
    return True


async def remove(connection: AsyncConnection, document: BroughtDocument, now: datetime, *, by: str) -> bool:
    """Delete it; False where it is gone already."""
    gone = await connection.execute(delete(documents).where(documents.c.id == document.id))
    if gone.rowcount != 1:
        return False
    await audit.record(
        connection, by, "document_removed", now, {"title": document.title}, document.organisation_id
    )
    return True


async def mark_told(connection: AsyncConnection, id: int) -> bool:
    """Note that who brought it was told that it can be tried; False where that was noted before."""
    noted = await connection.execute(
        update(documents).where(documents.c.id == id, documents.c.told == 0).values(told=1)
    )
    return bool(noted.rowcount == 1)


def _title(report: Mapping[str, Any], name: str) -> str:
    return str(report.get("title") or name)
