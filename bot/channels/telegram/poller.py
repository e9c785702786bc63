"""Fetches updates by long poll; they are confirmed to Telegram only once they are rows."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable
from typing import Any

from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError

from bot import metrics
from bot.channels.telegram.api import Api
from bot.channels.telegram.errors import pause_of
from bot.channels.telegram.updates import ALLOWED

log = logging.getLogger(__name__)

POLL_SECONDS = 30
BATCH = 100
FIRST_PAUSE, LONGEST_PAUSE = 0.5, 30.0
PATIENCE = 60.0  # seconds without a fetch that worked, before it is told


class Poller:
    """Runs until it is cancelled. *take* stores a batch of updates; what it could not store is fetched again."""

    def __init__(self, api: Api, take: Callable[[list[dict[str, Any]]], Awaitable[None]]) -> None:
        self._api, self._take = api, take
        self._offset: int | None = None
        self._pause = FIRST_PAUSE
        self._since: float | None = None  # when fetching began to fail
        self._last = ""

    def trouble(self) -> str | None:
        """What keeps updates from coming in, once it has done so for a minute."""
        if self._since is None or time.monotonic() - self._since < PATIENCE:
            return None
        return self._last

    async def run(self) -> None:
        while True:
            try:
                await self.step()
                self._pause, self._since = FIRST_PAUSE, None
            except RetryAfter as error:
                await asyncio.sleep(pause_of(error))
            except Exception as error:
                metrics.errors.labels("poller").inc()
                self._since = time.monotonic() if self._since is None else self._since
                self._last = _told(error)
                log.warning("%s; again in %.1f s", self._last, self._pause)
                await asyncio.sleep(self._pause)
                self._pause = min(self._pause * 2, LONGEST_PAUSE)

    async def step(self, wait: int = POLL_SECONDS) -> int:
        """Fetch once, store what came; how many came. The next fetch tells Telegram that these were stored."""
        batch = await self._api.call(
            "getUpdates",
            {"offset": self._offset, "timeout": wait, "limit": BATCH, "allowed_updates": list(ALLOWED)},
            read_timeout=wait + 10,
        )
        if batch:
            await self._take(batch)
            self._offset = batch[-1]["update_id"] + 1
        return len(batch)

    async def confirm(self) -> None:
        """Tell Telegram at the end what was stored, so that it does not come again; where that fails, it comes again and is known."""
        if self._offset is not None:
            await self._api.call(
                "getUpdates", {"offset": self._offset, "timeout": 0, "limit": 1}, read_timeout=2
            )


def _told(error: Exception) -> str:
    match error:
        case Conflict():
            return f"another process fetches the updates of this bot, or a webhook is set ({error})"
        case InvalidToken():
            return "Telegram refuses the token of the bot: check VADEMECUM_TELEGRAM_TOKEN"
        case TelegramError():
            return f"no updates from Telegram ({error})"
        case _:
            log.exception("updates could not be stored; Telegram keeps them")
            return f"updates could not be stored ({type(error).__name__})"
