"""Starts the fake server as a process of its own and drives it over its control side; for tests that kill the bot."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import aiohttp

from tests.fake_telegram.server import TOKEN

_PROJECT = Path(__file__).resolve().parents[2]


class FakeProcess:
    """``async with FakeProcess() as fake``: the server lives on whatever happens to the bot. ``fake.base_url`` is for the bot."""

    def __init__(self, *, record: Path | None = None, rich: bool = True, token: str = TOKEN) -> None:
        self.token = token
        self.root = ""
        options = [*(["--record", str(record)] if record else []), *([] if rich else ["--plain"])]
        self._arguments = ["--token", token, *options]
        self._process: subprocess.Popen[str] | None = None
        self._session: aiohttp.ClientSession | None = None

    @property
    def base_url(self) -> str:
        return f"{self.root}/bot"

    @property
    def file_url(self) -> str:
        return f"{self.root}/file/bot"

    async def __aenter__(self) -> FakeProcess:
        command = [sys.executable, "-m", "tests.fake_telegram", *self._arguments]
        self._process = subprocess.Popen(
            command,
            cwd=_PROJECT,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONUNBUFFERED": "1"},
        )
        assert self._process.stdout
        self.root = (await asyncio.to_thread(self._process.stdout.readline)).strip()
        if not self.root:
            raise RuntimeError(f"the fake server did not start: exit code {self._process.wait()}")
        self._session = aiohttp.ClientSession()
        return self

    async def __aexit__(self, *exc: object) -> None:
        if self._session:
            await self._session.close()
        if self._process:
            self._process.terminate()
            await asyncio.to_thread(self._process.wait)
            if self._process.stdout:
                self._process.stdout.close()

    async def post(self, what: str, body: Any) -> Any:
        """POST /control/*what*, see :class:`tests.fake_telegram.control.ControlledFake`."""
        assert self._session
        async with self._session.post(f"{self.root}/control/{what}", json=body) as answer:
            found = await answer.json()
            if answer.status >= 400:
                raise ValueError(f"{what}: {found}")
            return found

    async def get(self, what: str, **query: Any) -> Any:
        """GET /control/*what*."""
        assert self._session
        async with self._session.get(f"{self.root}/control/{what}", params=query) as answer:
            return await answer.json()

    async def say(self, messages: list[tuple[int, str]]) -> list[int]:
        """People write: (chat, text), in this order; the message ids."""
        found = await self.post("messages", [{"chat": chat, "text": text} for chat, text in messages])
        return list(found["message_ids"])

    async def outbox(self, **query: Any) -> list[dict[str, Any]]:
        return list(await self.get("outbox", **query))

    async def until(
        self, *, sent: int | None = None, pending: int | None = None, timeout: float = 60
    ) -> dict[str, Any]:
        """Waits until at least *sent* messages were sent and at most *pending* updates wait; the state then."""
        async with asyncio.timeout(timeout):
            while True:
                state = await self.get("state")
                if (sent is None or state["sent"] >= sent) and (
                    pending is None or state["pending"] <= pending
                ):
                    return dict(state)
                await asyncio.sleep(0.02)
