"""Reminders as rows: planned and stopped with every change, gathered into one delivery when they are due, ended with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import and_, func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.delivery import ledger
from bot.delivery.compose import CANCELLED, REMINDER, DeliveryResult, Drop, Later
from bot.delivery.compose import WAITING as UNSENT
from bot.delivery.compose import DueDelivery as Delivery
from bot.journeys import mobility_store as rows
from bot.journeys.item import Checklist
from bot.journeys.plan import ChecklistEntry, Plan, plan
from bot.journeys.reconcile import GATHERED, MISSED, STOPPED, WAITING, Reminder, renew
from bot.journeys.schedule import ReminderSettings, ZoneTimeline, soonest
from bot.store.tables import deliveries, people, reminders

LATE = "late"
MARGIN = timedelta(seconds=60)  # a message may take as long from the claim to the person


@dataclass(frozen=True)
class StaysNow:
    """All that the reminders of one person depend on."""

    person: str
    plans: tuple[Plan, ...]
    settings: ReminderSettings
    whereabouts: ZoneTimeline

    def plan(self, mobility: int) -> Plan | None:
        return next((one for one in self.plans if one.mobility.id == mobility), None)


async def standing(
    connection: AsyncConnection, person: str, checklist: Checklist, default_zone: str
) -> StaysNow:
    """Read a person's stays, ticks and settings."""
    found = await rows.load(connection, person)
    ticked = await rows.load_ticks(connection, [one.id for one in found if one.id is not None])
    plans = tuple(plan(one, checklist, ticked.get(one.id or 0)) for one in found)
    settings = await rows.load_settings(connection, person)
    return StaysNow(person, plans, settings, ZoneTimeline(tuple(found), default_zone))


def source(person: str) -> str:
    """What the person's reminders are called in the ledger."""
    return f"reminders:{person}"


async def replan(
    connection: AsyncConnection,
    person: str,
    checklist: Checklist,
    default_zone: str,
    now: datetime,
    *,
    take_back: bool = True,
) -> StaysNow:
    """Make the person's rows fit what holds now. To be called in the transaction of every change, after it.

    *take_back* what is gathered already where its time may change, too (a tick needs that not: the composer sees it).
    """
    await rows.lock(connection, person)
    if take_back:
        await recall(connection, person)
    here = await standing(connection, person, checklist, default_zone)
    there = await rows.load_reminders(connection, person)
    written: list[Reminder] = []
    for one in here.plans:
        mine = [row for row in there if row.mobility == one.mobility.id]
        written += renew(one, mine, here.settings, here.whereabouts, now)
    await rows.write_reminders(connection, person, written, now)
    return here


async def recall(connection: AsyncConnection, person: str) -> None:
    """Take back what is gathered and not yet in anybody's hand: it is gathered anew as it holds then."""
    keys = (
        await connection.scalars(
            select(deliveries.c.key).where(
                deliveries.c.source == source(person), deliveries.c.state == UNSENT
            )
        )
    ).all()
    if not keys:
        return
    await ledger.cancel(connection, source(person), reason="changed", keys=keys)
    await connection.execute(
        update(reminders)
        .where(reminders.c.delivery.in_(keys), reminders.c.state == GATHERED)
        .values(state=WAITING, delivery=None)
    )


async def gather(connection: AsyncConnection, now: datetime, limit: int = 200) -> int:
    """Make one delivery a person of what is due; what is too late is missed. How many people; call again while it is *limit*."""
    # What is too late was due before: with that said, the index serves, whatever is planned for later.
    late = select(reminders.c.id).where(
        reminders.c.state == WAITING, reminders.c.at <= now, reminders.c.not_after < now
    )
    missed = (await connection.scalars(late.limit(1000).with_for_update(skip_locked=True))).all()
    if missed:
        await connection.execute(
            update(reminders)
            .where(reminders.c.id.in_(missed), reminders.c.state == WAITING)
            .values(state=MISSED, ended_at=now)
        )
    # What is too late is left to whoever marks it as missed: two processes that both want it would wait for each other.
    ready = and_(reminders.c.state == WAITING, reminders.c.at <= now, reminders.c.not_after >= now)
    due = (
        select(reminders.c.person_id, func.min(reminders.c.at).label("first"))
        .join(people, people.c.id == reminders.c.person_id)
        .where(ready, people.c.unreachable_since.is_(None))
        .group_by(reminders.c.person_id)
        .order_by("first")
        .limit(limit)
    )
    persons = [row.person_id for row in (await connection.execute(due)).all()]
    if not persons:
        return 0
    held = select(people.c.id, people.c.channel, people.c.chat).where(people.c.id.in_(persons))
    homes = (await connection.execute(held.order_by(people.c.id).with_for_update(skip_locked=True))).all()
    waiting = (
        await connection.execute(
            select(reminders)
            .where(reminders.c.person_id.in_([home.id for home in homes]), ready)
            .order_by(reminders.c.id)
        )
    ).all()
    theirs: dict[str, list[Any]] = {}
    for row in waiting:
        theirs.setdefault(row.person_id, []).append(row)
    planned: list[ledger.Planned] = []
    for home in homes:
        mine = theirs.get(home.id)
        if not mine:
            continue
        first = mine[0]
        key = f"reminder:{home.id}:{max(row.day for row in mine)}:{first.id}.{first.tries}"
        planned.append(
            ledger.Planned(
                REMINDER, key, source(home.id), home.id, home.channel, home.chat, now,
                not_after=max(row.not_after for row in mine),
            )
        )  # fmt: skip
        await connection.execute(
            update(reminders)
            .where(reminders.c.id.in_([row.id for row in mine]))
            .values(state=GATHERED, delivery=key, tries=reminders.c.tries + 1)
        )
    await ledger.plan(connection, planned, now)
    return len(persons)


@dataclass(frozen=True)
class DueReminders:
    """What a message of reminders is about: each item with the stay it belongs to."""

    here: StaysNow
    items: tuple[tuple[Plan, ChecklistEntry], ...]
    first: int  # the id of one of its rows; it names the message on buttons


async def still_due(
    connection: AsyncConnection, delivery: Delivery, checklist: Checklist, default_zone: str, now: datetime
) -> DueReminders | Drop | Later:
    """What is left to say of a delivery when it is claimed: nothing ticked, nothing of an older version, nothing at night."""
    if delivery.person is None:
        return Drop("erased")
    found = await connection.execute(
        select(reminders)
        .where(reminders.c.delivery == delivery.key, reminders.c.state == GATHERED)
        .order_by(reminders.c.id)
    )
    mine = [rows.reminder(row) for row in found.all()]
    here = await standing(connection, delivery.person, checklist, default_zone)
    reasons: list[str] = []
    items: list[tuple[Plan, ChecklistEntry]] = []
    dropped: dict[str, list[int | None]] = {MISSED: [], STOPPED: []}
    for row in mine:
        one = here.plan(row.mobility)
        entry = one.entry(row.item) if one is not None else None
        if one is None or entry is None or one.mobility.version != row.version:
            reasons.append("changed")
        elif entry not in one.open:
            reasons.append("ticked")
        elif row.not_after < now:
            reasons.append(LATE)
        elif (one, entry) not in items:
            items.append((one, entry))
            continue
        dropped[MISSED if reasons[-1:] == [LATE] else STOPPED].append(row.id)
    if here.settings.stopped:
        return Drop("stopped")
    if not items:
        return Drop(reasons[0] if reasons else "nothing left")
    if (until := _later(here, now)) is not None:
        return Later(until)
    for state, ids in dropped.items():
        if ids:
            await connection.execute(
                update(reminders).where(reminders.c.id.in_(ids)).values(state=state, ended_at=now)
            )
    return DueReminders(here, tuple(items), mine[0].id or 0)


def _later(here: StaysNow, now: datetime) -> datetime | None:
    """When to say it where now is no time for it: a pause, or the night."""
    settings, whereabouts = here.settings, here.whereabouts
    for moment in (now, now + MARGIN):
        when = soonest(moment, settings, whereabouts)
        if when != moment:
            return when
    return None


async def settled(
    connection: AsyncConnection, delivery: Delivery, ending: DeliveryResult, now: datetime
) -> None:
    """The rows of a delivery end as it ends; what was dropped when it was claimed is stopped."""
    state = STOPPED if ending.state == CANCELLED else ending.state
    await connection.execute(
        update(reminders)
        .where(reminders.c.delivery == delivery.key, reminders.c.state == GATHERED)
        .values(state=state, ended_at=now)
    )


async def coming(connection: AsyncConnection, person: str) -> Sequence[Reminder]:
    """What waits for the person, the next first."""
    found = await connection.execute(
        select(reminders)
        .where(reminders.c.person_id == person, reminders.c.state == WAITING)
        .order_by(reminders.c.at, reminders.c.id)
    )
    return [rows.reminder(row) for row in found.all()]
