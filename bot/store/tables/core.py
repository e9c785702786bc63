"""People, what they wrote and asked, what was replied, and the processes that answer."""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from bot.store.columns import UtcDateTime
from bot.store.tables.base import BigId, metadata

people = Table(
    "people",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("channel", String(16), nullable=False),
    Column("external_id", String(64), nullable=False),
    Column("chat", String(64), nullable=False),
    Column("name", String(128)),
    Column("language", String(8), nullable=False),
    Column("language_chosen", Integer, nullable=False, default=0),
    Column("zone", String(64)),
    Column("messages", Integer, nullable=False, default=0),
    Column(
        "passes_on", String(8)
    ),  # always, never: may questions be passed on without a name; null: ask each time
    Column("pace_since", UtcDateTime()),  # when the minute began in which pace_count messages were typed
    Column("pace_count", Integer, nullable=False, server_default="0"),
    Column("unreachable_since", UtcDateTime()),
    Column("created_at", UtcDateTime(), nullable=False),
    Column("seen_at", UtcDateTime(), nullable=False),
    UniqueConstraint("channel", "external_id"),
)

# Every running process, with its heartbeat: what a process had in hand is free again when its heart has stopped,
# or at once when the machine it ran on knows that the process is gone.
workers = Table(
    "workers",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("process", String(160)),
    Column("started_at", UtcDateTime(), nullable=False),
    Column("beat_at", UtcDateTime(), nullable=False),
)

# The chats with something to do: a row exists from the first update that waits to the last reply that is seen off.
# A chat is in one worker's hand at a time, which keeps its order; `news` counts the deliveries of updates to it.
open_chats = Table(
    "open_chats",
    metadata,
    Column("channel", String(16), primary_key=True),
    Column("chat", String(64), primary_key=True),
    Column("owner", String(40)),
    Column("news", Integer, nullable=False),
    Column("opened_at", UtcDateTime(), nullable=False),
)

# SQLite hands out the ids of deleted rows again unless told not to; pages and processes ask for what is newer than an id.
inbox = Table(
    "inbox",
    metadata,
    Column("id", BigId, primary_key=True, autoincrement=True),
    Column("channel", String(16), nullable=False),
    Column("key", String(128), nullable=False),
    Column("chat", String(64), nullable=False),
    Column("body", JSON, nullable=False),
    Column("state", String(16), nullable=False),  # waiting, done
    Column("attempts", Integer, nullable=False, default=0),  # workers that died with it in hand
    Column("error", Text),
    Column("received_at", UtcDateTime(), nullable=False),
    Column("done_at", UtcDateTime()),
    UniqueConstraint("channel", "key"),
    Index("ix_inbox_state_channel_chat_id", "state", "channel", "chat", "id"),
    Index("ix_inbox_done_at", "done_at"),
    sqlite_autoincrement=True,
)

replies = Table(
    "replies",
    metadata,
    Column("id", BigId, primary_key=True, autoincrement=True),
    Column("inbox_id", BigId, ForeignKey("inbox.id", ondelete="CASCADE"), nullable=False),
    Column("position", Integer, nullable=False),
    Column("channel", String(16), nullable=False),
    Column("chat", String(64), nullable=False),
    Column("body", JSON, nullable=False),
    Column("state", String(16), nullable=False),  # pending, sent, failed, unknown
    Column("message", String(64)),
    Column("error", Text),
    Column("created_at", UtcDateTime(), nullable=False),
    Column("sent_at", UtcDateTime()),
    UniqueConstraint("inbox_id", "position"),
    Index("ix_replies_state_channel_chat_id", "state", "channel", "chat", "id"),
    Index("ix_replies_channel_chat_id", "channel", "chat", "id"),
    sqlite_autoincrement=True,
)

questions = Table(
    "questions",
    metadata,
    Column("id", BigId, primary_key=True, autoincrement=True),
    Column("person_id", String(32), ForeignKey("people.id", ondelete="CASCADE"), nullable=False),
    Column("inbox_id", BigId, ForeignKey("inbox.id", ondelete="SET NULL"), unique=True),
    Column("asked", Text, nullable=False),  # personal data masked
    Column("answer", Text, nullable=False),
    Column("outcome", String(64), nullable=False),
    Column("language", String(8), nullable=False),
    Column("passages", JSON, nullable=False),
    Column("index_version", String(64)),
    Column("seconds", Float, nullable=False),
    Column("asked_at", UtcDateTime(), nullable=False),
    Column("confidence", Float),  # how sure it was that the guide covers the question, 0 to 1
    Column("token", String(16)),  # what the buttons under the answer call the question
    Column("rating", Integer),  # 1 helpful, 0 not what was asked
    Column("rated_at", UtcDateTime()),
    Column("passed_on", Integer),  # 1 the asker lets admins read it without a name, 0 not; null: not asked
    Index("ix_questions_person_id_id", "person_id", "id"),
    Index("ix_questions_asked_at", "asked_at"),
    Index("ix_questions_token", "token", unique=True),
)

# Answers that people wrote where the guide has none; served before anything else once reviewed, until they expire.
curated = Table(
    "curated",
    metadata,
    Column("id", BigId, primary_key=True, autoincrement=True),
    Column("phrasings", JSON, nullable=False),  # how people ask it, the first is the question
    Column("text", Text, nullable=False),  # house markup
    Column("language", String(8), nullable=False),
    Column("rules", JSON, nullable=False),  # ids of passages
    Column("links", JSON, nullable=False),
    Column("state", String(16), nullable=False),  # waiting, approved, rejected, withdrawn
    Column("author_id", String(32), ForeignKey("people.id", ondelete="SET NULL")),
    Column("author_role", String(16), nullable=False),  # admin, coordinator, operator
    Column("written_at", UtcDateTime(), nullable=False),
    Column("reviewer_id", String(32), ForeignKey("people.id", ondelete="SET NULL")),
    Column("reviewer_role", String(16)),
    Column("reviewed_at", UtcDateTime()),
    Column("expires_at", UtcDateTime(), nullable=False),
    Index("ix_curated_state_expires_at", "state", "expires_at"),
    sqlite_autoincrement=True,
)

# The curated answer that somebody is writing: one at a time, as far as it has come.
curated_drafts = Table(
    "curated_drafts",
    metadata,
    Column("person_id", String(32), ForeignKey("people.id", ondelete="CASCADE"), primary_key=True),
    Column("draft", JSON, nullable=False),
    Column("changed_at", UtcDateTime(), nullable=False),
)

# What an admin switched off, for all processes at once.
pauses = Table(
    "pauses",
    metadata,
    Column("name", String(32), primary_key=True),
    Column("reason", Text, nullable=False),
    Column("since", UtcDateTime(), nullable=False),
)

# What admins and coordinators did; it outlives the person's own data, without saying any more who it was.
audit = Table(
    "audit",
    metadata,
    Column("id", BigId, primary_key=True, autoincrement=True),
    Column("at", UtcDateTime(), nullable=False),
    Column("person_id", String(32), ForeignKey("people.id", ondelete="SET NULL")),
    Column("action", String(64), nullable=False),
    Column("details", JSON, nullable=False),
    Column("organisation_id", BigId),  # whose business it was; organisations are never deleted
    Index("ix_audit_person_id_id", "person_id", "id"),
    Index("ix_audit_organisation_id_id", "organisation_id", "id"),
)

# A person's runs of self-checks. Several may be unfinished, one is in front: what is typed answers its question.
interviews = Table(
    "interviews",
    metadata,
    Column("id", BigId, primary_key=True, autoincrement=True),
    Column("person_id", String(32), ForeignKey("people.id", ondelete="CASCADE"), nullable=False),
    Column("flow", String(64), nullable=False),
    Column("version", Integer, nullable=False),
    Column("answers", JSON, nullable=False),
    Column("state", String(16), nullable=False),  # open, done, cancelled
    Column("asked", String(64)),
    Column("path", JSON, nullable=False),  # questions that counted as answered when this was written
    Column("offered", JSON, nullable=False),  # values behind buttons that are too large for them
    Column("outcome", String(64)),
    Column("front", Integer, nullable=False),
    Column("started_at", UtcDateTime(), nullable=False),
    Column("changed_at", UtcDateTime(), nullable=False),
    Column("ended_at", UtcDateTime()),
    Index("ix_interviews_person_id_id", "person_id", "id"),
    Index("ix_interviews_state_flow_asked", "state", "flow", "asked"),
    Index("ix_interviews_changed_at", "changed_at"),
)
