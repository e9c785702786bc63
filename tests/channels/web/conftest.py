from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser

from tests.channels.web.browser import launched
from tests.channels.web.house import House


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    async with House(tmp_path) as running:
        yield running


@pytest.fixture
async def two(database: str, tmp_path: Path) -> AsyncIterator[tuple[House, House]]:
    """Two processes of the assistant on one database."""
    async with contextlib.AsyncExitStack() as stack:
        houses = [
            await stack.enter_async_context(House(tmp_path / name, database_url=database))
            for name in ("one", "other")
        ]
        yield houses[0], houses[1]


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def browser() -> AsyncIterator[Browser]:
    """One Chromium for all tests of a module that runs them on one loop."""
    async with launched() as running:
        yield running
