"""Who was erased, outside the database: after a backup was put back, they are erased again.

A line each: the moment and the id of the row in people, from which nobody can be told. The file is kept apart from the backups.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from sqlalchemy import select

from bot.people.own_data import erase
from bot.store.engine import Store
from bot.store.holdings import DataSubject, Holding
from bot.store.tables import people


class ErasureLog:
    """The file at *path*."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def note(self, of: DataSubject, now: datetime) -> None:
        """Write that the person is erased; on disk when this returns."""
        self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with self._path.open("a", encoding="ascii") as file:
            file.write(f"{now.isoformat()} {of.person}\n")
            file.flush()
            os.fsync(file.fileno())
        self._path.chmod(0o600)

    def entries(self) -> dict[str, datetime]:
        """Person -> when they were erased last; lines that were cut are left out."""
        found: dict[str, datetime] = {}
        try:
            lines = self._path.read_text("ascii", "replace").splitlines()
        except FileNotFoundError:
            return found
        for line in lines:
            moment, _, person = line.partition(" ")
            try:
                at = datetime.fromisoformat(moment)
            except ValueError:
                continue
            found[person.strip()] = max(at, found.get(person.strip(), at))
        return found


async def replay(
    log: ErasureLog, store: Store, holdings: Sequence[Holding], admins: Sequence[str] = ()
) -> int:
    """Erase whom the log names and the database knows from before that moment; how many."""
    erased = 0
    for person, at in log.entries().items():
        async with store.write() as connection:
            row = (await connection.execute(select(people).where(people.c.id == person))).first()
            if row is not None and row.created_at <= at:
                of = DataSubject(row.id, row.channel, row.external_id, row.chat)
                await erase(connection, holdings, of, None, admins)
                erased += 1
    if erased:
        await store.wipe()
    return erased
