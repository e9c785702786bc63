"""Who may do what only one process does, such as sending in a channel: a row by name, free where its owner is not alive."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store import workers
from bot.store.tables import leases
from bot.store.upsert import upsert


async def take(connection: AsyncConnection, name: str, owner: str, now: datetime) -> bool:
    """Let *owner*, a living worker, have the lease; True where it has it now, or had it before."""
    await workers.bury(connection, now)  # a process of this machine that is gone holds nothing up
    found = (await connection.execute(select(leases.c.owner).where(leases.c.name == name))).first()
    if found is not None and found.owner == owner:
        return True
    if found is None:
        new = upsert(connection, leases).values(name=name, owner=None)
        await connection.execute(new.on_conflict_do_nothing(index_elements=["name"]))
    free = or_(leases.c.owner.is_(None), leases.c.owner.not_in(workers.alive(now)))
    taken = await connection.execute(update(leases).where(leases.c.name == name, free).values(owner=owner))
    return bool(taken.rowcount == 1)


async def free(connection: AsyncConnection, owner: str) -> None:
    """Give up all that *owner* has."""
    await connection.execute(update(leases).where(leases.c.owner == owner).values(owner=None))
