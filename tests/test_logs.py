"""No secret in any line of the log, not even in a traceback."""

from __future__ import annotations

import logging
import sys

from pydantic import SecretStr

from bot.logs import WithoutSecrets
from bot.settings import Settings

TOKEN = "123456789:AAtoken_of-nobody-at-all-but-long-enough"


def _line(settings: Settings, message: str, *values: object) -> str:
    try:
        raise ValueError(f"no answer from https://api.telegram.org/bot{TOKEN}/getMe with the-secret")
    except ValueError:
        record = logging.LogRecord("bot", logging.ERROR, __file__, 1, message, values, sys.exc_info())
    return WithoutSecrets(settings).format(record)


def test_secrets_are_taken_out_of_messages_and_tracebacks() -> None:
    settings = Settings(_env_file=None, webhook_secret=SecretStr("the-secret"))  # type: ignore[call-arg]
    line = _line(settings, "calling bot%s with %s", TOKEN, "the-secret")
    assert TOKEN not in line and "the-secret" not in line
    assert "calling bot[secret] with [secret]" in line and "ValueError" in line
