from __future__ import annotations

import asyncio
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.store.engine import Store
from tests.channels.web.coordinators.office import Town
from tests.databases import sqlite_at


@pytest.fixture(scope="session")
def built_town(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The database of a town, made once: each test gets a copy."""
    path = tmp_path_factory.mktemp("town") / "page.sqlite3"

    address = sqlite_at(path)

    async def build() -> None:
        store = Store(address)
        await Town(store).open()
        await store.close()

    asyncio.run(build())
    return path


@pytest.fixture
async def town(built_town: Path, tmp_path: Path) -> AsyncIterator[Town]:
    copy = tmp_path / "page.sqlite3"
    shutil.copy(built_town, copy)
    store = Store(f"sqlite+aiosqlite:///{copy}")
    yield Town(store)
    await store.close()
