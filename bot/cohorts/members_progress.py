"""How far people are with what is to be done before they leave: their newest stay's checklist, for many at once."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.cohorts import cohort_store
from bot.cohorts.readiness import MemberProgress, MemberStanding, standings
from bot.journeys import mobility_store
from bot.journeys.item import Checklist
from bot.journeys.mobility import Mobility
from bot.journeys.plan import DONE, NOT_FOR_ME, plan
from bot.store.tables import mobilities


async def progress_of(
    connection: AsyncConnection, people: Sequence[str], checklist: Checklist
) -> dict[str, MemberProgress]:
    """Person -> done and total of the items before departure; who has no stay is not in it."""
    if not people:
        return {}
    statement = select(mobilities).where(mobilities.c.person_id.in_(list(people))).order_by(mobilities.c.id)
    newest = {row.person_id: row for row in (await connection.execute(statement)).all()}
    stays = [Mobility(row.person_id, row.answers, row.version, row.id) for row in newest.values()]
    if not stays:
        return {}
    ticks = await mobility_store.load_ticks(connection, [one.id for one in stays if one.id is not None])
    return await asyncio.to_thread(
        lambda: {one.person: _progress(one, checklist, ticks.get(one.id or 0, {})) for one in stays}
    )


async def standings_of(
    connection: AsyncConnection, cohort: int, checklist: Checklist
) -> list[MemberStanding]:
    """The members of a cohort with their progress, who has most left to do first."""
    found = await cohort_store.members_of(connection, [cohort])
    return standings(found, await progress_of(connection, [member.person for member in found], checklist))


def _progress(one: Mobility, checklist: Checklist, ticks: dict[str, str]) -> MemberProgress:
    before = plan(one, checklist, ticks).of("before")
    return MemberProgress(
        sum(entry.state == DONE for entry in before), sum(entry.state != NOT_FOR_ME for entry in before)
    )
