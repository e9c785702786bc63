"""What is kept about a person around gaps: the answer they are writing, and how they rated (with their questions)."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.holdings import DataSubject, Expiry, Holding, plain
from bot.store.tables import curated_drafts


async def collect(connection: AsyncConnection, of: DataSubject) -> dict[str, Any]:
    written = select(curated_drafts).where(curated_drafts.c.person_id == of.person)
    return {
        "drafts": [plain(row, frozenset({"person_id"})) for row in (await connection.execute(written)).all()]
    }


HOLDING = Holding(
    "gaps",
    shown=("curated_drafts",),
    hidden={"curated": "what was written for everybody to read; it keeps no name of a person who was erased"},
    collect=collect,
    expiries=(Expiry(curated_drafts, lambda before, now: curated_drafts.c.changed_at < before),),
)
