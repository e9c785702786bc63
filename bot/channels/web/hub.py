"""The open sockets of this process, and the look into the store for replies that another process wrote."""

from __future__ import annotations

import asyncio
import logging
from collections import defaultdict, deque
from collections.abc import Iterable
from typing import Protocol

from prometheus_client import Gauge

from bot.channels.web import history
from bot.store.engine import Store
from bot.tasks import again_and_again

sockets = Gauge("vademecum_web_sockets", "Open chat pages")
log = logging.getLogger(__name__)

SOCKETS_PER_CHAT = 20
LOOK_SECONDS = 1.0
LOOKS_BACK = 10


class PageListener(Protocol):
    """What an open socket lets the hub do; neither call waits."""

    cursor: int

    def wake(self) -> None: ...

    def thinking(self, busy: bool = False) -> None: ...


class Hub:
    """Who is listening to which chat."""

    def __init__(self) -> None:
        self._listeners: dict[str, set[PageListener]] = defaultdict(set)

    def open(self, chat: str, listener: PageListener) -> bool:
        """Register *listener*; False where the chat has too many open sockets already."""
        if len(self._listeners.get(chat, ())) >= SOCKETS_PER_CHAT:
            return False
        self._listeners[chat].add(listener)
        sockets.inc()
        return True

    def close(self, chat: str, listener: PageListener) -> None:
        listeners = self._listeners.get(chat, set())
        if listener in listeners:
            listeners.discard(listener)
            sockets.dec()
        if not listeners:
            self._listeners.pop(chat, None)

    def wake(self, chat: str) -> None:
        for listener in self._listeners.get(chat, ()):
            listener.wake()

    def wake_all(self) -> None:
        for chat in self._listeners:
            self.wake(chat)

    def thinking(self, chat: str, busy: bool = False) -> None:
        for listener in self._listeners.get(chat, ()):
            listener.thinking(busy)

    def count(self) -> int:
        return sum(len(listeners) for listeners in self._listeners.values())

    def wake_newer(self, newest: Iterable[tuple[str, int]]) -> None:
        """Wake the sockets of each (chat, newest reply) that have not shown that reply yet."""
        for chat, reply_id in newest:
            for listener in self._listeners.get(chat, ()):
                if listener.cursor < reply_id:
                    listener.wake()


async def watch(store: Store, hub: Hub) -> None:
    """For ever: once a second one query for all open chats together, none while no socket is open.

    Row ids can become visible out of their order where several processes write, so each look begins where the newest row
    stood ten looks ago. The first look after a pause has nothing to begin from and wakes every socket once.
    """
    marks: deque[int] = deque(maxlen=LOOKS_BACK)

    async def look() -> None:
        if not hub.count():
            marks.clear()
            return
        async with store.read() as connection:
            if not marks:
                marks.append(await history.newest_reply(connection))
                hub.wake_all()
            newest = await history.newer_than(connection, marks[0])
        marks.append(max([marks[-1], *(reply_id for _, reply_id in newest)]))
        hub.wake_newer(newest)

    await asyncio.sleep(LOOK_SECONDS)
    await again_and_again(look, "web", LOOK_SECONDS)
