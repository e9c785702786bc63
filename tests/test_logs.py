"""No secret in any line of the log, not even in a traceback."""

from __future__ import annotations

import logging
import sys

from pydantic import SecretStr

from bot.logs import OncePerMinute, SafeFormatter
from bot.settings import Settings

TOKEN = "123456789:AAtoken_of-nobody-at-all-but-long-enough"


def _line(settings: Settings, message: str, *values: object) -> str:
    try:
        raise ValueError(f"no answer from https://api.telegram.org/bot{TOKEN}/getMe with the-secret")
    except ValueError:
        record = logging.LogRecord("bot", logging.ERROR, __file__, 1, message, values, sys.exc_info())
    return SafeFormatter(settings).format(record)


def test_secrets_are_taken_out_of_messages_and_tracebacks() -> None:
    settings = Settings(_env_file=None, webhook_secret=SecretStr("the-secret"))  # type: ignore[call-arg]
    line = _line(settings, "calling bot%s with %s", TOKEN, "the-secret")
    assert TOKEN not in line and "the-secret" not in line
    assert "calling bot[secret] with [secret]" in line and "ValueError" in line


def test_the_words_of_an_error_and_control_characters_do_not_get_into_a_line() -> None:
    settings = Settings(_env_file=None)  # type: ignore[call-arg]
    try:
        try:
            raise KeyError("my name is Ana")
        except KeyError as first:
            raise ValueError("Ana has asthma") from first
    except ValueError:
        record = logging.LogRecord(
            "bot", 40, "f", 1, "odd \x1b[31m%s", ("a\nINFO bot: forged",), sys.exc_info()
        )
    line = SafeFormatter(settings).format(record)
    assert "Ana" not in line and "\x1b" not in line and "KeyError" in line and "ValueError" in line
    assert line.splitlines()[0].endswith("odd ?[31ma INFO bot: forged")


def test_the_like_of_an_error_is_told_once_a_minute() -> None:
    now = 0.0
    once = OncePerMinute(lambda: now)

    def passes(message: str = "the database is away", level: int = logging.ERROR) -> str | None:
        record = logging.LogRecord("bot", level, "f", 1, message, (), None)
        return record.getMessage() if once.filter(record) else None

    assert passes() == "the database is away"
    assert [passes() for _ in range(5_000)] == [None] * 5_000
    assert passes("another") == "another" and passes(level=logging.INFO) is not None
    now = 61.0
    assert passes() == "the database is away (5000 more like it)"
