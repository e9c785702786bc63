"""What ``vademecum ask`` serves: the curated answers of the store where there is one, and nothing is made where there is none."""

from __future__ import annotations

import asyncio
import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.gaps import curated
from bot.gaps.curated import Doer
from bot.gaps.served import served_now
from bot.gaps.written import WrittenCurated
from bot.store.engine import Store
from bot.store.migrate import migrate


async def _fill(address: str, days: float, alone: bool = True) -> None:
    store, now = Store(address), datetime.now(UTC)
    answer = WrittenCurated(("q",), "Yes.", "en", (), ("https://a.example",), now + timedelta(days=days))
    async with store.write() as connection:
        await curated.add(connection, answer, Doer(None, "admin"), now, alone=alone)
    await store.close()


def test_what_is_served_in_the_chat_is_served_here(database: str) -> None:
    asyncio.run(_fill(database, 9))
    assert [one.phrasings for one in served_now(database)] == [("q",)]


@pytest.mark.parametrize(("days", "alone"), [(-1, True), (9, False)])
def test_neither_what_expired_nor_what_waits(database: str, days: float, alone: bool) -> None:
    asyncio.run(_fill(database, days, alone))
    assert served_now(database) == ()


def test_no_store_is_made(tmp_path: Path) -> None:
    file = tmp_path / "none.sqlite3"
    assert served_now(f"sqlite+aiosqlite:///{file}") == ()
    assert not file.exists()


def test_an_older_schema_and_what_is_no_database_have_none(tmp_path: Path) -> None:
    old = tmp_path / "old.sqlite3"
    asyncio.run(migrate(f"sqlite+aiosqlite:///{old}", "0002"))
    assert served_now(f"sqlite+aiosqlite:///{old}") == ()
    (tmp_path / "odd.sqlite3").write_text("no database")
    assert served_now(f"sqlite+aiosqlite:///{tmp_path / 'odd.sqlite3'}") == ()


def test_a_table_that_does_not_fit_is_left_out(tmp_path: Path) -> None:
    file = tmp_path / "odd.sqlite3"
    with sqlite3.connect(file) as connection:
        connection.execute("CREATE TABLE curated (state TEXT)")
        connection.execute("INSERT INTO curated VALUES ('approved')")
    assert served_now(f"sqlite+aiosqlite:///{file}") == ()


def test_a_server_that_is_away_is_no_reason_not_to_answer() -> None:
    assert served_now("postgresql+asyncpg://nobody@127.0.0.1:1/none") == ()
