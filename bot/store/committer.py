"""Group commit: what many chats want written at the same moment goes into one transaction, so that one disk flush serves all."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from typing import Any

from bot.store.engine import Store, Write

log = logging.getLogger(__name__)

__all__ = ["Committer", "CommitterEnded", "Write"]

_GROUP = 64


class CommitterEnded(RuntimeError):
    """Something was to be written after the end."""


class Committer:
    """Runs writes in shared transactions. Each write is all or nothing; a failing one does not harm its neighbours."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._waiting: asyncio.Queue[tuple[Write, asyncio.Future[Any]]] = asyncio.Queue()
        self._task: asyncio.Task[None] | None = None
        self._ended = False

    def start(self) -> None:
        self._ended = False
        self._task = asyncio.create_task(self._run(), name="committer")

    async def stop(self) -> None:
        """Commit what is waiting, then end; what comes later is refused."""
        self._ended = True
        await self._waiting.join()
        if self._task is not None:
            self._task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._task

    async def wipe(self) -> None:
        """See Store.wipe."""
        await self._store.wipe()

    async def commit(self, write: Write) -> Any:
        """Run *write* in a transaction, return its result after the commit; raises what it raised."""
        return await self.submit(write)

    def submit(self, write: Write) -> asyncio.Future[Any]:
        """Put *write* into the queue and return at once; writes are committed in the order in which they were submitted."""
        if self._ended:
            raise CommitterEnded("the committer has ended; nothing more can be written by this process")
        future: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
        self._waiting.put_nowait((write, future))
        return future

    async def _run(self) -> None:
        while True:
            group = [await self._waiting.get()]
            while len(group) < _GROUP and not self._waiting.empty():
                group.append(self._waiting.get_nowait())
            try:
                await self._together(group)
            except Exception as error:
                if len(group) > 1:
                    log.warning(
                        "a shared transaction failed (%s); its %d writes go one by one",
                        type(error).__name__,
                        len(group),
                    )
                for one in group:
                    await self._alone(one)
            finally:
                for _ in group:
                    self._waiting.task_done()

    async def _together(self, group: list[tuple[Write, asyncio.Future[Any]]]) -> None:
        results = await self._store.together([write for write, _ in group])
        for (_, future), result in zip(group, results, strict=True):
            if not future.done():
                future.set_result(result)

    async def _alone(self, one: tuple[Write, asyncio.Future[Any]]) -> None:
        write, future = one
        try:
            [result] = await self._store.together([write])
        except Exception as error:
            if not future.done():
                future.set_exception(error)
        else:
            if not future.done():
                future.set_result(result)
