"""What a person may do: admins stand in the settings, coordinators in rows. A right is read anew for every message, so one that
was taken away is gone at once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import and_, func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.people.person_store import Person
from bot.store import audit
from bot.store.committer import Write
from bot.store.tables import coordinators, people
from bot.store.upsert import upsert

ADMIN, COORDINATOR = "admin", "coordinator"


def may_coordinate(person: Person, organisation: int | None) -> bool:
    """Whether *person* looks after the cohorts of *organisation*. Admins do not, unless they are its coordinators too."""
    return organisation is not None and organisation in person.organisations


def coordinates(person: Person) -> bool:
    """Whether *person* is a coordinator of any organisation."""
    return bool(person.organisations)


def role_of(person: Person) -> str:
    """``admin`` or ``coordinator``; only for those who are."""
    return ADMIN if person.admin else COORDINATOR


@dataclass(frozen=True)
class Coordinator:
    """The right of a person for an organisation; ``id`` is its row."""

    id: int
    person: str
    organisation: int
    name: str | None
    channel: str
    chat: str
    granted_at: datetime


async def coordinators_of(connection: AsyncConnection, organisation: int) -> list[Coordinator]:
    """Who coordinates *organisation* now, the first first."""
    statement = (
        select(coordinators, people.c.name, people.c.channel, people.c.chat)
        .join(people, people.c.id == coordinators.c.person_id)
        .where(coordinators.c.organisation_id == organisation, coordinators.c.revoked_at.is_(None))
        .order_by(coordinators.c.id)
    )
    return [
        Coordinator(
            row.id, row.person_id, row.organisation_id, row.name, row.channel, row.chat, row.granted_at
        )
        for row in (await connection.execute(statement)).all()
    ]


async def coordinator(connection: AsyncConnection, id: int) -> Coordinator | None:
    """The right of row *id*, where it holds."""
    statement = (
        select(coordinators, people.c.name, people.c.channel, people.c.chat)
        .join(people, people.c.id == coordinators.c.person_id)
        .where(coordinators.c.id == id, coordinators.c.revoked_at.is_(None))
    )
    row = (await connection.execute(statement)).first()
    if row is None:
        return None
    return Coordinator(
        row.id, row.person_id, row.organisation_id, row.name, row.channel, row.chat, row.granted_at
    )


async def still_coordinates(connection: AsyncConnection, person: str, organisation: int) -> bool:
    """Whether the right holds at this moment: asked in the transaction that writes, or when something planned is due."""
    statement = select(coordinators.c.id).where(
        coordinators.c.person_id == person,
        coordinators.c.organisation_id == organisation,
        coordinators.c.revoked_at.is_(None),
    )
    return (await connection.execute(statement)).first() is not None


def guarded(person: Person, organisation: int, *writes: Write) -> Write:
    """*writes*, done only where *person* still coordinates *organisation* in the transaction itself."""

    async def write(connection: AsyncConnection) -> None:
        if await still_coordinates(connection, person.id, organisation):
            for one in writes:
                await one(connection)

    return write


async def grant(
    connection: AsyncConnection, person: str, organisation: int, now: datetime, *, by: str | None
) -> None:
    """Make *person* a coordinator; *by* is whose doing that is, for the audit log."""
    values = {"granted_at": now, "revoked_at": None}
    new = upsert(connection, coordinators).values(person_id=person, organisation_id=organisation, **values)
    new = new.on_conflict_do_update(index_elements=["person_id", "organisation_id"], set_=values)
    id = (await connection.execute(new.returning(coordinators.c.id))).scalar_one()
    await audit.record(connection, by, "coordinator_granted", now, {"coordinator": id}, organisation)


async def revoke(connection: AsyncConnection, id: int, now: datetime, *, by: str) -> bool:
    """Take the right of row *id* away; False where there was none any more."""
    gone = (
        update(coordinators)
        .where(and_(coordinators.c.id == id, coordinators.c.revoked_at.is_(None)))
        .values(revoked_at=now)
        .returning(coordinators.c.organisation_id)
    )
    organisation = (await connection.execute(gone)).scalar()
    if organisation is None:
        return False
    await audit.record(connection, by, "coordinator_revoked", now, {"coordinator": id}, organisation)
    return True


async def others(connection: AsyncConnection, person: Person) -> int:
    """How many people besides *person* coordinate anything."""
    statement = select(func.count(coordinators.c.person_id.distinct())).where(
        coordinators.c.revoked_at.is_(None), coordinators.c.person_id != person.id
    )
    return int((await connection.execute(statement)).scalar_one())
