"""What runs for as long as the assistant does: started here, so that it is told where one of them died; and how a loop goes on.

``/readyz`` and ``doctor`` tell what ``troubles`` says. A channel starts its own tasks with ``start`` too.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Coroutine, Iterator
from dataclasses import dataclass
from typing import Any

from bot import metrics

log = logging.getLogger(__name__)

IN_VAIN = 5  # rounds of a loop in a row that failed before it counts as trouble


@dataclass
class _Round:
    """How the last rounds of a loop went."""

    failures: int = 0
    why: str = ""
    since: float = 0.0


_died: dict[str, str] = {}
_rounds: dict[str, _Round] = {}


def start(work: Coroutine[Any, Any, Any], name: str) -> asyncio.Task[Any]:
    """Run *work* as a task that is watched: how it ends is noted, unless somebody cancels it."""
    _died.pop(name, None)
    _rounds.pop(name, None)
    task = asyncio.create_task(work, name=name)
    task.add_done_callback(_ended)
    return task


def _ended(task: asyncio.Task[Any]) -> None:
    name = task.get_name()
    _rounds.pop(name, None)
    if task.cancelled():
        return
    error = task.exception()
    if error is not None:
        metrics.errors.labels("task").inc()
        _died[name] = type(error).__name__
        log.error("the task %s died", name, exc_info=error)


def died(name: str, why: str) -> None:
    """Note that a long-running task, started elsewhere, is no more."""
    _died[name] = why


def works_again(name: str) -> None:
    """Take back what ``died`` said."""
    _died.pop(name, None)


def troubles() -> list[str]:
    """A few words on every task that died, and on every loop whose rounds fail for a while."""
    dead = [f"{name} died ({why})" for name, why in sorted(_died.items())]
    failing = [
        f"{name} fails since {time.monotonic() - one.since:.0f} s ({one.why})"
        for name, one in sorted(_rounds.items())
        if one.failures >= IN_VAIN
    ]
    return dead + failing


async def again_and_again(
    step: Callable[[], Awaitable[object]],
    name: str,
    every: float,
    *,
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    at_once: bool = False,
) -> None:
    """Take *step* until cancelled, *every* seconds; one that fails is logged and counted, and the next comes all the same.

    *at_once*: a step that returns True is followed by the next without a pause.
    """
    noted = _rounds.setdefault(name, _Round())
    while True:
        found: object = None
        try:
            found = await step()
            noted.failures = 0
        except Exception as error:
            metrics.errors.labels(name).inc()
            if noted.failures == 0:
                noted.since = time.monotonic()
            noted.failures, noted.why = noted.failures + 1, type(error).__name__
            log.exception("%s stumbled; it goes on", name)
        if not (at_once and found is True):
            await sleep(every)


@dataclass(frozen=True)
class Ladder:
    """Pauses between tries: ``first`` seconds, each *factor* times the one before, at most ``longest``, ``tries`` in all."""

    first: float
    longest: float
    tries: int
    factor: float = 2.0

    def pauses(self) -> Iterator[float]:
        """The pause after each try but the last."""
        pause = self.first
        for _ in range(self.tries - 1):
            yield min(pause, self.longest)
            pause *= self.factor

    async def climb(
        self,
        work: Callable[[], Awaitable[Any]],
        *errors: type[BaseException],
        name: str,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> Any:
        """What *work* gives; tried again after each of *errors*, the last of which is raised."""
        for pause in self.pauses():
            try:
                return await work()
            except errors as error:
                metrics.errors.labels(name).inc()
                log.warning("%s: %s; again in %.1f s", name, type(error).__name__, pause)
                await sleep(pause)
        return await work()
