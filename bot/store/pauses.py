"""What an admin switched off, with the reason: a row each, so that every process sees it at the next message."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.tables import pauses
from bot.store.upsert import upsert

ANSWERS = "answers"


@dataclass(frozen=True)
class Pause:
    """Why something is switched off, and since when."""

    reason: str
    since: datetime


async def current(connection: AsyncConnection, name: str) -> Pause | None:
    """The pause of *name*; None where it runs."""
    row = (
        await connection.execute(select(pauses.c.reason, pauses.c.since).where(pauses.c.name == name))
    ).first()
    return Pause(row.reason, row.since) if row else None


async def begin(connection: AsyncConnection, name: str, reason: str, now: datetime) -> None:
    """Switch *name* off; where it is off already, only the reason changes."""
    statement = upsert(connection, pauses).values(name=name, reason=reason, since=now)
    await connection.execute(
        statement.on_conflict_do_update(index_elements=["name"], set_={"reason": reason})
    )


async def end(connection: AsyncConnection, name: str) -> None:
    await connection.execute(delete(pauses).where(pauses.c.name == name))
