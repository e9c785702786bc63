"""Logging: one line an event on standard error. No secret in any of them, nothing that people wrote, and no flood."""

from __future__ import annotations

import logging
import os
import re
import threading
import time
import traceback
from types import TracebackType
from typing import Any

from bot.settings import Settings

_TOKEN = re.compile(r"(?<!\d)\d{5,}:[A-Za-z0-9_-]{30,}")  # in an address it stands right behind "bot"
# What moves a terminal's cursor, changes its colours, or turns the direction of what follows.
_CONTROLS = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
MINUTE = 60.0

_ExceptionInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class SafeFormatter(logging.Formatter):
    """Takes bot tokens and the configured secrets out of every line, wherever it comes from.

    Of an exception it shows type and place, not its words: those may repeat what somebody wrote. System errors are told by their
    number, since the words for it are the system's own.
    """

    def __init__(self, settings: Settings) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")
        values = (settings.telegram_token, settings.webhook_secret, settings.chat_api_key)
        self._secrets = [value.get_secret_value() for value in values if value is not None]

    def format(self, record: logging.LogRecord) -> str:
        text = super().format(record)
        for secret in self._secrets:
            text = text.replace(secret, "[secret]")
        return _CONTROLS.sub("?", _TOKEN.sub("[secret]", text))

    def formatMessage(self, record: logging.LogRecord) -> str:
        record.message = record.message.replace("\r", " ").replace("\n", " ")
        return super().formatMessage(record)

    def formatException(self, ei: _ExceptionInfo) -> str:
        lines: list[str] = []
        error, seen = ei[1], set[int]()
        while error is not None and id(error) not in seen:
            seen.add(id(error))
            frames = traceback.extract_tb(error.__traceback__)
            lines += [f"  {frame.filename}:{frame.lineno} in {frame.name}" for frame in frames]
            lines.append(named(error))
            error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
            if error is not None:
                lines.append("after")
        return "\n".join(lines)


def named(error: BaseException) -> str:
    """The type of *error*, with the system's words for a system error; never the words of the error itself."""
    name = f"{type(error).__module__}.{type(error).__qualname__}".removeprefix("builtins.")
    if isinstance(error, OSError) and error.errno is not None:
        return f"{name}: {os.strerror(error.errno)}"
    return name


class OncePerMinute(logging.Filter):
    """Lets a warning or an error pass once a minute and counts the like of it meanwhile; the next says how many those were.

    Two are alike where the same line of code says them of the same kind of error.
    """

    def __init__(self, clock: Any = time.monotonic) -> None:
        super().__init__()
        self._clock, self._lock = clock, threading.Lock()
        self._passed: dict[tuple[str, str, str], tuple[float, int]] = {}

    def filter(self, record: logging.LogRecord) -> bool:
        if record.levelno < logging.WARNING:
            return True
        kind = record.exc_info[0].__name__ if record.exc_info and record.exc_info[0] else ""
        key, now = (record.name, str(record.msg), kind), self._clock()
        with self._lock:
            since, more = self._passed.get(key, (-MINUTE, 0))
            if now - since < MINUTE:
                self._passed[key] = (since, more + 1)
                return False
            if len(self._passed) > 1000:
                self._passed.clear()
            self._passed[key] = (now, 0)
        if more:
            record.msg, record.args = f"{record.getMessage()} ({more} more like it)", ()
        return True


def set_up(settings: Settings) -> None:
    """Log to standard error at the configured level; libraries only from WARNING on."""
    handler = logging.StreamHandler()
    handler.setFormatter(SafeFormatter(settings))
    handler.addFilter(OncePerMinute())
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)
    logging.getLogger("bot").setLevel(settings.log_level.upper())
    logging.getLogger("indexing").setLevel(settings.log_level.upper())
