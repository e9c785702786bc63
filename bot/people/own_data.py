"""Everything that is kept about one person: handed to them, or erased. Each room says what it keeps (``bot.store.holdings``)."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import timedelta
from typing import Any

from sqlalchemy import ColumnElement, and_, delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.messages import Incoming
from bot.people import mentions
from bot.store.holdings import DataSubject, Expiry, Holding, Mentions, plain
from bot.store.tables import awaited, inbox, people, questions, replies, uploads

_HIDDEN = frozenset({"id", "person_id", "inbox_id", "pace_since", "pace_count", "token"})


def subject(incoming: Incoming, person: str) -> DataSubject:
    return DataSubject(person, incoming.channel, incoming.person, incoming.chat)


async def collect(
    connection: AsyncConnection, holdings: Sequence[Holding], of: DataSubject
) -> dict[str, Any]:
    """All rows about the person as plain data, room by room."""
    found: dict[str, Any] = {}
    for holding in holdings:
        if holding.collect is not None:
            found |= await holding.collect(connection, of)
    return found


async def erase(
    connection: AsyncConnection,
    holdings: Sequence[Holding],
    of: DataSubject,
    inbox_id: int | None,
    admins: Collection[str] = (),
) -> None:
    """Delete the person and all that speaks of them; only the update *inbox_id* itself is still needed.

    What others were shown of the person goes too: it is looked for in the chats of those who answer cases and look after cohorts.
    """
    found = Mentions()
    for holding in holdings:
        if holding.mentioned is not None:
            found |= await holding.mentioned(connection, of)
    await mentions.take_out(connection, found, of, admins)
    for holding in holdings:
        if holding.erase is not None:
            await holding.erase(connection, of)
    theirs = and_(_of(of), inbox.c.state == "done")
    if inbox_id is not None:
        theirs = and_(theirs, inbox.c.id != inbox_id)
    await connection.execute(delete(inbox).where(theirs))
    await connection.execute(delete(people).where(people.c.id == of.person))


async def _collect(connection: AsyncConnection, of: DataSubject) -> dict[str, Any]:
    """Who they are to us, what they asked, the messages and what was replied."""
    row = (await connection.execute(select(people).where(people.c.id == of.person))).first()
    asked = select(questions).where(questions.c.person_id == of.person).order_by(questions.c.id)
    return {
        "person": plain(row, _HIDDEN) if row is not None else {},
        "questions": [plain(row, _HIDDEN) for row in (await connection.execute(asked)).all()],
        "messages": await _messages(connection, of),
    }


async def _messages(connection: AsyncConnection, of: DataSubject) -> list[dict[str, Any]]:
    theirs = (
        await connection.execute(
            select(inbox.c.id, inbox.c.body, inbox.c.received_at).where(_of(of)).order_by(inbox.c.id)
        )
    ).all()
    answers: dict[int, list[str]] = {}
    statement = (
        select(replies.c.inbox_id, replies.c.body)
        .join(inbox, inbox.c.id == replies.c.inbox_id)
        .where(_of(of))
        .order_by(replies.c.inbox_id, replies.c.position)
    )
    for row in (await connection.execute(statement)).all():
        answers.setdefault(row.inbox_id, []).append(str(row.body.get("text", "")))
    return [
        {
            "received_at": row.received_at.isoformat(),
            **{name: row.body[name] for name in ("text", "payload") if row.body.get(name)},
            "replies": answers.get(row.id, []),
        }
        for row in theirs
    ]


async def _erase(connection: AsyncConnection, of: DataSubject) -> None:
    await connection.execute(delete(uploads).where(uploads.c.chat == of.chat))


async def _mentioned(connection: AsyncConnection, of: DataSubject) -> Mentions:
    name = await connection.scalar(select(people.c.name).where(people.c.id == of.person))
    return Mentions(names=frozenset({name} if name else ()))


def _of(of: DataSubject) -> ColumnElement[bool]:
    return and_(inbox.c.channel == of.channel, inbox.c.body["person"].as_string() == of.external_id)


HOLDING = Holding(
    "people",
    shown=("people", "questions", "inbox", "replies"),
    hidden={
        "awaited": "what the person was asked for a moment ago; gone in half an hour",
        "uploads": "a file that was handed over; gone when it was used, in a day at most",
        "audit": "what admins did is the operator's record; it keeps no name of a person who was erased",
        "open_chats": "which chat is being answered; gone when it was",
    },
    nobodys={
        "workers": "the processes that answer",
        "pauses": "what an admin switched off, with the reason they gave",
    },
    collect=_collect,
    erase=_erase,
    mentioned=_mentioned,
    expiries=(
        Expiry(uploads, lambda before, now: uploads.c.created_at < now - timedelta(days=1), always=True),
        Expiry(awaited, lambda before, now: awaited.c.until < now, always=True),
        Expiry(inbox, lambda before, now: inbox.c.done_at < before),
        Expiry(questions, lambda before, now: questions.c.asked_at < before),
    ),
)
