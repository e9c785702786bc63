"""The right to coordinate an organisation is taken away: from that transaction on it is gone, and the person is told."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.delivery import compose, ledger
from bot.delivery.ledger import Planned
from bot.language.catalogue import best_language, say
from bot.messages import Reply, plain
from bot.people import roles
from bot.people.roles import Coordinator
from bot.store.tables import people


async def end(
    connection: AsyncConnection, right: Coordinator, organisation: str, now: datetime, *, by: str
) -> bool:
    """Take *right* away and tell whose it was, unless they did it themselves. False where there was none any more."""
    if not await roles.revoke(connection, right.id, now, by=by):
        return False
    if right.person != by:
        found = await connection.execute(select(people.c.language).where(people.c.id == right.person))
        language = best_language(found.scalar())
        told = Reply(
            say(language, "organisations-end-notice", organisation=plain(organisation)), language=language
        )
        await ledger.plan(
            connection,
            [
                Planned(
                    kind=compose.NOTICE, key=f"right:{right.id}:ended:{now:%y%m%d%H%M%S}", source=f"right:{right.id}",
                    person=right.person, channel=right.channel, chat=right.chat, not_before=now, body=told,
                )
            ],
            now,
        )  # fmt: skip
    return True
