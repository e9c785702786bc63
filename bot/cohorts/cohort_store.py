"""Cohorts and their members as rows. Rights are the caller's business: ask ``bot.people.roles.may_coordinate`` first."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import and_, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.cohorts.names import folded
from bot.store import audit
from bot.store.tables import cohorts, members, organisations, people, roster
from bot.store.upsert import upsert

LEARNER, STAFF, ACCOMPANYING = "learner", "staff", "accompanying"
ROLES = (LEARNER, STAFF, ACCOMPANYING)


@dataclass(frozen=True)
class Cohort:
    """A cohort of an organisation, with how many members it has now."""

    id: int
    name: str
    organisation: int
    organisation_name: str
    archived_at: datetime | None = None
    members: int = 0


@dataclass(frozen=True)
class CohortMember:
    """Somebody in a cohort. ``id`` is the row (buttons name it), ``person`` the person behind it.

    ``name`` is what the coordinator's roster says, else what the channel says; ``unreachable_since`` is set where the
    person blocked the assistant; destination and dates come from the roster.
    """

    id: int
    cohort: int
    person: str
    name: str
    role: str
    joined_at: datetime
    channel: str
    chat: str
    language: str
    zone: str | None
    unreachable_since: datetime | None
    destination: str | None = None
    starts_on: date | None = None
    ends_on: date | None = None
    reference: str | None = None


_MEMBERS = (
    select(func.count())
    .where(members.c.cohort_id == cohorts.c.id, members.c.left_at.is_(None))
    .scalar_subquery()
)
_COHORTS = (
    select(
        cohorts.c.id,
        cohorts.c.name,
        cohorts.c.organisation_id,
        organisations.c.name.label("organisation_name"),
        cohorts.c.archived_at,
        _MEMBERS.label("members"),
    )
    .join(organisations, organisations.c.id == cohorts.c.organisation_id)
    .order_by(cohorts.c.folded, cohorts.c.id)
)


async def cohorts_of(
    connection: AsyncConnection, of: Collection[int], *, archived: bool = False
) -> list[Cohort]:
    """The cohorts of the organisations *of* by name; *archived* ones only where asked for."""
    if not of:
        return []
    which = cohorts.c.archived_at.is_not(None) if archived else cohorts.c.archived_at.is_(None)
    found = await connection.execute(_COHORTS.where(cohorts.c.organisation_id.in_(list(of)), which))
    return [Cohort(*row) for row in found.all()]


async def names_of(connection: AsyncConnection, ids: Collection[int]) -> dict[int, str]:
    """What these cohorts are called now, archived ones included."""
    found = await connection.execute(select(cohorts.c.id, cohorts.c.name).where(cohorts.c.id.in_(list(ids))))
    return {row.id: row.name for row in found.all()}


async def get(connection: AsyncConnection, id: int) -> Cohort | None:
    row = (await connection.execute(_COHORTS.where(cohorts.c.id == id))).first()
    return Cohort(*row) if row is not None else None


async def named(connection: AsyncConnection, organisation: int, name: str) -> int | None:
    """The cohort of *organisation* with this name that is not archived, if there is one."""
    statement = select(cohorts.c.id).where(
        cohorts.c.organisation_id == organisation,
        cohorts.c.folded == folded(name),
        cohorts.c.archived_at.is_(None),
    )
    return (await connection.execute(statement)).scalar()


async def create(connection: AsyncConnection, organisation: int, name: str, now: datetime, *, by: str) -> int:
    """A new cohort; where one of that name is there already, that one (said twice, it is created once)."""
    there = await named(connection, organisation, name)
    if there is not None:
        return there
    values = {"organisation_id": organisation, "name": name, "folded": folded(name), "created_at": now}
    id = (await connection.execute(insert(cohorts).values(values).returning(cohorts.c.id))).scalar_one()
    await audit.record(connection, by, "cohort_created", now, {"cohort": id, "name": name}, organisation)
    return int(id)


async def rename(connection: AsyncConnection, cohort: Cohort, name: str, now: datetime, *, by: str) -> bool:
    """Another name for *cohort*; False where another cohort of the organisation has it."""
    if await named(connection, cohort.organisation, name) not in (None, cohort.id):
        return False
    await connection.execute(
        update(cohorts).where(cohorts.c.id == cohort.id).values(name=name, folded=folded(name))
    )
    details = {"cohort": cohort.id, "name": name}
    await audit.record(connection, by, "cohort_renamed", now, details, cohort.organisation)
    return True


async def archive(connection: AsyncConnection, cohort: Cohort, now: datetime, *, by: str) -> bool:
    """Put *cohort* away with its members: nobody joins it or is addressed through it any more. False where it was done already."""
    done = await connection.execute(
        update(cohorts)
        .where(and_(cohorts.c.id == cohort.id, cohorts.c.archived_at.is_(None)))
        .values(archived_at=now)
    )
    if done.rowcount:
        await audit.record(connection, by, "cohort_archived", now, {"cohort": cohort.id}, cohort.organisation)
    return bool(done.rowcount)


async def restore(connection: AsyncConnection, cohort: Cohort, now: datetime, *, by: str) -> bool:
    """Bring an archived cohort back with its members. False where it was back already, or another one has its name now."""
    if await named(connection, cohort.organisation, cohort.name) is not None:
        return False
    done = await connection.execute(
        update(cohorts)
        .where(and_(cohorts.c.id == cohort.id, cohorts.c.archived_at.is_not(None)))
        .values(archived_at=None)
    )
    if done.rowcount:
        await audit.record(connection, by, "cohort_restored", now, {"cohort": cohort.id}, cohort.organisation)
    return bool(done.rowcount)


_MEMBER = (
    select(
        members.c.id,
        members.c.cohort_id,
        members.c.person_id,
        func.coalesce(roster.c.name, people.c.name, "").label("name"),
        members.c.role,
        members.c.joined_at,
        people.c.channel,
        people.c.chat,
        people.c.language,
        people.c.zone,
        people.c.unreachable_since,
        roster.c.destination,
        roster.c.starts_on,
        roster.c.ends_on,
        roster.c.reference,
    )
    .join(people, people.c.id == members.c.person_id)
    .outerjoin(
        roster, and_(roster.c.person_id == members.c.person_id, roster.c.cohort_id == members.c.cohort_id)
    )
    .where(members.c.left_at.is_(None))
    .order_by(members.c.cohort_id, members.c.id)
)


async def members_of(connection: AsyncConnection, of: Collection[int]) -> list[CohortMember]:
    """Who is in the cohorts *of* now, once for each cohort they are in, in the order of joining."""
    if not of:
        return []
    found = await connection.execute(_MEMBER.where(members.c.cohort_id.in_(list(of))))
    return _members(found.all())


async def member(connection: AsyncConnection, id: int) -> CohortMember | None:
    """The member of row *id*, who has not left."""
    return next(iter(_members((await connection.execute(_MEMBER.where(members.c.id == id))).all())), None)


async def of_person(connection: AsyncConnection, person: str) -> list[tuple[CohortMember, Cohort]]:
    """The memberships of *person* in cohorts that are not archived."""
    mine = _members((await connection.execute(_MEMBER.where(members.c.person_id == person))).all())
    if not mine:
        return []
    statement = _COHORTS.where(
        cohorts.c.id.in_([one.cohort for one in mine]), cohorts.c.archived_at.is_(None)
    )
    found = {row.id: Cohort(*row) for row in (await connection.execute(statement)).all()}
    return [(one, found[one.cohort]) for one in mine if one.cohort in found]


def _members(rows: Any) -> list[CohortMember]:
    # Two lines of a roster may by mistake be one person: each member counts once.
    return list({row.id: CohortMember(*row) for row in rows}.values())


async def join(connection: AsyncConnection, cohort: int, person: str, role: str, now: datetime) -> bool:
    """Make *person* a member (again); False where they are one already. Their line of the roster is found by their name."""
    row = select(members.c.left_at).where(members.c.cohort_id == cohort, members.c.person_id == person)
    there = (await connection.execute(row)).first()
    if there is not None and there.left_at is None:
        return False
    values = {"role": role, "joined_at": now, "left_at": None}
    new = upsert(connection, members).values(cohort_id=cohort, person_id=person, **values)
    await connection.execute(
        new.on_conflict_do_update(index_elements=["cohort_id", "person_id"], set_=values)
    )
    await find_in_roster(connection, cohort, person)
    return True


async def find_in_roster(connection: AsyncConnection, cohort: int, person: str) -> None:
    """Tie *person* to the one free line of the roster that bears their name. Where it is not clear, the coordinator does it."""
    name = (await connection.execute(select(people.c.name).where(people.c.id == person))).scalar()
    free = select(roster.c.id, roster.c.name, roster.c.person_id).where(roster.c.cohort_id == cohort)
    lines = (await connection.execute(free)).all()
    if not name or any(line.person_id == person for line in lines):
        return
    meant = [line.id for line in lines if line.person_id is None and folded(line.name) == folded(name)]
    if len(meant) == 1:
        await connection.execute(update(roster).where(roster.c.id == meant[0]).values(person_id=person))


async def leave(connection: AsyncConnection, member: CohortMember, now: datetime) -> bool:
    """End a membership; the line of the roster is free again. False where it had ended."""
    done = await connection.execute(
        update(members)
        .where(and_(members.c.id == member.id, members.c.left_at.is_(None)))
        .values(left_at=now)
    )
    await connection.execute(
        update(roster)
        .where(and_(roster.c.cohort_id == member.cohort, roster.c.person_id == member.person))
        .values(person_id=None)
    )
    return bool(done.rowcount)


async def remove(
    connection: AsyncConnection, member: CohortMember, organisation: int, now: datetime, *, by: str
) -> bool:
    """The coordinator's doing: end a membership."""
    if not await leave(connection, member, now):
        return False
    details = {"cohort": member.cohort, "member": member.id}
    await audit.record(connection, by, "member_removed", now, details, organisation)
    return True


async def move(
    connection: AsyncConnection, member: CohortMember, to: Cohort, now: datetime, *, by: str
) -> bool:
    """Put a member into another cohort of the same organisation, with their line of the roster; False where they have left."""
    line = select(roster.c.id).where(roster.c.cohort_id == member.cohort, roster.c.person_id == member.person)
    lines = (await connection.execute(line)).scalars().all()
    if not await leave(connection, member, now):
        return False
    if lines:
        await connection.execute(
            update(roster).where(roster.c.id.in_(lines)).values(cohort_id=to.id, person_id=member.person)
        )
    await join(connection, to.id, member.person, member.role, now)
    details = {"cohort": member.cohort, "to": to.id, "member": member.id}
    await audit.record(connection, by, "member_moved", now, details, to.organisation)
    return True
