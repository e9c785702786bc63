"""What a socket may send: how much in a frame, how often, and with which characters."""

from __future__ import annotations

import re

from bot.messages import LONGEST_MESSAGE

LONGEST_TEXT = LONGEST_MESSAGE
LARGEST_FRAME = 256 * 1024  # bytes; the longest text takes a fifth of it, whatever it is made of
MESSAGES_PER_SECOND = 5
FRAMES_PER_SECOND = 20

_UNFIT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
_KEY = re.compile(r"[A-Za-z0-9_-]{8,64}")
_MESSAGE = re.compile(r"r\d{1,18}")


class PagePace:
    """Lets *rate* events a second pass, and as many at once after a pause."""

    def __init__(self, rate: int) -> None:
        self._rate, self._left, self._at = rate, float(rate), 0.0

    def admits(self, now: float) -> bool:
        """Whether an event at *now* (seconds of a clock that only goes forward) may pass."""
        self._left = min(float(self._rate), self._left + (now - self._at) * self._rate)
        self._at = now
        if self._left < 1:
            return False
        self._left -= 1
        return True


def tidy(text: str) -> str:
    """*text* without control characters and halves of characters, which no database takes, and without blank ends."""
    return _UNFIT.sub("", text).strip()


def valid_key(key: object) -> bool:
    return isinstance(key, str) and _KEY.fullmatch(key) is not None


def valid_payload(payload: object) -> bool:
    return isinstance(payload, str) and 0 < len(tidy(payload).encode()) <= 64 and tidy(payload) == payload


def message_id(value: object) -> str | None:
    """The id of a reply on the page (``r12``), or None."""
    return value if isinstance(value, str) and _MESSAGE.fullmatch(value) else None
