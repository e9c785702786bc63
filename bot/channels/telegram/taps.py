"""Taps that wait to be noted: with a word where a word is enough, else as soon as anything is said to them."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Final

NOTE_SECONDS: Final = 1.5  # a person sees the button turn no longer than this
LONGEST_WORD: Final = 200  # characters that Telegram shows


class Taps:
    """Remembers which taps of which chat are not noted yet; *note* notes one without a word."""

    def __init__(self, note: Callable[[str], None]) -> None:
        self._note = note
        self._waiting: dict[str, tuple[str, asyncio.TimerHandle]] = {}

    def came(self, tap: str, chat: str) -> None:
        timer = asyncio.get_running_loop().call_later(NOTE_SECONDS, self._end, tap)
        self._waiting[tap] = (chat, timer)

    def take(self, tap: str) -> None:
        """*tap* is noted by whoever asks, with a word."""
        found = self._waiting.pop(tap, None)
        if found is not None:
            found[1].cancel()

    def said(self, chat: str) -> None:
        """Something was said in *chat*: its taps are noted."""
        for tap in [tap for tap, (where, _) in self._waiting.items() if where == chat]:
            self._end(tap)

    def end(self) -> None:
        for tap in list(self._waiting):
            self._end(tap)

    def _end(self, tap: str) -> None:
        found = self._waiting.pop(tap, None)
        if found is not None:
            found[1].cancel()
            self._note(tap)
