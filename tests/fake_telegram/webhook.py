"""Delivery of updates to the bot's own address: secret header, several at once but in order per chat, retried."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass, field
from typing import Any

import aiohttp

from tests.fake_telegram.updates import Updates

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"


@dataclass
class Webhook:
    """Where the bot wants its updates. An answer other than 2xx brings the same update again after a short pause."""

    updates: Updates
    url: str
    secret: str = ""
    max_connections: int = 40
    first_pause: float = 0.05
    longest_pause: float = 1.0
    last_error: tuple[int, str] | None = None
    attempts: list[tuple[int, int]] = field(default_factory=list)
    _tasks: set[asyncio.Task[None]] = field(default_factory=set)
    _main: asyncio.Task[None] | None = None

    def start(self) -> None:
        self._main = asyncio.create_task(self._run())

    async def stop(self) -> None:
        tasks = [*self._tasks, *([self._main] if self._main else [])]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _run(self) -> None:
        async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=30)) as session:
            while True:
                self.updates.arrived.clear()
                self._dispatch(session)
                arrival = asyncio.create_task(self.updates.arrived.wait())
                try:
                    await asyncio.wait({arrival, *self._tasks}, return_when=asyncio.FIRST_COMPLETED)
                finally:
                    arrival.cancel()
                self._tasks = {task for task in self._tasks if not task.done()}

    def _dispatch(self, session: aiohttp.ClientSession) -> None:
        """Starts what may start now: the oldest update of every chat that has none on its way."""
        taken = {task.get_name() for task in self._tasks if not task.done()}
        for update in list(self.updates.pending.values()):
            if len(taken) >= self.max_connections:
                break
            lane = self.updates.lanes[update["update_id"]]
            if lane not in taken:
                taken.add(lane)
                self._tasks.add(asyncio.create_task(self._deliver(session, update), name=lane))

    async def _deliver(self, session: aiohttp.ClientSession, update: dict[str, Any]) -> None:
        pause = self.first_pause
        headers = {SECRET_HEADER: self.secret} if self.secret else {}
        while True:
            status, error = 0, ""
            try:
                async with session.post(self.url, json=update, headers=headers) as answer:
                    await answer.read()
                    status, error = (
                        answer.status,
                        f"Wrong response from the webhook: {answer.status} {answer.reason}",
                    )
            except (aiohttp.ClientError, TimeoutError) as failure:
                error = f"Connection failed: {type(failure).__name__}"
            self.attempts.append((update["update_id"], status))
            if 200 <= status < 300:
                self.updates.confirm(update["update_id"])
                return
            self.last_error = (int(time.time()), error)
            await asyncio.sleep(pause)
            pause = min(pause * 2, self.longest_pause)
