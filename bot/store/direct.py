"""SQLite without a thread hop for every statement: a connection with the face of SQLAlchemy's AsyncConnection.

aiosqlite hands every statement, fetch and close to a thread: that was half of what a message cost (``docs/decisions``). Here a
statement runs where it stands; only what may wait for a lock or a disk (BEGIN IMMEDIATE, COMMIT) goes to a thread.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any, TypeVar

from sqlalchemy import Connection, CursorResult, Dialect, Engine, ScalarResult, create_engine, event, make_url

BUSY_TIMEOUT_MS = 30_000
T = TypeVar("T")


class DirectConnection:
    """What the code of the house uses of AsyncConnection; nothing in it ever suspends."""

    def __init__(self, connection: Connection) -> None:
        self.sync_connection = connection

    @property
    def dialect(self) -> Dialect:
        return self.sync_connection.dialect

    async def execute(self, statement: Any, parameters: Any = None) -> CursorResult[Any]:
        return self.sync_connection.execute(statement, parameters)

    async def scalar(self, statement: Any, parameters: Any = None) -> Any:
        return self.sync_connection.scalar(statement, parameters)

    async def scalars(self, statement: Any, parameters: Any = None) -> ScalarResult[Any]:
        return self.sync_connection.scalars(statement, parameters)

    async def exec_driver_sql(self, statement: str, parameters: Any = None) -> CursorResult[Any]:
        return self.sync_connection.exec_driver_sql(statement, parameters)

    async def run_sync(self, work: Callable[..., T], *arguments: Any, **named: Any) -> T:
        return work(self.sync_connection, *arguments, **named)

    @asynccontextmanager
    async def begin_nested(self) -> AsyncIterator[None]:
        with self.sync_connection.begin_nested():
            yield


def sqlite_engine(address: str, *, immediate: bool) -> Engine:
    """An engine for the file at *address* (any SQLite driver), set up for several processes that read and write at once."""
    engine = create_engine(
        make_url(address).set(drivername="sqlite"),
        connect_args={"check_same_thread": False},
        hide_parameters=True,  # what people wrote does not belong into a log
        pool_size=4,
        max_overflow=-1,  # a reader must not wait for another one on the event loop
    )

    @event.listens_for(engine, "connect")
    def _connected(dbapi_connection: Any, _record: Any) -> None:
        dbapi_connection.isolation_level = None
        # FULL: with NORMAL a power cut may undo the last commit, and a claim that is undone is a message sent twice.
        for pragma in (
            f"busy_timeout={BUSY_TIMEOUT_MS}",  # first: to switch to WAL takes a lock, too
            "journal_mode=WAL",
            "foreign_keys=ON",
            "synchronous=FULL",
            "secure_delete=ON",  # what is erased is overwritten
        ):
            dbapi_connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE" if immediate else "BEGIN")

    return engine
