"""The inbox and the replies as rows: taken in once, in one worker's hand chat by chat, done exactly once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import and_, bindparam, delete, func, insert, or_, select, tuple_, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.tables import inbox, open_chats, replies
from bot.store.upsert import Prepared
from bot.store.workers import alive

Chat = tuple[str, str]

# An update that was the oldest of its chat when this many workers died, or stood still until their lease ran out, is suspected to
# have done it. Being in hand proves nothing: from then on it is begun alone, and only a worker that said before that it begins it
# (``begin``) counts.
SUSPECT = 1
PUT_ASIDE = "put aside: "  # the error of an update that was given up begins so; ``doctor`` lists them


def _of(table: Any) -> Any:
    return and_(table.c.channel == bindparam("of_channel"), table.c.chat == bindparam("of_chat"))


_MINE = and_(_of(open_chats), open_chats.c.owner == bindparam("of_owner"))
# Built once: to build a statement anew costs nine times as much as to run it.
_TAKE_IN = Prepared(
    inbox,
    lambda new: new.on_conflict_do_nothing(index_elements=["channel", "key"]).returning(
        inbox.c.id, inbox.c.channel, inbox.c.key
    ),
)
_OPEN = Prepared(
    open_chats,
    lambda new: new.on_conflict_do_update(
        index_elements=["channel", "chat"],
        set_={
            "news": open_chats.c.news + 1,
            "owner": func.coalesce(open_chats.c.owner, new.excluded.owner),
        },
    ).returning(open_chats.c.channel, open_chats.c.chat, open_chats.c.owner, open_chats.c.news),
)
_NEWS = select(open_chats.c.news).where(_MINE)
_LEFT = (
    select(replies, inbox.c.body["message"].as_string().label("edit"))
    .join(inbox, inbox.c.id == replies.c.inbox_id)
    .where(replies.c.state == "pending", _of(replies))
    .order_by(replies.c.id)
)
_WAITING = (
    select(inbox).where(inbox.c.state == "waiting", _of(inbox)).order_by(inbox.c.id).limit(bindparam("most"))
)
_FINISH = (
    update(inbox)
    .where(inbox.c.id == bindparam("of_id"), inbox.c.state == "waiting", _NEWS.exists())
    .values(
        state="done",
        done_at=bindparam("of_now"),
        error=bindparam("of_error"),
        body=bindparam("of_body"),
    )
)
_REPLY = insert(replies).returning(replies.c.id)
_ENDED = (
    update(replies)
    .where(replies.c.id == bindparam("of_id"), replies.c.state == "pending")
    .values(
        state=bindparam("of_state"),
        sent_at=bindparam("of_sent"),
        message=bindparam("of_message"),
        error=bindparam("of_error"),
    )
)
_CLOSE = delete(open_chats).where(_MINE, open_chats.c.news == bindparam("of_news"))


def _mine(worker: str, chat: Chat) -> dict[str, Any]:
    return {"of_owner": worker, "of_channel": chat[0], "of_chat": chat[1]}


class LostRow(RuntimeError):
    """The row is no longer this worker's: another one took it over, so what was thought must not be written."""


@dataclass(frozen=True)
class InboxRow:
    """An update that waits: its row id, the message as JSON, how many workers died with it in hand."""

    id: int
    channel: str
    chat: str
    body: dict[str, Any]
    attempts: int = 0


@dataclass(frozen=True)
class PendingReply:
    """A reply that is not yet confirmed; ``edit`` is the message it may change instead of adding one."""

    id: int
    channel: str
    chat: str
    body: dict[str, Any]
    edit: str | None


@dataclass
class InboxDelivery:
    """What an intake added to one chat, whose hand the chat is in, and the chat's count of deliveries after it."""

    owner: str | None
    news: int
    rows: list[InboxRow] = field(default_factory=list)


@dataclass(frozen=True)
class Work:
    """All that is to do in a chat: replies not confirmed, then updates that wait (``more``: there are others behind them)."""

    news: int
    replies: list[PendingReply]
    rows: list[InboxRow]
    more: bool


async def take_in(
    connection: AsyncConnection, worker: str | None, rows: Sequence[dict[str, Any]], now: datetime
) -> dict[Chat, InboxDelivery]:
    """Store updates ({channel, key, chat, body}); one seen before changes nothing. Returns what was new, by chat.

    A chat in nobody's hand comes into that of *worker*; None leaves it to whoever claims it.
    """
    if not rows:
        return {}
    values = [{**row, "state": "waiting", "attempts": 0, "received_at": now} for row in rows]
    stored = {
        (row.channel, row.key): row.id
        for row in (await connection.execute(_TAKE_IN.on(connection), values)).all()
    }
    new: dict[Chat, list[InboxRow]] = {}
    for row in rows:
        row_id = stored.pop((row["channel"], row["key"]), None)
        if row_id is not None:
            new.setdefault((row["channel"], row["chat"]), []).append(
                InboxRow(row_id, row["channel"], row["chat"], row["body"])
            )
    if not new:
        return {}
    # Sorted, so that two processes lock the rows in the same order.
    chats = [
        {"channel": channel, "chat": chat, "owner": worker, "news": 1, "opened_at": now}
        for channel, chat in sorted(new)
    ]
    return {
        (row.channel, row.chat): InboxDelivery(
            row.owner, row.news, sorted(new[row.channel, row.chat], key=lambda one: one.id)
        )
        for row in (await connection.execute(_OPEN.on(connection), chats)).all()
    }


async def claim(
    connection: AsyncConnection, worker: str, now: datetime, *, channels: Sequence[str], limit: int
) -> list[Chat]:
    """Take up to *limit* open chats that are in nobody's living hand, the longest open first."""
    free = or_(open_chats.c.owner.is_(None), open_chats.c.owner.not_in(alive(now)))
    locked = (
        select(open_chats.c.channel, open_chats.c.chat, open_chats.c.owner)
        .where(open_chats.c.channel.in_(channels), free)
        .order_by(open_chats.c.opened_at, open_chats.c.channel, open_chats.c.chat)
        .limit(limit)
        .with_for_update(skip_locked=True)
    )
    seen = (await connection.execute(locked)).all()
    if not seen:
        return []
    # Asked again now that the rows are locked: PostgreSQL locks the newest row, but looks for its owner among the workers as they
    # were when the statement began, and a worker that came meanwhile would count as dead.
    mine = (
        update(open_chats)
        .where(_among(open_chats, [(row.channel, row.chat) for row in seen]), free)
        .values(owner=worker)
        .returning(open_chats.c.channel, open_chats.c.chat)
    )
    taken = {(row.channel, row.chat) for row in (await connection.execute(mine)).all()}
    found = [row for row in seen if (row.channel, row.chat) in taken]
    chats = [(row.channel, row.chat) for row in found]
    orphaned = [(row.channel, row.chat) for row in found if row.owner is not None]
    if orphaned:
        heads = (
            select(func.min(inbox.c.id))
            .where(inbox.c.state == "waiting", _among(inbox, orphaned))
            .group_by(inbox.c.channel, inbox.c.chat)
        )
        await connection.execute(
            update(inbox)
            .where(inbox.c.id.in_(heads), inbox.c.attempts < SUSPECT)
            .values(attempts=inbox.c.attempts + 1)
        )
    return chats


def _among(table: Any, chats: Sequence[Chat]) -> Any:
    return tuple_(table.c.channel, table.c.chat).in_(chats)


async def load(connection: AsyncConnection, worker: str, chat: Chat, run: int) -> Work | None:
    """What is to do in a chat of *worker*'s, up to *run* updates; None where the chat is not in its hand."""
    of = _mine(worker, chat)
    news = (await connection.execute(_NEWS, of)).scalar()
    if news is None:
        return None
    pending = [
        PendingReply(row.id, row.channel, row.chat, row.body, row.edit)
        for row in (await connection.execute(_LEFT, of)).all()
    ]
    rows = [
        InboxRow(row.id, row.channel, row.chat, row.body, row.attempts)
        for row in (await connection.execute(_WAITING, of | {"most": run + 1})).all()
    ]
    return Work(news, pending, rows[:run], len(rows) > run)


async def begin(connection: AsyncConnection, row: InboxRow) -> None:
    """Note that a suspected update is begun, before it is."""
    await connection.execute(update(inbox).where(inbox.c.id == row.id).values(attempts=inbox.c.attempts + 1))


async def finish(
    connection: AsyncConnection,
    worker: str,
    row: InboxRow,
    bodies: Sequence[dict[str, Any]],
    now: datetime,
    *,
    kept: dict[str, Any],
    error: str | None = None,
) -> list[int]:
    """Mark *row* done, keep of its message only *kept*, and store its replies; returns their row ids.

    Raises LostRow where the chat is no longer in the worker's hand; the caller's transaction must then be rolled back.
    """
    of = _mine(worker, (row.channel, row.chat))
    values = {"of_id": row.id, "of_now": now, "of_error": error, "of_body": kept}
    done = await connection.execute(_FINISH, of | values)
    if done.rowcount != 1:
        raise LostRow(f"update {row.id} is no longer in the hands of {worker}")
    ids: list[int] = []
    for position, body in enumerate(bodies):
        values = {
            "inbox_id": row.id, "position": position, "channel": row.channel, "chat": row.chat, "body": body,
            "state": "pending", "created_at": now,
        }  # fmt: skip
        result = await connection.execute(_REPLY, values)
        ids.append(int(result.scalar_one()))
    return ids


async def reply_ended(
    connection: AsyncConnection,
    reply_id: int,
    state: str,
    now: datetime,
    *,
    message: str | None = None,
    error: str | None = None,
) -> None:
    """Write how a reply ended: ``sent``, ``failed`` or ``unknown``. One that has ended already stays as it is."""
    values = {
        "of_state": state,
        "of_sent": now if state == "sent" else None,
        "of_message": message,
        "of_error": error,
    }
    await connection.execute(_ENDED, {"of_id": reply_id} | values)


async def holds(connection: AsyncConnection, worker: str, chat: Chat) -> bool:
    """Whether the chat is in the worker's hand."""
    return (await connection.execute(_NEWS, _mine(worker, chat))).first() is not None


async def close(connection: AsyncConnection, worker: str, chat: Chat, news: int) -> bool:
    """Put a chat away whose work is done; False where something came in since *news* (or it is not the worker's)."""
    closed = await connection.execute(_CLOSE, _mine(worker, chat) | {"of_news": news})
    return bool(closed.rowcount == 1)


async def release(connection: AsyncConnection, worker: str, chat: Chat, *, blame: int | None = None) -> None:
    """Leave a chat to whoever claims it; *blame* is the update that could not be brought to an end."""
    if blame is not None:
        await connection.execute(
            update(inbox)
            .where(inbox.c.id == blame, inbox.c.state == "waiting")
            .values(attempts=inbox.c.attempts + 1)
        )
    await connection.execute(update(open_chats).where(_MINE).values(owner=None), _mine(worker, chat))


async def in_hand(connection: AsyncConnection, worker: str) -> set[Chat]:
    """The chats that the rows say are in the worker's hand."""
    rows = await connection.execute(
        select(open_chats.c.channel, open_chats.c.chat).where(open_chats.c.owner == worker)
    )
    return {(row.channel, row.chat) for row in rows}
