"""Who answers whom: the coordinators of somebody's organisations, else the admins; and whose cases a person may see."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Row, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.cases.case import Case, CaseScope
from bot.people.person_store import Person, person_id
from bot.store.tables import cohorts, coordinators, members, organisations, people


@dataclass(frozen=True)
class Recipient:
    """Somebody who answers, and where they are written to."""

    person: str
    channel: str
    chat: str
    language: str
    zone: str | None


@dataclass(frozen=True)
class Answerers:
    """Those who answer together: an organisation's coordinators, or the admins (``organisation`` None, no name)."""

    organisation: int | None
    name: str
    people: tuple[Recipient, ...]
    cohort: str | None = None


def scope_of(person: Person) -> CaseScope:
    """Whose cases *person* may see now."""
    return CaseScope(person.organisations, person.admin)


async def offices_for(connection: AsyncConnection, person: str, admins: Collection[str]) -> list[Answerers]:
    """Where *person* may turn to: the organisations of their cohorts that somebody coordinates; the admins where there is none.

    *admins* are ``channel:id``. Empty where nobody would read it.
    """
    theirs = (
        select(organisations.c.id, organisations.c.name, cohorts.c.name.label("cohort"))
        .select_from(members.join(cohorts).join(organisations))
        .where(members.c.person_id == person, members.c.left_at.is_(None), cohorts.c.archived_at.is_(None))
        .order_by(organisations.c.name, members.c.joined_at.desc())
    )
    found: dict[int, Answerers] = {}
    for row in (await connection.execute(theirs)).all():
        if row.id not in found:
            who = await recipients(connection, row.id, admins)
            found[row.id] = Answerers(row.id, row.name, who, row.cohort)
        elif found[row.id].cohort and row.cohort:
            together = f"{found[row.id].cohort}, {row.cohort}"
            found[row.id] = Answerers(row.id, row.name, found[row.id].people, together[:128])
    offices = [one for one in found.values() if any(who.person != person for who in one.people)]
    if offices:
        return offices
    who = await recipients(connection, None, admins)
    return [Answerers(None, "", who)] if any(one.person != person for one in who) else []


async def recipients(
    connection: AsyncConnection, organisation: int | None, admins: Collection[str]
) -> tuple[Recipient, ...]:
    """Those who answer for *organisation*, or the admins who ever wrote to the assistant; only who can be reached."""
    who: ColumnElement[bool]
    if organisation is None:
        who = people.c.id.in_([person_id(*name.split(":", 1)) for name in admins if ":" in name])
    else:
        who = people.c.id.in_(
            select(coordinators.c.person_id).where(
                coordinators.c.organisation_id == organisation, coordinators.c.revoked_at.is_(None)
            )
        )
    statement = select(people).where(who, people.c.unreachable_since.is_(None)).order_by(people.c.id)
    return tuple(_recipient(row) for row in (await connection.execute(statement)).all())


async def for_case(connection: AsyncConnection, case: Case, admins: Collection[str]) -> tuple[Recipient, ...]:
    """Whom news of *case* is for: who took it, while they may still answer it; else everybody of its office."""
    everybody = await recipients(connection, case.organisation, admins)
    return tuple(one for one in everybody if one.person == case.taken_by) or everybody


async def asker(connection: AsyncConnection, person: str) -> Recipient | None:
    """Where the one who asked is written to."""
    row = (await connection.execute(select(people).where(people.c.id == person))).first()
    return _recipient(row) if row is not None else None


def _recipient(row: Row[Any]) -> Recipient:
    return Recipient(row.id, row.channel, row.chat, row.language, row.zone)
