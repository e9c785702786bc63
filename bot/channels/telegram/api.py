"""python-telegram-bot's Bot with one door for every method, known to the library or newer, and raw answers."""

from __future__ import annotations

import logging
import os
from typing import Any

# The library is about to tell pauses as timedelta; without this it warns at every one.
os.environ.setdefault("PTB_TIMEDELTA", "true")

from telegram import Bot

from bot.channels.telegram.transport import AiohttpRequest
from bot.settings import Settings


class Api(Bot):
    """The Bot API. Errors are those of :mod:`telegram.error` and of the transport; none of them holds the token."""

    async def call(self, method: str, data: dict[str, Any], *, read_timeout: float | None = None) -> Any:
        """Call *method* (camel case) and return its result as JSON; None values are left out of *data*."""
        if read_timeout is None:
            return await self._post(method, data)
        return await self._post(method, data, read_timeout=read_timeout)

    async def open(self) -> None:
        """Open the transport without asking the server anything (``initialize`` would, and names the token when refused)."""
        for request in self._request:
            await request.initialize()

    async def close_transport(self) -> None:
        for request in self._request:
            await request.shutdown()


def build(settings: Settings) -> Api:
    """The API of the configured bot. Raises ValueError where no token is set."""
    if settings.telegram_token is None:
        raise ValueError("VADEMECUM_TELEGRAM_TOKEN is not set: the Telegram channel needs the token of a bot")
    # Its debug lines hold addresses, and those the token.
    logging.getLogger("telegram").setLevel(logging.WARNING)
    base = settings.telegram_base_url
    return Api(
        settings.telegram_token.get_secret_value(),
        base_url=base,
        base_file_url=base.removesuffix("/bot") + "/file/bot",
        request=AiohttpRequest(),
        get_updates_request=AiohttpRequest(pool_size=2),
    )
