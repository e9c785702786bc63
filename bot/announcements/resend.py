"""What has been sent and says something else than its announcement does now: corrected, or taken back, each once."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import String, cast, exists, func, literal, select, true
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.announcements.announcement import BULK, CORRECTION, WITHDRAWAL, Announcement
from bot.announcements.composer import correction, withdrawal
from bot.announcements.states import WITHDRAWN
from bot.delivery import compose, ledger
from bot.delivery.compose import DueDelivery
from bot.delivery.ledger import Planned
from bot.store.tables import deliveries

# Telegram deletes for 48 hours; the deletion itself takes its time.
DELETABLE = timedelta(hours=47, minutes=30)


async def behind(connection: AsyncConnection, seen: Announcement) -> bool:
    """Whether :func:`catch_up` would plan anything."""
    return bool(await _uncaught(connection, seen, limit=1))


async def catch_up(connection: AsyncConnection, seen: Announcement, now: datetime) -> int:
    """Plan the correction or the withdrawal of everything that has been sent and still says something else.

    Called again by the clock for what was on its way at that moment; what is planned already is not planned twice.
    """
    planned: list[Planned] = []
    for entry in await _uncaught(connection, seen):
        if seen.state == WITHDRAWN:
            planned.append(_taken_back(seen, entry, now))
        elif entry.message is not None:
            planned.append(correction(seen, entry, entry.message, now))
    return await ledger.plan(connection, planned, now)


async def _uncaught(
    connection: AsyncConnection, seen: Announcement, limit: int | None = None
) -> list[DueDelivery]:
    """What has been sent, says something else than the announcement does now, and has no change planned."""
    change = deliveries.alias("change")
    number = cast(deliveries.c.id, String)
    if seen.state == WITHDRAWN:
        key: Any = literal(f"{WITHDRAWAL}:{seen.id}:") + number
        old: Any = true()
    else:
        key = literal(f"{CORRECTION}:{seen.id}:{seen.revision}:") + number
        old = func.coalesce(deliveries.c.data["revision"].as_integer(), 0) < seen.revision
    found = await connection.execute(
        select(deliveries)
        .where(
            deliveries.c.source.in_(seen.sources), deliveries.c.state == compose.SENT, deliveries.c.message.is_not(None),
            deliveries.c.person_id.is_not(None), old, ~exists().where(change.c.key == key),
        )
        .order_by(deliveries.c.id)
        .limit(limit)
    )  # fmt: skip
    return [ledger.entry(row) for row in found.all()]


def _taken_back(seen: Announcement, entry: DueDelivery, now: datetime) -> Planned:
    assert entry.message is not None and entry.sent_at is not None
    if entry.channel != "telegram" or now - entry.sent_at < DELETABLE:
        return withdrawal(seen, entry, entry.message, now)
    return Planned(
        kind=compose.EDIT, key=f"{WITHDRAWAL}:{seen.id}:{entry.id}", source=f"{WITHDRAWAL}:{seen.id}",
        person=entry.person, channel=entry.channel, chat=entry.chat, not_before=now, edits=entry.message,
        priority=BULK,
    )  # fmt: skip
