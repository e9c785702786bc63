"""Logging: one line an event on standard error, and no secret in any of them."""

from __future__ import annotations

import logging
import re

from bot.settings import Settings

_TOKEN = re.compile(r"(?<!\d)\d{5,}:[A-Za-z0-9_-]{30,}")  # in an address it stands right behind "bot"


class WithoutSecrets(logging.Formatter):
    """Takes bot tokens and the configured secrets out of every line, tracebacks too, wherever it comes from."""

    def __init__(self, settings: Settings) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")
        values = (settings.telegram_token, settings.webhook_secret, settings.chat_api_key)
        self._secrets = [value.get_secret_value() for value in values if value is not None]

    def format(self, record: logging.LogRecord) -> str:
        text = super().format(record)
        for secret in self._secrets:
            text = text.replace(secret, "[secret]")
        return _TOKEN.sub("[secret]", text)


def set_up(settings: Settings) -> None:
    """Log to standard error at the configured level; libraries only from WARNING on."""
    handler = logging.StreamHandler()
    handler.setFormatter(WithoutSecrets(settings))
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)
    logging.getLogger("bot").setLevel(settings.log_level.upper())
    logging.getLogger("indexing").setLevel(settings.log_level.upper())
