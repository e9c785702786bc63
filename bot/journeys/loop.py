"""What the room does by itself: gather what is due, make its messages when they are claimed, note how they ended."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime

from sqlalchemy import or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.delivery.compose import Drop, Later
from bot.delivery.compose import DueDelivery as Delivery
from bot.journeys import reminders
from bot.journeys.item import Checklist
from bot.journeys.message import Words
from bot.journeys.reconcile import WAITING
from bot.messages import Reply
from bot.store.engine import Store
from bot.store.tables import people
from bot.store.tables import reminders as table
from bot.tasks import again_and_again

log = logging.getLogger(__name__)

EVERY_SECONDS = 5.0
BATCH = 200  # people a transaction


class Reminding:
    """The half of the room that nobody asks anything."""

    def __init__(self, checklist: Callable[[], Checklist], default_zone: str, words: Words) -> None:
        self._checklist, self._default_zone, self._words = checklist, default_zone, words

    async def compose(
        self, connection: AsyncConnection, delivery: Delivery, now: datetime
    ) -> Reply | Drop | Later:
        """The composer of the kind ``reminder``."""
        due = await reminders.still_due(connection, delivery, self._checklist(), self._default_zone, now)
        if isinstance(due, Drop | Later):
            return due
        language = await connection.scalar(select(people.c.language).where(people.c.id == delivery.person))
        return self._words(due, str(language or "en"), now)

    settled = staticmethod(reminders.settled)

    async def gather(self, store: Store, now: datetime) -> int:
        """Hand what is due over to the ledger; how many people. Several processes may do it at once."""
        gathered = 0
        while await self._anything(store, now):
            async with store.write() as connection:
                some = await reminders.gather(connection, now, BATCH)
            gathered += some
            if some < BATCH:
                break
        return gathered

    async def _anything(self, store: Store, now: datetime) -> bool:
        """Reading locks nobody out; writing is begun only where there is something to write."""
        reachable = select(people.c.id).where(
            people.c.id == table.c.person_id, people.c.unreachable_since.is_(None)
        )
        due = select(table.c.id).where(
            table.c.state == WAITING,
            table.c.at <= now,
            or_(table.c.not_after < now, reachable.exists()),
        )
        async with store.read() as connection:
            return (await connection.execute(due.limit(1))).first() is not None

    async def run(
        self,
        store: Store,
        *,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        every: float = EVERY_SECONDS,
        news: Callable[[], None] | None = None,
    ) -> None:
        """Gather what is due every few seconds until cancelled; *news* is called when there is something to send."""

        async def gather() -> None:
            if await self.gather(store, now()) and news is not None:
                news()

        await again_and_again(gather, "reminders", every, sleep=sleep)
