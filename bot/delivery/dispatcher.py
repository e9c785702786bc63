"""The dispatcher: one per process; whoever has the lease of a channel sends there what is due."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from bot import metrics
from bot.delivery import claims, lease, tidying
from bot.delivery.claims import Claimed
from bot.delivery.compose import FAILED, SENT, UNKNOWN, Composers, DeliveryResult, Hooks
from bot.delivery.pace import Paces, loop_clock
from bot.delivery.posting import post
from bot.delivery.remote_channel import RemoteOutcome, attempt
from bot.delivery.sending import LocalChannel, RemoteChannel
from bot.store.committer import Committer
from bot.store.engine import Store
from bot.store.workers import LEASE
from bot.tasks import Ladder, again_and_again, start

log = logging.getLogger(__name__)

Unreached = Callable[[AsyncConnection, str, str, datetime], Awaitable[None]]
"""Marks everybody of (channel, chat) unreachable since then."""


@dataclass(frozen=True)
class DispatcherSettings:
    """How the dispatcher goes about it; times in seconds."""

    slots: int = 16  # sendings in flight, per channel
    ahead: int = (
        4  # rows claimed before their turn: what a crash leaves as unknown without its having been sent
    )
    look: float = 1.0  # between two looks for what is due
    renew: float = 2.0  # between two looks at the lease and at what dead workers left
    longest_stop: float = 20.0
    tries: int = 10  # of a message that certainly was not sent
    first_pause: float = 5.0  # before the second try, doubled each time
    longest_pause: float = 600.0
    count: float = 15.0  # between two counts of the queue
    stray: float = 30.0  # after which a claim whose commit was not heard of is let go


class Dispatcher:
    """Give it the channels, then ``start()``; ``stop()`` before the desk whose worker it sends for."""

    def __init__(
        self,
        store: Store,
        committer: Committer,
        worker: str,
        *,
        paces: Paces,
        composers: Composers | None = None,
        hooks: Hooks | None = None,
        unreached: Unreached | None = None,
        measures: DispatcherSettings | None = None,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        clock: Callable[[], float] = loop_clock,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._store, self._committer, self._worker, self._paces = store, committer, worker, paces
        self._composers, self._hooks, self._unreached = composers or {}, hooks or {}, unreached
        self._measures, self._now, self._clock, self._sleep = (
            measures or DispatcherSettings(),
            now,
            clock,
            sleep,
        )
        self._ways: dict[str, RemoteChannel | LocalChannel] = {}
        self._tasks: list[asyncio.Task[None]] = []
        self._stop = asyncio.Event()
        self._led: dict[str, float] = {}  # when the lease was seen to be ours
        self._hand: dict[str, dict[int, _Sending]] = {}
        self._begun: set[int] = set()  # rows whose sending was begun and whose end is not written
        self._counted = float("-inf")
        self._moved = asyncio.Event()
        self._rough: dict[str, tuple[int, float]] = {}  # tries in vain in a row, and until when none is made

    def add(self, name: str, way: RemoteChannel | LocalChannel) -> None:
        self._ways[name] = way
        self._hand[name] = {}

    def start(self) -> None:
        self._tasks = [
            start(self._serve(name, way), f"dispatcher-{name}") for name, way in self._ways.items()
        ]

    async def stop(self) -> None:
        """Finish what is being sent (at most 20 s), let go what is not, and give the leases up."""
        self._stop.set()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        sendings = [one for hand in self._hand.values() for one in hand.values()]
        for one in sendings:
            if not one.begun:
                one.task.cancel()
        if sendings:
            _, late = await asyncio.wait([one.task for one in sendings], timeout=self._measures.longest_stop)
            for task in late:  # what they were sending ends as unknown
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)
        await self._committer.commit(self._leave)

    async def _leave(self, connection: AsyncConnection) -> None:
        mine = await claims.in_hand(connection, self._worker) - self._begun
        await claims.give_back(connection, list(mine), self._worker, counted=False)
        await lease.free(connection, self._worker)

    # What is due

    async def _serve(self, name: str, way: RemoteChannel | LocalChannel) -> None:
        round_ = self._post if isinstance(way, LocalChannel) else self._send

        async def look() -> bool:
            return await self._lead(name) and await round_(name, way)  # type: ignore[arg-type]

        await again_and_again(
            look, f"dispatcher-{name}", self._measures.look, sleep=self._sleep, at_once=True
        )

    async def _lead(self, name: str) -> bool:
        """Whether this process sends in that channel; now and then seen to, with what dead workers left."""
        at = self._clock()
        if at - self._led.get(name, float("-inf")) < self._measures.renew:
            return True
        if not await self._committer.commit(
            lambda c: lease.take(c, f"sender:{name}", self._worker, self._now())
        ):
            self._led.pop(name, None)
            return False
        self._led[name] = at
        await self._committer.commit(self._tidy)
        return True

    async def _tidy(self, connection: AsyncConnection) -> None:
        now = self._now()
        lost = await tidying.bury(connection, self._worker, now, self._hooks)
        if lost:
            log.warning("%d deliveries were in the hand of a process that is gone", lost)
        await tidying.nowhere(connection, {*CHANNELS, *self._ways}, now, self._hooks)
        stray = await claims.in_hand(connection, self._worker, now - timedelta(seconds=self._measures.stray))
        stray -= self._begun.union(*self._hand.values())
        if stray:  # claimed by a commit whose answer was lost: certainly not sent
            await claims.give_back(connection, list(stray), self._worker, counted=False)
        if self._clock() - self._counted >= self._measures.count:
            self._counted = self._clock()
            for channel in self._ways:
                waiting = await tidying.queue(connection, channel, now)
                metrics.delivery_queue.labels(channel).set(waiting)

    async def _is_due(self, name: str) -> bool:
        async with self._store.read() as connection:
            return await claims.is_due(connection, name, self._now())

    async def _post(self, name: str, board: LocalChannel) -> bool:
        """Rows of a board: written and ended in one transaction."""
        if not await self._is_due(name):
            return False
        posted = await self._committer.commit(
            lambda c: post(c, self._worker, name, board, self._now(), self._composers, self._hooks)
        )
        for chat in posted.chats:
            board.show(chat)
        return bool(posted.chats or posted.others)

    # What goes out

    async def _send(self, name: str, way: RemoteChannel) -> bool:
        """Claim as many rows as may go soon, and set them off."""
        pace, hand, measures = self._paces.of(name), self._hand[name], self._measures
        if pace.paused_for > 0 or self._clock() < self._rough.get(name, (0, 0.0))[1]:
            return False
        unbegun = sum(not one.begun for one in hand.values())
        room = min(measures.slots - len(hand), measures.ahead - unbegun)
        if room <= 0 or unbegun > measures.ahead // 2:
            self._moved.clear()
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._moved.wait(), measures.look)
            return True
        if not await self._is_due(name):
            return False
        busy = {*pace.busy(), *(one.chat for one in hand.values())}
        taken = await self._committer.commit(
            lambda c: claims.claim(
                c, self._worker, name, self._now(),
                limit=room, busy=busy, composers=self._composers, hooks=self._hooks,
            )
        )  # fmt: skip
        for claimed in taken.rows:
            sending = _Sending(claimed.entry.id, claimed.entry.chat)
            hand[sending.row] = sending
            sending.task = asyncio.create_task(self._see_off(name, way, claimed, sending))
        return bool(taken.rows or taken.others)

    async def _see_off(self, name: str, way: RemoteChannel, claimed: Claimed, sending: _Sending) -> None:
        one, hand = claimed.entry, self._hand[name]
        try:
            await self._paces.of(name).unasked(one.chat)
            sending.begun = True
            self._moved.set()
            if await self._ours(name, one.id):
                self._begun.add(one.id)
                await self._end(name, claimed, await attempt(way, claimed))
                self._begun.discard(one.id)
        except Exception:
            metrics.errors.labels("dispatcher").inc()
            log.exception("delivery %d could not be brought to an end", one.id)
        finally:
            del hand[one.id]
            self._moved.set()

    async def _ours(self, name: str, row: int) -> bool:
        """Whether the row is still in this process's hand; asked where it slept so long that it may be taken for dead."""
        if self._clock() - self._led.get(name, float("-inf")) < LEASE.total_seconds() * 0.75:
            return True
        async with self._store.read() as connection:
            return await claims.still_mine(connection, row, self._worker)

    async def _end(self, name: str, claimed: Claimed, outcome: RemoteOutcome) -> None:
        one, measures = claimed.entry, self._measures
        ending = outcome.ending
        if outcome.wait is not None:
            pace = self._paces.of(name)
            if pace.paused_for <= 0:
                metrics.delivery_pauses.labels(name).inc()
            pace.pause(outcome.wait)
            await self._write(lambda c: claims.give_back(c, [one.id], self._worker, counted=False))
            return
        if ending is None:
            if outcome.rough:
                self._stumble(name)
            if one.attempts + 1 < measures.tries:
                pause = min(measures.first_pause * 2**one.attempts, measures.longest_pause)
                later = self._now() + timedelta(seconds=pause)
                await self._write(
                    lambda c: claims.give_back(
                        c, [one.id], self._worker, not_before=later, error=outcome.error
                    )
                )
                return
            ending = DeliveryResult(UNKNOWN if outcome.unknown else FAILED, "not sent", outcome.error)
        if ending.state == SENT:
            self._rough.pop(name, None)
        final = ending

        async def write(connection: AsyncConnection) -> None:
            now = self._now()
            settled = await claims.settle(connection, one, self._worker, final, now, self._hooks)
            if settled and outcome.unreachable and self._unreached is not None:
                await self._unreached(connection, one.channel, one.chat, now)

        await self._write(write)

    def _stumble(self, name: str) -> None:
        """Nothing gets through: leave the channel alone for a while, longer each time."""
        times = self._rough.get(name, (0, 0.0))[0] + 1
        self._rough[name] = (times, self._clock() + min(0.5 * 2**times, 30.0))

    async def _write(self, write: Callable[[AsyncConnection], Coroutine[Any, Any, None]]) -> None:
        """Commit what became of a sending, as often as it takes; a database that stays away leaves the row claimed."""
        await _WRITES.climb(
            lambda: self._committer.commit(write), Exception, name="dispatcher", sleep=self._sleep
        )


CHANNELS = ("telegram", "web")
"""The channels that may be spoken to unasked, by this process or by another one."""
_WRITES = Ladder(0.2, 10.0, 21)


class _Sending:
    """A row in hand: ``begun`` once it is its turn."""

    def __init__(self, row: int, chat: str) -> None:
        self.row, self.chat, self.begun = row, chat, False
        self.task: asyncio.Task[None]
