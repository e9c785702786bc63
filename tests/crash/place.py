"""Where a kill test happens: a new database, a Bot API server, the assistants' log; and two assistants side by side."""

from __future__ import annotations

import asyncio
import contextlib
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from sqlalchemy import func, select

from bot.store.engine import Store
from bot.store.migrate import migrate
from tests.crash.process import Assistant
from tests.databases import Postgres
from tests.fake_telegram import FakeProcess

LOG_TAIL = 12_000  # characters of the log that are shown where something is wrong


class Timed(Protocol):
    """The outcome of a run."""

    seconds: float

    def problems(self) -> list[str]: ...


class Judged(Timed, Protocol):
    wrong: list[str]


@dataclass(frozen=True)
class Place:
    """The address of a migrated database, the file that assistants log to, and the Bot API server."""

    address: str
    log: Path
    fake: FakeProcess

    def assistant(self, *options: str) -> Assistant:
        return Assistant(self.fake, self.address, self.log, *options)


@contextlib.asynccontextmanager
async def place(database: str, outcome: Timed) -> AsyncIterator[Place]:
    """A place with a database of that kind. At the end *outcome* gets its seconds; the log is shown where something is wrong."""
    began = time.monotonic()
    with contextlib.ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="vademecum-crash-")))
        if database == "postgres":
            address = await asyncio.to_thread(lambda: stack.enter_context(Postgres()).database())
        else:
            address = f"sqlite+aiosqlite:///{folder / 'crash.sqlite3'}"
        await migrate(address)
        async with FakeProcess() as fake:
            yield Place(address, folder / "log", fake)
        if outcome.problems():
            print((folder / "log").read_text()[-LOG_TAIL:], file=sys.stderr)
    outcome.seconds = time.monotonic() - began


@contextlib.asynccontextmanager
async def opened(address: str) -> AsyncIterator[Store]:
    """The store at *address*, for the test itself."""
    store = Store(address)
    try:
        yield store
    finally:
        await store.close()


async def count(store: Store, table: Any, *where: Any) -> int:
    """How many rows of *table* are so."""
    async with store.read() as connection:
        found = await connection.execute(select(func.count()).select_from(table).where(*where))
        return int(found.scalar_one())


async def side_by_side(
    here: Place, outcome: Judged, drive: Callable[[list[Assistant]], Awaitable[None]], *options: str
) -> None:
    """Two assistants, not yet started, for *drive*; both must end in good order after it."""
    pair = [here.assistant(*options) for _ in range(2)]
    try:
        try:
            await drive(pair)
        except TimeoutError:
            outcome.wrong.append("nothing moves any more")
        for assistant in pair:
            if assistant.end() != 0:
                outcome.wrong.append("an assistant did not end in good order")
    finally:
        for assistant in pair:
            assistant.kill()
