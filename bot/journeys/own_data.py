"""What is kept about a person's mobilities: handed out by /export, deleted when a stay ended long ago."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.holdings import DataSubject, Expiry, Holding
from bot.store.tables import mobilities, reminder_settings, reminders, ticks

_HIDDEN = {"id", "person_id", "mobility_id", "delivery", "tries", "created_at"}


async def collect(connection: AsyncConnection, of: DataSubject) -> dict[str, Any]:
    """The person's stays with what they ticked and when they are reminded, and how they want to be reminded."""
    person = of.person
    stays = (
        await connection.execute(
            select(mobilities).where(mobilities.c.person_id == person).order_by(mobilities.c.id)
        )
    ).all()
    ids = [stay.id for stay in stays]
    ticked = (await connection.execute(select(ticks).where(ticks.c.mobility_id.in_(ids)))).all()
    planned = (
        await connection.execute(
            select(reminders).where(reminders.c.person_id == person).order_by(reminders.c.id)
        )
    ).all()
    settings = (
        await connection.execute(select(reminder_settings).where(reminder_settings.c.person_id == person))
    ).all()
    return {
        "mobilities": [
            _plain(stay)
            | {
                "checklist": [_plain(row) for row in ticked if row.mobility_id == stay.id],
                "reminders": [_plain(row) for row in planned if row.mobility_id == stay.id],
            }
            for stay in stays
        ],
        "reminder_settings": [_plain(row) for row in settings],
    }


def old(before: datetime) -> ColumnElement[bool]:
    """Stays that ended, or have no last day, and that nobody changed since."""
    over = or_(mobilities.c.ends_on.is_(None), mobilities.c.ends_on < before.date())
    return and_(over, mobilities.c.changed_at < before)


def _plain(row: Any) -> dict[str, Any]:
    return {
        name: value.isoformat() if isinstance(value, date) else value
        for name, value in row._mapping.items()
        if name not in _HIDDEN and value is not None
    }


HOLDING = Holding(
    "journeys",
    shown=("mobilities", "ticks", "reminders", "reminder_settings"),
    collect=collect,
    expiries=(Expiry(mobilities, lambda before, now: old(before)),),
)
