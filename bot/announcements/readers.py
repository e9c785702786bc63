"""Who has an announcement, and who has confirmed to have read it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.announcements.announcement import Announcement, key_of
from bot.delivery import compose
from bot.store.tables import announcement_reads, deliveries, people
from bot.store.upsert import upsert

_CHUNK = 500  # people named in one statement


class Addressee(Protocol):
    """Somebody who is written to: a member of an audience, or a reader."""

    @property
    def person(self) -> str | None: ...
    @property
    def channel(self) -> str: ...
    @property
    def chat(self) -> str: ...


@dataclass(frozen=True)
class Reader:
    """Somebody who had confirmed an announcement."""

    person: str
    channel: str
    chat: str


async def meant(connection: AsyncConnection, number: int, person: str) -> bool:
    """Whether the announcement *number* was for *person*."""
    found = select(deliveries.c.id).where(
        deliveries.c.key == key_of(number, person), deliveries.c.person_id == person
    )
    return (await connection.execute(found)).first() is not None


async def read(connection: AsyncConnection, number: int, person: str, now: datetime) -> bool:
    """Note that *person* has read it, once. False where it was not for them."""
    if not await meant(connection, number, person):
        return False
    new = upsert(connection, announcement_reads).values(announcement_id=number, person_id=person, read_at=now)
    await connection.execute(new.on_conflict_do_nothing())
    return True


async def confirmed(
    connection: AsyncConnection, announcement: Announcement, languages: Collection[str] | None = None
) -> list[Reader]:
    """Who has confirmed it: all, or those who read it in one of *languages*."""
    found = await connection.execute(
        select(people.c.id, people.c.channel, people.c.chat, people.c.language)
        .join(announcement_reads, announcement_reads.c.person_id == people.c.id)
        .where(announcement_reads.c.announcement_id == announcement.id)
        .order_by(people.c.id)
    )
    return [
        Reader(row.id, row.channel, row.chat)
        for row in found.all()
        if languages is None or announcement.language_for(row.language) in languages
    ]


async def reset(
    connection: AsyncConnection, announcement: Announcement, languages: Collection[str]
) -> list[Reader]:
    """Take the confirmations back of those who read it in one of *languages*; whose they were."""
    theirs = await confirmed(connection, announcement, languages)
    for start in range(0, len(theirs), _CHUNK):
        some = [reader.person for reader in theirs[start : start + _CHUNK]]
        await connection.execute(
            delete(announcement_reads).where(
                announcement_reads.c.announcement_id == announcement.id,
                announcement_reads.c.person_id.in_(some),
            )
        )
    return theirs


async def holders(connection: AsyncConnection, announcement: Announcement) -> set[str]:
    """Who certainly has it."""
    found = select(deliveries.c.person_id).where(
        deliveries.c.source == announcement.source,
        deliveries.c.state == compose.SENT,
        deliveries.c.person_id.is_not(None),
    )
    return set((await connection.execute(found)).scalars())
