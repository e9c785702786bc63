from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.store.engine import Store
from tests.announcements.school import School
from tests.databases import sqlite_at


@pytest.fixture
def database(tmp_path: Path) -> str:
    """SQLite; what the databases may do differently asks for both by a fixture of its own (``both_databases``)."""
    return sqlite_at(tmp_path / "test.sqlite3")


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def both_databases(request: pytest.FixtureRequest) -> Iterator[str]:
    if request.param == "sqlite":
        yield request.getfixturevalue("database")
        return
    server = request.getfixturevalue("postgres")
    address = server.database(like=request.getfixturevalue("postgres_template"))
    yield address
    server.drop(address)


@pytest.fixture
async def school(store: Store) -> School:
    """A Friday, 13:00 in Brussels."""
    return await School(store).open()
