"""The database: transactions that write and looks that read, on SQLite and on PostgreSQL."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from typing import Any, Protocol, TypeVar, cast

from sqlalchemy import Connection, make_url
from sqlalchemy.ext.asyncio import AsyncConnection, create_async_engine

from bot.store.direct import BUSY_TIMEOUT_MS, DirectConnection, sqlite_engine

Write = Callable[[AsyncConnection], Awaitable[Any]]
"""Statements that belong together. They wait for nothing but the connection."""

T = TypeVar("T")


class _Database(Protocol):
    def write(self) -> AbstractAsyncContextManager[AsyncConnection]: ...

    def read(self) -> AbstractAsyncContextManager[AsyncConnection]: ...

    async def together(self, writes: Sequence[Write]) -> list[Any]: ...

    async def wipe(self) -> None: ...

    async def close(self) -> None: ...


class Store:
    """Hands out transactions. ``write()`` takes SQLite's write lock at once (BEGIN IMMEDIATE), ``read()`` never blocks writers.

    A row that is read to be changed is read ``.with_for_update()``: PostgreSQL locks it then (SQLite, already locked, leaves
    the words out). Never wait for the network or a model inside either of them.
    """

    def __init__(self, address: str) -> None:
        self.address = address
        self.is_sqlite = make_url(address).get_backend_name() == "sqlite"
        self._database: _Database = _Sqlite(address) if self.is_sqlite else _Postgres(address)

    def write(self) -> AbstractAsyncContextManager[AsyncConnection]:
        """A transaction that may change rows; committed at the end, rolled back on an error."""
        return self._database.write()

    def read(self) -> AbstractAsyncContextManager[AsyncConnection]:
        """A look at the rows. Keep it short: on SQLite a long statement holds the event loop up."""
        return self._database.read()

    async def together(self, writes: Sequence[Write]) -> list[Any]:
        """All *writes* in one transaction; their results in order. Whatever one raises undoes them all."""
        return await self._database.together(writes)

    async def wipe(self) -> None:
        """Overwrite on disk what was deleted: SQLite's log is emptied, PostgreSQL's dead rows are swept. Waits for no reader."""
        await self._database.wipe()

    async def close(self) -> None:
        await self._database.close()


class _Postgres:
    def __init__(self, address: str) -> None:
        self._engine = create_async_engine(
            address, pool_pre_ping=True, pool_size=10, max_overflow=10, hide_parameters=True
        )
        # A look needs no transaction: two trips to the server less, and READ COMMITTED sees no more and no less.
        self._reader = self._engine.execution_options(isolation_level="AUTOCOMMIT")

    def write(self) -> AbstractAsyncContextManager[AsyncConnection]:
        return self._engine.begin()

    def read(self) -> AbstractAsyncContextManager[AsyncConnection]:
        return self._reader.connect()

    async def together(self, writes: Sequence[Write]) -> list[Any]:
        async with self._engine.begin() as connection:
            return [await write(connection) for write in writes]

    async def wipe(self) -> None:
        async with self._reader.connect() as connection:
            await connection.exec_driver_sql("VACUUM")

    async def close(self) -> None:
        await self._engine.dispose()


class _Sqlite:
    """One writer at a time in this process, others of other processes are waited for in a thread."""

    def __init__(self, address: str) -> None:
        path = make_url(address).database
        if path in (None, "", ":memory:"):
            raise ValueError("the database must be a file: in memory every connection would have its own")
        Path(str(path)).parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._writer = sqlite_engine(address, immediate=True)
        self._reader = sqlite_engine(address, immediate=False)
        self._turn = asyncio.Lock()
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="sqlite")

    @asynccontextmanager
    async def write(self) -> AsyncIterator[AsyncConnection]:
        async with self._turn:
            connection = await self._aside(self._begin, undo=_roll_back)
            try:
                yield cast(AsyncConnection, DirectConnection(connection))
            except BaseException:
                _roll_back(connection)
                raise
            await self._aside(_commit, connection)

    @asynccontextmanager
    async def read(self) -> AsyncIterator[AsyncConnection]:
        with self._reader.connect() as connection:
            yield cast(AsyncConnection, DirectConnection(connection))

    async def together(self, writes: Sequence[Write]) -> list[Any]:
        async with self.write() as connection:
            return [await write(connection) for write in writes]

    async def wipe(self) -> None:
        async with self._turn:
            await self._aside(self._empty_log)

    def _empty_log(self) -> None:
        with self._reader.connect() as connection:
            raw = connection.connection.driver_connection
            assert raw is not None
            connection.rollback()
            raw.execute("PRAGMA busy_timeout=1000")
            raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
            raw.execute(f"PRAGMA busy_timeout={BUSY_TIMEOUT_MS}")

    async def close(self) -> None:
        self._thread.shutdown()
        self._writer.dispose()
        self._reader.dispose()

    def _begin(self) -> Connection:
        connection = self._writer.connect()
        try:
            connection.begin()
        except BaseException:
            connection.close()
            raise
        return connection

    async def _aside(
        self, work: Callable[..., T], *arguments: Any, undo: Callable[[T], None] | None = None
    ) -> T:
        """Do *work* in the thread. Who waits may be cancelled, the work is not; then *undo* takes what it brought."""
        future = self._thread.submit(work, *arguments)
        waiting = asyncio.wrap_future(future)
        try:
            return await asyncio.shield(waiting)
        except asyncio.CancelledError:

            def done(ended: Future[T]) -> None:
                if undo is not None and not ended.cancelled() and ended.exception() is None:
                    undo(ended.result())

            future.add_done_callback(done)
            raise


def _commit(connection: Connection) -> None:
    try:
        connection.commit()
    finally:
        connection.close()


def _roll_back(connection: Connection) -> None:
    try:
        connection.rollback()
    finally:
        connection.close()
