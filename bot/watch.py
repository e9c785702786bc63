"""Long-running work that is begun again when it breaks: nothing stops in silence."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from bot import metrics

log = logging.getLogger(__name__)

FIRST_PAUSE, LONGEST_PAUSE = 1.0, 60.0
SOUND_SECONDS = 60.0  # work that ran so long before it broke begins with the first pause again

Work = Callable[[], Awaitable[None]]


@dataclass
class _Watched:
    """A piece of work: its task, and what broke it while it waits to be begun again."""

    task: asyncio.Task[None]
    trouble: str | None = None


class Watch:
    """Begins work, logs and counts what breaks it, begins it again after growing pauses, and tells how it stands."""

    def __init__(self) -> None:
        self._watched: dict[str, _Watched] = {}

    def begin(self, name: str, work: Work, *, ends: bool = False) -> asyncio.Task[None]:
        """Run *work* in a task of its own. ``ends``: it comes to an end of its own; other work that returns has broken, too."""
        task = asyncio.create_task(self._again_and_again(name, work, ends), name=name)
        self._watched[name] = _Watched(task)
        return task

    async def check(self) -> str | None:
        """None where all work runs, else what does not, for the readiness check."""
        found = []
        for name, watched in self._watched.items():
            if watched.trouble is not None:
                found.append(f"{name}: {watched.trouble}")
        return "; ".join(found) or None

    async def end(self) -> None:
        """Cancel all work and wait until it has ended."""
        tasks = [watched.task for watched in self._watched.values()]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _again_and_again(self, name: str, work: Work, ends: bool) -> None:
        pause, loop = FIRST_PAUSE, asyncio.get_running_loop()
        while True:
            began = loop.time()
            try:
                await work()
                if ends:
                    return
                trouble = "it ended"
                log.error("%s ended, which it should not; again in %.0f s", name, pause)
            except Exception as error:
                trouble = f"it broke ({type(error).__name__})"
                log.exception("%s broke; again in %.0f s", name, pause)
            metrics.errors.labels(name).inc()
            if loop.time() - began >= SOUND_SECONDS:
                pause = FIRST_PAUSE
            self._watched[name].trouble = trouble
            await asyncio.sleep(pause)
            self._watched[name].trouble = None
            pause = min(pause * 2, LONGEST_PAUSE)
