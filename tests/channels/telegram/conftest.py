from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.desk import sender
from tests.channels.telegram.house import House
from tests.fake_telegram import FakeTelegram


@pytest.fixture
async def server() -> AsyncIterator[FakeTelegram]:
    async with FakeTelegram() as running:
        yield running


@pytest.fixture(params=[False, True], ids=["polling", "webhook"])
async def house(server: FakeTelegram, tmp_path: Path, request: pytest.FixtureRequest) -> AsyncIterator[House]:
    """The assistant, by polling and behind its webhook."""
    async with House(server, tmp_path, webhook=request.param) as running:
        yield running


@pytest.fixture
async def polling(server: FakeTelegram, tmp_path: Path) -> AsyncIterator[House]:
    async with House(server, tmp_path) as running:
        yield running


@pytest.fixture(autouse=True)
def short_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sender, "FIRST_WAIT", 0.01)
