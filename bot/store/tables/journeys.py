"""Mobilities, their checklists and reminders."""

from __future__ import annotations

from sqlalchemy import JSON, Column, Date, ForeignKey, Index, Integer, String, Table, UniqueConstraint

from bot.store.columns import UtcDateTime
from bot.store.tables.base import BigId, metadata

# A person's stays abroad. The answers of the set-up are the truth; the columns after them repeat what is searched for.
mobilities = Table(
    "mobilities",
    metadata,
    Column("id", BigId, primary_key=True, autoincrement=True),
    Column("person_id", String(32), ForeignKey("people.id", ondelete="CASCADE"), nullable=False),
    Column("version", Integer, nullable=False),  # one more with every change
    Column("answers", JSON, nullable=False),
    Column("role", String(16)),
    Column("activity", String(16)),
    Column("home", String(2)),
    Column("host", String(2)),
    Column("starts_on", Date()),
    Column("ends_on", Date()),
    Column("created_at", UtcDateTime(), nullable=False),
    Column("changed_at", UtcDateTime(), nullable=False),
    Index("ix_mobilities_person_id_id", "person_id", "id"),
    Index("ix_mobilities_ends_on", "ends_on"),
    sqlite_autoincrement=True,  # buttons name a mobility; the number of a deleted one must not come again
)

# What a person did of a checklist, or said is not for them; an item without a row is open.
ticks = Table(
    "ticks",
    metadata,
    Column("mobility_id", BigId, ForeignKey("mobilities.id", ondelete="CASCADE"), primary_key=True),
    Column("item", String(64), primary_key=True),
    Column("state", String(16), nullable=False),  # done, not_for_me
    Column("at", UtcDateTime(), nullable=False),
)

# When which item is brought up. What is due for a person is gathered into one delivery, whose key stands here then.
reminders = Table(
    "reminders",
    metadata,
    Column("id", BigId, primary_key=True, autoincrement=True),
    Column("mobility_id", BigId, ForeignKey("mobilities.id", ondelete="CASCADE"), nullable=False),
    Column("person_id", String(32), ForeignKey("people.id", ondelete="CASCADE"), nullable=False),
    Column("item", String(64), nullable=False),
    Column("version", Integer, nullable=False),  # of the mobility
    Column("occurrence", Integer, nullable=False),  # 0 when due, 1 and more when put off
    Column("day", Date(), nullable=False),  # the local day it belongs to
    Column("at", UtcDateTime(), nullable=False),  # the moment it fires
    Column("not_after", UtcDateTime(), nullable=False),  # too late to be of use
    Column("state", String(16), nullable=False),  # waiting, gathered, sent, failed, unknown, missed, stopped
    Column("delivery", String(96)),
    Column("tries", Integer, nullable=False),
    Column("created_at", UtcDateTime(), nullable=False),
    Column("ended_at", UtcDateTime()),
    UniqueConstraint("mobility_id", "item", "version", "occurrence"),
    Index("ix_reminders_state_at", "state", "at"),
    Index("ix_reminders_person_id_state", "person_id", "state"),
    Index("ix_reminders_delivery", "delivery"),
)

# How a person wants to be reminded; without a row as everybody is.
reminder_settings = Table(
    "reminder_settings",
    metadata,
    Column("person_id", String(32), ForeignKey("people.id", ondelete="CASCADE"), primary_key=True),
    Column("hour", Integer, nullable=False),
    Column("quiet_from", Integer, nullable=False),
    Column("quiet_until", Integer, nullable=False),
    Column("paused_from", UtcDateTime()),
    Column("paused_until", UtcDateTime()),
    Column("stopped", Integer, nullable=False),
    Column("changed_at", UtcDateTime(), nullable=False),
)
