"""Announcements, who read them, and who wants none."""

from __future__ import annotations

from sqlalchemy import JSON, Column, ForeignKey, Index, Integer, LargeBinary, String, Table

from bot.store.columns import UtcDateTime
from bot.store.tables.base import BigId, metadata

# What coordinators tell their cohorts. Everything that is done to one is a compare-and-set on `version`.
announcements = Table(
    "announcements",
    metadata,
    Column("id", BigId, primary_key=True, autoincrement=True),
    Column("organisation_id", BigId, ForeignKey("organisations.id", ondelete="CASCADE"), nullable=False),
    Column("author_id", String(32), ForeignKey("people.id", ondelete="SET NULL")),
    Column("state", String(16), nullable=False),  # see bot.announcements.states
    Column("version", Integer, nullable=False),
    Column("texts", JSON, nullable=False),  # house markup by language
    Column("languages", JSON, nullable=False),  # the first one is for people whose own has no text
    Column("wanted", JSON, nullable=False),  # whom the author means
    Column("ask_read", Integer, nullable=False, server_default="0"),
    Column("urgent", Integer, nullable=False, server_default="0"),
    Column("send_at", UtcDateTime()),
    Column("audience", Integer),  # how many people it was confirmed for; their rows are in deliveries
    Column(
        "left_out", JSON(none_as_null=True)
    ),  # how many got nothing for which reason, when it was confirmed
    Column("revision", Integer, nullable=False, server_default="0"),  # corrections
    Column("revised", JSON(none_as_null=True)),  # language -> the correction that changed its text last
    Column("reminders", Integer, nullable=False, server_default="0"),
    Column("shown", JSON(none_as_null=True)),  # the message with its progress: where it is and what it says
    Column("shown_at", UtcDateTime()),
    Column("created_at", UtcDateTime(), nullable=False),
    Column("changed_at", UtcDateTime(), nullable=False),
    Column("confirmed_at", UtcDateTime()),
    Column("ended_at", UtcDateTime()),
    Index("ix_announcements_organisation_id_id", "organisation_id", "id"),
    Index("ix_announcements_state_send_at", "state", "send_at"),
    sqlite_autoincrement=True,
)

# The photo or document that goes with an announcement.
announcement_files = Table(
    "announcement_files",
    metadata,
    Column(
        "announcement_id", BigId, ForeignKey("announcements.id", ondelete="CASCADE"), primary_key=True,
        autoincrement=False,
    ),
    Column("name", String(128), nullable=False),
    Column("mime_type", String(128), nullable=False),
    Column("content", LargeBinary, nullable=False),
)  # fmt: skip

# Who tapped "Read".
announcement_reads = Table(
    "announcement_reads",
    metadata,
    Column(
        "announcement_id", BigId, ForeignKey("announcements.id", ondelete="CASCADE"), primary_key=True,
        autoincrement=False,
    ),
    Column("person_id", String(32), ForeignKey("people.id", ondelete="CASCADE"), primary_key=True),
    Column("read_at", UtcDateTime(), nullable=False),
    Index("ix_announcement_reads_person_id", "person_id"),
)  # fmt: skip

# What a person does not want to be told unasked, by kind.
opt_outs = Table(
    "opt_outs",
    metadata,
    Column("person_id", String(32), ForeignKey("people.id", ondelete="CASCADE"), primary_key=True),
    Column("kind", String(16), primary_key=True),
    Column("since", UtcDateTime(), nullable=False),
)
