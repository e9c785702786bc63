"""The ledger of what is said unasked: planned once, held, called off, counted. Who sends is in ``dispatcher``.

Every function runs in the caller's transaction. Rows of one ``source`` (``announcement:12``) belong together.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, case, func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.delivery.compose import CANCELLED, CLAIMED, FAILED, KINDS, MISSED, UNKNOWN, WAITING, DueDelivery
from bot.messages import Reply
from bot.store.tables import deliveries
from bot.store.upsert import Prepared
from bot.wire import reply_from_json, reply_to_json

PRIORITIES = range(3)
AT_ONCE = 500  # rows of one statement: on SQLite the event loop stands still while they are written
FREE, PAUSED, CALLED_OFF = 0, 1, 2  # what ``held`` means

_PLAN = Prepared(
    deliveries,
    lambda new: new.on_conflict_do_nothing(index_elements=["key"]).returning(deliveries.c.id),
)


@dataclass(frozen=True)
class Planned:
    """A message to be sent. ``key`` (at most 96 characters) makes it unique for ever, ``source`` (48) says what it is for.

    ``person`` is a row of people (None: nobody's in particular), ``channel`` and ``chat`` where it goes. Without ``body`` a
    composer of the ``kind`` makes the message when it is due, from ``data``. ``edits`` is the message (``DueDelivery.message`` of
    what was sent) that an edit changes or a withdrawal deletes. Sent between ``not_before`` and ``not_after``; later it is missed.
    """

    kind: str
    key: str
    source: str
    person: str | None
    channel: str
    chat: str
    not_before: datetime
    body: Reply | None = None
    data: dict[str, Any] = field(default_factory=dict)
    edits: str | None = None
    priority: int = 1
    not_after: datetime | None = None
    held: bool = False

    def __post_init__(self) -> None:
        if self.kind not in KINDS:
            raise ValueError(f"{self.kind!r} is no kind of delivery: one of {', '.join(KINDS)}")
        if self.priority not in PRIORITIES:
            raise ValueError("priority is 0 (answers of a person), 1 (reminders) or 2 (announcements)")
        if not 0 < len(self.key) <= 96 or not 0 < len(self.source) <= 48:
            raise ValueError("a key has 1 to 96 characters, a source 1 to 48")


async def plan(connection: AsyncConnection, planned: Sequence[Planned], now: datetime) -> int:
    """Write *planned* down; what has a key that is known already changes nothing. Returns how many were new."""
    new = 0
    for start in range(0, len(planned), AT_ONCE):
        rows = [_row(one, now) for one in planned[start : start + AT_ONCE]]
        new += len((await connection.execute(_PLAN.on(connection), rows)).all())
    return new


def _row(one: Planned, now: datetime) -> dict[str, Any]:
    return {
        "kind": one.kind, "key": one.key, "source": one.source, "person_id": one.person,
        "channel": one.channel, "chat": one.chat,
        "body": None if one.body is None else reply_to_json(one.body), "data": one.data or None,
        "edits": one.edits, "priority": one.priority, "not_before": one.not_before,
        "not_after": one.not_after, "state": WAITING, "held": PAUSED if one.held else FREE,
        "attempts": 0, "created_at": now,
    }  # fmt: skip


def _of(source: str, keys: Sequence[str] | None = None, kind: str | None = None) -> ColumnElement[bool]:
    parts = [deliveries.c.source == source]
    if keys is not None:
        parts.append(deliveries.c.key.in_(keys))
    if kind is not None:
        parts.append(deliveries.c.kind == kind)
    return and_(*parts)


async def cancel(
    connection: AsyncConnection,
    source: str,
    *,
    reason: str = "cancelled",
    keys: Sequence[str] | None = None,
    kind: str | None = None,
) -> int:
    """Call off what waits of *source* (only these *keys*, only that *kind*); how many rows ended as cancelled at once.

    What is being sent at this moment is not called back; should it turn out not to be sent, it is cancelled instead of tried again.
    """
    which = _of(source, keys, kind)
    ended = await connection.execute(
        update(deliveries).where(which, deliveries.c.state == WAITING).values(state=CANCELLED, reason=reason)
    )
    await connection.execute(
        update(deliveries).where(which, deliveries.c.state == CLAIMED).values(held=CALLED_OFF, reason=reason)
    )
    return int(ended.rowcount)


async def hold(connection: AsyncConnection, source: str, *, kind: str | None = None) -> int:
    """Pause *source*: nothing more of it is claimed until it is released; how many rows wait in vain now."""
    return await _held(connection, _of(source, kind=kind), FREE, PAUSED)


async def release(connection: AsyncConnection, source: str, *, kind: str | None = None) -> int:
    """End the pause of *source*; how many rows may go again."""
    return await _held(connection, _of(source, kind=kind), PAUSED, FREE)


async def _held(connection: AsyncConnection, which: ColumnElement[bool], before: int, after: int) -> int:
    changed = await connection.execute(
        update(deliveries)
        .where(which, deliveries.c.state.in_((WAITING, CLAIMED)), deliveries.c.held == before)
        .values(held=after)
    )
    return int(changed.rowcount)


async def reschedule(
    connection: AsyncConnection,
    source: str,
    not_before: datetime,
    *,
    not_after: datetime | None = None,
    keys: Sequence[str] | None = None,
) -> int:
    """Move what waits of *source* to another time; how many rows."""
    moved = 0
    for some in [None] if keys is None else [keys[at : at + AT_ONCE] for at in range(0, len(keys), AT_ONCE)]:
        statement = (
            update(deliveries)
            .where(_of(source, some), deliveries.c.state == WAITING)
            .values(not_before=not_before, not_after=not_after)
        )
        moved += int((await connection.execute(statement)).rowcount)
    return moved


async def send_again(connection: AsyncConnection, row: int, now: datetime) -> bool:
    """Let a failed, unknown or missed row wait again, because somebody says so: an unknown one may reach the person twice.

    False where the row does not stand so (a second tap changes nothing).
    """
    again = await connection.execute(
        update(deliveries)
        .where(deliveries.c.id == row, deliveries.c.state.in_((FAILED, UNKNOWN, MISSED)))
        .values(
            state=WAITING, held=FREE, not_before=now, not_after=None, attempts=0, reason=None, error=None,
            claimed_by=None, claimed_at=None,
        )
    )  # fmt: skip
    return bool(again.rowcount == 1)


async def counts(
    connection: AsyncConnection, source: str, *, kind: str | None = None
) -> dict[tuple[str, str | None], int]:
    """How many rows of *source* stand how: {(state, reason): number}. Their sum is what was planned, always."""
    found = await connection.execute(
        select(deliveries.c.state, deliveries.c.reason, func.count())
        .where(_of(source, kind=kind))
        .group_by(deliveries.c.state, deliveries.c.reason)
    )
    return {(state, reason): int(number) for state, reason, number in found.all()}


async def states(connection: AsyncConnection, source: str, *, kind: str | None = None) -> dict[str, int]:
    """How many rows of *source* are in which state: {state: number}; a state that none is in is left out."""
    totals: dict[str, int] = {}
    for (state, _), number in (await counts(connection, source, kind=kind)).items():
        totals[state] = totals.get(state, 0) + number
    return totals


async def entries(
    connection: AsyncConnection,
    source: str | None = None,
    *,
    kind: str | None = None,
    state: Sequence[str] = (),
    person: str | None = None,
    keys: Sequence[str] | None = None,
    after: int = 0,
    limit: int = 100,
) -> list[DueDelivery]:
    """Rows with an id above *after*, in the order of their ids: of a source, a kind, in these states, of a person."""
    wanted = select(deliveries).where(deliveries.c.id > after)
    if source is not None:
        wanted = wanted.where(deliveries.c.source == source)
    if kind is not None:
        wanted = wanted.where(deliveries.c.kind == kind)
    if state:
        wanted = wanted.where(deliveries.c.state.in_(state))
    if person is not None:
        wanted = wanted.where(deliveries.c.person_id == person)
    if keys is not None:
        wanted = wanted.where(deliveries.c.key.in_(keys))
    rows = (await connection.execute(wanted.order_by(deliveries.c.id).limit(limit))).all()
    return [entry(row) for row in rows]


async def forget(connection: AsyncConnection, person: str) -> None:
    """Take out of the ledger what says something of *person*; what still waited for them ends as failed, reason ``erased``,
    so that the sums of reports stay what they are."""
    theirs = deliveries.c.person_id == person
    await connection.execute(
        update(deliveries).where(theirs, deliveries.c.state == WAITING).values(state=FAILED, reason="erased")
    )
    await connection.execute(
        update(deliveries)
        .where(theirs)
        .values(
            person_id=None, chat="", body=None, data=None, edits=None, message=None, error=None,
            held=case((deliveries.c.state == CLAIMED, CALLED_OFF), else_=deliveries.c.held),
        )
    )  # fmt: skip


def entry(row: Any) -> DueDelivery:
    """A row of the table as an Entry."""
    return DueDelivery(
        id=row.id, kind=row.kind, key=row.key, source=row.source, person=row.person_id, channel=row.channel,
        chat=row.chat, body=None if row.body is None else reply_from_json(row.body), data=row.data or {},
        edits=row.edits, priority=row.priority, not_before=row.not_before, not_after=row.not_after,
        state=row.state, held=row.held != FREE, attempts=row.attempts, reason=row.reason, error=row.error,
        message=row.message, sent_at=row.sent_at, created_at=row.created_at,
    )  # fmt: skip
