"""The inbox and the replies as rows: taken in once, claimed chat by chat, done exactly once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Select, and_, delete, func, insert, or_, select, update
from sqlalchemy.dialects.postgresql import insert as postgresql_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.tables import inbox, replies, workers

LEASE = timedelta(seconds=8)
Chat = tuple[str, str]


class LostRow(RuntimeError):
    """The row is no longer this worker's: another one took it over, so what was thought must not be written."""


@dataclass(frozen=True)
class Row:
    """An update that waits: its row id, the message as JSON, how often it was begun."""

    id: int
    channel: str
    chat: str
    body: dict[str, Any]
    attempts: int


@dataclass(frozen=True)
class PendingReply:
    """A reply that is not yet confirmed; ``attempts`` counts the tries to send it that were begun."""

    id: int
    channel: str
    chat: str
    body: dict[str, Any]
    edit: str | None


def upsert(connection: AsyncConnection, table: Any) -> Any:
    """The dialect's own INSERT, which knows ON CONFLICT."""
    return (sqlite_insert if connection.dialect.name == "sqlite" else postgresql_insert)(table)


async def beat(connection: AsyncConnection, worker: str, now: datetime) -> None:
    """Write the worker's heartbeat and forget workers long gone whose rows nobody refers to as alive."""
    statement = upsert(connection, workers).values(id=worker, started_at=now, beat_at=now)
    await connection.execute(statement.on_conflict_do_update(index_elements=["id"], set_={"beat_at": now}))
    await connection.execute(delete(workers).where(workers.c.beat_at < now - timedelta(hours=1)))


async def leave(connection: AsyncConnection, worker: str) -> None:
    """The worker ends in good order: what it had in hand is free at once."""
    for table in (inbox, replies):
        await connection.execute(update(table).where(table.c.owner == worker).values(owner=None))
    await connection.execute(delete(workers).where(workers.c.id == worker))


async def take_in(connection: AsyncConnection, rows: Sequence[dict[str, Any]], now: datetime) -> int:
    """Store updates ({channel, key, chat, body}); one seen before changes nothing. Returns how many were new."""
    if not rows:
        return 0
    statement = upsert(connection, inbox).values(
        [{**row, "state": "waiting", "attempts": 0, "received_at": now} for row in rows]
    )
    result = await connection.execute(statement.on_conflict_do_nothing(index_elements=["channel", "key"]))
    return int(result.rowcount)


def _alive(now: datetime) -> Select[tuple[str]]:
    return select(workers.c.id).where(workers.c.beat_at > now - LEASE)


def _free(table: Any, now: datetime) -> Any:
    return or_(table.c.owner.is_(None), table.c.owner.not_in(_alive(now)))


async def claim(
    connection: AsyncConnection, worker: str, now: datetime, *, channels: Sequence[str], chats: int, run: int
) -> tuple[dict[Chat, list[Row]], dict[Chat, list[PendingReply]]]:
    """Claim the oldest waiting updates (up to *run* a chat, *chats* chats) and replies that a dead worker left behind.

    A chat whose oldest update is in somebody's living hand is not touched: that keeps the order within a chat.
    """
    heads = (
        select(func.min(inbox.c.id).label("id"))
        .where(inbox.c.state == "waiting", inbox.c.channel.in_(channels))
        .group_by(inbox.c.channel, inbox.c.chat)
        .subquery()
    )
    free_heads = (
        select(inbox.c.id, inbox.c.channel, inbox.c.chat)
        .join(heads, heads.c.id == inbox.c.id)
        .where(_free(inbox, now))
        .order_by(inbox.c.id)
        .limit(chats)
        .with_for_update(skip_locked=True, of=inbox)
    )
    mine = {(row.channel, row.chat) for row in (await connection.execute(free_heads)).all()}
    updates: dict[Chat, list[Row]] = {}
    if mine:
        ranked = (
            select(
                inbox,
                func.row_number()
                .over(partition_by=(inbox.c.channel, inbox.c.chat), order_by=inbox.c.id)
                .label("place"),
            )
            .where(inbox.c.state == "waiting", _chats(inbox, mine))
            .subquery()
        )
        rows = (
            await connection.execute(select(ranked).where(ranked.c.place <= run).order_by(ranked.c.id))
        ).all()
        for row in rows:
            updates.setdefault((row.channel, row.chat), []).append(
                Row(row.id, row.channel, row.chat, row.body, row.attempts)
            )
        await connection.execute(
            update(inbox)
            .where(inbox.c.id.in_([row.id for row in rows]))
            .values(owner=worker, attempts=inbox.c.attempts + 1)
        )
    return updates, await _claim_replies(connection, worker, now, channels, chats)


async def _claim_replies(
    connection: AsyncConnection, worker: str, now: datetime, channels: Sequence[str], limit: int
) -> dict[Chat, list[PendingReply]]:
    left = (
        select(replies, inbox.c.body["message"].as_string().label("edit"))
        .join(inbox, inbox.c.id == replies.c.inbox_id)
        .where(replies.c.state == "pending", replies.c.channel.in_(channels), _free(replies, now))
        .order_by(replies.c.id)
        .limit(limit)
        .with_for_update(skip_locked=True, of=replies)
    )
    rows = (await connection.execute(left)).all()
    found: dict[Chat, list[PendingReply]] = {}
    for row in rows:
        found.setdefault((row.channel, row.chat), []).append(
            PendingReply(row.id, row.channel, row.chat, row.body, row.edit)
        )
    if rows:
        await connection.execute(
            update(replies).where(replies.c.id.in_([row.id for row in rows])).values(owner=worker)
        )
    return found


def _chats(table: Any, chats: set[Chat]) -> Any:
    return or_(*(and_(table.c.channel == channel, table.c.chat == chat) for channel, chat in sorted(chats)))


async def finish(
    connection: AsyncConnection,
    worker: str,
    row: Row,
    bodies: Sequence[dict[str, Any]],
    now: datetime,
    *,
    kept: dict[str, Any],
    error: str | None = None,
) -> list[int]:
    """Mark *row* done, keep of its message only *kept*, and store its replies as this worker's; returns their row ids.

    Raises LostRow where another worker has taken the row over; the caller's transaction must then be rolled back.
    """
    done = await connection.execute(
        update(inbox)
        .where(inbox.c.id == row.id, inbox.c.state == "waiting", inbox.c.owner == worker)
        .values(state="done", done_at=now, owner=None, error=error, body=kept)
    )
    if done.rowcount != 1:
        raise LostRow(f"update {row.id} is no longer in the hands of {worker}")
    ids: list[int] = []
    for position, body in enumerate(bodies):
        values = {
            "inbox_id": row.id, "position": position, "channel": row.channel, "chat": row.chat, "body": body,
            "state": "pending", "attempts": 0, "owner": worker, "created_at": now,
        }  # fmt: skip
        result = await connection.execute(insert(replies).values(values).returning(replies.c.id))
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
    """Write how a reply ended: ``sent``, ``failed`` or ``unknown``."""
    await connection.execute(
        update(replies)
        .where(replies.c.id == reply_id)
        .values(
            state=state, sent_at=now if state == "sent" else None, owner=None, message=message, error=error
        )
    )
