"""Replies that hand over what must not stay in a row, such as the link of an invitation: gone once they were delivered."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.language.catalogue import say
from bot.messages import Reply
from bot.store.engine import Store
from bot.store.tables import replies
from bot.wire import reply_to_json

SHOWN_FROM_ROWS = "web"  # the page reads its replies from the rows, so there they stay for a while
STAYS = timedelta(hours=1)
_LOOKS_BACK = timedelta(days=2)


def passed(body: dict[str, Any]) -> dict[str, Any]:
    """What is kept of such a reply: that there was one."""
    language = str(body.get("language", "en"))
    return reply_to_json(Reply(say(language, "reply-passed"), language=language))


async def delivered(connection: AsyncConnection, id: int, channel: str, body: dict[str, Any]) -> None:
    """The sending of reply *id* has ended: where it is a passing one, its row lets go of it."""
    if body.get("passing") and channel != SHOWN_FROM_ROWS:
        await connection.execute(update(replies).where(replies.c.id == id).values(body=passed(body)))


async def sweep(store: Store, now: datetime) -> int:
    """Let go of the passing replies that the page has shown for long enough; how many."""
    statement = select(replies.c.id, replies.c.body).where(
        replies.c.channel == SHOWN_FROM_ROWS,
        replies.c.created_at.between(now - _LOOKS_BACK, now - STAYS),
        replies.c.body["passing"].as_boolean().is_(True),
    )
    async with store.read() as connection:
        found = (await connection.execute(statement)).all()
    if found:
        async with store.write() as connection:
            for row in found:
                gone = update(replies).where(replies.c.id == row.id).values(body=passed(row.body))
                await connection.execute(gone)
    return len(found)
