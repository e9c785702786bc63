"""The running processes as rows: a heartbeat each, and who of them is alive."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import Select, delete, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.processes import is_gone
from bot.store.tables import open_chats, workers
from bot.store.upsert import upsert

LEASE = timedelta(seconds=8)


async def beat(connection: AsyncConnection, worker: str, now: datetime, process: str | None = None) -> None:
    """Write the worker's heartbeat; forget workers silent for an hour, and those of this machine whose process is gone."""
    statement = upsert(connection, workers).values(id=worker, process=process, started_at=now, beat_at=now)
    await connection.execute(statement.on_conflict_do_update(index_elements=["id"], set_={"beat_at": now}))
    await bury(connection, now)


async def bury(connection: AsyncConnection, now: datetime) -> None:
    others = (await connection.execute(select(workers))).all()
    dead = [
        row.id
        for row in others
        if row.beat_at < now - timedelta(hours=1) or (row.process is not None and is_gone(row.process))
    ]
    if dead:
        await connection.execute(delete(workers).where(workers.c.id.in_(dead)))


async def leave(connection: AsyncConnection, worker: str) -> None:
    """The worker ends in good order: the chats it had in hand are free at once."""
    await connection.execute(update(open_chats).where(open_chats.c.owner == worker).values(owner=None))
    await connection.execute(delete(workers).where(workers.c.id == worker))


def alive(now: datetime) -> Select[tuple[str]]:
    """The ids of the workers whose lease has not run out at *now*."""
    return select(workers.c.id).where(workers.c.beat_at > now - LEASE)
