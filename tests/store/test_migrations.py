"""The schema: made by the migrations, equal to the tables, upgraded without losing rows."""

from __future__ import annotations

import asyncio
import multiprocessing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.operations import Operations
from alembic.script import ScriptDirectory
from sqlalchemy import JSON, Connection, Date, Float, Integer, LargeBinary, MetaData, insert, select, text
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store import tables
from bot.store.columns import UtcDateTime
from bot.store.engine import Store
from bot.store.migrate import SchemaTooNew, alembic_config, migrate, newest

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
REVISIONS = [
    script.revision
    for script in reversed(list(ScriptDirectory.from_config(alembic_config()).walk_revisions()))
]


async def _in(address: str, work: Any) -> Any:
    store = Store(address)
    try:
        async with store.write() as connection:
            return await connection.run_sync(work)
    finally:
        await store.close()


async def test_the_migrations_make_exactly_the_tables_of_the_code(empty_database: str) -> None:
    await migrate(empty_database)

    def differences(connection: Connection) -> list[Any]:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        return compare_metadata(context, tables.metadata)

    assert await _in(empty_database, differences) == []


def test_the_newest_revision_is_known_without_alembic() -> None:
    assert newest() == ScriptDirectory.from_config(alembic_config()).get_current_head()


async def test_a_table_that_the_migrations_forgot_is_noticed(empty_database: str) -> None:
    await migrate(empty_database)
    await _in(
        empty_database, lambda connection: connection.execute(text("DROP INDEX ix_questions_person_id_id"))
    )

    def differences(connection: Connection) -> list[Any]:
        return compare_metadata(MigrationContext.configure(connection), tables.metadata)

    assert [found[0] for found in await _in(empty_database, differences)] == ["add_index"]


async def test_to_migrate_again_changes_nothing(empty_database: str) -> None:
    assert await migrate(empty_database) == await migrate(empty_database) == REVISIONS[-1]


def _sample(column: Any, number: int) -> Any:
    match column.type:
        case UtcDateTime():
            return NOW
        case Date():
            return NOW.date()
        case LargeBinary():
            return b"bytes"
        case Integer():
            return number
        case Float():
            return 0.5
        case JSON():
            return {"number": number}
        case _:
            return f"{column.name}{number}"[: column.type.length]


async def _fill(connection: AsyncConnection) -> dict[str, int]:
    """Two rows in every table the database has, parents first; how many stand in each."""
    found = MetaData()
    await connection.run_sync(found.reflect)
    counts = {}
    for table in found.sorted_tables:
        if table.name == "alembic_version":
            continue
        known = tables.metadata.tables.get(table.name)
        for number in (1, 2):
            values = {}
            for column in table.columns:
                meant = known.c[column.name] if known is not None and column.name in known.c else column
                parent = next(iter(column.foreign_keys), None)
                if parent is not None:
                    keys = await connection.execute(select(parent.column).order_by(parent.column))
                    values[column.name] = keys.scalars().all()[number - 1]
                elif not (column.primary_key and isinstance(column.type, Integer)):
                    values[column.name] = _sample(meant, number)
            await connection.execute(insert(known if known is not None else table).values(values))
        counts[table.name] = 2
    return counts


@pytest.mark.parametrize("revision", REVISIONS)
async def test_every_older_revision_is_upgraded_with_its_rows(empty_database: str, revision: str) -> None:
    await migrate(empty_database, revision)
    store = Store(empty_database)
    async with store.write() as connection:
        counts = await _fill(connection)
    assert await migrate(empty_database) == REVISIONS[-1]
    async with store.read() as connection:
        for name, count in counts.items():
            assert (await connection.execute(text(f"SELECT count(*) FROM {name}"))).scalar() == count, name
    await store.close()


async def test_copying_a_table_keeps_the_rows_that_refer_to_it(empty_database: str, tmp_path: Path) -> None:
    """Batch mode drops the old copy of a table on SQLite; with foreign keys on, that deleted the child rows."""
    folder = tmp_path / "versions"
    folder.mkdir()
    script = folder / "next.py"
    script.write_text(
        f'''
import sqlalchemy as sa
from alembic import op
revision, down_revision, branch_labels, depends_on = "trial", "{REVISIONS[-1]}", None, None
def upgrade():
    with op.batch_alter_table("inbox", recreate="auto") as batch:
        batch.alter_column("error", existing_type=sa.Text(), nullable=False, server_default="")
def downgrade(): pass
'''
    )
    await migrate(empty_database)
    store = Store(empty_database)
    async with store.write() as connection:
        counts = await _fill(connection)
    import bot.store.migrate as module

    original, newest = module.alembic_config, module.newest

    def with_trial() -> Any:
        config = original()
        versions = Path(module.__file__).parent / "migrations" / "versions"
        config.set_main_option("path_separator", "newline")
        config.set_main_option("version_locations", f"{versions}\n{folder}")
        return config

    module.alembic_config, module.newest = with_trial, lambda: "trial"
    try:
        assert await migrate(empty_database) == "trial"
    finally:
        module.alembic_config, module.newest = original, newest
    async with store.read() as connection:
        for name in ("replies", "questions"):
            assert (await connection.execute(text(f"SELECT count(*) FROM {name}"))).scalar() == counts[name]
    await store.close()


async def test_a_newer_schema_is_refused_and_left_alone(empty_database: str) -> None:
    await migrate(empty_database)
    await _in(
        empty_database,
        lambda connection: connection.execute(text("UPDATE alembic_version SET version_num = '9999'")),
    )
    with pytest.raises(SchemaTooNew, match=r"9999.*newer version"):
        await migrate(empty_database)


def _migrate_when_told(address: str, barrier: Any, results: Any) -> None:
    barrier.wait(30)
    try:
        results.put(asyncio.run(migrate(address)))
    except Exception as error:
        results.put(repr(error))


def test_processes_that_migrate_at_once_do_no_harm(empty_database: str) -> None:
    context = multiprocessing.get_context("spawn")
    barrier, results = context.Barrier(3), context.Queue()
    processes = [
        context.Process(target=_migrate_when_told, args=(empty_database, barrier, results)) for _ in range(3)
    ]
    for process in processes:
        process.start()
    found = [results.get(timeout=60) for _ in processes]
    for process in processes:
        process.join(30)
    assert found == [REVISIONS[-1]] * 3


async def test_a_migration_that_fails_leaves_the_database_as_it_was(
    empty_database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(*_: Any, **__: Any) -> None:
        raise RuntimeError("half way")

    with monkeypatch.context() as patched:
        patched.setattr(Operations, "batch_alter_table", breaks)
        with pytest.raises(RuntimeError, match="half way"):
            await migrate(empty_database)
    found = MetaData()
    await _in(empty_database, found.reflect)
    assert set(found.tables) <= {"alembic_version"}
    assert await migrate(empty_database) == REVISIONS[-1]
