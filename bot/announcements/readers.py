"""Who has an announcement, in which words, and who has confirmed to have read it."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.announcements.announcement import Announcement, key_of
from bot.delivery import compose
from bot.store.tables import announcement_reads, deliveries
from bot.store.upsert import upsert


async def meant(connection: AsyncConnection, number: int, person: str) -> int | None:
    """Which correction of the announcement *number* was sent to *person* (0: as it was first); None where it was not for them."""
    found = select(deliveries.c.data).where(
        deliveries.c.key == key_of(number, person), deliveries.c.person_id == person
    )
    row = (await connection.execute(found)).first()
    return None if row is None else int((row.data or {}).get("revision", 0))


async def read(connection: AsyncConnection, number: int, person: str, now: datetime) -> bool:
    """Note that *person* has read it, once. False where it was not for them."""
    if await meant(connection, number, person) is None:
        return False
    new = upsert(connection, announcement_reads).values(announcement_id=number, person_id=person, read_at=now)
    await connection.execute(new.on_conflict_do_nothing())
    return True


async def holders(connection: AsyncConnection, seen: Announcement) -> set[str]:
    """Who certainly has it."""
    found = select(deliveries.c.person_id).where(
        deliveries.c.source == seen.source,
        deliveries.c.state == compose.SENT,
        deliveries.c.person_id.is_not(None),
    )
    return set((await connection.execute(found)).scalars())
