from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.channels.telegram.api import Api
from bot.channels.telegram.transport import AiohttpRequest
from bot.desk import sender
from tests.channels.telegram.house import House
from tests.fake_telegram import FakeTelegram, Human


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
async def root(server: FakeTelegram) -> Human:
    """Somebody whom the settings of ``rooted`` name as admin."""
    return server.human("Root", language="en")


@pytest.fixture
async def rooted(server: FakeTelegram, root: Human, tmp_path: Path) -> AsyncIterator[House]:
    """The assistant with an admin."""
    async with House(server, tmp_path, admins=(f"telegram:{root.id}",)) as running:
        yield running


@pytest.fixture
async def polling(server: FakeTelegram, tmp_path: Path) -> AsyncIterator[House]:
    async with House(server, tmp_path) as running:
        yield running


@pytest.fixture(autouse=True)
def short_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sender, "FIRST_WAIT", 0.01)


@pytest.fixture
async def api(server: FakeTelegram) -> AsyncIterator[Api]:
    """The client of the channel itself, without any assistant."""
    opened = Api(
        server.token,
        base_url=server.base_url,
        base_file_url=server.file_url,
        request=AiohttpRequest(),
        get_updates_request=AiohttpRequest(),
    )
    await opened.open()
    yield opened
    await opened.close_transport()
