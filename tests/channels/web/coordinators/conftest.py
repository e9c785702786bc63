from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.store.engine import Store
from bot.store.migrate import migrate
from tests.channels.web.coordinators.office import Town


@pytest.fixture
async def town(tmp_path: Path) -> AsyncIterator[Town]:
    address = f"sqlite+aiosqlite:///{tmp_path / 'page.sqlite3'}"
    await migrate(address)
    store = Store(address)
    opened = Town(store)
    await opened.open()
    yield opened
    await store.close()
