"""The room's door: everything that others do with mobilities, checklists and reminders.

What writes is called in the transaction of its turn and looks again at whose mobility it is: a payload is never trusted.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.journeys import checklist as files
from bot.journeys import mobility_store, reminders
from bot.journeys.item import Checklist
from bot.journeys.loop import Reminding
from bot.journeys.message import Words, remind
from bot.journeys.mobility import Mobility
from bot.journeys.plan import OPEN, TICKS, Plan, plan
from bot.journeys.reconcile import Reminder, snooze
from bot.journeys.schedule import ReminderSettings, ZoneTimeline, snoozed_to
from bot.people.emergency_contact import ContactOf, no_contact
from bot.store.tables import reminders as table


class Journeys(Reminding):
    """Holds nothing about anybody. *words* makes the message of what is due; *default_zone* is for people whose zone nobody knows;
    *contact_of* finds whom a person calls in an emergency."""

    def __init__(
        self,
        checklist: Callable[[], Checklist] = files.published,
        default_zone: str = "Europe/Brussels",
        words: Words = remind,
        contact_of: ContactOf = no_contact,
    ) -> None:
        self.contact_of = contact_of
        super().__init__(checklist, default_zone, words)

    @property
    def checklist(self) -> Checklist:
        return self._checklist()

    # --- reading

    async def plans(self, connection: AsyncConnection, person: str) -> tuple[Plan, ...]:
        """The person's lists, of the newest mobility first."""
        return (await self.standing(connection, person)).plans

    async def plan(self, connection: AsyncConnection, person: str, mobility: int) -> Plan | None:
        """One list; None where the person has no such mobility."""
        one = await mobility_store.load_one(connection, person, mobility)
        if one is None:
            return None
        return plan(one, self.checklist, (await mobility_store.load_ticks(connection, [mobility]))[mobility])

    def draft(self, person: str, answers: Mapping[str, Any], old: Plan | None = None) -> Plan:
        """The list as it would be with *answers*, to be compared with *old* before anything is written."""
        mobility = replace(old.mobility, answers=answers) if old else Mobility(person, answers)
        ticked = {entry.item.key: entry.state for entry in old.entries if entry.state != OPEN} if old else {}
        return plan(mobility, self.checklist, ticked)

    def draft_of(self, mobility: Mobility) -> Plan:
        """The list of a stay as if nothing were done."""
        return plan(mobility, self.checklist, {})

    async def standing(self, connection: AsyncConnection, person: str) -> reminders.StaysNow:
        """The person's lists, settings and whereabouts (``whereabouts.at(now)`` is their zone now)."""
        return await reminders.standing(connection, person, self.checklist, self._default_zone)

    async def outline(self, connection: AsyncConnection, person: str) -> reminders.StaysNow:
        """The same without any list: cheap enough for every message. The stays are in ``whereabouts.mobilities``."""
        found = await mobility_store.load(connection, person)
        settings = await mobility_store.load_settings(connection, person)
        return reminders.StaysNow(person, (), settings, ZoneTimeline(tuple(found), self._default_zone))

    async def settings(self, connection: AsyncConnection, person: str) -> ReminderSettings:
        return await mobility_store.load_settings(connection, person)

    async def coming(self, connection: AsyncConnection, person: str) -> Sequence[Reminder]:
        """The reminders that wait, the next first."""
        return await reminders.coming(connection, person)

    # --- writing

    async def save(
        self,
        connection: AsyncConnection,
        person: str,
        answers: Mapping[str, Any],
        now: datetime,
        mobility: int | None = None,
    ) -> Plan | None:
        """Store a new mobility, or other answers of one that is there (the same answers change nothing), and plan its
        reminders. The list as it is now; None where the person has no such mobility."""
        await mobility_store.lock(connection, person)
        old = None if mobility is None else await mobility_store.load_one(connection, person, mobility)
        if mobility is not None and old is None:
            return None
        if old is not None and dict(old.answers) == dict(answers):
            return await self.plan(connection, person, mobility or 0)
        new = replace(old, answers=answers) if old is not None else Mobility(person, answers)
        saved = await mobility_store.save(connection, new, now)
        return (await self._replan(connection, person, now)).plan(saved.id or 0)

    async def remove(self, connection: AsyncConnection, person: str, mobility: int, now: datetime) -> bool:
        """Delete a mobility with its ticks and reminders; False where the person has no such one."""
        await mobility_store.lock(connection, person)
        if not await mobility_store.remove(connection, person, mobility):
            return False
        await self._replan(connection, person, now)
        return True

    async def tick(
        self,
        connection: AsyncConnection,
        person: str,
        mobility: int,
        item: str,
        state: str | None,
        now: datetime,
    ) -> bool:
        """Write that an item is ``done`` or ``not_for_me``, or with None that it is open again; its reminders follow at once.

        False, and nothing is written, where the person has no such mobility or the item is not in its list.
        """
        if state is not None and state not in TICKS:
            raise ValueError(f"an item is {' or '.join(TICKS)}, not {state!r}")
        here = await self.plan(connection, person, mobility)
        if here is None or here.entry(item) is None:
            return False
        await mobility_store.tick(connection, mobility, item, state, now)
        await self._replan(connection, person, now, recall=False)
        return True

    async def snooze(
        self,
        connection: AsyncConnection,
        person: str,
        mobility: int,
        item: str,
        days: int,
        now: datetime,
    ) -> date | None:
        """Bring an item up again in so many days (the eve of the departure at the latest), not before. The day; None where
        there is nothing to put off."""
        here = await self._replan(connection, person, now, recall=False)
        one = here.plan(mobility)
        entry = one.entry(item) if one is not None else None
        if one is None or entry is None or entry.state != OPEN or here.settings.stopped:
            return None
        today = now.astimezone(here.whereabouts.at(now)).date()
        day = snoozed_to(today, days, entry.item.section, one.mobility)
        mine = [
            row for row in await mobility_store.load_reminders(connection, person) if row.mobility == mobility
        ]
        written = snooze(one, item, day, mine, here.settings, here.whereabouts, now)
        await mobility_store.write_reminders(connection, person, written, now)
        return day

    async def snooze_message(
        self, connection: AsyncConnection, person: str, first: int, days: int, now: datetime
    ) -> date | None:
        """The same for all that a reminder message brought up and is still open; *first* stands on its buttons."""
        put_off = [
            await self.snooze(connection, person, mobility, item, days, now)
            for mobility, item in await self.brought_up(connection, person, first)
        ]
        return min((day for day in put_off if day is not None), default=None)

    async def brought_up(self, connection: AsyncConnection, person: str, first: int) -> list[tuple[int, str]]:
        """The mobility and item of each row of the message that *first* names; none where it is not the person's."""
        key = select(table.c.delivery).where(table.c.id == first, table.c.person_id == person)
        found = await connection.execute(
            select(table.c.mobility_id, table.c.item).where(
                table.c.person_id == person, table.c.delivery.in_(key.scalar_subquery())
            )
        )
        return [(row.mobility_id, row.item) for row in found.all()]

    async def change_settings(
        self, connection: AsyncConnection, person: str, now: datetime, **changed: Any
    ) -> ReminderSettings:
        """Write ``hour``, ``quiet_from``, ``quiet_until``, ``paused_until`` or ``stopped``, and move what waits. ValueError where an
        hour is none."""
        await mobility_store.lock(connection, person)
        settings = (await mobility_store.load_settings(connection, person)).changed(now, **changed)
        await mobility_store.save_settings(connection, person, settings, now)
        await self._replan(connection, person, now)
        return settings

    async def pause(
        self, connection: AsyncConnection, person: str, until: datetime, now: datetime
    ) -> ReminderSettings:
        """Put off what falls due before *until*."""
        return await self.change_settings(connection, person, now, paused_until=until, stopped=False)

    async def stop(self, connection: AsyncConnection, person: str, now: datetime) -> ReminderSettings:
        """No reminders any more."""
        return await self.change_settings(connection, person, now, paused_until=None, stopped=True)

    async def resume(self, connection: AsyncConnection, person: str, now: datetime) -> ReminderSettings:
        """Reminders as before a pause or a stop. What fell due in a pause and is still of use comes at once."""
        return await self.change_settings(connection, person, now, paused_until=None, stopped=False)

    async def _replan(
        self, connection: AsyncConnection, person: str, now: datetime, *, recall: bool = True
    ) -> reminders.StaysNow:
        return await reminders.replan(
            connection, person, self.checklist, self._default_zone, now, take_back=recall
        )
