"""Brings a database to the newest schema, at every start; several processes may do it at once."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from filelock import FileLock
from sqlalchemy import Connection, event, inspect, make_url, text
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import NullPool

if TYPE_CHECKING:
    from alembic.config import Config

_VERSIONS = Path(__file__).parent / "migrations" / "versions"
_ADVISORY_LOCK = 7_203_411_988


class SchemaTooNew(RuntimeError):
    """The database was written by a newer version of the program."""


def newest() -> str:
    """The revision this program knows last: the highest number that a file of the migrations begins with."""
    return max(path.name.split("_")[0] for path in _VERSIONS.glob("[0-9]*_*.py"))


def revision_of(connection: Connection) -> str | None:
    """The revision the database stands at, None where it has none. Asked without Alembic, which is slow to import."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return str(found) if found is not None else None


def alembic_config() -> Config:
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    return config


async def migrate(address: str, revision: str = "head") -> str:
    """Upgrade the database at *address* (SQLAlchemy async address) and return the revision it stands at.

    Raises SchemaTooNew where the database knows a revision this program does not.
    """
    url = make_url(address)
    is_sqlite = url.get_backend_name() == "sqlite"
    engine = create_async_engine(address, poolclass=NullPool, hide_parameters=True)
    if is_sqlite:
        # Batch mode copies tables; with foreign keys on, dropping the old copy would delete the rows that refer to it.
        @event.listens_for(engine.sync_engine, "connect")
        def _connected(dbapi_connection: Any, _record: Any) -> None:
            dbapi_connection.isolation_level = None
            cursor = dbapi_connection.cursor()
            for pragma in ("busy_timeout=30000", "journal_mode=WAL", "foreign_keys=OFF", "synchronous=FULL"):
                cursor.execute(f"PRAGMA {pragma}")
            cursor.close()

        @event.listens_for(engine.sync_engine, "begin")
        def _begin(connection: Any) -> None:
            connection.exec_driver_sql("BEGIN IMMEDIATE")

        Path(str(url.database)).parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with FileLock(f"{url.database}.migrate.lock"):
            return await _upgrade(engine, revision)
    return await _upgrade(engine, revision)


async def _upgrade(engine: Any, revision: str) -> str:
    try:
        async with engine.begin() as connection:
            return str(await connection.run_sync(_run, revision))
    finally:
        await engine.dispose()


def _run(connection: Connection, revision: str) -> str:
    is_sqlite = connection.dialect.name == "sqlite"
    if not is_sqlite:
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _ADVISORY_LOCK})
    current = revision_of(connection)
    if revision == "head" and current == newest():
        return current
    from alembic import command
    from alembic.script import ScriptDirectory

    config = alembic_config()
    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    if current is not None and current not in known:
        raise SchemaTooNew(
            f"the database is at revision {current}, which this version does not know: start the newer version"
        )
    config.attributes["connection"] = connection
    command.upgrade(config, revision)
    if is_sqlite:
        broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
        if broken:
            raise RuntimeError(
                f"the migration left {len(broken)} rows without the row they refer to; nothing was changed"
            )
    return str(revision_of(connection))
