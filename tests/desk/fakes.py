"""A channel and answers for tests of the desk: they do at once what they are told, and remember everything."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

from bot.answers.answer import Answer, Asked
from bot.delivery.sending import Sent
from bot.desk import Desk
from bot.messages import Incoming, Reply
from bot.store.engine import Store
from tests.talk import a_conversation


class FakeAnswers:
    """Answers ``re: <question>``; a question of the name of a key in ``acts`` does that first."""

    def __init__(self) -> None:
        self.asked: list[Asked] = []
        self.acts: dict[str, Callable[[], object]] = {}

    async def answer(self, asked: Asked) -> Answer:
        self.asked.append(asked)
        act = self.acts.get(asked.question)
        if act is not None:
            done = act()
            if asyncio.iscoroutine(done):
                await done
        return Answer(f"re: {asked.question}", "answered_read", asked.language, masked=asked.question)


class FakeChannel:
    """Keeps what it delivered; the next deliveries raise what stands in ``faults``."""

    name = "test"

    def __init__(self) -> None:
        self.delivered: list[tuple[str, Reply, str | None]] = []
        self.tries = 0
        self.faults: list[Exception | None] = []
        self.thought: list[str] = []
        self.gate = asyncio.Event()
        self.gate.set()
        self._news = asyncio.Condition()

    async def deliver(self, chat: str, reply: Reply, *, edit: str | None = None) -> Sent:
        self.tries += 1
        await self.gate.wait()
        fault = self.faults.pop(0) if self.faults else None
        if fault is not None:
            raise fault
        async with self._news:
            self.delivered.append((chat, reply, edit))
            self._news.notify_all()
        return Sent(f"m{len(self.delivered)}")

    async def thinking(self, chat: str) -> None:
        self.thought.append(chat)

    async def until(self, count: int) -> list[str]:
        """The texts of all deliveries, once there are *count*."""
        async with asyncio.timeout(15), self._news:
            await self._news.wait_for(lambda: len(self.delivered) >= count)
        return [reply.text for _, reply, _ in self.delivered]

    def texts(self, chat: str) -> list[str]:
        return [reply.text for where, reply, _ in self.delivered if where == chat]


_keys = itertools.count(1)


def incoming(text: str = "", chat: str = "ana", *, person: str | None = None, **more: Any) -> Incoming:
    return Incoming("test", chat, person or chat, **{"key": f"k{next(_keys)}", "text": text, **more})


@asynccontextmanager
async def office(
    store: Store, channel: FakeChannel, answers: FakeAnswers | None = None
) -> AsyncIterator[Desk]:
    """A desk with one channel, running."""
    desk = Desk(store, a_conversation(store, answers or FakeAnswers()))
    desk.add(channel)
    await desk.start()
    try:
        yield desk
    finally:
        channel.gate.set()
        await desk.stop()
