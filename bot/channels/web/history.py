"""What was said in a chat, read from the inbox and the replies: pages of exchanges, and what is newer than a reply."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.messages import File, Reply
from bot.store.tables import inbox, replies
from bot.wire import reply_from_json

CHANNEL = "web"
EXCHANGES = 25  # a page: about 50 messages
NEWS = 100  # replies shown in one go
UNASKED = "delivery:"  # the keys of exchanges in which nobody asked anything begin so


@dataclass(frozen=True)
class SaidMessage:
    """One message of a chat. ``reply`` is None for the person's own; then ``text`` is what may stay stored of it, and
    ``payload`` and ``label`` the button that was tapped, or the name of a file. ``key`` is the page's key of the person's message, or of the one replied to;
    ``replaces`` the id of the message that this reply changes, or takes away where it is ``removed``."""

    id: str
    key: str
    at: datetime
    text: str = ""
    payload: str | None = None
    label: str | None = None
    waiting: bool = False
    reply: Reply | None = None
    replaces: str | None = None
    removed: bool = False


@dataclass(frozen=True)
class NewMessages:
    """Messages newer than a reply; the cursor after them; whether there are yet more; whether what stood before was erased."""

    said: tuple[SaidMessage, ...]
    cursor: int
    more: bool
    erased: bool = False


@dataclass(frozen=True)
class _Asked:
    """The columns of an inbox row that a message on the page needs."""

    id: int
    key: str
    body: dict[str, Any]
    received_at: datetime
    state: str


@dataclass(frozen=True)
class HistoryPage:
    """Messages, oldest first; ``before`` asks for the page before (None: there is none); ``cursor`` is the newest reply's row."""

    said: tuple[SaidMessage, ...]
    before: int | None
    cursor: int


async def page(connection: AsyncConnection, chat: str, before: int | None = None) -> HistoryPage:
    """The last exchanges of *chat*, or those before the exchange *before*."""
    newest = select(func.max(replies.c.id)).where(replies.c.channel == CHANNEL, replies.c.chat == chat)
    cursor = int((await connection.execute(newest)).scalar() or 0)
    done = (
        select(inbox)
        .where(inbox.c.state == "done", inbox.c.channel == CHANNEL, inbox.c.chat == chat)
        .order_by(inbox.c.id.desc())
        .limit(EXCHANGES + 1)
    )
    asked = (await connection.execute(done if before is None else done.where(inbox.c.id < before))).all()
    more = len(asked) > EXCHANGES
    asked = list(reversed(asked[:EXCHANGES]))
    answers = (
        await connection.execute(
            select(replies)
            .where(replies.c.inbox_id.in_([row.id for row in asked]))
            .order_by(replies.c.inbox_id, replies.c.position)
        )
    ).all()
    waiting: Sequence[Row[Any]] = ()
    if before is None:
        undone = select(inbox).where(
            inbox.c.state == "waiting", inbox.c.channel == CHANNEL, inbox.c.chat == chat
        )
        waiting = (await connection.execute(undone.order_by(inbox.c.id).limit(EXCHANGES))).all()
    said = await _told(connection, chat, [*asked, *waiting], answers)
    return HistoryPage(said, asked[0].id if more else None, cursor)


async def since(connection: AsyncConnection, chat: str, cursor: int) -> NewMessages:
    """What the assistant said after the reply *cursor*, each with the message it answers."""
    newer = (
        select(
            replies,
            inbox.c.key.label("asked_key"),
            inbox.c.body.label("asked_body"),
            inbox.c.received_at,
            inbox.c.state.label("asked_state"),
        )
        .join(inbox, inbox.c.id == replies.c.inbox_id)
        .where(replies.c.channel == CHANNEL, replies.c.chat == chat, replies.c.id > cursor)
        .order_by(replies.c.id)
        .limit(NEWS)
    )
    answers = (await connection.execute(newer)).all()
    if not answers:
        return NewMessages((), cursor, more=False)
    asked = {
        row.inbox_id: _Asked(row.inbox_id, row.asked_key, row.asked_body, row.received_at, row.asked_state)
        for row in answers
    }
    said = await _told(connection, chat, [asked[one] for one in sorted(asked)], answers)
    erased = await _erased(connection, chat, said)
    return NewMessages(said, int(answers[-1].id), more=len(answers) == NEWS, erased=erased)


async def file_of(connection: AsyncConnection, chat: str, reply_id: int) -> File | None:
    """The file that goes with a reply of *chat*, if there is one."""
    own = select(replies.c.body).where(
        replies.c.id == reply_id, replies.c.channel == CHANNEL, replies.c.chat == chat
    )
    body = (await connection.execute(own)).scalar()
    return reply_from_json(body).file if body else None


async def newest_reply(connection: AsyncConnection) -> int:
    return int((await connection.execute(select(func.max(replies.c.id)))).scalar() or 0)


async def newer_than(connection: AsyncConnection, mark: int) -> list[tuple[str, int]]:
    """Chats of the web with replies after the row *mark*, each with its newest: (chat, row)."""
    newest = (
        select(replies.c.chat, func.max(replies.c.id))
        .where(replies.c.id > mark, replies.c.channel == CHANNEL)
        .group_by(replies.c.chat)
    )
    return [(chat, int(reply_id)) for chat, reply_id in (await connection.execute(newest)).all()]


async def _told(
    connection: AsyncConnection, chat: str, asked: Sequence[Row[Any] | _Asked], answers: Sequence[Row[Any]]
) -> tuple[SaidMessage, ...]:
    """Put exchanges together. A tap whose replies all change the tapped message is no message of its own."""
    of: dict[int, list[Row[Any]]] = {}
    for answer in answers:
        of.setdefault(answer.inbox_id, []).append(answer)
    labels = await _labels(connection, chat, asked)
    said: list[SaidMessage] = []
    for row in asked:
        own = of.get(row.id, [])
        payload = row.body.get("payload")
        unasked = row.key.startswith(UNASKED)
        key, target = row.key if unasked else row.key.split(":", 1)[-1], row.body.get("message")
        edited = payload and target and own and all(reply.body.get("edits") for reply in own)
        if not (unasked or edited):
            name = (row.body.get("upload") or {}).get("name")
            said.append(
                SaidMessage(
                    f"q{row.id}", key, row.received_at, row.body.get("text") or "", payload, name or labels.get(row.id),
                    waiting=row.state == "waiting",
                )
            )  # fmt: skip
        for reply in own:
            replaces = target if reply.body.get("edits") and row_of(target) else None
            removed = bool(reply.body.get("removed"))
            if removed and not replaces:
                continue
            body = reply_from_json(reply.body)
            said.append(
                SaidMessage(
                    f"r{reply.id}", key, reply.created_at, reply=body, replaces=replaces, removed=removed
                )
            )
    return tuple(said)


async def _erased(connection: AsyncConnection, chat: str, said: Sequence[SaidMessage]) -> bool:
    """Whether a reply changes a message that is no longer there: then the person had everything before it erased."""
    targets = {int(one.replaces[1:]) for one in said if one.replaces}
    if not targets:
        return False
    there = select(func.count()).where(
        replies.c.id.in_(targets), replies.c.channel == CHANNEL, replies.c.chat == chat
    )
    return int((await connection.execute(there)).scalar() or 0) < len(targets)


async def _labels(
    connection: AsyncConnection, chat: str, asked: Sequence[Row[Any] | _Asked]
) -> dict[int, str]:
    """What stood on the buttons that were tapped, by the row of the tap."""
    targets = {row.id: row.body.get("message") or "" for row in asked if row.body.get("payload")}
    ids = {row for target in targets.values() if (row := row_of(target))}
    if not ids:
        return {}
    found = await connection.execute(
        select(replies.c.id, replies.c.body).where(
            replies.c.id.in_(ids), replies.c.channel == CHANNEL, replies.c.chat == chat
        )
    )
    buttons = {
        f"r{row.id}": {b.get("payload"): b.get("label") for line in row.body.get("buttons", ()) for b in line}
        for row in found.all()
    }
    return {
        row.id: label
        for row in asked
        if (label := buttons.get(targets.get(row.id, ""), {}).get(row.body.get("payload")))
    }


def row_of(message: str | None) -> int | None:
    """The row of a reply from its id on the page: 12 of ``r12``."""
    return int(message[1:]) if message and message[1:].isdecimal() and message[0] == "r" else None
