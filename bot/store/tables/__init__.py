"""The tables, in SQLAlchemy Core. Every change here needs a migration in ``bot/store/migrations``; a test compares the two."""

from bot.store.tables.base import BigId, metadata
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

__all__ = [
    "BigId",
    "audit",
    "curated",
    "curated_drafts",
    "inbox",
    "interviews",
    "metadata",
    "open_chats",
    "pauses",
    "people",
    "questions",
    "replies",
    "workers",
]
