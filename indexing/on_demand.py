"""What is made at its first use and kept: one of a kind for each key."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class OnDemand(Generic[T]):
    """Makes the value of a key when it is first wanted. Any thread may ask; each value is made once."""

    def __init__(self, make: Callable[[str], T]) -> None:
        self._make = make
        self._made: dict[str, T] = {}
        self._lock = threading.RLock()

    def of(self, key: str) -> T:
        """The value of *key*; whoever asks while it is made waits for it."""
        if key not in self._made:
            with self._lock:
                if key not in self._made:
                    self._made[key] = self._make(key)
        return self._made[key]

    def made(self) -> tuple[str, ...]:
        """The keys that were wanted so far."""
        return tuple(self._made)
