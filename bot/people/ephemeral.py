"""Replies that hand over what must not stay in a row, such as the link of an invitation: gone once they were delivered."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import delete, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.language.catalogue import say
from bot.messages import Reply
from bot.store.engine import Store
from bot.store.tables import inbox, replies
from bot.wire import reply_to_json

FORGOTTEN = "forgotten"  # the outcome of the last thing that is said to somebody who was erased
SHOWN_FROM_ROWS = "web"  # the page reads its replies from the rows, so there they stay for a while
STAYS = timedelta(hours=1)
_LOOKS_BACK = timedelta(days=2)


def passed(body: dict[str, Any]) -> dict[str, Any]:
    """What is kept of such a reply: that there was one."""
    language = str(body.get("language", "en"))
    return reply_to_json(Reply(say(language, "reply-passed"), outcome=body.get("outcome"), language=language))


async def delivered(connection: AsyncConnection, id: int, channel: str, body: dict[str, Any]) -> None:
    """The sending of reply *id* has ended: where it is a passing one, its row lets go of it."""
    if body.get("outcome") == FORGOTTEN and channel != SHOWN_FROM_ROWS:
        theirs = select(replies.c.inbox_id).where(replies.c.id == id).scalar_subquery()
        await connection.execute(delete(inbox).where(inbox.c.id == theirs))
    elif body.get("passing") and channel != SHOWN_FROM_ROWS:
        await connection.execute(update(replies).where(replies.c.id == id).values(body=passed(body)))


async def sweep(store: Store, now: datetime) -> int:
    """Let go of the passing replies that the page has shown for long enough; how many."""
    statement = select(replies.c.id, replies.c.inbox_id, replies.c.body).where(
        replies.c.channel == SHOWN_FROM_ROWS,
        replies.c.created_at.between(now - _LOOKS_BACK, now - STAYS),
        or_(
            replies.c.body["passing"].as_boolean().is_(True),
            replies.c.body["outcome"].as_string() == FORGOTTEN,
        ),
    )
    async with store.read() as connection:
        found = (await connection.execute(statement)).all()
    if found:
        async with store.write() as connection:
            for row in found:
                if row.body.get("outcome") == FORGOTTEN:
                    await connection.execute(delete(inbox).where(inbox.c.id == row.inbox_id))
                    continue
                gone = update(replies).where(replies.c.id == row.id).values(body=passed(row.body))
                await connection.execute(gone)
    return len(found)
