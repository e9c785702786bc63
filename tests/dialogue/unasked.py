"""What the assistant says unasked in a dialogue: reminders, gathered and sent as in the running assistant, at their very moment."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import func, select

from bot.delivery.claims import claim, end
from bot.delivery.compose import REMINDER, SENT, DeliveryResult
from bot.delivery.compose import WAITING as UNSENT
from bot.journeys.journeys import Journeys
from bot.journeys.reconcile import WAITING
from bot.messages import Reply
from bot.store.engine import Store
from bot.store.tables import deliveries, reminders

_A_MINUTE = timedelta(minutes=1)


class Unasked:
    """Stands for the loop that gathers and the dispatcher that sends, on the clock of the dialogue."""

    def __init__(self, store: Store, journeys: Journeys) -> None:
        self._store, self._journeys = store, journeys
        self._looked: datetime | None = None

    async def moment(self, until: datetime) -> datetime | None:
        """The next moment, not after *until*, at which something may have to be said."""
        due = select(func.min(reminders.c.at)).where(reminders.c.state == WAITING, reminders.c.at <= until)
        unsent = select(func.min(deliveries.c.not_before)).where(
            deliveries.c.state == UNSENT, deliveries.c.not_before <= until
        )
        async with self._store.read() as connection:
            found = [await connection.scalar(due), await connection.scalar(unsent)]
        first = min((one for one in found if one is not None), default=None)
        if first is not None and self._looked is not None and first <= self._looked:
            first = self._looked + _A_MINUTE  # what could not be said then waits for something
            if first > until:
                return None
        return first

    async def said(self, now: datetime) -> list[tuple[str, Reply]]:
        """What is said at *now*, with the chat it goes to."""
        self._looked = now
        await self._journeys.gather(self._store, now)
        composers, hooks = {REMINDER: self._journeys.compose}, {REMINDER: self._journeys.settled}
        async with self._store.write() as connection:
            taken = await claim(
                connection, "dialogue", "test", now, limit=50, composers=composers, hooks=hooks
            )
            for one in taken.rows:
                await end(connection, one.entry, DeliveryResult(SENT), now, hooks)
        return [(one.entry.chat, one.reply) for one in taken.rows if one.reply is not None]
