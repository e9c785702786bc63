"""What is said unasked in the chat page: rows as those of any answer, but of an exchange without a question.

A change or a removal is a row, too: open pages see it as they see every newer reply, in every process.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.channels.web.history import CHANNEL, UNASKED, row_of
from bot.delivery.compose import DueDelivery
from bot.delivery.sending import SendRefused
from bot.messages import Incoming, Reply
from bot.store.tables import inbox, replies
from bot.wire import incoming_to_json, reply_to_json

_LONGEST_CHAIN = 1000


async def post(connection: AsyncConnection, entry: DueDelivery, reply: Reply, now: datetime) -> str:
    """A new message in the chat of *entry*; its id on the page."""
    return await _row(connection, entry, reply_to_json(reply) | {"edits": False}, now)


async def repost(connection: AsyncConnection, entry: DueDelivery, reply: Reply, now: datetime) -> str:
    """Let *reply* stand where the message that *entry* edits stands, or what that became meanwhile."""
    *_, newest = await _became(connection, entry)
    return await _row(connection, entry, reply_to_json(reply) | {"edits": True}, now, newest)


async def take_down(connection: AsyncConnection, entry: DueDelivery, now: datetime) -> None:
    """Remove the message that *entry* edits, whatever it became, from the page and from the rows."""
    ids = await _became(connection, entry)
    empty = reply_to_json(Reply("")) | {"removed": True}
    await connection.execute(
        update(replies).where(replies.c.id.in_(ids)).values(body=empty | {"edits": False})
    )
    await _row(connection, entry, empty | {"edits": True}, now, ids[-1])


async def _became(connection: AsyncConnection, entry: DueDelivery) -> list[int]:
    """The row of the message that *entry* edits, and those that changed it since, in order. Refused where it is gone."""
    of_chat = (replies.c.channel == CHANNEL, replies.c.chat == entry.chat)
    first = row_of(entry.edits)
    found = select(replies.c.body).where(replies.c.id == first, *of_chat)
    body = (await connection.execute(found)).scalar()
    if first is None or body is None:
        raise SendRefused("the message is not there any more")
    changes = (
        select(replies.c.id, inbox.c.body["message"].as_string().label("changed"))
        .join(inbox, inbox.c.id == replies.c.inbox_id)
        .where(*of_chat, replies.c.id > first, replies.c.body["edits"].as_boolean())
        .order_by(replies.c.id)
    )
    chain = [first]
    for row in (await connection.execute(changes)).all():
        if row_of(row.changed) == chain[-1] and len(chain) < _LONGEST_CHAIN:
            chain.append(row.id)
    last = (await connection.execute(select(replies.c.body).where(replies.c.id == chain[-1]))).scalar()
    if last is not None and last.get("removed"):
        raise SendRefused("the message was removed")
    return chain


async def _row(
    connection: AsyncConnection,
    entry: DueDelivery,
    body: dict[str, Any],
    now: datetime,
    changes: int | None = None,
) -> str:
    """An exchange without a question, done as it is written; the id of its reply on the page."""
    key = f"{UNASKED}{entry.id}"
    # In the web a person is their chat: so that /export and /forget find the row.
    asked = Incoming(CHANNEL, entry.chat, entry.chat, key, message=f"r{changes}" if changes else None)
    exchange = {
        "channel": CHANNEL, "key": key, "chat": entry.chat, "body": incoming_to_json(asked), "state": "done",
        "attempts": 0, "received_at": now, "done_at": now,
    }  # fmt: skip
    inbox_id = (await connection.execute(insert(inbox).values(exchange).returning(inbox.c.id))).scalar_one()
    said = {
        "inbox_id": inbox_id, "position": 0, "channel": CHANNEL, "chat": entry.chat, "body": body,
        "state": "sent", "created_at": now, "sent_at": now,
    }  # fmt: skip
    reply_id = (await connection.execute(insert(replies).values(said).returning(replies.c.id))).scalar_one()
    return f"r{reply_id}"
