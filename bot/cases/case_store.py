"""Cases as rows: read alone or as a list, written one step at a time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, and_, delete, false, insert, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.cases.case import ANSWERED, ASKED, CLOSED, Case, CaseMessage, CaseScope
from bot.store.tables import case_messages, cases

MOST = 500  # cases in a list, the newest
WAITING, MINE, ENDED = "open", "mine", "answered"  # the lists
VIEWS = (WAITING, MINE, ENDED)


async def get(connection: AsyncConnection, id: int, *, lock: bool = False) -> Case | None:
    """One case with all that was said in it; *lock* it where it is about to be changed."""
    if not 0 < id < 2**63:
        return None
    statement = select(cases).where(cases.c.id == id)
    row = (await connection.execute(statement.with_for_update() if lock else statement)).first()
    if row is None:
        return None
    told = select(case_messages).where(case_messages.c.case_id == id).order_by(case_messages.c.id)
    return _case(row, (await connection.execute(told)).all())


async def listed(connection: AsyncConnection, scope: CaseScope, person: str, view: str) -> list[Case]:
    """The cases of a list, without what was said in them.

    What is urgent comes first. ``open``: people wait, and nobody or somebody else answers; ``mine``: *person* took them; both the longest waiting first.
    ``answered``: nobody waits; the last changed first.
    """
    if view == ENDED:
        wanted = and_(cases.c.waiting_since.is_(None), cases.c.state.in_([ANSWERED, ASKED, CLOSED]))
        order = cases.c.changed_at.desc()
    else:
        mine = cases.c.taken_by == person
        not_mine = or_(cases.c.taken_by.is_(None), cases.c.taken_by != person)
        wanted = and_(cases.c.waiting_since.is_not(None), mine if view == MINE else not_mine)
        order = cases.c.waiting_since.asc()
    statement = (
        select(cases)
        .where(within(scope), wanted)
        .order_by(cases.c.urgent.desc(), order, cases.c.id)
        .limit(MOST)
    )
    return [_case(row) for row in (await connection.execute(statement)).all()]


async def waiting(connection: AsyncConnection, before: datetime) -> list[Case]:
    """All cases in which somebody waits since before *before*, the longest waiting first."""
    statement = (
        select(cases).where(cases.c.waiting_since < before).order_by(cases.c.waiting_since, cases.c.id)
    )
    return [_case(row) for row in (await connection.execute(statement)).all()]


async def of_asker(connection: AsyncConnection, person: str) -> list[Case]:
    """The cases of *person* that are not closed, the newest first."""
    statement = (
        select(cases).where(cases.c.person_id == person, cases.c.state != CLOSED).order_by(cases.c.id.desc())
    )
    return [_case(row) for row in (await connection.execute(statement)).all()]


async def urgent_since(connection: AsyncConnection, person: str, moment: datetime) -> bool:
    """Whether *person* opened an urgent case at *moment* or later."""
    statement = select(cases.c.id).where(
        cases.c.person_id == person, cases.c.urgent == 1, cases.c.opened_at >= moment
    )
    return (await connection.execute(statement.limit(1))).first() is not None


async def newest_of(connection: AsyncConnection, person: str) -> datetime | None:
    """When *person* last handed over a question."""
    statement = (
        select(cases.c.opened_at).where(cases.c.person_id == person).order_by(cases.c.id.desc()).limit(1)
    )
    return (await connection.execute(statement)).scalar()


async def add(connection: AsyncConnection, **values: Any) -> int:
    """Insert a case; returns its id."""
    return int((await connection.execute(insert(cases).values(values).returning(cases.c.id))).scalar_one())


async def say(
    connection: AsyncConnection, case: int, kind: str, author: str | None, text: str, now: datetime
) -> int:
    """Write down one message of a case; returns its id."""
    values = {"case_id": case, "kind": kind, "author_id": author, "text": text, "at": now}
    statement = insert(case_messages).values(values).returning(case_messages.c.id)
    return int((await connection.execute(statement)).scalar_one())


async def change(connection: AsyncConnection, case: int, now: datetime, **values: Any) -> None:
    await connection.execute(update(cases).where(cases.c.id == case).values(changed_at=now, **values))


async def remove(connection: AsyncConnection, case: int) -> None:
    await connection.execute(delete(cases).where(cases.c.id == case))


def within(scope: CaseScope) -> ColumnElement[bool]:
    """The rows that *scope* holds."""
    parts: list[ColumnElement[bool]] = []
    if scope.organisations:
        parts.append(cases.c.organisation_id.in_(sorted(scope.organisations)))
    if scope.admin:
        parts.append(cases.c.organisation_id.is_(None))
    return or_(*parts) if parts else false()


def _case(row: Row[Any], told: Sequence[Row[Any]] = ()) -> Case:
    return Case(
        row.id, row.person_id, row.organisation_id, row.office, row.name, row.cohort, row.question, row.answer, row.language,
        row.state, row.taken_by, row.waiting_since, row.opened_at, row.changed_at,
        bool(row.urgent), tuple(CaseMessage(one.kind, one.text, one.at, one.author_id) for one in told),
    )  # fmt: skip
