"""Curated answers as rows: written, reviewed by somebody else, served until they expire. Every step is in the audit log."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, and_, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.answers.answer import Curated
from bot.gaps.written import WrittenCurated
from bot.store import audit
from bot.store.tables import curated

WAITING, APPROVED, REJECTED, WITHDRAWN = "waiting", "approved", "rejected", "withdrawn"
OPERATOR = "operator"  # the role of who works on the command line: nobody's row of people


@dataclass(frozen=True)
class Doer:
    """Who writes or reviews: their row of people (None for the operator on the command line) and their role."""

    id: str | None
    role: str

    @property
    def key(self) -> tuple[str | None, str | None]:
        """Who that is; a person is the same one in every role."""
        return (self.id, None) if self.id else (None, self.role)


@dataclass(frozen=True)
class CuratedEntry:
    """A curated answer with its history."""

    id: int
    written: WrittenCurated
    state: str
    author: Doer
    written_at: datetime
    reviewer: Doer | None
    reviewed_at: datetime | None

    def served(self, now: datetime) -> bool:
        """Whether people get it at *now*."""
        return self.state == APPROVED and now < self.written.expires_at

    def as_curated(self) -> Curated:
        """The entry as the answering pipeline takes it."""
        one = self.written
        return Curated(
            self.id, one.phrasings, one.text, one.language, one.rules, one.links, self.author.role, self.written_at.date()
        )  # fmt: skip


async def add(
    connection: AsyncConnection, written: WrittenCurated, author: Doer, now: datetime, *, alone: bool
) -> CuratedEntry:
    """Store *written*: waiting for somebody else's review, or approved at once where the author is *alone* in charge."""
    values: dict[str, Any] = {
        "phrasings": list(written.phrasings), "text": written.text, "language": written.language,
        "rules": list(written.rules), "links": list(written.links), "expires_at": written.expires_at,
        "state": APPROVED if alone else WAITING, "author_id": author.id, "author_role": author.role, "written_at": now,
    }  # fmt: skip
    if alone:
        values |= {"reviewer_id": author.id, "reviewer_role": author.role, "reviewed_at": now}
    row = (await connection.execute(insert(curated).values(values).returning(*curated.c))).one()
    entry = _entry(row)
    await audit.record(connection, author.id, "curated_add", now, {**_about(entry), "role": author.role})
    return entry


async def review(
    connection: AsyncConnection, id: int, reviewer: Doer, now: datetime, *, approve: bool
) -> bool:
    """Approve or reject a waiting answer of somebody else; False where there is nothing (any more) for *reviewer* to decide."""
    entry = await get(connection, id, lock=True)
    if entry is None or entry.state != WAITING or entry.author.key == reviewer.key:
        return False
    await connection.execute(
        update(curated)
        .where(curated.c.id == id)
        .values(
            state=APPROVED if approve else REJECTED,
            reviewer_id=reviewer.id,
            reviewer_role=reviewer.role,
            reviewed_at=now,
        )
    )
    action = "curated_approve" if approve else "curated_reject"
    await audit.record(connection, reviewer.id, action, now, {**_about(entry), "role": reviewer.role})
    return True


async def withdraw(connection: AsyncConnection, id: int, doer: Doer, now: datetime) -> bool:
    """Stop serving, or no longer offer for review; False where it is neither served nor waiting."""
    entry = await get(connection, id, lock=True)
    if entry is None or entry.state not in (WAITING, APPROVED):
        return False
    await connection.execute(update(curated).where(curated.c.id == id).values(state=WITHDRAWN))
    await audit.record(connection, doer.id, "curated_withdraw", now, {**_about(entry), "role": doer.role})
    return True


async def expire(connection: AsyncConnection, id: int, doer: Doer, now: datetime, at: datetime) -> bool:
    """Let an answer end at *at*, sooner or later than it would; False where there is no such answer to be served."""
    entry = await get(connection, id, lock=True)
    if entry is None or entry.state not in (WAITING, APPROVED):
        return False
    await connection.execute(update(curated).where(curated.c.id == id).values(expires_at=at))
    details = {**_about(entry), "role": doer.role, "expires": at.isoformat()}
    await audit.record(connection, doer.id, "curated_expire", now, details)
    return True


async def get(connection: AsyncConnection, id: int, *, lock: bool = False) -> CuratedEntry | None:
    """One curated answer; *lock* it where it is about to be changed."""
    statement = select(curated).where(curated.c.id == id)
    row = (await connection.execute(statement.with_for_update() if lock else statement)).first()
    return _entry(row) if row else None


async def listed(connection: AsyncConnection, states: Sequence[str]) -> list[CuratedEntry]:
    """All in one of *states*, the newest first."""
    statement = select(curated).where(curated.c.state.in_(states)).order_by(curated.c.id.desc())
    return [_entry(row) for row in (await connection.execute(statement)).all()]


async def hopeful(connection: AsyncConnection, now: datetime) -> tuple[CuratedEntry, ...]:
    """The answers that close a gap: served, or waiting for the review that lets them be."""
    found = await listed(connection, [WAITING, APPROVED])
    return tuple(one for one in found if one.state == WAITING or one.served(now))


async def served(connection: AsyncConnection, now: datetime) -> tuple[Curated, ...]:
    """What the answering pipeline may serve at *now*: reviewed, and not expired."""
    statement = (
        select(curated)
        .where(
            and_(
                curated.c.state == APPROVED,
                curated.c.reviewed_at.is_not(None),
                curated.c.expires_at > now,
            )
        )
        .order_by(curated.c.id.desc())
    )
    return tuple(_entry(row).as_curated() for row in (await connection.execute(statement)).all())


def _about(entry: CuratedEntry) -> dict[str, Any]:
    return {"curated": entry.id, "question": entry.written.phrasings[0]}


def _entry(row: Row[Any]) -> CuratedEntry:
    return CuratedEntry(
        row.id,
        WrittenCurated(
            tuple(row.phrasings), row.text, row.language, tuple(row.rules), tuple(row.links), row.expires_at
        ),
        row.state,
        Doer(row.author_id, row.author_role),
        row.written_at,
        Doer(row.reviewer_id, row.reviewer_role) if row.reviewer_role else None,
        row.reviewed_at,
    )
