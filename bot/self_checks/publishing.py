"""Whether self-checks may be published as they are: not while people stand at a question that is gone and has no successor."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import and_, distinct, func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.flows.definition import Flow
from bot.self_checks.self_check_store import CANCELLED, OPEN
from bot.store.engine import Store
from bot.store.tables import interviews


@dataclass(frozen=True)
class LiveInterview:
    """How many people stand at a question (None: at none) of an unfinished self-check."""

    flow: str
    question: str | None
    people: int


class PeopleStranded(Exception):
    """Publishing is refused; the text says whom it would strand, and what to do."""


async def standings(connection: AsyncConnection) -> list[LiveInterview]:
    """Where people stand now, over all unfinished self-checks."""
    statement = (
        select(interviews.c.flow, interviews.c.asked, func.count(distinct(interviews.c.person_id)))
        .where(interviews.c.state == OPEN)
        .group_by(interviews.c.flow, interviews.c.asked)
        .order_by(interviews.c.flow, interviews.c.asked)
    )
    return [LiveInterview(*row) for row in (await connection.execute(statement)).all()]


def stranded(flows: Mapping[str, Flow], found: Sequence[LiveInterview]) -> list[LiveInterview]:
    """Those whose question is no part of *flows* any more, under its own name or as ``was`` of another."""
    return [one for one in found if not _lives_on(flows.get(one.flow), one.question)]


def _lives_on(flow: Flow | None, question: str | None) -> bool:
    if flow is None:
        return False
    names = {*flow.questions, *(old for one in flow.questions.values() for old in one.was)}
    return question is None or question in names


def refuse(gone: Sequence[LiveInterview]) -> None:
    """Raise PeopleStranded where anybody would be stranded."""
    if not gone:
        return
    lines = [
        f"- {one.people} {'person stands' if one.people == 1 else 'people stand'} at "
        + (f"“{one.question}” of {one.flow}, which is gone" if one.question else f"{one.flow}, which is gone")
        for one in gone
    ]
    raise PeopleStranded(
        "These self-checks are not published:\n"
        + "\n".join(lines)
        + "\nName a successor (was: [old-name] at the new question), or end these self-checks with"
        " 'vademecum flows publish --end'."
    )


async def end(connection: AsyncConnection, gone: Sequence[LiveInterview], now: datetime) -> int:
    """End the self-checks of those who would be stranded; how many."""
    ended = 0
    for one in gone:
        there = (
            interviews.c.state == OPEN,
            interviews.c.flow == one.flow,
            interviews.c.asked.is_(None) if one.question is None else interviews.c.asked == one.question,
        )
        result = await connection.execute(
            update(interviews)
            .where(and_(*there))
            .values(state=CANCELLED, front=0, changed_at=now, ended_at=now)
        )
        ended += int(result.rowcount)
    return ended


async def publish(
    store: Store, flows: Callable[[], Mapping[str, Flow]], now: datetime, *, ending: bool = False
) -> tuple[int, int]:
    """Ask whether *flows* may go live; *ending* ends what stands in the way. How many people are in the middle, how many
    self-checks were ended. Raises PeopleStranded. The flows are read only where somebody is in the middle of one."""
    async with store.read() as connection:
        found = await standings(connection)
    if not found:
        return 0, 0
    gone = stranded(flows(), found)
    if not ending:
        refuse(gone)
        return sum(one.people for one in found), 0
    async with store.write() as connection:
        ended = await end(connection, gone, now)
    return sum(one.people for one in found if one not in gone), ended
