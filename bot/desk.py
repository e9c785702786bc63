"""The desk: takes updates in, has them answered in the order of their chats, and sees every reply off.

An update is acknowledged to its channel only once it is a row. Its effect (what changed, the replies, "done") is one transaction,
so a kill at any moment changes a person's state exactly once and at worst repeats a reply that was being sent.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import uuid
from collections.abc import Awaitable, Callable, Iterable
from datetime import UTC, datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from bot import metrics
from bot.conversation import Conversation
from bot.delivery.sending import (
    Channel,
    NotSent,
    OutcomeUnknown,
    Refused,
    SendingFailed,
    SlowDown,
    Unreachable,
)
from bot.messages import Incoming, Reply
from bot.people.rows import unreachable
from bot.store import inbox
from bot.store.committer import Committer
from bot.store.engine import Store
from bot.store.inbox import Chat, PendingReply, Row
from bot.turn import Turn
from bot.wire import incoming_from_json, incoming_to_json, reply_from_json, reply_to_json

log = logging.getLogger(__name__)

SLOTS = 32  # chats answered at the same time, per channel
RUN = 8  # updates of one chat claimed at once
ATTEMPTS = (
    3  # an update begun this often without an end is answered with an apology instead of being begun again
)
BEAT_SECONDS = 2.0
LONGEST_WAIT = 30.0


class Desk:
    """One per process. Channels are added, then ``start()``; ``accept`` is how updates come in."""

    def __init__(
        self,
        store: Store,
        conversation: Conversation,
        *,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self.worker = uuid.uuid4().hex
        self._store, self._conversation, self._now = store, conversation, now
        self._committer = Committer(store)
        self._channels: dict[str, Channel] = {}
        self._slots: dict[str, asyncio.Semaphore] = {}
        self._open: dict[str, float] = {}
        self._lanes: dict[Chat, asyncio.Task[None]] = {}
        self._wake = asyncio.Event()
        self._tasks: list[asyncio.Task[None]] = []
        self._stopping = False

    @property
    def committer(self) -> Committer:
        return self._committer

    def add(self, channel: Channel) -> None:
        self._channels[channel.name] = channel
        self._slots[channel.name] = asyncio.Semaphore(SLOTS)

    async def start(self) -> None:
        self._committer.start()
        await self._committer.commit(lambda connection: inbox.beat(connection, self.worker, self._now()))
        self._tasks = [
            asyncio.create_task(self._forever(self._beat, BEAT_SECONDS), name="heartbeat"),
            asyncio.create_task(self._forever(self._take, 0.0), name="desk"),
        ]

    async def stop(self) -> None:
        """Finish what is in hand (at most 20 s), then leave the rest to whoever comes next."""
        self._stopping = True
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        if self._lanes:
            _, late = await asyncio.wait(self._lanes.values(), timeout=20)
            for lane in late:
                lane.cancel()
            await asyncio.gather(*late, return_exceptions=True)
        await self._committer.commit(lambda connection: inbox.leave(connection, self.worker))
        await self._committer.stop()

    async def accept(self, messages: Iterable[Incoming]) -> int:
        """Store messages; when this returns they may be acknowledged. Returns how many had not been seen before."""
        rows = [
            {"channel": m.channel, "key": m.key, "chat": m.chat, "body": incoming_to_json(m)}
            for m in messages
        ]
        new = (
            int(await self._committer.commit(lambda connection: inbox.take_in(connection, rows, self._now())))
            if rows
            else 0
        )
        metrics.received.inc(new)
        self._wake.set()
        return new

    async def _forever(self, step: Callable[[], Awaitable[None]], pause: float) -> None:
        while True:
            try:
                await step()
            except Exception:
                metrics.errors.labels("desk").inc()
                log.exception("the desk stumbled; it goes on")
                await asyncio.sleep(1)
            await asyncio.sleep(pause)

    async def _beat(self) -> None:
        await self._committer.commit(lambda connection: inbox.beat(connection, self.worker, self._now()))

    async def _take(self) -> None:
        """Claim work for free slots and give each chat its lane; then wait for news (at most a second, for rows of dead workers)."""
        self._wake.clear()
        free = [name for name, slots in self._slots.items() if not slots.locked()]
        if free:
            updates, left = await self._committer.commit(
                lambda connection: inbox.claim(
                    connection, self.worker, self._now(), channels=free, chats=SLOTS, run=RUN
                )
            )
            for chat in {**left, **updates}:
                previous = self._lanes.get(chat)
                lane = asyncio.create_task(
                    self._lane(chat, left.get(chat, []), updates.get(chat, []), previous)
                )
                self._lanes[chat] = lane
                lane.add_done_callback(lambda task, chat=chat: self._lane_ended(chat, task))
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._wake.wait(), timeout=1.0)

    def _lane_ended(self, chat: Chat, task: asyncio.Task[None]) -> None:
        if self._lanes.get(chat) is task:
            del self._lanes[chat]
        if not task.cancelled() and task.exception() is not None:
            metrics.errors.labels("lane").inc()
            log.error("a chat's lane broke", exc_info=task.exception())
        self._wake.set()

    async def _lane(
        self, chat: Chat, left: list[PendingReply], rows: list[Row], previous: asyncio.Task[None] | None
    ) -> None:
        if previous is not None:
            await asyncio.wait([previous])
        async with self._slots[chat[0]]:
            for pending in left:
                await self._see_off(pending)
            for row in rows:
                if self._stopping:
                    return
                await self._answer(row)

    async def _answer(self, row: Row) -> None:
        incoming = incoming_from_json(row.body)
        if row.attempts >= ATTEMPTS:
            turn = self._conversation.apology(incoming, f"begun {row.attempts} times without an end")
        else:
            turn = await self._think(incoming, row)
        try:
            pending = await self._write(incoming, row, turn)
        except inbox.LostRow:
            log.warning("update %d was taken over by another process; nothing written here", row.id)
            return
        except Exception as error:
            metrics.errors.labels("write").inc()
            log.exception("the effect of update %d could not be written", row.id)
            pending = await self._write(
                incoming, row, self._conversation.apology(incoming, f"not written: {type(error).__name__}")
            )
        for reply in pending:
            await self._see_off(reply)

    async def _think(self, incoming: Incoming, row: Row) -> Turn:
        thinking = asyncio.create_task(self._still_thinking(incoming))
        try:
            return await self._conversation.respond(incoming, row.id)
        except Exception as error:
            metrics.errors.labels("conversation").inc()
            log.exception("update %d could not be answered", row.id)
            return self._conversation.apology(incoming, f"{type(error).__name__}: {error}")
        finally:
            thinking.cancel()

    async def _still_thinking(self, incoming: Incoming) -> None:
        await asyncio.sleep(0.4)
        await self._channels[incoming.channel].thinking(incoming.chat)

    async def _write(self, incoming: Incoming, row: Row, turn: Turn) -> list[PendingReply]:
        bodies = [reply_to_json(reply) for reply in turn.replies]
        kept = incoming_to_json(incoming) | {"text": turn.kept, "name": None}

        async def effect(connection: AsyncConnection) -> list[int]:
            for write in turn.writes:
                await write(connection)
            return await inbox.finish(
                connection, self.worker, row, bodies, self._now(), kept=kept, error=turn.failure
            )

        ids = await self._committer.commit(effect)
        metrics.answered.inc()
        return [
            PendingReply(id, row.channel, row.chat, body, incoming.message)
            for id, body in zip(ids, bodies, strict=True)
        ]

    async def _see_off(self, pending: PendingReply) -> None:
        """Send one reply; tries again while it is certain that nothing was sent, once where that is unknown."""
        reply = reply_from_json(pending.body)
        wait, unknown = 0.5, 0
        while True:
            try:
                sent = await self._send(pending, reply)
            except SlowDown as pause:
                self._open[pending.channel] = asyncio.get_running_loop().time() + pause.seconds
                continue
            except Unreachable as error:
                await self._ended(pending, "failed", error=error)
                await self._committer.commit(
                    lambda c: unreachable(c, pending.channel, pending.chat, self._now())
                )
                return
            except Refused as error:
                log.warning("reply %d was refused: %s", pending.id, error)
                await self._ended(pending, "failed", error=error)
                return
            except OutcomeUnknown as error:
                # The person asked: a repeated reply does less harm than none.
                unknown += 1
                if unknown > 1:
                    await self._ended(pending, "unknown", error=error)
                    return
            except NotSent as error:
                log.info("reply %d not sent (%s); again in %.1f s", pending.id, error, wait)
            else:
                await self._ended(pending, "sent", message=sent)
                return
            await asyncio.sleep(wait)
            wait = min(wait * 2, LONGEST_WAIT)

    async def _send(self, pending: PendingReply, reply: Reply) -> str | None:
        delay = self._open.get(pending.channel, 0.0) - asyncio.get_running_loop().time()
        if delay > 0:
            await asyncio.sleep(delay)
        sent = await self._channels[pending.channel].deliver(
            pending.chat, reply, edit=pending.edit if reply.edits else None
        )
        return sent.message

    async def _ended(
        self,
        pending: PendingReply,
        state: str,
        *,
        message: str | None = None,
        error: SendingFailed | None = None,
    ) -> None:
        metrics.replies.labels(state).inc()
        await self._committer.commit(
            lambda c: inbox.reply_ended(
                c,
                pending.id,
                state,
                self._now(),
                message=message,
                error=str(error) if error is not None else None,
            )
        )
