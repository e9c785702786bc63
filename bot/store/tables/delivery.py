"""What the assistant says without being asked: one row a message, from the plan to how it ended; and who may send."""

from __future__ import annotations

from sqlalchemy import JSON, Column, ForeignKey, Index, Integer, String, Table, Text, UniqueConstraint

from bot.store.columns import UtcDateTime
from bot.store.tables.base import BigId, metadata

deliveries = Table(
    "deliveries",
    metadata,
    Column("id", BigId, primary_key=True, autoincrement=True),
    Column("kind", String(16), nullable=False),  # reminder, announcement, edit, withdrawal, answer, notice
    Column("key", String(96), nullable=False),  # to plan the same twice adds nothing
    Column("source", String(48), nullable=False),  # what it was planned for: announcement:12
    Column("person_id", String(32), ForeignKey("people.id", ondelete="SET NULL")),
    Column("channel", String(16), nullable=False),
    Column("chat", String(64), nullable=False),
    Column("body", JSON(none_as_null=True)),  # a reply; none where it is composed when it is claimed
    Column("data", JSON(none_as_null=True)),  # what its composer needs
    Column("edits", String(64)),  # the message that it changes or deletes
    Column("priority", Integer, nullable=False),  # 0 answers of a person, 1 reminders, 2 announcements
    Column("not_before", UtcDateTime(), nullable=False),
    Column("not_after", UtcDateTime()),
    Column("state", String(16), nullable=False),  # waiting, claimed, sent, failed, unknown, cancelled, missed
    Column("held", Integer, nullable=False, server_default="0"),  # 1 paused, 2 cancelled while it was claimed
    Column("claimed_by", String(40)),
    Column("claimed_at", UtcDateTime()),
    Column("attempts", Integer, nullable=False, server_default="0"),
    Column("error", Text),
    Column("reason", String(24)),  # for reports: blocked, refused, crashed, cut, late
    Column("message", String(64)),
    Column("sent_at", UtcDateTime()),
    Column("created_at", UtcDateTime(), nullable=False),
    UniqueConstraint("key"),
    Index("ix_deliveries_due", "state", "channel", "held", "priority", "not_before", "id"),
    Index("ix_deliveries_source_state", "source", "state"),
    Index("ix_deliveries_person_id_id", "person_id", "id"),
    sqlite_autoincrement=True,
)

# Who sends in a channel. Free where the owner is no living worker.
leases = Table(
    "leases",
    metadata,
    Column("name", String(48), primary_key=True),
    Column("owner", String(40)),
)
