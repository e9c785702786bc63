"""A person's self-checks: handed out by /export, deleted when they are old."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.holdings import DataSubject, Expiry, Holding, plain
from bot.store.tables import interviews

_HIDDEN = frozenset({"id", "person_id", "front", "offered"})


async def collect(connection: AsyncConnection, of: DataSubject) -> dict[str, Any]:
    checked = select(interviews).where(interviews.c.person_id == of.person).order_by(interviews.c.id)
    return {"self_checks": [plain(row, _HIDDEN) for row in (await connection.execute(checked)).all()]}


HOLDING = Holding(
    "self_checks",
    shown=("interviews",),
    collect=collect,
    expiries=(Expiry(interviews, lambda before, now: interviews.c.changed_at < before),),
)
