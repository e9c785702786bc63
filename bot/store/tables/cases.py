"""Questions for a person, what was said about them, and who is signed in to the page on which they are answered."""

from __future__ import annotations

from sqlalchemy import JSON, Column, ForeignKey, Index, Integer, String, Table, Text

from bot.store.columns import UtcDateTime
from bot.store.tables.base import BigId, metadata

# A question that somebody handed to a person, with what they agreed to share. Without an organisation the admins answer it.
cases = Table(
    "cases",
    metadata,
    Column("id", BigId, primary_key=True, autoincrement=True),
    Column("person_id", String(32), ForeignKey("people.id", ondelete="CASCADE"), nullable=False),
    Column("organisation_id", BigId, ForeignKey("organisations.id", ondelete="CASCADE")),
    Column(
        "office", String(128), nullable=False
    ),  # the organisation's name as the person read it; empty: the admins
    Column("name", String(128)),  # the person's, where they share it
    Column("cohort", String(128)),
    Column("question", Text, nullable=False),
    Column("answer", Text),  # what the assistant had said
    Column("language", String(8), nullable=False),
    Column("state", String(16), nullable=False),  # open, taken, asked, answered, closed
    Column("taken_by", String(32), ForeignKey("people.id", ondelete="SET NULL")),
    Column("waiting_since", UtcDateTime()),  # since when the person waits for us; null where they do not
    Column("urgent", Integer, nullable=False, server_default="0"),  # 1: somebody in need
    Column("opened_at", UtcDateTime(), nullable=False),
    Column("changed_at", UtcDateTime(), nullable=False),
    Index("ix_cases_person_id_id", "person_id", "id"),
    Index("ix_cases_organisation_id_state", "organisation_id", "state"),
    Index("ix_cases_waiting_since", "waiting_since"),
    Index("ix_cases_changed_at", "changed_at"),
    sqlite_autoincrement=True,
)

# What was said in a case after it was opened.
case_messages = Table(
    "case_messages",
    metadata,
    Column("id", BigId, primary_key=True, autoincrement=True),
    Column("case_id", BigId, ForeignKey("cases.id", ondelete="CASCADE"), nullable=False),
    Column("kind", String(16), nullable=False),  # words, reply: of the person; answer, ask: to them
    Column("author_id", String(32), ForeignKey("people.id", ondelete="SET NULL")),
    Column("text", Text, nullable=False),
    Column("at", UtcDateTime(), nullable=False),
    Index("ix_case_messages_case_id_id", "case_id", "id"),
    sqlite_autoincrement=True,
)

# Who is signed in to the coordinators' page, and until when. The browser alone has the token; its digest is here.
page_sessions = Table(
    "page_sessions",
    metadata,
    Column("digest", String(64), primary_key=True),
    Column("person_id", String(32), ForeignKey("people.id", ondelete="CASCADE"), nullable=False),
    Column("created_at", UtcDateTime(), nullable=False),
    Column("expires_at", UtcDateTime(), nullable=False),
    Index("ix_page_sessions_person_id", "person_id"),
    Index("ix_page_sessions_expires_at", "expires_at"),
)

# What somebody typed into a form of the page and is not taken over yet: shown again after the redirect, gone with their session.
page_forms = Table(
    "page_forms",
    metadata,
    Column("digest", String(64), ForeignKey("page_sessions.digest", ondelete="CASCADE"), primary_key=True),
    Column("form", String(96), primary_key=True),
    Column("data", JSON, nullable=False),
    Column("kept_at", UtcDateTime(), nullable=False),
)
