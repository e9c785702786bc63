"""Takes out what the chats of others say of a person who is erased: a case that was answered, a list with their name.

What a channel has delivered stays on the devices of those who read it; no server of ours has it any more.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterator
from typing import Any

from sqlalchemy import delete, false, or_, select, tuple_, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.people import ephemeral
from bot.store.holdings import DataSubject, Mentions
from bot.store.tables import audit, awaited, coordinators, curated_drafts, deliveries, inbox, people, replies

_LEAST = 6  # letters and digits of a text that is looked for; what is shorter is in every second message
_CASE = "do:inbox:"


async def take_out(
    connection: AsyncConnection, found: Mentions, of: DataSubject, admins: Collection[str]
) -> None:
    """Empty what speaks of the person in the chats of coordinators, of admins and of whoever did something that is in the log."""
    look = _Look(found)
    for person, channel, chat in await _onlookers(connection, of, admins):
        await _chat(connection, look, channel, chat)
        await _waiting(connection, look, person)


async def _onlookers(
    connection: AsyncConnection, of: DataSubject, admins: Collection[str]
) -> list[tuple[str, str, str]]:
    """Those who may have been shown something of others, but not the person."""
    named = [tuple(admin.split(":", 1)) for admin in admins if ":" in admin]
    acted = select(audit.c.person_id).where(audit.c.person_id.is_not(None))
    who = select(people.c.id, people.c.channel, people.c.chat).where(
        people.c.id != of.person,
        or_(
            people.c.id.in_(select(coordinators.c.person_id)),
            people.c.id.in_(acted),
            tuple_(people.c.channel, people.c.external_id).in_(named) if named else false(),
        ),
    )
    return [(row.id, row.channel, row.chat) for row in (await connection.execute(who)).all()]


async def _chat(connection: AsyncConnection, look: _Look, channel: str, chat: str) -> None:
    said = select(replies.c.id, replies.c.body).where(replies.c.channel == channel, replies.c.chat == chat)
    for row in (await connection.execute(said)).all():
        if look.speaks(row.body):
            await connection.execute(
                update(replies).where(replies.c.id == row.id).values(body=ephemeral.passed(row.body))
            )
    typed = select(inbox.c.id, inbox.c.body).where(
        inbox.c.channel == channel, inbox.c.chat == chat, inbox.c.state == "done"
    )
    for row in (await connection.execute(typed)).all():
        if look.speaks(row.body):
            kept = {
                name: value for name, value in row.body.items() if name not in ("text", "payload", "upload")
            }
            await connection.execute(update(inbox).where(inbox.c.id == row.id).values(body=kept))


async def _waiting(connection: AsyncConnection, look: _Look, person: str) -> None:
    """What was said to *person* unasked, and what they are in the middle of."""
    told = select(deliveries.c.id, deliveries.c.body, deliveries.c.data).where(
        deliveries.c.person_id == person
    )
    for row in (await connection.execute(told)).all():
        if look.speaks(row.body) or look.speaks(row.data):
            gone = update(deliveries).where(deliveries.c.id == row.id).values(body=None, data=None)
            await connection.execute(gone)
    for table, column in ((awaited, awaited.c.data), (curated_drafts, curated_drafts.c.draft)):
        data = await connection.scalar(select(column).where(table.c.person_id == person))
        if look.speaks(data):
            await connection.execute(delete(table).where(table.c.person_id == person))


class _Look:
    """Says whether a stored value speaks of the person."""

    def __init__(self, found: Mentions) -> None:
        self._texts = tuple(text for one in found.texts if len(text := _flat(one)) >= _LEAST)
        self._cases = frozenset(map(str, found.cases))
        names = sorted(
            {name.strip() for name in found.names if len(name.strip()) >= 2}, key=len, reverse=True
        )
        self._names = (
            re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)", re.IGNORECASE)
            if names
            else None
        )

    def speaks(self, value: Any) -> bool:
        if value is None:
            return False
        for text in _strings(value):
            if text.startswith(_CASE) and self._cases.intersection(text.split(":")[3:]):
                return True
            bare = text.replace("\\", "")
            if self._names is not None and self._names.search(bare):
                return True
            flat = _flat(bare) if self._texts else ""
            if any(one in flat for one in self._texts):
                return True
        return False


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from _strings(one)
    elif isinstance(value, list | tuple):
        for one in value:
            yield from _strings(one)
    elif value is not None and not isinstance(value, int | float | bool):
        yield json.dumps(value, default=str)


def _flat(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))
