"""A small house for tests of journeys: a store, the room, its people, and a ledger that is emptied by hand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import insert, select

from bot.delivery import ledger
from bot.delivery.claims import Claimed, claim, settle
from bot.delivery.compose import REMINDER, SENT, DeliveryResult
from bot.journeys import mobility_store
from bot.journeys.journeys import Journeys
from bot.journeys.plan import Plan
from bot.journeys.reconcile import Reminder
from bot.messages import Reply
from bot.store.engine import Store
from bot.store.tables import people, reminders

START = datetime(2026, 11, 20, 12, tzinfo=UTC)
PORTO = {"name": "Porto", "country": "PT", "lat": 41.15, "lon": -8.61, "zone": "Europe/Lisbon"}
KRAKOW = {"name": "Kraków", "country": "PL", "lat": 50.06, "lon": 19.94, "zone": "Europe/Warsaw"}


def answers(**changed: Any) -> dict[str, Any]:
    """The set-up of a learner from Poland who goes to Porto for four weeks in March 2027."""
    return {
        "role": "vet-learner",
        "activity": "individual",
        "sending_country": "PL",
        "destination": "PT",
        "home_town": KRAKOW,
        "host_town": PORTO,
        "first_day": "2027-03-01",
        "last_day": "2027-03-28",
        "minor": False,
        "eu_citizen": True,
        "green": False,
        "support": False,
        **changed,
    }


@dataclass
class Sent:
    """One message that went out."""

    at: datetime
    person: str
    reply: Reply
    key: str


@dataclass
class JourneyHouse:
    """*clock* stands still until it is moved."""

    store: Store
    journeys: Journeys = field(default_factory=Journeys)
    clock: datetime = START
    sent: list[Sent] = field(default_factory=list)

    async def person(self, name: str = "ana", language: str = "en") -> str:
        async with self.store.write() as connection:
            await connection.execute(
                insert(people).values(
                    id=name, channel="test", external_id=name, chat=name, language=language,
                    created_at=self.clock, seen_at=self.clock, messages=1,
                )
            )  # fmt: skip
        return name

    async def save(
        self,
        person: str = "ana",
        mobility: int | None = None,
        given: Mapping[str, Any] | None = None,
        **more: Any,
    ) -> Plan:
        async with self.store.write() as connection:
            plan = await self.journeys.save(
                connection, person, given if given is not None else answers(**more), self.clock, mobility
            )
        assert plan is not None
        return plan

    async def tick(self, mobility: int, item: str, state: str | None = "done", person: str = "ana") -> bool:
        async with self.store.write() as connection:
            return await self.journeys.tick(connection, person, mobility, item, state, self.clock)

    async def rows(self, person: str = "ana") -> list[Reminder]:
        async with self.store.read() as connection:
            return await mobility_store.load_reminders(connection, person)

    async def waiting(self, person: str = "ana") -> dict[str, datetime]:
        return {row.item: row.at for row in await self.rows(person) if row.state == "waiting"}

    async def deliver(self, *, end: str = SENT) -> int:
        """Gather and send what is due now, as loop and dispatcher do; how many messages went out."""
        await self.journeys.gather(self.store, self.clock)
        async with self.store.write() as connection:
            taken = await claim(
                connection, "w", "test", self.clock, limit=100,
                composers={REMINDER: self.journeys.compose}, hooks={REMINDER: self.journeys.settled},
            )  # fmt: skip
        for one in taken.rows:
            await self.settle(one, end)
        return len(taken.rows)

    async def settle(self, one: Claimed, end: str = SENT) -> None:
        if one.reply is not None and end == SENT:
            self.sent.append(Sent(self.clock, one.entry.person or "", one.reply, one.entry.key))
        async with self.store.write() as connection:
            await settle(
                connection, one.entry, "w", DeliveryResult(end), self.clock, {REMINDER: self.journeys.settled}
            )

    async def states(self, person: str = "ana") -> dict[str, int]:
        """How many deliveries of the person stand how."""
        async with self.store.read() as connection:
            return await ledger.states(connection, f"reminders:{person}")

    async def brought_up(self, key: str) -> list[str]:
        """The items that a delivery was about."""
        async with self.store.read() as connection:
            found = await connection.execute(
                select(reminders.c.item).where(reminders.c.delivery == key, reminders.c.state == "sent")
            )
            return [row.item for row in found.all()]


def day(text: str) -> date:
    return date.fromisoformat(text)
