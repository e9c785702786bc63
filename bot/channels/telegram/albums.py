"""An album is several messages for Telegram and one for whoever sends it: it gets one answer, to its words where it has some."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from bot.channels.telegram.updates import ReadUpdate

_REMEMBERED: Final = 1000


class Albums:
    """Remembers the albums whose words were read. Parts without words share a key, so that the inbox takes only the first."""

    def __init__(self) -> None:
        self._worded: dict[str, None] = {}

    def without_doubles(self, found: Sequence[ReadUpdate]) -> list[ReadUpdate]:
        """*found* without the silent parts of albums that have words, which may come with them or before."""
        for read in found:
            if read.album is not None and read.incoming is not None and read.incoming.text:
                self._worded[read.album] = None
        while len(self._worded) > _REMEMBERED:
            del self._worded[next(iter(self._worded))]
        return [read for read in found if not self._is_double(read)]

    def _is_double(self, read: ReadUpdate) -> bool:
        if read.album is None or read.incoming is None or read.incoming.text:
            return False
        return read.album in self._worded
