"""Lets a language model rest after it failed several times in a row, so that nobody waits for what will not come."""

from __future__ import annotations

import threading
from collections.abc import Callable

FAILURES = 3  # in a row, then it rests
REST = 30.0  # seconds


class CircuitBreaker:
    """Closed: calls pass. Open: none does until the rest is over; then one may try, and its result decides."""

    def __init__(self, clock: Callable[[], float], failures: int = FAILURES, rest: float = REST) -> None:
        self._clock, self._most, self._rest = clock, failures, rest
        self._lock = threading.Lock()
        self._failed = 0
        self._until = 0.0

    def allows(self) -> bool:
        """Whether a call may be made now."""
        with self._lock:
            now = self._clock()
            if now < self._until:
                return False
            if self._failed >= self._most:
                self._until = now + self._rest  # others wait for the one that tries
            return True

    def succeeded(self) -> None:
        with self._lock:
            self._failed, self._until = 0, 0.0

    def failed(self, rest: float | None = None) -> None:
        """Count a failure; *rest* in seconds where the server says how long to wait."""
        with self._lock:
            self._failed += 1
            if rest is not None or self._failed >= self._most:
                self._until = max(
                    self._until, self._clock() + (self._rest if rest is None else min(rest, 600.0))
                )
