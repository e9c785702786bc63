"""Two machines that remind one person: the real one, on a store, and one that keeps its rows in a list. Their clock is moved by hand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any, Protocol

from sqlalchemy import func, select

from bot.delivery.claims import claim
from bot.delivery.compose import REMINDER
from bot.journeys.checklist import published
from bot.journeys.item import Checklist
from bot.journeys.mobility import Mobility
from bot.journeys.mobility_store import reminder
from bot.journeys.plan import plan
from bot.journeys.reconcile import MISSED, SENT, WAITING, Reminder, renew, snooze
from bot.journeys.schedule import ReminderSettings, ZoneTimeline, snoozed_to, soonest
from bot.store.tables import deliveries, reminders
from tests.journeys.house import START, JourneyHouse

LOOP = timedelta(seconds=5)


@dataclass(frozen=True)
class Message:
    """What went out at one moment."""

    at: datetime
    rows: tuple[Reminder, ...]


class Machine(Protocol):
    """What the properties are asked of."""

    clock: datetime
    messages: list[Message]

    async def save(self, answers: Mapping[str, Any], mobility: int | None = None) -> int: ...
    async def tick(self, mobility: int, item: str, state: str | None) -> None: ...
    async def snooze(self, mobility: int, item: str, days: int) -> Any: ...
    async def settings(self, **changed: Any) -> None: ...
    async def run(self, until: datetime) -> None: ...


@dataclass
class ListMachine:
    """The same pure functions, without a store, a ledger or a loop."""

    checklist: Checklist = field(default_factory=published)
    clock: datetime = START
    messages: list[Message] = field(default_factory=list)
    mobilities: dict[int, Mobility] = field(default_factory=dict)
    ticks: dict[int, dict[str, str]] = field(default_factory=dict)
    wish: ReminderSettings = field(default_factory=ReminderSettings)
    rows: list[Reminder] = field(default_factory=list)

    @property
    def whereabouts(self) -> ZoneTimeline:
        return ZoneTimeline(tuple(self.mobilities.values()))

    async def save(self, answers: Mapping[str, Any], mobility: int | None = None) -> int:
        if mobility is None:
            number = len(self.mobilities) + 1
            self.mobilities[number] = Mobility("ana", answers, 1, number)
            self.ticks[number] = {}
        else:
            number, old = mobility, self.mobilities[mobility]
            if old.answers == answers:
                return number
            self.mobilities[number] = replace(old, answers=answers, version=old.version + 1)
        self._renew()
        return number

    async def tick(self, mobility: int, item: str, state: str | None) -> None:
        self.ticks[mobility].pop(item, None)
        if state is not None:
            self.ticks[mobility][item] = state
        self._renew()

    async def snooze(self, mobility: int, item: str, days: int) -> Any:
        here = plan(self.mobilities[mobility], self.checklist, self.ticks[mobility])
        entry = here.entry(item)
        if entry is None or entry not in here.open or self.wish.stopped:
            return None
        today = self.clock.astimezone(self.whereabouts.at(self.clock)).date()
        day = snoozed_to(today, days, entry.item.section, here.mobility)
        mine = [row for row in self.rows if row.mobility == mobility]
        self._write(snooze(here, item, day, mine, self.wish, self.whereabouts, self.clock))
        return day

    async def settings(self, **changed: Any) -> None:
        self.wish = self.wish.changed(self.clock, **changed)
        self._renew()

    async def run(self, until: datetime) -> None:
        while (moment := self._next()) is not None and moment <= until:
            self.clock = max(self.clock, _on_the_loop(moment))
            self._deliver()
        self.clock = max(self.clock, until)

    def _next(self) -> datetime | None:
        waiting = [row.at for row in self.rows if row.state == WAITING]
        if not waiting:
            return None
        return soonest(max(min(waiting), self.clock), self.wish, self.whereabouts)

    def _deliver(self) -> None:
        now = self.clock
        for index, row in enumerate(self.rows):
            if row.state == WAITING and row.not_after < now:
                self.rows[index] = replace(row, state=MISSED)
        due = [row for row in self.rows if row.state == WAITING and row.at <= now]
        if due and soonest(now, self.wish, self.whereabouts) == now:
            self._write([replace(row, state=SENT) for row in due])
            self.messages.append(Message(now, tuple(due)))

    def _renew(self) -> None:
        for number, mobility in self.mobilities.items():
            mine = [row for row in self.rows if row.mobility == number]
            here = plan(mobility, self.checklist, self.ticks[number])
            self._write(renew(here, mine, self.wish, self.whereabouts, self.clock))

    def _write(self, rows: list[Reminder]) -> None:
        for row in rows:
            if row.id is None:
                assert row.name not in {other.name for other in self.rows}
                self.rows.append(replace(row, id=len(self.rows)))
            else:
                self.rows[row.id] = row


@dataclass
class StoreMachine:
    """The room on its store, with the ledger and its claims; what is claimed is sent at once."""

    house: JourneyHouse
    messages: list[Message] = field(default_factory=list)

    @property
    def clock(self) -> datetime:
        return self.house.clock

    @clock.setter
    def clock(self, moment: datetime) -> None:
        self.house.clock = moment

    async def save(self, answers: Mapping[str, Any], mobility: int | None = None) -> int:
        return (await self.house.save(mobility=mobility, given=answers)).mobility.id or 0

    async def tick(self, mobility: int, item: str, state: str | None) -> None:
        await self.house.tick(mobility, item, state)

    async def snooze(self, mobility: int, item: str, days: int) -> Any:
        async with self.house.store.write() as connection:
            return await self.house.journeys.snooze(connection, "ana", mobility, item, days, self.clock)

    async def settings(self, **changed: Any) -> None:
        async with self.house.store.write() as connection:
            await self.house.journeys.change_settings(connection, "ana", self.clock, **changed)

    async def run(self, until: datetime) -> None:
        while (moment := await self._next()) is not None and moment <= until:
            self.clock = max(self.clock, _on_the_loop(moment))
            await self._deliver()
        self.clock = max(self.clock, until)

    async def _next(self) -> datetime | None:
        async with self.house.store.read() as connection:
            found = [
                await connection.scalar(select(func.min(reminders.c.at)).where(reminders.c.state == WAITING)),
                await connection.scalar(
                    select(func.min(deliveries.c.not_before)).where(deliveries.c.state == "waiting")
                ),
            ]
        return min((moment for moment in found if moment is not None), default=None)

    async def _deliver(self) -> None:
        house = self.house
        await house.journeys.gather(house.store, self.clock)
        async with house.store.write() as connection:
            taken = await claim(
                connection, "w", "test", self.clock, limit=10,
                composers={REMINDER: house.journeys.compose}, hooks={REMINDER: house.journeys.settled},
            )  # fmt: skip
        for one in taken.rows:
            async with house.store.read() as connection:
                found = await connection.execute(
                    select(reminders).where(
                        reminders.c.delivery == one.entry.key, reminders.c.state == "gathered"
                    )
                )
                rows = tuple(reminder(row) for row in found.all())
            self.messages.append(Message(self.clock, rows))
            await house.settle(one)


def _on_the_loop(moment: datetime) -> datetime:
    """The next time that the loop, which comes round every five seconds, looks."""
    past = moment.timestamp() % LOOP.total_seconds()
    return moment if not past else moment + LOOP - timedelta(seconds=past)
