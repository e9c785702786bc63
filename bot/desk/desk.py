"""The desk itself: one per process; it keeps the heart beating and gives every chat with work its lane."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import uuid
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from typing import Any

from bot import metrics
from bot.conversation.conversation import Conversation
from bot.delivery.pace import Paces
from bot.delivery.sending import Channel
from bot.desk.lane import ChatWorker, WorkerContext
from bot.desk.limits import ChatLimits
from bot.desk.sender import Sender
from bot.fair_threads import FairThreads
from bot.messages import Incoming, bounded
from bot.people.invitation_tokens import sealed
from bot.store import inbox, workers
from bot.store.committer import Committer
from bot.store.engine import Store
from bot.store.inbox import Chat, InboxDelivery, LostRow
from bot.store.processes import this_process
from bot.tasks import again_and_again, start
from bot.wire import incoming_to_json

log = logging.getLogger(__name__)

SLOTS = 512  # chats answered at the same time, per channel; who of them gets a processor is up to the fair threads
LANES = 2048  # chats in this process's hand; further ones are left to whoever has time
BEAT_SECONDS = 2.0
LOOK_SECONDS = 1.0  # how often chats without a hand are looked for
LOOK_PAUSE = 0.05  # after each look, also after one that failed
LONGEST_STOP = 20.0
BROKEN_SECONDS = 1.0  # before a chat whose lane broke is begun again


class Desk:
    """One per process. Channels are added, then ``start()``; ``accept`` is how updates come in."""

    def __init__(
        self,
        store: Store,
        conversation: Conversation,
        *,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        paces: Paces | None = None,
        most_per_minute: int = 0,
    ) -> None:
        self.worker = uuid.uuid4().hex
        self.paces = paces or Paces()  # shared with whoever speaks unasked
        self._process = this_process()
        self._now = now
        self._committer = Committer(store)
        self._channels: dict[str, Channel] = {}
        self._slots: dict[str, asyncio.Semaphore] = {}
        self._lanes: dict[Chat, ChatWorker] = {}
        self._strays: set[Chat] = set()
        self._wake = asyncio.Event()
        self._tasks: list[asyncio.Task[None]] = []
        self._running: set[asyncio.Task[Any]] = set()
        self._beaten = 0.0
        self._hand = WorkerContext(
            self.worker,
            self._committer,
            conversation,
            Sender(self._channels, self.paces),
            thinking=lambda incoming: self._channels[incoming.channel].thinking(incoming.chat),
            ours=self._ours,
            now=now,
            limits=ChatLimits(most_per_minute),
            busy=self._busy,
        )

    @property
    def committer(self) -> Committer:
        return self._committer

    async def _busy(self, incoming: Incoming) -> None:
        """Say that it takes longer, where the channel can and others wait, too."""
        busy = getattr(self._channels[incoming.channel], "busy", None)
        if busy is not None and self._threads.line.qsize() > 0:
            await busy(incoming.chat)

    def heartbeat_age(self) -> float:
        """Seconds since the last heartbeat was written."""
        return asyncio.get_running_loop().time() - self._beaten

    def add(self, channel: Channel) -> None:
        self._channels[channel.name] = channel
        self._slots[channel.name] = asyncio.Semaphore(SLOTS)

    async def start(self) -> None:
        self._committer.start()
        self._hand.began = asyncio.get_running_loop().time()
        self._threads = FairThreads()
        asyncio.get_running_loop().set_default_executor(self._threads)
        await self._beat()
        self._tasks = [
            start(again_and_again(self._beat, "heartbeat", BEAT_SECONDS), "heartbeat"),
            start(again_and_again(self._look, "desk", LOOK_PAUSE), "desk"),
        ]

    async def stop(self) -> None:
        """Finish what is in hand (at most 20 s), then leave the rest to whoever comes next."""
        self._hand.stop.set()
        self._tasks[1].cancel()
        if self._running:
            _, late = await asyncio.wait(self._running, timeout=LONGEST_STOP)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self._committer.commit(lambda connection: workers.leave(connection, self.worker))
        await self._committer.stop()

    async def accept(self, messages: Iterable[Incoming], address: str | None = None) -> int:
        """Store messages; when this returns they may be acknowledged. Returns how many had not been seen before.

        *address* is where they came from, where identities cost nothing; it is kept in memory only.
        """
        messages = list(messages)
        if address is not None:
            for message in messages:
                self._hand.limits.came_from(message.channel, message.chat, address)
        rows = [
            {"channel": m.channel, "key": m.key, "chat": m.chat, "body": incoming_to_json(m)}
            for m in map(sealed, map(bounded, messages))
        ]
        if not rows:
            return 0
        # Shielded: whoever waits may go away, but a chat that came into our hand must get its lane.
        return await asyncio.shield(self._keep(self._take_in(rows)))

    async def _take_in(self, rows: list[dict[str, Any]]) -> int:
        idle = len(self._lanes) < LANES and not self._hand.stopping
        owner = self.worker if idle else None
        taken: dict[Chat, InboxDelivery] = await self._committer.commit(
            lambda connection: inbox.take_in(connection, owner, rows, self._now())
        )
        new = 0
        for chat, delivery in taken.items():
            new += len(delivery.rows)
            if delivery.owner == self.worker and chat[0] in self._channels:
                self._lane(chat).push(delivery, fresh=delivery.news == 1)
        metrics.received.inc(new)
        return new

    def _keep(self, work: Any) -> asyncio.Task[Any]:
        task = asyncio.ensure_future(work)
        self._running.add(task)
        task.add_done_callback(self._running.discard)
        return task

    def _lane(self, chat: Chat) -> ChatWorker:
        lane = self._lanes.get(chat)
        if lane is None:
            lane = self._lanes[chat] = ChatWorker(chat, self._hand, self._slots[chat[0]])
            self._keep(self._drive(lane))
        return lane

    async def _drive(self, lane: ChatWorker) -> None:
        try:
            await lane.run()
        except Exception:
            metrics.errors.labels("lane").inc()
            log.exception("a chat's lane broke; the chat is begun again")
            await asyncio.sleep(BROKEN_SECONDS)
            with contextlib.suppress(Exception):  # else it is found as a stray
                await self._committer.commit(
                    lambda c: inbox.release(c, self.worker, lane.chat, blame=lane.at)
                )
            self._wake.set()
        finally:
            del self._lanes[lane.chat]
            if len(self._lanes) >= LANES - SLOTS:
                self._wake.set()

    async def _beat(self) -> None:
        now, began = self._now(), asyncio.get_running_loop().time()
        await self._committer.commit(lambda c: workers.beat(c, self.worker, now, self._process))
        self._beaten = began
        # In our hand by the rows twice in a row, but without a lane: a commit whose answer was lost.
        owned: set[Chat] = await self._committer.commit(lambda c: inbox.in_hand(c, self.worker))
        strays = {chat for chat in owned if chat not in self._lanes}
        for chat in strays & self._strays:
            self._lane(chat)
        self._strays = strays

    async def _ours(self, chat: Chat) -> None:
        """Raise LostRow where this process slept so long that the chat may be in another hand, and is."""
        if asyncio.get_running_loop().time() - self._beaten < workers.LEASE.total_seconds() * 0.75:
            return
        if not await self._committer.commit(lambda c: inbox.holds(c, self.worker, chat)):
            raise LostRow(f"chat {chat[1]} of {chat[0]} is another worker's now")

    async def _look(self) -> None:
        """Claim chats that nobody has in hand, as far as there is room; then wait a moment."""
        self._wake.clear()
        room = LANES - len(self._lanes)
        if room > 0:
            for chat in await self._committer.commit(
                lambda c: inbox.claim(c, self.worker, self._now(), channels=list(self._channels), limit=room)
            ):
                self._lane(chat)
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._wake.wait(), timeout=LOOK_SECONDS)
