"""A lane: the updates of one chat in this worker's hand, answered one after the other."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy.exc import InterfaceError, OperationalError
from sqlalchemy.ext.asyncio import AsyncConnection

from bot import metrics
from bot.answers.outcomes import Outcome, canned
from bot.conversation.conversation import Conversation
from bot.cost import counted
from bot.desk.limits import ChatLimits
from bot.desk.sender import Sender, SendResult
from bot.language.catalogue import best_language
from bot.messages import Incoming, Reply
from bot.people import ephemeral
from bot.people.person_store import unreachable
from bot.store import inbox
from bot.store.committer import Committer, Write
from bot.store.inbox import Chat, InboxDelivery, InboxRow, LostRow, PendingReply
from bot.tasks import Ladder
from bot.turn import Turn
from bot.wire import incoming_from_json, incoming_to_json, reply_to_json

log = logging.getLogger(__name__)

RUN = 8  # updates of one chat answered before another chat gets the slot
QUEUE = 64  # updates of one chat kept in memory; those behind them wait as rows
GIVE_UP = inbox.SUSPECT + 4
"""Suspected, and then four workers stalled or died with it in work: an apology instead. Two were too few: whoever kills the worker
from outside at moments that messages set (a memory limit, a test) hits an innocent update twice, and its answer was lost."""
LONGEST_THINKING = 180.0  # seconds; a model has at most 120
SUSPECT_WAITS = 2.0  # seconds a worker lives before it begins a suspected update; twice as long for each time begun in vain
WRITES = Ladder(0.2, 10.0, 7)  # of a write, while the database is away
THINKING_SHOWS_AFTER = 0.4
BUSY_SHOWS_AFTER = 4.0  # the person is told that it takes longer, and why

AWAY = (OperationalError, InterfaceError, OSError)


def _too_fast(incoming: Incoming, limit: int, seconds: float) -> Turn:
    language = best_language(incoming.language)
    outcome = Outcome.BLOCKED_TOO_FAST
    text = canned(outcome, language, limit=limit, seconds=max(1, round(seconds)))
    return Turn((Reply(text, outcome=outcome, language=language),))


async def _nothing(incoming: Incoming) -> None:
    """A channel that can say nothing while an answer is thought of."""


@dataclass
class WorkerContext:
    """What all lanes of a worker share; ``ours`` raises LostRow where a chat may have been taken over meanwhile."""

    worker: str
    committer: Committer
    conversation: Conversation
    sender: Sender
    thinking: Callable[[Incoming], Awaitable[None]]
    ours: Callable[[Chat], Awaitable[None]]
    now: Callable[[], datetime]
    limits: ChatLimits = field(default_factory=ChatLimits)
    busy: Callable[[Incoming], Awaitable[None]] = _nothing
    alone: asyncio.Lock = field(default_factory=asyncio.Lock)
    """Held by the one suspected update that is in work."""
    stop: asyncio.Event = field(default_factory=asyncio.Event)
    began: float = 0.0

    @property
    def stopping(self) -> bool:
        return self.stop.is_set()


class ChatWorker:
    """Answers one chat until nothing is left to do in it, then puts it away."""

    def __init__(self, chat: Chat, hand: WorkerContext, slots: asyncio.Semaphore) -> None:
        self.chat, self._hand, self._slots = chat, hand, slots
        self._rows: deque[InboxRow] = deque()
        self._replies: deque[PendingReply] = deque()
        self._news = 0  # deliveries to this chat that memory knows of
        self._behind = True  # there is more in the rows than in memory
        self._endings: list[tuple[Write, asyncio.Future[Any]]] = []
        self.at: int | None = None  # the update in work

    def push(self, delivery: InboxDelivery, *, fresh: bool) -> None:
        """Take what just came in; *fresh* says that the chat was opened by this very delivery, so nothing is before it."""
        if fresh and not self._rows and self._news == 0:
            self._behind = False
        elif self._behind or delivery.news != self._news + 1 or len(self._rows) >= QUEUE:
            self._behind = True
            return
        self._news = delivery.news
        self._rows.extend(delivery.rows)

    async def run(self) -> None:
        while not self._hand.stopping:
            async with self._slots:
                if self._behind and not self._rows and not await self._load():
                    return
                try:
                    await self._work()
                except LostRow as lost:
                    # Taken over by another worker, or written by a commit whose answer was lost: the rows know.
                    log.warning("%s; nothing was written twice", lost)
                    self._rows.clear()
                    self._replies.clear()
                    self._behind = True
            if self._rows and not self._replies and (wait := self._waits(self._rows[0])) > 0:
                with contextlib.suppress(TimeoutError):
                    await asyncio.wait_for(self._hand.stop.wait(), wait)
            elif not (self._rows or self._replies or self._behind) and await self._put_away():
                return
        await self._settle()

    def _waits(self, row: InboxRow) -> float:
        """How many seconds a suspected update has to wait. If it kills, others are served before; if a worker is killed from
        outside, that is hardly ever just when it is in work."""
        if not inbox.SUSPECT <= row.attempts < GIVE_UP:
            return 0.0
        due = self._hand.began + SUSPECT_WAITS * 2 ** (row.attempts - inbox.SUSPECT)
        return due - asyncio.get_running_loop().time()

    async def _work(self) -> None:
        for _ in range(RUN):
            if self._hand.stopping:
                return
            if self._replies:
                await self._see_off(self._replies.popleft())
            elif self._rows and self._waits(self._rows[0]) <= 0:
                await self._answer(self._rows.popleft())
            else:
                return

    async def _load(self) -> bool:
        await self._settle()
        self._behind = False
        self._news = -1  # what comes in while the rows are read only says that there is more
        work = await self._commit(lambda c: inbox.load(c, self._hand.worker, self.chat, RUN))
        if work is None:
            return False
        self._news, self._behind = work.news, self._behind or work.more
        self._rows, self._replies = deque(work.rows), deque(work.replies)
        return True

    async def _put_away(self) -> bool:
        await self._settle()
        if self._rows or self._behind:  # something came in while the endings were written
            return False
        news = self._news
        if await self._commit(lambda c: inbox.close(c, self._hand.worker, self.chat, news)):
            # What came in after the closing opened the chat anew; its rows are read.
            return not self._behind
        self._behind = self._behind or not self._rows
        return False

    async def _answer(self, row: InboxRow) -> None:
        self.at = row.id
        incoming = incoming_from_json(row.body)
        if row.attempts >= GIVE_UP:
            log.error("update %d was begun %d times without an end; it is put aside", row.id, row.attempts)
            turn = self._hand.conversation.apology(
                incoming, f"{inbox.PUT_ASIDE}begun {row.attempts} times without an end"
            )
            pending = await self._write(incoming, row, turn)
        elif row.attempts >= inbox.SUSPECT:
            async with self._hand.alone:
                await self._commit(lambda c: inbox.begin(c, row))
                pending = await self._write(incoming, row, await self._think(incoming, row))
        else:
            pending = await self._write(incoming, row, await self._think(incoming, row))
        self.at = None
        metrics.answered.inc()
        for reply in pending:
            await self._see_off(reply)
        if any(reply.body.get("outcome") == ephemeral.FORGOTTEN for reply in pending):
            await self._settle()
            with contextlib.suppress(Exception):  # the housekeeping does it again
                await self._hand.committer.wipe()

    async def _think(self, incoming: Incoming, row: InboxRow) -> Turn:
        limits = self._hand.limits
        if (wait := limits.too_fast(incoming, asyncio.get_running_loop().time())) > 0:
            return _too_fast(incoming, limits.most_per_minute, wait)
        spent = limits.cost_of(incoming)
        async with self._thinking(incoming):
            try:
                async with asyncio.timeout(LONGEST_THINKING) as limit:
                    return await counted(self._hand.conversation.respond(incoming, row.id), spent)
            except Exception as error:
                if limit.expired():
                    metrics.errors.labels("conversation").inc()
                    log.error("update %d has no end after %.0f s; it is put aside", row.id, LONGEST_THINKING)
                    why = f"{inbox.PUT_ASIDE}no end after {LONGEST_THINKING:.0f} s"
                    return self._hand.conversation.apology(incoming, why)
                metrics.errors.labels("conversation").inc()
                log.exception("update %d could not be answered", row.id)
                return self._hand.conversation.apology(incoming, type(error).__name__)
            finally:
                metrics.processor_seconds.observe(spent.seconds)

    @contextlib.asynccontextmanager
    async def _thinking(self, incoming: Incoming) -> AsyncIterator[None]:
        shown: list[asyncio.Task[None]] = []

        def show(how: Callable[[Incoming], Awaitable[None]]) -> None:
            shown.append(asyncio.ensure_future(how(incoming)))

        loop = asyncio.get_running_loop()
        timers = [
            loop.call_later(THINKING_SHOWS_AFTER, show, self._hand.thinking),
            loop.call_later(BUSY_SHOWS_AFTER, show, self._hand.busy),
        ]
        try:
            yield
        finally:
            for timer in timers:
                timer.cancel()
            for task in shown:
                task.cancel()

    async def _write(self, incoming: Incoming, row: InboxRow, turn: Turn) -> list[PendingReply]:
        try:
            return await self._commit(self._effect(incoming, row, turn))
        except LostRow:
            raise
        except Exception as error:
            metrics.errors.labels("write").inc()
            log.exception("the effect of update %d could not be written", row.id)
            sorry = self._hand.conversation.apology(incoming, f"not written: {type(error).__name__}")
            return await self._commit(self._effect(incoming, row, sorry))

    def _effect(self, incoming: Incoming, row: InboxRow, turn: Turn) -> Write:
        bodies = [reply_to_json(reply) for reply in turn.replies]
        kept = incoming_to_json(incoming) | {"text": turn.kept}
        for name in (
            "name",
            "invitation",
            "formatted",
            "about",
            "about_message",
            "source",
        ):  # of what was said, only what the turn keeps is kept
            kept.pop(name, None)

        async def effect(connection: AsyncConnection) -> list[PendingReply]:
            for write in turn.writes:
                await write(connection)
            ids = await inbox.finish(
                connection, self._hand.worker, row, bodies, self._hand.now(), kept=kept, error=turn.failure
            )
            return [
                PendingReply(id, row.channel, row.chat, body, incoming.message)
                for id, body in zip(ids, bodies, strict=True)
            ]

        return effect

    async def _see_off(self, pending: PendingReply) -> None:
        ending = await self._hand.sender.see_off(pending, lambda: self._hand.ours(self.chat))
        metrics.replies.labels(ending.state).inc()
        # Not waited for: what the next update of this chat writes is committed after it, and only then is more sent,
        # so a kill repeats at most one reply a chat.
        ended = self._ended(ending)
        self._endings.append((ended, self._hand.committer.submit(ended)))
        if len(self._endings) > RUN:
            await self._settle()

    async def _settle(self) -> None:
        """Wait until the endings of the replies are written."""
        while self._endings:
            write, future = self._endings.pop(0)
            try:
                await future
            except AWAY:
                await self._commit(write)

    async def _commit(self, write: Write) -> Any:
        """Commit, again and again for a while where the database is away; a write sees by itself that it was done."""
        return await WRITES.climb(lambda: self._hand.committer.commit(write), *AWAY, name="database")

    def _ended(self, ending: SendResult) -> Write:
        async def ended(connection: AsyncConnection) -> None:
            now = self._hand.now()
            await inbox.reply_ended(
                connection, ending.reply.id, ending.state, now, message=ending.message, error=ending.error
            )
            await ephemeral.delivered(connection, ending.reply.id, ending.reply.channel, ending.reply.body)
            if ending.unreachable:
                await unreachable(connection, *self.chat, now)

        return ended
