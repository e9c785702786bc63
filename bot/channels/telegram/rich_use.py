"""Which replies go out as rich messages: none by default, because apps that do not know them show nothing while Telegram says ok."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from functools import lru_cache
from typing import Final, Literal

from bot.channels.telegram.render import TelegramWords, is_broken_up, markdown, messages
from bot.channels.telegram.words import words_in
from bot.messages import Citation, Reply

log = logging.getLogger(__name__)

RichMode = Literal["never", "where-needed", "always"]
ASK_AGAIN_SECONDS: Final = 600.0


class RichUse:
    """``where-needed`` is for what HTML cannot carry: a table that would be broken up, a text of more than one message."""

    def __init__(self, mode: RichMode = "never", clock: Callable[[], float] = time.monotonic) -> None:
        self._mode, self._clock = mode, clock
        self._not_before = float("-inf")

    def text(self, reply: Reply) -> str | None:
        """The rich form of *reply*; None where it is to be sent as HTML."""
        if self._mode == "never" or self._clock() < self._not_before:
            return None
        words = words_in(reply.language)
        if self._mode == "where-needed" and not _needed(reply.text, reply.citations, words):
            return None
        return _rich(reply.text, reply.citations, words)

    def unknown(self) -> None:
        """The Bot API server has no such method: it is asked again after ten minutes, since servers are updated."""
        log.info("this Bot API server knows no rich messages; HTML is sent for ten minutes")
        self._not_before = self._clock() + ASK_AGAIN_SECONDS


# The same few texts make up most of what is said, and parsing is the most expensive part of sending.
@lru_cache(maxsize=256)
def _rich(text: str, citations: tuple[Citation, ...], words: TelegramWords) -> str | None:
    return markdown(Reply(text, citations=citations), words)


@lru_cache(maxsize=256)
def _needed(text: str, citations: tuple[Citation, ...], words: TelegramWords) -> bool:
    return is_broken_up(text) or len(messages(Reply(text, citations=citations), words)) > 1
