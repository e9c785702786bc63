"""Threads that are shared out fairly: by address first, then by person, counted in processor time, short messages before long ones.

Identities cost nothing in the web chat, so a queue that serves whoever came first serves whoever made most identities. Here an
address that used much waits for those that used little, within an address a person for another, and one thread never takes a
long message.
"""

from __future__ import annotations

import math
import os
import queue
import threading
import time
from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any, TypeVar

from bot.cost import ProcessorTime, current

T = TypeVar("T")

HALF_LIFE = 30.0  # seconds after which what was used counts half
SHORT = 0.1  # seconds of processor time that a short message is thought to need at most
MOST_KNOWN = 10_000  # addresses and people whose use is remembered


class Usage:
    """How much each name used of late; what is long ago counts less and less."""

    def __init__(self) -> None:
        self._used: dict[str, tuple[float, float]] = {}

    def of(self, name: str, now: float) -> float:
        used, at = self._used.get(name, (0.0, now))
        return used * math.exp2((at - now) / HALF_LIFE)

    def add(self, name: str, seconds: float, now: float) -> None:
        if len(self._used) >= MOST_KNOWN and name not in self._used:
            kept = sorted(self._used, key=lambda one: self.of(one, now))[MOST_KNOWN // 2 :]
            self._used = {one: self._used[one] for one in kept}
        self._used[name] = (max(0.0, self.of(name, now) + seconds), now)


@dataclass
class _Waiting:
    """What waits of one address: by person, in the order in which each asked."""

    people: dict[str, deque[tuple[ProcessorTime, Any]]] = field(default_factory=dict)


class FairQueue:
    """What a pool of threads takes its work from. Work that belongs to no message comes before everything else."""

    def __init__(self) -> None:
        self._own: deque[Any] = deque()
        self._waiting: dict[str, _Waiting] = {}
        self._addresses, self._people = Usage(), Usage()
        self._ends = 0
        self._long = 0  # long messages that threads are busy with
        self.most_long = 1
        self._changed = threading.Condition()

    def put(self, item: Any) -> None:
        spent = current() if item is not None else None
        with self._changed:
            if item is None:
                self._ends += 1
            elif spent is None:
                self._own.append(item)
            else:
                people = self._waiting.setdefault(spent.address, _Waiting()).people
                people.setdefault(spent.person, deque()).append((spent, item))
            self._changed.notify_all()

    def get(self, block: bool = True) -> Any:
        with self._changed:
            while True:
                item = self._next()
                if item is not None:
                    return item
                if self._ends:
                    self._ends -= 1
                    return None
                if not block:
                    raise queue.Empty
                self._changed.wait()

    def get_nowait(self) -> Any:
        return self.get(block=False)

    def qsize(self) -> int:
        """How many messages wait."""
        with self._changed:
            return sum(len(line) for one in self._waiting.values() for line in one.people.values())

    def done(self, spent: ProcessorTime, seconds: float) -> None:
        """Work of *spent* is over and took *seconds*."""
        with self._changed:
            self._charge(spent, seconds - spent.estimate)
            if spent.estimate > SHORT:
                self._long -= 1
                self._changed.notify_all()

    def _next(self) -> Any:
        if self._own:
            return self._own.popleft()
        now = time.monotonic()
        for address in sorted(self._waiting, key=lambda one: self._addresses.of(one, now)):
            people = self._waiting[address].people
            fitting = [who for who, line in people.items() if self._may_begin(line[0][0])]
            if not fitting:
                continue
            who = min(fitting, key=lambda one: self._people.of(one, now) + people[one][0][0].estimate)
            return self._take(address, who)
        return None

    def _take(self, address: str, who: str) -> Any:
        people = self._waiting[address].people
        spent, item = people[who].popleft()
        if not people[who]:
            del people[who]
        if not people:
            del self._waiting[address]
        self._charge(spent, spent.estimate)
        self._long += spent.estimate > SHORT
        return item

    def _may_begin(self, spent: ProcessorTime) -> bool:
        return spent.estimate <= SHORT or self._long < self.most_long

    def _charge(self, spent: ProcessorTime, seconds: float) -> None:
        now = time.monotonic()
        self._addresses.add(spent.address, seconds, now)
        self._people.add(spent.person, seconds, now)


class FairThreads(ThreadPoolExecutor):
    """A pool on a FairQueue. Asked from inside the work of a message (``bot.cost.counted``), it knows whose that is."""

    def __init__(self, threads: int | None = None) -> None:
        count = threads or max(3, (os.cpu_count() or 1) + 1)
        super().__init__(count, thread_name_prefix="answers")
        self.line = FairQueue()
        self.line.most_long = max(1, count - 1)
        self._work_queue: Any = self.line

    def submit(self, work: Any, /, *arguments: Any, **named: Any) -> Future[Any]:
        spent = current()
        if spent is None:
            return super().submit(work, *arguments, **named)

        def counting() -> Any:
            began = time.thread_time()
            try:
                return work(*arguments, **named)
            finally:
                took = time.thread_time() - began
                spent.add(took)
                self.line.done(spent, took)

        return super().submit(counting)
