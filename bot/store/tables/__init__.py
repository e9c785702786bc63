"""The tables, in SQLAlchemy Core. Every change here needs a migration in ``bot/store/migrations``; a test compares the two."""

from bot.store.tables.announcements import announcement_files, announcement_reads, announcements, opt_outs
from bot.store.tables.base import BigId, metadata
from bot.store.tables.cases import case_messages, cases, page_forms, page_sessions
from bot.store.tables.coordinators import (
    awaited,
    cohorts,
    coordinators,
    invitation_offers,
    invitations,
    members,
    organisations,
    roster,
    uploads,
)
from bot.store.tables.core import (
    audit,
    curated,
    curated_drafts,
    inbox,
    interviews,
    open_chats,
    pauses,
    people,
    questions,
    replies,
    workers,
)
from bot.store.tables.delivery import deliveries, leases
from bot.store.tables.documents import documents
from bot.store.tables.journeys import mobilities, reminder_settings, reminders, ticks

__all__ = [
    "BigId",
    "announcement_files",
    "announcement_reads",
    "announcements",
    "audit",
    "awaited",
    "case_messages",
    "cases",
    "cohorts",
    "coordinators",
    "curated",
    "curated_drafts",
    "deliveries",
    "documents",
    "inbox",
    "interviews",
    "invitation_offers",
    "invitations",
    "leases",
    "members",
    "metadata",
    "mobilities",
    "open_chats",
    "opt_outs",
    "organisations",
    "page_forms",
    "page_sessions",
    "pauses",
    "people",
    "questions",
    "reminder_settings",
    "reminders",
    "replies",
    "roster",
    "ticks",
    "uploads",
    "workers",
]
