"""Deletes what is older than it may become: messages with their replies, questions, self-checks and stays."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import and_, delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.delivery.compose import ENDED
from bot.people import ephemeral, own_cases, own_stays
from bot.store.engine import Store
from bot.store.tables import (
    awaited,
    cases,
    curated_drafts,
    deliveries,
    inbox,
    interviews,
    invitation_offers,
    mobilities,
    page_sessions,
    questions,
    uploads,
)
from bot.tasks import again_and_again

log = logging.getLogger(__name__)

BATCH = 500  # rows a transaction, so that nobody waits for the housekeeping

EVERY_SECONDS = 3600.0


async def run_retention(
    store: Store,
    days: int,
    *,
    now: Callable[[], datetime] = lambda: datetime.now(UTC),
    every: float = EVERY_SECONDS,
) -> None:
    """Clean up now and then until cancelled; several processes may do it at once."""

    async def clean() -> None:
        await ephemeral.sweep(store, now())
        await leftovers(store, now())
        deleted = await clean_up(store, now(), days)
        if deleted:
            log.info("%d rows older than %d days were deleted", deleted, days)

    await again_and_again(clean, "housekeeping", every)


async def leftovers(store: Store, now: datetime) -> None:
    """Delete what has no use any more, whatever else is kept for how long: files that nobody used within a day, what somebody
    was asked for and did not say, invitations that somebody looked at long ago."""
    async with store.write() as connection:
        await connection.execute(delete(uploads).where(uploads.c.created_at < now - timedelta(days=1)))
        await connection.execute(delete(awaited).where(awaited.c.until < now))
        old = invitation_offers.c.offered_at < now - timedelta(days=60)
        await connection.execute(delete(invitation_offers).where(old))


async def clean_up(store: Store, now: datetime, days: int) -> int:
    """Delete what ended more than *days* days before *now*; returns how many rows. 0 days keep everything."""
    if days <= 0:
        return 0
    before = now - timedelta(days=days)
    deleted = 0
    for table, old in (
        (inbox, inbox.c.done_at < before),
        (questions, questions.c.asked_at < before),
        (interviews, interviews.c.changed_at < before),
        (curated_drafts, curated_drafts.c.changed_at < before),
        (deliveries, and_(deliveries.c.state.in_(ENDED), deliveries.c.not_before < before)),
        (mobilities, own_stays.old(before)),
        (cases, own_cases.old(before)),
        (page_sessions, page_sessions.c.expires_at < now),
    ):
        while True:
            async with store.write() as connection:
                count = await _batch(connection, table, old)
            deleted += count
            if count < BATCH:
                break
    return deleted


async def _batch(connection: AsyncConnection, table: Any, old: Any) -> int:
    (key,) = table.primary_key.columns
    some = select(key).where(old).limit(BATCH)
    result = await connection.execute(delete(table).where(key.in_(some.scalar_subquery())))
    return int(result.rowcount)
