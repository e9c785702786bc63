"""Interviews as rows: a person's run of a flow, its answers and the question asked last."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import and_, bindparam, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.tables import interviews

OPEN, DONE, CANCELLED = "open", "done", "cancelled"
MOST = 50  # newest rows of a person that are looked at

# Built once: to build a statement anew costs nine times as much as to run it, and this one runs for every message.
_LOAD = (
    select(interviews)
    .where(interviews.c.person_id == bindparam("of_person"))
    .order_by(interviews.c.id.desc())
    .limit(MOST)
)


@dataclass(frozen=True)
class Offer:
    """A value that was offered on a button but does not fit into one (a town): the button carries its ``code``."""

    code: str
    value: Any
    label: str


@dataclass(frozen=True)
class Interview:
    """One person's run of a flow. ``path`` are the questions answered when it was last written, ``asked`` the one asked last."""

    person: str
    flow: str
    version: int
    answers: Mapping[str, Any] = field(default_factory=dict)
    state: str = OPEN
    asked: str | None = None
    path: tuple[str, ...] = ()
    offered: tuple[Offer, ...] = ()
    outcome: str | None = None
    front: bool = True
    id: int | None = None


async def load(connection: AsyncConnection, person: str) -> list[Interview]:
    """The person's newest interview of each flow, newest first."""
    found: dict[str, Interview] = {}
    for row in (await connection.execute(_LOAD, {"of_person": person})).all():
        found.setdefault(
            row.flow,
            Interview(
                person, row.flow, row.version, row.answers, row.state, row.asked, tuple(row.path),
                tuple(Offer(*one) for one in row.offered), row.outcome, bool(row.front), row.id,
            ),
        )  # fmt: skip
    return list(found.values())


async def save(connection: AsyncConnection, one: Interview, now: datetime) -> None:
    """Write an interview, a new one or a changed one; one that comes to the front sends the others to the back."""
    values = {
        "version": one.version, "answers": dict(one.answers), "state": one.state, "asked": one.asked,
        "path": list(one.path), "offered": [[offer.code, offer.value, offer.label] for offer in one.offered],
        "outcome": one.outcome, "front": int(one.front), "changed_at": now,
        "ended_at": None if one.state == OPEN else now,
    }  # fmt: skip
    if one.front:
        await connection.execute(
            update(interviews)
            .where(and_(interviews.c.person_id == one.person, interviews.c.front == 1))
            .values(front=0)
        )
    if one.id is not None:
        await connection.execute(update(interviews).where(interviews.c.id == one.id).values(values))
    else:
        await connection.execute(
            insert(interviews).values(person_id=one.person, flow=one.flow, started_at=now, **values)
        )
