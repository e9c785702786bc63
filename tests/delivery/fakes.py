"""A clock that tests move, and a channel that does what it is told."""

from __future__ import annotations

import asyncio
import heapq
import itertools
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import insert

from bot.delivery import ledger
from bot.delivery.compose import DueDelivery
from bot.delivery.ledger import Planned
from bot.delivery.sending import Sent
from bot.messages import Reply
from bot.store.engine import Store
from bot.store.tables import people

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)


class Clock:
    """Seconds that pass only when everybody sleeps: ``run`` moves on to whoever wakes next."""

    def __init__(self) -> None:
        self.seconds = 0.0
        self._sleeping: list[tuple[float, int, asyncio.Future[None]]] = []
        self._count = itertools.count()

    def __call__(self) -> float:
        return self.seconds

    async def sleep(self, seconds: float) -> None:
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        heapq.heappush(self._sleeping, (self.seconds + seconds, next(self._count), future))
        await future

    async def run(self, work: Iterable[Any]) -> None:
        """Until all of *work* is done."""
        tasks = [asyncio.ensure_future(one) for one in work]
        while not all(task.done() for task in tasks):
            for _ in range(5):
                await asyncio.sleep(0)
            if self._sleeping:
                self.seconds, _, future = heapq.heappop(self._sleeping)
                if not future.done():
                    future.set_result(None)
        await asyncio.gather(*tasks)


class Time:
    """The hour of the day, as far as a test has moved it."""

    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> datetime:
        return self.now

    def pass_(self, **span: float) -> None:
        self.now += timedelta(**span)


class FakeWay:
    """Keeps what went out; ``faults`` (by chat, else the next of None) are raised instead, ``after`` once it went out."""

    def __init__(self) -> None:
        self.out: list[tuple[str, str, str | None]] = []  # chat, text or "(deleted)", message changed
        self.faults: dict[str | None, list[Exception]] = {}
        self.after: dict[str, Exception] = {}
        self.gate = asyncio.Event()
        self.gate.set()
        self.at_once = self.most_at_once = 0
        self.tries = 0

    async def deliver(self, chat: str, reply: Reply, *, edit: str | None = None) -> Sent:
        return await self._do(chat, reply.text, None)

    async def change(self, chat: str, message: str, reply: Reply) -> Sent:
        await self._do(chat, reply.text, message)
        return Sent(message)

    async def delete(self, chat: str, message: str) -> None:
        await self._do(chat, "(deleted)", message)

    async def _do(self, chat: str, text: str, message: str | None) -> Sent:
        self.tries += 1
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        try:
            await self.gate.wait()
            for name in (chat, None):
                if self.faults.get(name):
                    raise self.faults[name].pop(0)
            self.out.append((chat, text, message))
            if chat in self.after:
                raise self.after.pop(chat)
            return Sent(f"m{len(self.out)}")
        finally:
            self.at_once -= 1

    def texts(self) -> list[str]:
        return [text for _, text, _ in self.out]


def planned(key: str, chat: str = "ana", **more: Any) -> Planned:
    """A message that is due at noon and says its key."""
    values: dict[str, Any] = {
        "kind": "announcement", "key": key, "source": "announcement:1", "person": None, "channel": "test",
        "chat": chat, "not_before": NOON, "body": Reply(key),
    }  # fmt: skip
    return Planned(**{**values, **more})


async def plan(store: Store, *rows: Planned) -> int:
    async with store.write() as connection:
        return await ledger.plan(connection, rows, NOON)


async def found(store: Store, key: str) -> DueDelivery:
    async with store.read() as connection:
        (entry,) = await ledger.entries(connection, keys=[key])
    return entry


async def stands(store: Store) -> dict[str, tuple[str, str | None]]:
    """How every row stands: {key: (state, reason)}."""
    async with store.read() as connection:
        return {one.key: (one.state, one.reason) for one in await ledger.entries(connection, limit=10_000)}


async def person(store: Store, identity: str, chat: str) -> None:
    async with store.write() as connection:
        await connection.execute(
            insert(people).values(
                id=identity, channel="test", external_id=chat, chat=chat, language="en", language_chosen=0,
                messages=1, created_at=NOON, seen_at=NOON,
            )
        )  # fmt: skip
