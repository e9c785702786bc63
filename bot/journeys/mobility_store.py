"""Mobilities, ticks, settings and reminders as rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import and_, bindparam, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.journeys.mobility import Mobility
from bot.journeys.reconcile import WAITING, Reminder
from bot.journeys.schedule import ReminderSettings
from bot.store.tables import mobilities, people, reminder_settings, reminders, ticks
from bot.store.upsert import Prepared, upsert

MOST = 20  # stays of one person that are looked at, the newest


async def load(connection: AsyncConnection, person: str) -> list[Mobility]:
    """The person's mobilities, the newest first."""
    found = await connection.execute(
        select(mobilities)
        .where(mobilities.c.person_id == person)
        .order_by(mobilities.c.id.desc())
        .limit(MOST)
    )
    return [_mobility(row) for row in found.all()]


async def load_one(connection: AsyncConnection, person: str, mobility: int) -> Mobility | None:
    """A mobility, if it is that person's."""
    found = await connection.execute(
        select(mobilities).where(mobilities.c.id == mobility, mobilities.c.person_id == person)
    )
    row = found.first()
    return None if row is None else _mobility(row)


async def save(connection: AsyncConnection, one: Mobility, now: datetime) -> Mobility:
    """Write a new mobility, or the next version of one that has an id."""
    values: dict[str, Any] = {
        "answers": dict(one.answers), "role": one.role, "activity": one.activity, "home": one.home,
        "host": one.host, "starts_on": one.starts_on, "ends_on": one.ends_on, "changed_at": now,
    }  # fmt: skip
    if one.id is None:
        new = insert(mobilities).values(person_id=one.person, version=1, created_at=now, **values)
        row = (await connection.execute(new.returning(mobilities.c.id, mobilities.c.version))).one()
    else:
        changed = (
            update(mobilities)
            .where(mobilities.c.id == one.id, mobilities.c.person_id == one.person)
            .values(version=mobilities.c.version + 1, **values)
        )
        row = (await connection.execute(changed.returning(mobilities.c.id, mobilities.c.version))).one()
    return replace(one, id=row.id, version=row.version)


async def remove(connection: AsyncConnection, person: str, mobility: int) -> bool:
    """Delete a mobility with its ticks and reminders; False where the person has no such one."""
    result = await connection.execute(
        delete(mobilities).where(mobilities.c.id == mobility, mobilities.c.person_id == person)
    )
    return bool(result.rowcount)


def _mobility(row: Any) -> Mobility:
    return Mobility(row.person_id, row.answers, row.version, row.id)


async def load_ticks(connection: AsyncConnection, ids: Sequence[int]) -> dict[int, dict[str, str]]:
    """Mobility -> item -> done or not_for_me."""
    found: dict[int, dict[str, str]] = {one: {} for one in ids}
    rows = await connection.execute(select(ticks).where(ticks.c.mobility_id.in_(ids)))
    for row in rows.all():
        found[row.mobility_id][row.item] = row.state
    return found


async def tick(
    connection: AsyncConnection, mobility: int, item: str, state: str | None, now: datetime
) -> None:
    """Write how an item stands; None makes it open again."""
    if state is None:
        await connection.execute(
            delete(ticks).where(and_(ticks.c.mobility_id == mobility, ticks.c.item == item))
        )
        return
    new = upsert(connection, ticks).values(mobility_id=mobility, item=item, state=state, at=now)
    await connection.execute(
        new.on_conflict_do_update(index_elements=["mobility_id", "item"], set_={"state": state, "at": now})
    )


async def load_settings(connection: AsyncConnection, person: str) -> ReminderSettings:
    """How the person wants to be reminded; as everybody is where they never said."""
    found = await connection.execute(select(reminder_settings).where(reminder_settings.c.person_id == person))
    row = found.first()
    if row is None:
        return ReminderSettings()
    return ReminderSettings(
        row.hour, row.quiet_from, row.quiet_until, row.paused_until, bool(row.stopped), row.paused_from
    )


async def save_settings(
    connection: AsyncConnection, person: str, settings: ReminderSettings, now: datetime
) -> None:
    values = {
        "hour": settings.hour, "quiet_from": settings.quiet_from, "quiet_until": settings.quiet_until,
        "paused_from": settings.paused_from, "paused_until": settings.paused_until, "stopped": int(settings.stopped), "changed_at": now,
    }  # fmt: skip
    new = upsert(connection, reminder_settings).values(person_id=person, **values)
    await connection.execute(new.on_conflict_do_update(index_elements=["person_id"], set_=values))


async def lock(connection: AsyncConnection, person: str) -> bool:
    """Whoever writes reminders of a person does so alone until the end of the transaction; False where there is no such person."""
    found = await connection.execute(
        select(people.c.id).where(people.c.id == person).with_for_update(key_share=True)
    )
    return found.first() is not None


async def load_reminders(connection: AsyncConnection, person: str) -> list[Reminder]:
    """All rows that the person's mobilities ever had."""
    found = await connection.execute(
        select(reminders).where(reminders.c.person_id == person).order_by(reminders.c.id)
    )
    return [reminder(row) for row in found.all()]


def reminder(row: Any) -> Reminder:
    return Reminder(
        row.mobility_id, row.item, row.version, row.occurrence, row.day, row.at, row.not_after, row.state,
        row.id,
    )  # fmt: skip


_NEW = Prepared(
    reminders,
    lambda new: new.on_conflict_do_nothing(index_elements=["mobility_id", "item", "version", "occurrence"]),
)
_CHANGED = (
    update(reminders)
    .where(reminders.c.id == bindparam("of_id"))
    .values(
        day=bindparam("of_day"), at=bindparam("of_at"), not_after=bindparam("of_not_after"),
        state=bindparam("of_state"), ended_at=bindparam("of_ended_at"),
    )
)  # fmt: skip


async def write_reminders(
    connection: AsyncConnection, person: str, rows: Sequence[Reminder], now: datetime
) -> None:
    """Insert the rows that have no id, write the others anew."""
    new = [
        {
            "mobility_id": row.mobility, "person_id": person, "item": row.item, "version": row.version,
            "occurrence": row.occurrence, "day": row.day, "at": row.at, "not_after": row.not_after,
            "state": row.state, "tries": 0, "created_at": now,
        }
        for row in rows if row.id is None
    ]  # fmt: skip
    changed = [
        {
            "of_id": row.id, "of_day": row.day, "of_at": row.at, "of_not_after": row.not_after,
            "of_state": row.state, "of_ended_at": None if row.state == WAITING else now,
        }
        for row in rows if row.id is not None
    ]  # fmt: skip
    if new:
        await connection.execute(_NEW.on(connection), new)
    if changed:
        await connection.execute(_CHANGED, changed)
