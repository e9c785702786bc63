"""What is kept about a person around documents: which ones they brought."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.holdings import DataSubject, Holding, plain
from bot.store.tables import documents

_HIDDEN = frozenset({"id", "organisation_id", "folded", "content", "brought_by", "report", "told"})


async def collect(connection: AsyncConnection, of: DataSubject) -> dict[str, Any]:
    """The names of the files somebody brought; the files are the organisation's."""
    mine = (
        select(documents.c.name, documents.c.brought_at, documents.c.published_at)
        .where(documents.c.brought_by == of.person)
        .order_by(documents.c.id)
    )
    return {"documents": [plain(row, _HIDDEN) for row in (await connection.execute(mine)).all()]}


HOLDING = Holding("documents", shown=("documents",), collect=collect)
