"""Fixtures of the tests of journeys: a house on a copy of a migrated file, and for what databases differ in, one on each kind."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.store.engine import Store
from bot.store.migrate import migrate
from tests.journeys.house import JourneyHouse


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated file to copy."""
    path = tmp_path_factory.mktemp("journeys") / "template.sqlite3"
    asyncio.run(migrate(f"sqlite+aiosqlite:///{path}"))
    return path


@pytest.fixture
async def house(template: Path, tmp_path: Path) -> AsyncIterator[JourneyHouse]:
    shutil.copy(template, tmp_path / "house.sqlite3")
    store = Store(f"sqlite+aiosqlite:///{tmp_path / 'house.sqlite3'}")
    yield JourneyHouse(store)
    await store.close()


@pytest.fixture
def house_on_both(store: Store) -> JourneyHouse:
    """On SQLite and on PostgreSQL."""
    return JourneyHouse(store)
