"""The world, on a copy of a migrated SQLite file; on PostgreSQL too for the tests that are marked with ``on_both``."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from bot.store.engine import Store
from bot.store.migrate import migrate
from tests.announcements.cohorts.world import World


@pytest.fixture(scope="session")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated SQLite file to copy: to migrate anew costs more than most tests."""
    file = tmp_path_factory.mktemp("cohorts") / "migrated.sqlite3"
    asyncio.run(migrate(f"sqlite+aiosqlite:///{file}"))
    return file


@pytest.fixture
def world_address(request: pytest.FixtureRequest, tmp_path: Path, migrated: Path) -> Iterator[str]:
    """The address of a database of the test's own."""
    if getattr(request, "param", "sqlite") == "sqlite":
        file = tmp_path / "test.sqlite3"
        shutil.copy(migrated, file)
        yield f"sqlite+aiosqlite:///{file}"
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
