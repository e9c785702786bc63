"""What nobody else sees to: rows in the hand of dead workers, rows for no channel, and how long the queue is."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import and_, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.delivery import claims
from bot.delivery.claims import CRASHED, NO_CHANNEL
from bot.delivery.compose import CLAIMED, FAILED, REPEATABLE, UNKNOWN, WAITING, DeliveryResult, Hooks
from bot.delivery.ledger import FREE, PRIORITIES, entry
from bot.store.tables import deliveries
from bot.store.workers import alive


async def bury(connection: AsyncConnection, worker: str, now: datetime, hooks: Hooks | None = None) -> int:
    """What workers other than *worker* had in hand who are not alive: unknown, unless it may be done twice (then it waits
    again). How many rows."""
    left = (
        select(deliveries)
        .where(
            deliveries.c.state == CLAIMED,
            deliveries.c.claimed_by != worker,
            deliveries.c.claimed_by.not_in(alive(now)),
        )
        .with_for_update(skip_locked=True)
    )
    locked = (await connection.execute(left)).all()
    # Asked again: a worker that came after the statement began is not seen by it (see inbox.claim).
    living = set((await connection.scalars(alive(now))).all())
    rows = [row for row in locked if row.claimed_by not in living]
    for row in rows:
        one = entry(row)
        if one.edits is not None and one.kind in REPEATABLE:
            await claims.give_back(connection, [one.id], row.claimed_by, error=CRASHED)
        else:
            why = "the process that was sending it is gone; whether it was sent is not known"
            await claims.end(connection, one, DeliveryResult(UNKNOWN, CRASHED, why), now, hooks)
    return len(rows)


async def nowhere(
    connection: AsyncConnection, channels: Collection[str], now: datetime, hooks: Hooks | None = None
) -> int:
    """Due rows for a channel that is none of *channels* end as failed; how many."""
    count, known = 0, ["", *sorted(channels)]
    for place, name in enumerate(
        known
    ):  # between two known names: a walk along the index that passes all of theirs by
        lost = select(deliveries).where(
            deliveries.c.state == WAITING, deliveries.c.channel > name, deliveries.c.held == FREE,
            deliveries.c.not_before <= now,
        )  # fmt: skip
        if place + 1 < len(known):
            lost = lost.where(deliveries.c.channel < known[place + 1])
        rows = (await connection.execute(lost.limit(100).with_for_update(skip_locked=True))).all()
        for row in rows:
            await claims.end(connection, entry(row), DeliveryResult(FAILED, NO_CHANNEL), now, hooks)
        count += len(rows)
    return count


async def queue(connection: AsyncConnection, channel: str, now: datetime) -> int:
    """How many rows of *channel* are due and wait."""
    due = and_(claims.due(channel, now), deliveries.c.priority.in_(PRIORITIES))
    found = select(func.count()).select_from(deliveries).where(due)
    return int((await connection.execute(found)).scalar_one())
