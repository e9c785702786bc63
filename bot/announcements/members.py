"""Reads the rows that an audience is chosen from: places in cohorts, people, their mobilities, what they have not confirmed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Awaitable, Callable, Collection, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import and_, exists, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.announcements.announcement import KIND
from bot.announcements.audience import Audience, AudienceMember, Stay, Wanted, choose
from bot.cohorts.cohort_store import ACCOMPANYING, LEARNER, STAFF, cohorts_of
from bot.language.countries import countries_in
from bot.store.tables import (
    announcement_reads,
    deliveries,
    members,
    mobilities,
    opt_outs,
    people,
    roster,
)

OpenItems = Callable[[AsyncConnection, Sequence[int], datetime], Awaitable[dict[int, int]]]
"""How many checklist items are open for each of these mobilities (rows of mobilities)."""

# The roles of a mobility that count as the role of a place in a cohort; all others are learners'.
_ROLES = {"teacher": STAFF, "trainer": STAFF, "other-staff": STAFF, STAFF: STAFF, ACCOMPANYING: ACCOMPANYING}


async def audience_of(
    connection: AsyncConnection,
    organisation: int,
    wanted: Wanted,
    now: datetime,
    *,
    urgent: bool = False,
    open_items: OpenItems | None = None,
) -> Audience:
    """Whom *wanted* means among the cohorts of *organisation*; cohorts of others count for nothing."""
    own = {cohort.id for cohort in await cohorts_of(connection, [organisation])}
    wanted = replace(wanted, cohorts=tuple(one for one in wanted.cohorts if one in own))
    if not wanted.cohorts:
        return Audience()
    asked = open_items if wanted.not_ready else None
    found = await members_of(connection, wanted.cohorts, now, unread=wanted.unread, open_items=asked)
    return choose(wanted, found, urgent=urgent)


async def members_of(
    connection: AsyncConnection,
    of: Collection[int],
    now: datetime,
    *,
    unread: int | None = None,
    open_items: OpenItems | None = None,
) -> list[AudienceMember]:
    """Everybody in the cohorts *of*, who left included, and who is on a roster and never joined."""
    silent = exists().where(and_(opt_outs.c.person_id == people.c.id, opt_outs.c.kind == KIND))
    places = (
        await connection.execute(
            select(
                members.c.cohort_id, members.c.role, members.c.left_at, people, silent.label("silent"),
                roster.c.name.label("listed"), roster.c.destination, roster.c.starts_on,
            )
            .join(people, people.c.id == members.c.person_id)
            .outerjoin(
                roster,
                and_(roster.c.cohort_id == members.c.cohort_id, roster.c.person_id == members.c.person_id),
            )
            .where(members.c.cohort_id.in_(of))
            .order_by(members.c.id, roster.c.id)
        )
    ).all()  # fmt: skip
    stays = await _stays(connection, of, now, open_items)
    not_read = {} if unread is None else dict.fromkeys(await _unread(connection, unread), frozenset({unread}))
    found: dict[tuple[int, str], AudienceMember] = {}
    for row in places:
        found.setdefault(
            (row.cohort_id, row.id),
            AudienceMember(
                cohort=row.cohort_id, name=row.listed or row.name or "", person=row.id, channel=row.channel,
                chat=row.chat, language=row.language, zone=row.zone, left=row.left_at is not None,
                unreachable=row.unreachable_since is not None, opted_out=bool(row.silent),
                stays=stays.get(row.id) or _listed_stay(row), unread=not_read.get(row.id, frozenset()),
            ),
        )  # fmt: skip
    absent = await connection.execute(
        select(roster.c.cohort_id, roster.c.name)
        .where(roster.c.cohort_id.in_(of), roster.c.person_id.is_(None))
        .order_by(roster.c.id)
    )
    return [*found.values(), *(AudienceMember(row.cohort_id, row.name) for row in absent.all())]


def _listed_stay(row: Any) -> tuple[Stay, ...]:
    """What the cohort and its roster say of somebody who has not set their mobility up: all of it is still to be done."""
    named = countries_in(row.destination or "")
    return (Stay(row.role, named[0] if len(named) == 1 else None, row.starts_on, open_items=1),)


async def _stays(
    connection: AsyncConnection, of: Collection[int], now: datetime, open_items: OpenItems | None
) -> dict[str, tuple[Stay, ...]]:
    there = select(members.c.person_id).where(members.c.cohort_id.in_(of))
    rows = (
        await connection.execute(
            select(
                mobilities.c.id, mobilities.c.person_id, mobilities.c.role, mobilities.c.host, mobilities.c.starts_on
            )
            .where(mobilities.c.person_id.in_(there))
            .order_by(mobilities.c.id)
        )
    ).all()  # fmt: skip
    still = await open_items(connection, [row.id for row in rows], now) if open_items and rows else {}
    found: dict[str, list[Stay]] = defaultdict(list)
    for row in rows:
        role = _ROLES.get(row.role or "", LEARNER)
        found[row.person_id].append(Stay(role, row.host, row.starts_on, still.get(row.id, 0)))
    return {person: tuple(stays) for person, stays in found.items()}


async def _unread(connection: AsyncConnection, number: int) -> list[str]:
    """Who was meant by the announcement *number* and has not confirmed it."""
    confirmed = exists().where(
        and_(
            announcement_reads.c.announcement_id == number,
            announcement_reads.c.person_id == deliveries.c.person_id,
        )
    )
    found = await connection.execute(
        select(deliveries.c.person_id).where(
            deliveries.c.source == f"announcement:{number}", deliveries.c.person_id.is_not(None), ~confirmed
        )
    )
    return list(found.scalars())
