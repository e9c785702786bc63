"""Who does not want to be told something unasked, by kind."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import and_, delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.tables import opt_outs
from bot.store.upsert import upsert


async def is_out(connection: AsyncConnection, person: str, kind: str) -> bool:
    found = select(opt_outs.c.kind).where(opt_outs.c.person_id == person, opt_outs.c.kind == kind)
    return (await connection.execute(found)).first() is not None


async def out(connection: AsyncConnection, person: str, kind: str, now: datetime) -> None:
    """*person* wants nothing of that *kind*; said twice it is the same."""
    new = upsert(connection, opt_outs).values(person_id=person, kind=kind, since=now)
    await connection.execute(new.on_conflict_do_nothing())


async def back(connection: AsyncConnection, person: str, kind: str) -> None:
    """*person* wants that *kind* again."""
    await connection.execute(
        delete(opt_outs).where(and_(opt_outs.c.person_id == person, opt_outs.c.kind == kind))
    )
