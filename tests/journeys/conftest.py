"""Fixtures of the tests of journeys: a house on a copy of a migrated file, and for what databases differ in, one on each kind."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.store.engine import Store
from tests.databases import sqlite_at
from tests.journeys.house import JourneyHouse


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[JourneyHouse]:
    store = Store(sqlite_at(tmp_path / "house.sqlite3"))
    yield JourneyHouse(store)
    await store.close()


@pytest.fixture
def house_on_both(store: Store) -> JourneyHouse:
    """On SQLite and on PostgreSQL."""
    return JourneyHouse(store)
