"""What a person was asked for: their very next message (words, or a file) belongs to the command that asked.

Whatever they do instead (another command, a tap) ends the asking; the command may ask again in the same turn.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import delete
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.committer import Write
from bot.store.tables import awaited
from bot.store.upsert import upsert

TEXT, FILE, BOTH, TAP = "text", "file", "both", "tap"
PATIENCE = timedelta(minutes=30)


@dataclass(frozen=True)
class Awaited:
    """The ``command`` (a name in ``bot.commands.registry``) that waits, what it ``takes`` (text, file, both; tap: only a button of
    its own, whatever is typed goes its usual way), its own plain ``data``, and ``until`` when."""

    command: str
    takes: str = TEXT
    data: dict[str, Any] = field(default_factory=dict)
    until: datetime | None = None

    def open(self, now: datetime) -> bool:
        return self.until is None or now < self.until

    def takes_text(self, now: datetime) -> bool:
        return self.takes in (TEXT, BOTH) and self.open(now)

    def takes_file(self, now: datetime) -> bool:
        return self.takes in (FILE, BOTH) and self.open(now)


def expect(
    person: str,
    command: str,
    now: datetime,
    *,
    takes: str = TEXT,
    data: dict[str, Any] | None = None,
    patience: timedelta = PATIENCE,
) -> Write:
    """A write for a Turn: the next message of *person* goes to *command*. Takes the place of what was awaited before."""
    values = {"command": command, "takes": takes, "data": dict(data or {}), "until": now + patience}

    async def write(connection: AsyncConnection) -> None:
        new = upsert(connection, awaited).values(person_id=person, **values)
        await connection.execute(new.on_conflict_do_update(index_elements=["person_id"], set_=values))

    return write


async def settle(connection: AsyncConnection, person: str) -> None:
    """Nothing is awaited of *person* any more."""
    await connection.execute(delete(awaited).where(awaited.c.person_id == person))
