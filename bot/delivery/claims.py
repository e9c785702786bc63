"""Rows of the ledger on their way out: claimed before they are sent, ended after, and what a dead worker had in hand.

To send a message twice is worse than to say honestly that it is not known whether it arrived: the claim is committed before the
sending, and a claimed row whose worker is gone ends as ``unknown`` and is never sent again by itself.
"""

from __future__ import annotations

import logging
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import and_, case, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot import metrics
from bot.delivery.compose import (
    CANCELLED,
    CLAIMED,
    FAILED,
    MISSED,
    UNKNOWN,
    WAITING,
    WITHDRAWAL,
    Composers,
    DeliveryResult,
    Drop,
    DueDelivery,
    Hooks,
    Later,
)
from bot.delivery.ledger import CALLED_OFF, FREE, PRIORITIES, entry
from bot.messages import Reply
from bot.store.tables import deliveries

log = logging.getLogger(__name__)

CRASHED, LATE, BROKEN, NO_CHANNEL = "crashed", "late", "broken", "no channel"
_LONGEST_ERROR = 500
_MOST_OTHERS = 100  # rows that a claim ends in one transaction


@dataclass(frozen=True)
class Claimed:
    """A row that is now in a worker's hand, and what it says (None: it deletes a message)."""

    entry: DueDelivery
    reply: Reply | None


async def is_due(connection: AsyncConnection, channel: str, now: datetime) -> bool:
    """Whether anything may go to *channel*; a cheap look before a claim."""
    found = select(deliveries.c.id).where(due(channel, now), deliveries.c.priority.in_(PRIORITIES))
    return (await connection.execute(found.limit(1))).first() is not None


@dataclass(frozen=True)
class Taken:
    """What a claim brought: the rows now in hand, and how many others ended or were put off meanwhile."""

    rows: list[Claimed]
    others: int


async def claim(
    connection: AsyncConnection,
    worker: str,
    channel: str,
    now: datetime,
    *,
    limit: int,
    busy: Collection[str] = (),
    composers: Composers | None = None,
    hooks: Hooks | None = None,
) -> Taken:
    """Take up to *limit* due rows of *channel* into *worker*'s hand, one a chat, none of the chats in *busy*.

    In the order of priority, then of time. What is too late ends as missed, what its composer drops as cancelled.
    """
    claimed: list[Claimed] = []
    others, chats = 0, set(busy)
    while len(claimed) < limit and others < _MOST_OTHERS:
        before = others
        for row in await _candidates(connection, channel, now, limit - len(claimed), chats):
            if len(claimed) == limit:
                break
            if row.chat in chats:
                continue
            said = await _look(connection, entry(row), now, composers or {})
            if isinstance(said, Claimed):
                claimed.append(said)
                chats.add(row.chat)
                continue
            others += 1
            if isinstance(said, Later):
                moved = update(deliveries).where(deliveries.c.id == row.id)
                await connection.execute(moved.values(not_before=said.until))
            else:
                await end(connection, entry(row), said, now, hooks)
        if others == before:
            break
    if claimed:
        await connection.execute(
            update(deliveries)
            .where(deliveries.c.id.in_([one.entry.id for one in claimed]))
            .values(state=CLAIMED, claimed_by=worker, claimed_at=now, attempts=deliveries.c.attempts + 1)
        )
    return Taken(claimed, others)


async def _look(
    connection: AsyncConnection, one: DueDelivery, now: datetime, composers: Composers
) -> Claimed | Later | DeliveryResult:
    if one.not_after is not None and one.not_after < now:
        return DeliveryResult(MISSED, LATE)
    said = await _compose(connection, one, now, composers)
    if isinstance(said, Drop):
        return DeliveryResult(CANCELLED, said.reason)
    if isinstance(said, Later):
        return (
            said if said.until > now else DeliveryResult(FAILED, BROKEN, "put off to a moment that is past")
        )
    return said if isinstance(said, DeliveryResult) else Claimed(one, said)


def due(channel: str, now: datetime) -> Any:
    return and_(
        deliveries.c.state == WAITING,
        deliveries.c.channel == channel,
        deliveries.c.held == FREE,
        deliveries.c.not_before <= now,
    )


async def _candidates(
    connection: AsyncConnection, channel: str, now: datetime, limit: int, busy: Collection[str]
) -> list[Any]:
    """Due rows, more than asked for, since several may be for one chat. One query a priority: each is a walk along the index."""
    found: list[Any] = []
    for priority in PRIORITIES:
        wanted = (
            select(deliveries)
            .where(due(channel, now), deliveries.c.priority == priority)
            .order_by(deliveries.c.not_before, deliveries.c.id)
            .limit(limit * 2)
            .with_for_update(skip_locked=True)
        )
        if busy:
            wanted = wanted.where(deliveries.c.chat.not_in(busy))
        found += (await connection.execute(wanted)).all()
        if len({row.chat for row in found}) >= limit:
            break
    return found


async def _compose(
    connection: AsyncConnection, one: DueDelivery, now: datetime, composers: Composers
) -> Reply | Drop | Later | DeliveryResult | None:
    composer = composers.get(one.kind)
    if composer is not None:
        try:
            async with connection.begin_nested():
                return await composer(connection, one, now)
        except Exception as error:
            log.exception("the message of delivery %d could not be made", one.id)
            return DeliveryResult(FAILED, BROKEN, f"{type(error).__name__}: {error}")
    if one.kind == WITHDRAWAL:
        return None
    return one.body or DeliveryResult(FAILED, BROKEN, f"nothing makes messages of the kind {one.kind}")


async def still_mine(connection: AsyncConnection, row: int, worker: str) -> bool:
    """Whether the row is in the worker's hand; asked before a sending where the worker may have slept."""
    found = select(deliveries.c.id).where(
        deliveries.c.id == row, deliveries.c.state == CLAIMED, deliveries.c.claimed_by == worker
    )
    return (await connection.execute(found)).first() is not None


async def settle(
    connection: AsyncConnection,
    one: DueDelivery,
    worker: str,
    ending: DeliveryResult,
    now: datetime,
    hooks: Hooks | None = None,
) -> bool:
    """End a row that *worker* claimed. False, and nothing changes, where it is not its own any more: it ended, or was let go again.

    A worker that was taken for dead and lives may still say what became of the row.
    """
    mine = or_(
        deliveries.c.state == CLAIMED,
        and_(deliveries.c.state == UNKNOWN, deliveries.c.reason == CRASHED),
    )
    return await end(connection, one, ending, now, hooks, mine & (deliveries.c.claimed_by == worker))


async def end(
    connection: AsyncConnection,
    one: DueDelivery,
    ending: DeliveryResult,
    now: datetime,
    hooks: Hooks | None = None,
    where: Any = True,
) -> bool:
    """Write an ending and call the hook of the row's kind; False where the row does not stand as *where* says."""
    error = ending.error and ending.error[:_LONGEST_ERROR]
    values: dict[str, Any] = {"state": ending.state, "reason": ending.reason, "error": error}
    if ending.message is not None:
        values["message"] = ending.message
    if ending.state == "sent":
        values["sent_at"] = now
    ended = await connection.execute(
        update(deliveries).where(deliveries.c.id == one.id, where).values(values)
    )
    if ended.rowcount != 1:
        return False
    metrics.deliveries.labels(one.kind, ending.state).inc()
    hook = (hooks or {}).get(one.kind)
    if hook is not None:
        try:
            async with connection.begin_nested():
                await hook(connection, one, ending, now)
        except Exception:
            log.exception("what follows the end of delivery %d failed", one.id)
    return True


async def give_back(
    connection: AsyncConnection,
    rows: Sequence[int],
    worker: str,
    *,
    not_before: datetime | None = None,
    error: str | None = None,
    counted: bool = True,
) -> None:
    """Let rows wait again that certainly were not sent, until *not_before*; called off meanwhile, they end as cancelled.

    ``counted`` False says that this was no try.
    """
    off = deliveries.c.held == CALLED_OFF
    values: dict[str, Any] = {
        "state": case((off, CANCELLED), else_=WAITING),
        "error": error and error[:_LONGEST_ERROR],
        "claimed_by": None,
        "claimed_at": None,
    }
    if not_before is not None:
        values["not_before"] = not_before
    if not counted:
        values["attempts"] = deliveries.c.attempts - 1
    await connection.execute(
        update(deliveries)
        .where(deliveries.c.id.in_(rows), deliveries.c.state == CLAIMED, deliveries.c.claimed_by == worker)
        .values(values)
    )


async def in_hand(connection: AsyncConnection, worker: str, before: datetime | None = None) -> set[int]:
    """The rows that *worker* claimed (before that moment) and has not ended."""
    found = select(deliveries.c.id).where(deliveries.c.state == CLAIMED, deliveries.c.claimed_by == worker)
    if before is not None:
        found = found.where(deliveries.c.claimed_at < before)
    return set((await connection.execute(found)).scalars().all())
