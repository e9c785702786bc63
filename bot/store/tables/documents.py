"""Documents that coordinators and admins bring: the file itself, and how far it got."""

from __future__ import annotations

from sqlalchemy import JSON, Column, ForeignKey, Index, Integer, LargeBinary, String, Table

from bot.store.columns import UtcDateTime
from bot.store.tables.base import BigId, metadata

# Without an organisation everybody gets answers from it. One that is taken away is deleted.
documents = Table(
    "documents",
    metadata,
    Column("id", BigId, primary_key=True, autoincrement=True),
    Column("organisation_id", BigId, ForeignKey("organisations.id", ondelete="CASCADE")),
    Column("name", String(120), nullable=False),  # of the file
    Column("folded", String(240), nullable=False),  # the name as it is compared
    Column("content", LargeBinary, nullable=False),
    Column("report", JSON, nullable=False),  # what became of it when it was read
    Column("brought_by", String(32), ForeignKey("people.id", ondelete="SET NULL")),
    Column("brought_at", UtcDateTime(), nullable=False),
    Column("published_at", UtcDateTime()),
    # 1: who brought it was told that it can be tried.
    Column("told", Integer, nullable=False, server_default="0"),
    Index("ix_documents_organisation_id_folded", "organisation_id", "folded"),
    sqlite_autoincrement=True,
)
