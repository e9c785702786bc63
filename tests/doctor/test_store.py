"""What the doctor says of the database, on SQLite and PostgreSQL."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import make_url, text

from bot.doctor import FindingState, store
from bot.store.engine import Store
from bot.store.migrate import newest
from tests.doctor.conftest import Made


async def test_an_up_to_date_database_is_well(made: Made, database: str) -> None:
    found = await store.database(made(database_url=database))
    assert found.state is FindingState.OK
    assert (found.details["revision"], found.details["people"]) == (newest(), 0)


async def test_older_newer_and_empty_ones_are_told_apart(made: Made, database: str) -> None:
    for revision, state, word in (
        ("0000", FindingState.WARN, "next start"),
        ("9999", FindingState.BAD, "newer version"),
    ):
        opened = Store(database)
        async with opened.write() as connection:
            await connection.execute(text("UPDATE alembic_version SET version_num = :r"), {"r": revision})
        await opened.close()
        found = await store.database(made(database_url=database))
        assert found.state is state and word in found.text


async def test_a_database_without_tables_is_made_by_the_first_start(made: Made, empty_database: str) -> None:
    if empty_database.startswith("sqlite"):
        Path(str(make_url(empty_database).database)).touch()
    found = await store.database(made(database_url=empty_database))
    assert found.state is FindingState.WARN and "first start" in found.text


async def test_looking_makes_no_database(made: Made) -> None:
    settings = made()
    found = await store.database(settings)
    assert found.state is FindingState.WARN and "first start" in found.text
    assert not settings.data_dir.exists()


async def test_one_that_does_not_answer_is_named_without_its_password(made: Made) -> None:
    found = await store.database(made(database_url="postgresql://u:sekret@127.0.0.1:1/guide"))
    assert found.state is FindingState.BAD
    assert "postgresql at 127.0.0.1/guide" in found.text and "sekret" not in found.text


async def test_what_is_no_address_is_told(made: Made) -> None:
    found = await store.database(made(database_url="my database"))
    assert found.state is FindingState.BAD and "postgresql://" in found.text
