"""Whether the assistant can do its work now: what ``/readyz`` asks. Each check answers None, or in a few words what is wrong."""

from __future__ import annotations

import asyncio
import secrets
import shutil
import tempfile
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import delete, func, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot import tasks
from bot.guide import Guide
from bot.settings import Settings
from bot.store import workers
from bot.store.engine import Store
from bot.store.tables import inbox, leases

Check = Callable[[], Awaitable[str | None]]

LEAST_FREE = 50 * 2**20  # bytes
LONGEST_WAIT = timedelta(minutes=2)
QUESTION = "How long can I go abroad?"


def checks(
    settings: Settings, store: Store, guide: Guide, heartbeat_age: Callable[[], float]
) -> dict[str, Check]:
    """The checks by name. *heartbeat_age*: seconds since the desk wrote that it lives."""

    async def database() -> str | None:
        mark = secrets.token_hex(8)

        async def write(connection: AsyncConnection) -> None:
            await connection.execute(insert(leases).values(name=f"probe:{mark}", owner=mark))

        async def take_back(connection: AsyncConnection) -> None:
            await connection.execute(delete(leases).where(leases.c.name == f"probe:{mark}"))

        await store.together([write])
        async with store.read() as connection:
            found = await connection.scalar(select(leases.c.owner).where(leases.c.name == f"probe:{mark}"))
        await store.together([take_back])
        return None if found == mark else "a row that was written is not there"

    async def index() -> str | None:
        found = await asyncio.to_thread(lambda: guide.current().index.search([QUESTION], 1))
        return None if found else "the index finds nothing"

    async def disk() -> str | None:
        return await asyncio.to_thread(_disk, settings.data_dir)

    async def heartbeat() -> str | None:
        age = heartbeat_age()
        return f"the last heartbeat is {age:.0f} s old" if age > workers.LEASE.total_seconds() else None

    async def waiting() -> str | None:
        oldest_row = select(func.min(inbox.c.received_at)).where(inbox.c.state == "waiting")
        async with store.read() as connection:
            oldest: datetime | None = await connection.scalar(oldest_row)
        age = datetime.now(UTC) - oldest if oldest is not None else timedelta()
        return f"a message waits since {age.total_seconds():.0f} s" if age > LONGEST_WAIT else None

    async def running() -> str | None:
        return "; ".join(tasks.troubles()) or None

    return {
        "store": database, "guide": index, "disk": disk, "heartbeat": heartbeat, "messages": waiting, "tasks": running,
    }  # fmt: skip


def _disk(folder: Path) -> str | None:
    free = shutil.disk_usage(folder).free
    if free < LEAST_FREE:
        return f"only {free // 2**20} MB are free"
    try:
        with tempfile.TemporaryFile(dir=folder) as file:
            file.write(b"vademecum")
    except OSError as error:
        return f"the data folder cannot be written: {error.strerror}"
    return None
