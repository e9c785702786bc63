"""A server, a person, and the stock library to speak to both."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest
from telegram import Bot
from telegram.ext import Application

from tests.fake_telegram import FakeTelegram, Human


@pytest.fixture
async def server() -> AsyncIterator[FakeTelegram]:
    async with FakeTelegram() as server:
        yield server


@pytest.fixture
def ana(server: FakeTelegram) -> Human:
    """Somebody who has already pressed Start."""
    return server.human("Ana", "es", started=True)


@pytest.fixture
async def bot(server: FakeTelegram) -> AsyncIterator[Bot]:
    """The stock bot over the stock transport."""
    async with Bot(server.token, base_url=server.base_url, base_file_url=server.file_url) as bot:
        yield bot


@pytest.fixture
def application(server: FakeTelegram) -> Any:
    """The stock application over the stock transport, not yet started."""
    return (
        Application.builder()
        .token(server.token)
        .base_url(server.base_url)
        .base_file_url(server.file_url)
        .build()
    )


class Raw:
    """Calls methods without any library: the answer's envelope with the HTTP status in ``status``."""

    def __init__(self, server: FakeTelegram, session: aiohttp.ClientSession) -> None:
        self._server = server
        self._session = session

    async def __call__(self, method: str, **params: Any) -> dict[str, Any]:
        async with self._session.post(
            f"{self._server.base_url}{self._server.token}/{method}", json=params
        ) as answer:
            return {**await answer.json(), "status": answer.status}


@pytest.fixture
async def call(server: FakeTelegram) -> AsyncIterator[Raw]:
    async with aiohttp.ClientSession() as session:
        yield Raw(server, session)
