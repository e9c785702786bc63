"""Sending organisations as rows. They are created and renamed by admins, never deleted."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.cohorts.names import folded
from bot.store import audit
from bot.store.tables import cohorts, coordinators, organisations


@dataclass(frozen=True)
class Organisation:
    """An organisation, with how many coordinate it and how many cohorts it has that are not archived."""

    id: int
    name: str
    coordinators: int = 0
    cohorts: int = 0


_COORDINATORS = (
    select(func.count())
    .where(coordinators.c.organisation_id == organisations.c.id, coordinators.c.revoked_at.is_(None))
    .scalar_subquery()
)
_COHORTS = (
    select(func.count())
    .where(cohorts.c.organisation_id == organisations.c.id, cohorts.c.archived_at.is_(None))
    .scalar_subquery()
)
_ALL = select(
    organisations.c.id,
    organisations.c.name,
    _COORDINATORS.label("coordinators"),
    _COHORTS.label("cohorts"),
).order_by(organisations.c.folded)


async def all_of_them(connection: AsyncConnection) -> list[Organisation]:
    """Every organisation by name; only admins see this list."""
    return [Organisation(*row) for row in (await connection.execute(_ALL)).all()]


async def some(connection: AsyncConnection, ids: Collection[int]) -> list[Organisation]:
    """The organisations *ids* by name."""
    found = await connection.execute(_ALL.where(organisations.c.id.in_(list(ids))))
    return [Organisation(*row) for row in found.all()]


async def one(connection: AsyncConnection, id: int) -> Organisation | None:
    return next(iter(await some(connection, [id])), None)


async def named(connection: AsyncConnection, name: str) -> int | None:
    """The organisation that has this name, if one has."""
    statement = select(organisations.c.id).where(organisations.c.folded == folded(name))
    return (await connection.execute(statement)).scalar()


async def create(connection: AsyncConnection, name: str, now: datetime, *, by: str | None) -> int:
    """A new organisation; where one of that name is there already, that one (a second tap creates nothing)."""
    there = await named(connection, name)
    if there is not None:
        return there
    values = {"name": name, "folded": folded(name), "created_at": now}
    new = await connection.execute(insert(organisations).values(values).returning(organisations.c.id))
    id = int(new.scalar_one())
    await audit.record(connection, by, "organisation_created", now, {"name": name}, id)
    return id


async def rename(connection: AsyncConnection, id: int, name: str, now: datetime, *, by: str | None) -> bool:
    """Give organisation *id* another name; False where that name is another one's."""
    if await named(connection, name) not in (None, id):
        return False
    await connection.execute(
        update(organisations).where(organisations.c.id == id).values(name=name, folded=folded(name))
    )
    await audit.record(connection, by, "organisation_renamed", now, {"name": name}, id)
    return True
