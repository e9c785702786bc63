"""Deletes what is older than it may become: messages with their replies, questions, self-checks and stays."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import delete, select, tuple_
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.people import ephemeral
from bot.store.engine import Store
from bot.store.holdings import Holding
from bot.tasks import again_and_again

log = logging.getLogger(__name__)

BATCH = 500  # rows a transaction, so that nobody waits for the housekeeping

EVERY_SECONDS = 3600.0


async def run_retention(
    store: Store,
    days: int,
    holdings: Sequence[Holding],
    *,
    now: Callable[[], datetime] = lambda: datetime.now(UTC),
    every: float = EVERY_SECONDS,
) -> None:
    """Clean up now and then until cancelled; several processes may do it at once."""

    async def clean() -> None:
        await ephemeral.sweep(store, now())
        deleted = await clean_up(store, now(), days, holdings)
        if deleted:
            log.info("%d rows older than %d days were deleted", deleted, days)
        await store.wipe()

    await again_and_again(clean, "housekeeping", every)


async def clean_up(store: Store, now: datetime, days: int, holdings: Sequence[Holding]) -> int:
    """Delete what ended more than *days* days before *now*, and what has no use any more whatever the days; returns how many
    rows. 0 days keep everything else."""
    before = now - timedelta(days=days)
    deleted = 0
    for expiry in (expiry for holding in holdings for expiry in holding.expiries):
        while days > 0 or expiry.always:
            async with store.write() as connection:
                count = await _batch(connection, expiry.table, expiry.old(before, now))
            deleted += 0 if expiry.always else count
            if count < BATCH:
                break
    return deleted


async def _batch(connection: AsyncConnection, table: Any, old: Any) -> int:
    keys = list(table.primary_key.columns)
    some = select(*keys).where(old).limit(BATCH)
    which = keys[0] if len(keys) == 1 else tuple_(*keys)
    result = await connection.execute(delete(table).where(which.in_(some)))
    return int(result.rowcount)
