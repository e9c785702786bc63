"""How an announcement stands: sent + failed + unknown + cancelled + waiting is always the audience it was confirmed for."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import and_, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.announcements.announcement import CORRECTION, REMINDER, RENEWAL, WITHDRAWAL, Announcement
from bot.announcements.states import Count, count
from bot.delivery import ledger
from bot.messages import File
from bot.store.tables import announcement_reads, deliveries, members, people, roster

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
COLUMNS = ("name", "channel", "state", "reason", "sent_at", "read_at")


@dataclass(frozen=True)
class ReportLine:
    """One person of the audience; ``delivery`` is the ledger's row. The name is empty where the person was erased."""

    delivery: int
    name: str
    channel: str
    state: str
    reason: str | None
    sent_at: datetime | None
    read_at: datetime | None


@dataclass(frozen=True)
class DeliveryReport:
    """The sums. ``reasons``: {(state, reason): how many}; ``edits``, ``deletions``, ``reminded`` and ``renewed`` (told after a correction) are states of their own rows;
    ``later`` is how many wait for the end of their quiet hours, the last of them until ``until``."""

    count: Count
    reasons: dict[tuple[str, str | None], int]
    reads: int
    later: int = 0
    until: datetime | None = None
    edits: dict[str, int] | None = None
    deletions: dict[str, int] | None = None
    kept: int = 0
    reminded: dict[str, int] | None = None
    renewed: dict[str, int] | None = None


async def report_of(connection: AsyncConnection, seen: Announcement, now: datetime) -> DeliveryReport:
    """The report of an announcement as it stands at *now*."""
    reasons = await ledger.counts(connection, seen.source)
    states: dict[str, int] = {}
    for (state, _), number in reasons.items():
        states[state] = states.get(state, 0) + number
    confirmed = await connection.execute(
        select(func.count()).where(announcement_reads.c.announcement_id == seen.id)
    )
    waits = (
        await connection.execute(
            select(func.count(), func.max(deliveries.c.not_before)).where(
                deliveries.c.source == seen.source, deliveries.c.state == "waiting", deliveries.c.not_before > now,
                deliveries.c.error.is_(None),  # what waits to be tried again has no quiet hours
            )
        )
    ).one()  # fmt: skip
    edits, deletions, kept, reminded, renewed = None, None, 0, None, None
    if seen.revision:
        renewed = await ledger.states(connection, f"{RENEWAL}:{seen.id}:{seen.revision}")
        edits = await ledger.states(connection, f"{CORRECTION}:{seen.id}:{seen.revision}")
    if seen.state == "withdrawn":
        deletions = await ledger.states(connection, f"{WITHDRAWAL}:{seen.id}", kind="withdrawal")
        kept = sum((await ledger.states(connection, f"{WITHDRAWAL}:{seen.id}", kind="edit")).values())
    if seen.reminders:
        reminded = await ledger.states(connection, f"{REMINDER}:{seen.id}:{seen.reminders}")
    return DeliveryReport(
        count(seen.audience or 0, states), reasons, int(confirmed.scalar_one()), int(waits[0]), waits[1],
        edits, deletions, kept, reminded, renewed,
    )  # fmt: skip


async def counts_of(connection: AsyncConnection, found: Sequence[Announcement]) -> dict[int, Count]:
    """The counts of several announcements, with one query."""
    by_source = {one.source: one for one in found}
    rows = await connection.execute(
        select(deliveries.c.source, deliveries.c.state, func.count())
        .where(deliveries.c.source.in_(list(by_source)))
        .group_by(deliveries.c.source, deliveries.c.state)
    )
    states: dict[str, dict[str, int]] = {}
    for source, state, number in rows.all():
        states.setdefault(source, {})[state] = int(number)
    return {one.id: count(one.audience or 0, states.get(source, {})) for source, one in by_source.items()}


async def lines_of(
    connection: AsyncConnection, seen: Announcement, *, states: Sequence[str] = (), limit: int | None = None
) -> list[ReportLine]:
    """The people of the audience, in the order they were planned (in these *states*)."""
    listed = (
        select(roster.c.person_id, func.min(roster.c.name).label("name"))
        .join(members, and_(members.c.cohort_id == roster.c.cohort_id, members.c.person_id == roster.c.person_id))
        .where(roster.c.cohort_id.in_(seen.wanted.cohorts))
        .group_by(roster.c.person_id)
        .subquery()
    )  # fmt: skip
    wanted: Any = (
        select(
            deliveries.c.id, deliveries.c.channel, deliveries.c.state, deliveries.c.reason, deliveries.c.sent_at,
            func.coalesce(listed.c.name, people.c.name).label("name"), announcement_reads.c.read_at,
        )
        .outerjoin(people, people.c.id == deliveries.c.person_id)
        .outerjoin(listed, listed.c.person_id == deliveries.c.person_id)
        .outerjoin(
            announcement_reads,
            and_(
                announcement_reads.c.person_id == deliveries.c.person_id,
                announcement_reads.c.announcement_id == seen.id,
            ),
        )
        .where(deliveries.c.source == seen.source)
        .order_by(deliveries.c.id)
    )  # fmt: skip
    if states:
        wanted = wanted.where(deliveries.c.state.in_(states))
    if limit is not None:
        wanted = wanted.limit(limit)
    return [
        ReportLine(row.id, row.name or "", row.channel, row.state, row.reason, row.sent_at, row.read_at)
        for row in (await connection.execute(wanted)).all()
    ]


def as_csv(lines: Sequence[ReportLine]) -> str:
    """A table with a header, one line for each person of the audience. No cell is a formula."""
    sink = io.StringIO()
    writer = csv.writer(sink, lineterminator="\n")
    writer.writerow(COLUMNS)
    for line in lines:
        writer.writerow(
            [
                _cell(line.name), line.channel, line.state, line.reason or "",
                line.sent_at.isoformat(timespec="seconds") if line.sent_at else "",
                line.read_at.isoformat(timespec="seconds") if line.read_at else "",
            ]
        )  # fmt: skip
    return sink.getvalue()


def as_file(seen: Announcement, lines: Sequence[ReportLine]) -> File:
    """The report as a file; the mark at its beginning tells spreadsheets that it is UTF-8."""
    return File(f"announcement-{seen.id}.csv", "\ufeff" + as_csv(lines), "text/csv")


def _cell(value: str) -> str:
    return f"'{value}" if value.startswith(_FORMULA) else value
