"""People as rows: who wrote, in which language, when last."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import and_, bindparam, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.messages import Incoming
from bot.people.awaited import Awaited
from bot.people.pace import QuestionPace
from bot.store.tables import awaited, coordinators, people
from bot.store.upsert import Prepared

_NAMESPACE = uuid.UUID("5b9a5b39-4b62-4a0e-9d43-1f4f9f1f6a0e")


# Built once: to build a statement anew costs nine times as much as to run it, and these run for every message.
_RIGHT = and_(coordinators.c.person_id == people.c.id, coordinators.c.revoked_at.is_(None))
_LOAD = (
    select(
        people,
        coordinators.c.organisation_id,
        awaited.c.command,
        awaited.c.takes,
        awaited.c.data,
        awaited.c.until,
    )
    .outerjoin(coordinators, _RIGHT)
    .outerjoin(awaited, awaited.c.person_id == people.c.id)
    .where(people.c.id == bindparam("of_id"))
)
_PACED = (
    update(people)
    .where(people.c.id == bindparam("of_id"))
    .values(pace_since=bindparam("of_since"), pace_count=bindparam("of_count"))
)


def _touch(new: Any, **also: Any) -> Any:
    counted = {"messages": people.c.messages + 1, "seen_at": new.excluded.seen_at}
    return new.on_conflict_do_update(index_elements=["id"], set_=counted | also)


_TOUCH_FROM_A_GROUP = Prepared(people, _touch)
_TOUCH = Prepared(people, lambda new: _touch(new, unreachable_since=None, chat=new.excluded.chat))


@dataclass(frozen=True)
class Person:
    """A person as far as the assistant knows them; ``known`` is False before their first message is written.

    ``admin`` says that the settings name them, which no row does; ``organisations`` are those that they coordinate;
    ``awaits`` is what they were asked for; ``passes_on`` (always, never) whether their questions may be passed on without a name.
    """

    id: str
    language: str
    language_chosen: bool = False
    zone: str | None = None
    messages: int = 0
    known: bool = False
    pace: QuestionPace = field(default_factory=QuestionPace)
    admin: bool = False
    organisations: frozenset[int] = frozenset()
    awaits: Awaited | None = None
    passes_on: str | None = None


def person_id(channel: str, external_id: str) -> str:
    """The same person always has the same id, so that a repeated first message makes no second person."""
    return uuid.uuid5(_NAMESPACE, f"{channel}:{external_id}").hex


async def load(connection: AsyncConnection, incoming: Incoming, language: str) -> Person:
    """The person behind *incoming*; one never seen before reads *language*."""
    identity = person_id(incoming.channel, incoming.person)
    found = (await connection.execute(_LOAD, {"of_id": identity})).all()
    if not found:
        return Person(identity, language)
    row = found[0]
    return Person(
        row.id,
        row.language,
        bool(row.language_chosen),
        row.zone,
        row.messages,
        known=True,
        pace=QuestionPace(row.pace_since, row.pace_count),
        organisations=frozenset(one.organisation_id for one in found if one.organisation_id is not None),
        awaits=Awaited(row.command, row.takes, row.data, row.until) if row.command is not None else None,
        passes_on=row.passes_on,
    )


async def touch(connection: AsyncConnection, incoming: Incoming, person: Person, now: datetime) -> None:
    """Count one message of the person, who is reachable again; writes them down where they are new.

    What is written in a group says nothing about the person's own chat: what the assistant says unasked goes to that one only.
    """
    values = {
        "id": person.id, "channel": incoming.channel, "external_id": incoming.person,
        "chat": incoming.person if incoming.shared else incoming.chat,
        "name": (incoming.name or None) and incoming.name[:128], "language": person.language, "language_chosen": 0,
        "messages": 1, "created_at": now, "seen_at": now,
    }  # fmt: skip
    statement = _TOUCH_FROM_A_GROUP if incoming.shared else _TOUCH
    await connection.execute(statement.on(connection), values)


async def paced(connection: AsyncConnection, identity: str, pace: QuestionPace) -> None:
    """Write how fast the person asks."""
    await connection.execute(_PACED, {"of_id": identity, "of_since": pace.since, "of_count": pace.count})


async def rename(connection: AsyncConnection, identity: str, name: str) -> None:
    """Write under which name the person wants to be seen."""
    await connection.execute(update(people).where(people.c.id == identity).values(name=name))


async def choose_language(connection: AsyncConnection, identity: str, language: str) -> None:
    await connection.execute(
        update(people).where(people.c.id == identity).values(language=language, language_chosen=1)
    )


async def unreachable(connection: AsyncConnection, channel: str, chat: str, now: datetime) -> None:
    """Mark everybody of that chat unreachable until they write again."""
    await reach(connection, channel, chat, now)


async def reach(
    connection: AsyncConnection, channel: str, chat: str, unreachable_since: datetime | None
) -> None:
    """Write since when that chat cannot be reached; None means that it can."""
    await connection.execute(
        update(people)
        .where(and_(people.c.channel == channel, people.c.chat == chat))
        .values(unreachable_since=unreachable_since)
    )


async def name_of(connection: AsyncConnection, identity: str) -> str | None:
    """What the channel calls the person; None where it says no name."""
    return (await connection.execute(select(people.c.name).where(people.c.id == identity))).scalar()
