"""Telegram's limits on sending, enforced on request: so many a second in all, so many a second in one chat."""

from __future__ import annotations

import math
import time
from collections import deque
from collections.abc import Callable

from tests.fake_telegram.wire import Refused


class Rates:
    """Refuses with 429 and ``retry_after`` what comes too fast. A refused call does not count; ``burst`` calls may come at
    once into one chat before its rate holds."""

    def __init__(
        self,
        overall: float | None = 30,
        per_chat: float | None = 1,
        burst: int = 1,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.overall = overall
        self.per_chat = per_chat
        self.burst = burst
        self.refusals = 0
        self._clock = clock
        self._recent: deque[float] = deque()
        self._due: dict[int, float] = {}

    def admit(self, chat_id: int) -> None:
        """Counts a call that speaks to *chat_id*, or refuses it."""
        now = self._clock()
        while self._recent and self._recent[0] <= now - 1:
            self._recent.popleft()
        if self.overall is not None and len(self._recent) >= self.overall:
            self._refuse(self._recent[0] + 1 - now)
        if self.per_chat is not None:
            step = 1 / self.per_chat
            due = max(self._due.get(chat_id, now), now)
            if due - now > step * (self.burst - 1) + 1e-9:
                self._refuse(due - now - step * (self.burst - 1))
            self._due[chat_id] = due + step
        self._recent.append(now)

    def _refuse(self, wait: float) -> None:
        self.refusals += 1
        seconds = max(1, math.ceil(wait))
        raise Refused(f"Too Many Requests: retry after {seconds}", 429, retry_after=seconds)
