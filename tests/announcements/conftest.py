"""The world, on a copy of a migrated SQLite file; on PostgreSQL too for the tests that are marked with ``on_both``."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from bot.store.engine import Store
from tests.announcements.cohorts.world import World
from tests.databases import sqlite_at


@pytest.fixture
def world_address(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a database of the test's own."""
    if getattr(request, "param", "sqlite") == "sqlite":
        yield sqlite_at(tmp_path / "test.sqlite3")
        return
    server = request.getfixturevalue("postgres")
    address = server.database(like=request.getfixturevalue("postgres_template"))
    yield address
    server.drop(address)


@pytest.fixture
async def world(world_address: str) -> AsyncIterator[World]:
    store = Store(world_address)
    yield World(store)
    await store.close()
