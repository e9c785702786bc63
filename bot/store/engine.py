"""The database: one engine for writers, one for readers, with the settings that make SQLite safe for several of both."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import event, make_url
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

BUSY_TIMEOUT_MS = 30_000


class Store:
    """Hands out transactions. ``write()`` takes SQLite's write lock at once (BEGIN IMMEDIATE), ``read()`` never blocks writers.

    A row that is read to be changed is read ``.with_for_update()``: PostgreSQL locks it then (SQLite, already locked, leaves
    the words out). Never wait for the network or a model inside either of them.
    """

    def __init__(self, address: str) -> None:
        self.address = address
        url = make_url(address)
        self.is_sqlite = url.get_backend_name() == "sqlite"
        if self.is_sqlite and url.database not in (None, "", ":memory:"):
            Path(str(url.database)).parent.mkdir(parents=True, exist_ok=True)
        self._writer = _engine(address, self.is_sqlite, immediate=True)
        self._reader = _engine(address, self.is_sqlite, immediate=False) if self.is_sqlite else self._writer

    @property
    def engine(self) -> AsyncEngine:
        return self._writer

    @asynccontextmanager
    async def write(self) -> AsyncIterator[AsyncConnection]:
        """A transaction that may change rows; committed at the end, rolled back on an error."""
        async with self._writer.begin() as connection:
            yield connection

    @asynccontextmanager
    async def read(self) -> AsyncIterator[AsyncConnection]:
        """A consistent look at the rows."""
        async with self._reader.connect() as connection:
            yield connection

    async def close(self) -> None:
        await self._writer.dispose()
        if self._reader is not self._writer:
            await self._reader.dispose()


def _engine(address: str, is_sqlite: bool, *, immediate: bool) -> AsyncEngine:
    if not is_sqlite:
        return create_async_engine(address, pool_pre_ping=True, pool_size=10, max_overflow=10)
    engine = create_async_engine(address, pool_size=4, max_overflow=4)

    @event.listens_for(engine.sync_engine, "connect")
    def _connected(dbapi_connection: Any, _record: Any) -> None:
        dbapi_connection.isolation_level = None
        cursor = dbapi_connection.cursor()
        # FULL: with NORMAL a power cut may undo the last commit, and a claim that is undone is a message sent twice.
        for pragma in (
            f"busy_timeout={BUSY_TIMEOUT_MS}",  # first: to switch to WAL takes a lock, too
            "journal_mode=WAL",
            "foreign_keys=ON",
            "synchronous=FULL",
        ):
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    @event.listens_for(engine.sync_engine, "begin")
    def _begin(connection: Any) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE" if immediate else "BEGIN")

    return engine
