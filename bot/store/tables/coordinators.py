"""Organisations, their coordinators, invitations and cohorts; what somebody is asked for next; files that wait to be used."""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    UniqueConstraint,
    text,
)

from bot.store.columns import UtcDateTime
from bot.store.tables.base import BigId, metadata

organisations = Table(
    "organisations",
    metadata,
    Column("id", BigId, primary_key=True, autoincrement=True),
    Column("name", String(80), nullable=False),
    Column("folded", String(240), nullable=False, unique=True),  # the name as it is compared
    Column("created_at", UtcDateTime(), nullable=False),
    sqlite_autoincrement=True,
)

# Who coordinates which organisation. A right that was taken away keeps its row; one given again is the same row.
coordinators = Table(
    "coordinators",
    metadata,
    Column("id", BigId, primary_key=True, autoincrement=True),
    Column("person_id", String(32), ForeignKey("people.id", ondelete="CASCADE"), nullable=False),
    Column("organisation_id", BigId, ForeignKey("organisations.id", ondelete="CASCADE"), nullable=False),
    Column("granted_at", UtcDateTime(), nullable=False),
    Column("revoked_at", UtcDateTime()),
    UniqueConstraint("person_id", "organisation_id"),
    Index("ix_coordinators_organisation_id", "organisation_id"),
    sqlite_autoincrement=True,
)

cohorts = Table(
    "cohorts",
    metadata,
    Column("id", BigId, primary_key=True, autoincrement=True),
    Column("organisation_id", BigId, ForeignKey("organisations.id", ondelete="CASCADE"), nullable=False),
    Column("name", String(80), nullable=False),
    Column("folded", String(240), nullable=False),
    Column("created_at", UtcDateTime(), nullable=False),
    Column("archived_at", UtcDateTime()),
    # Whom its members call in an emergency; the name and the number stand together or not at all.
    Column("contact_name", String(80)),
    Column("contact_phone", String(32)),
    Column("contact_note", String(400)),
    # A name is free again once its cohort is archived.
    Index(
        "ix_cohorts_organisation_id_folded",
        "organisation_id",
        "folded",
        unique=True,
        sqlite_where=text("archived_at IS NULL"),
        postgresql_where=text("archived_at IS NULL"),
    ),
    sqlite_autoincrement=True,
)

# Links that let somebody in. The token itself is never stored, only its SHA-256.
invitations = Table(
    "invitations",
    metadata,
    Column("id", BigId, primary_key=True, autoincrement=True),
    Column("kind", String(16), nullable=False),  # coordinator, cohort, sign-in
    Column("digest", String(64), nullable=False, unique=True),
    Column("organisation_id", BigId, ForeignKey("organisations.id", ondelete="CASCADE")),
    Column("cohort_id", BigId, ForeignKey("cohorts.id", ondelete="CASCADE")),
    Column("created_by", String(32), ForeignKey("people.id", ondelete="SET NULL")),
    Column("created_at", UtcDateTime(), nullable=False),
    Column("expires_at", UtcDateTime(), nullable=False),
    Column("most_uses", Integer),  # NULL: as many as come
    Column("uses", Integer, nullable=False, server_default="0"),
    Column("used_by", String(32), ForeignKey("people.id", ondelete="SET NULL")),  # the last one
    Column("used_at", UtcDateTime()),
    Column("revoked_at", UtcDateTime()),
    Index("ix_invitations_organisation_id_kind", "organisation_id", "kind"),
    Index("ix_invitations_cohort_id", "cohort_id"),
    Index("ix_invitations_created_by", "created_by"),
    sqlite_autoincrement=True,
)

# Who opened which invitation: only they can take it up by the button that was shown to them.
invitation_offers = Table(
    "invitation_offers",
    metadata,
    Column("person_id", String(32), ForeignKey("people.id", ondelete="CASCADE"), primary_key=True),
    Column("invitation_id", BigId, ForeignKey("invitations.id", ondelete="CASCADE"), primary_key=True),
    Column("offered_at", UtcDateTime(), nullable=False),
)

members = Table(
    "members",
    metadata,
    Column("id", BigId, primary_key=True, autoincrement=True),
    Column("cohort_id", BigId, ForeignKey("cohorts.id", ondelete="CASCADE"), nullable=False),
    Column("person_id", String(32), ForeignKey("people.id", ondelete="CASCADE"), nullable=False),
    Column("role", String(16), nullable=False),  # learner, staff, accompanying
    Column("joined_at", UtcDateTime(), nullable=False),
    Column("left_at", UtcDateTime()),
    UniqueConstraint("cohort_id", "person_id"),
    Index("ix_members_person_id", "person_id"),
    sqlite_autoincrement=True,
)

# Whom a coordinator expects, from their own list; the person once they have joined.
roster = Table(
    "roster",
    metadata,
    Column("id", BigId, primary_key=True, autoincrement=True),
    Column("cohort_id", BigId, ForeignKey("cohorts.id", ondelete="CASCADE"), nullable=False),
    Column("name", String(120), nullable=False),
    Column("role", String(16), nullable=False),
    Column("language", String(8)),
    Column("destination", String(80)),
    Column("starts_on", Date()),
    Column("ends_on", Date()),
    Column("reference", String(64)),
    Column("person_id", String(32), ForeignKey("people.id", ondelete="CASCADE")),
    Column("created_at", UtcDateTime(), nullable=False),
    Index("ix_roster_cohort_id_id", "cohort_id", "id"),
    Index("ix_roster_person_id", "person_id"),
    sqlite_autoincrement=True,
)

# What a person was asked for: their next message belongs to it. One at a time.
awaited = Table(
    "awaited",
    metadata,
    Column("person_id", String(32), ForeignKey("people.id", ondelete="CASCADE"), primary_key=True),
    Column("command", String(48), nullable=False),
    Column("takes", String(8), nullable=False),  # text, file, both, tap
    Column("data", JSON, nullable=False),
    Column("until", UtcDateTime(), nullable=False),
)

# Files that the chat page handed over, until they are used, for a day at most.
uploads = Table(
    "uploads",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("chat", String(64), nullable=False),
    Column("name", String(120), nullable=False),
    Column("mime_type", String(100), nullable=False),
    Column("content", LargeBinary(), nullable=False),
    Column("created_at", UtcDateTime(), nullable=False),
    Index("ix_uploads_chat", "chat"),
    Index("ix_uploads_created_at", "created_at"),
)
