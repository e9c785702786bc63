"""Rosters as rows: taken over from a file in one go, tied to those who joined, written out again."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import and_, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.cohorts.cohort_store import Cohort, CohortMember, members_of
from bot.cohorts.names import folded
from bot.cohorts.readiness import MemberStanding
from bot.cohorts.roster import COLUMNS, EXPORTED, RosterLine
from bot.store import audit
from bot.store.tables import members, roster


@dataclass(frozen=True)
class Expected:
    """A line of the roster of a cohort; ``person`` once they have joined."""

    id: int
    cohort: int
    line: RosterLine
    person: str | None


@dataclass(frozen=True)
class RosterChange:
    """What a file would do to a roster: how many lines are new, differ, stay as they are, and are not in the file (and stay)."""

    new: int
    changed: int
    same: int
    absent: int


async def expected(connection: AsyncConnection, cohort: int) -> list[Expected]:
    """The roster of a cohort in the order in which it was taken over."""
    statement = select(roster).where(roster.c.cohort_id == cohort).order_by(roster.c.id)
    return [
        Expected(
            row.id, row.cohort_id, RosterLine(**{name: getattr(row, name) for name in COLUMNS}), row.person_id
        )
        for row in (await connection.execute(statement)).all()
    ]


async def one(connection: AsyncConnection, id: int) -> Expected | None:
    row = (await connection.execute(select(roster).where(roster.c.id == id))).first()
    if row is None:
        return None
    return Expected(
        row.id, row.cohort_id, RosterLine(**{name: getattr(row, name) for name in COLUMNS}), row.person_id
    )


def compared(
    there: Sequence[Expected], lines: Sequence[RosterLine]
) -> tuple[RosterChange, list[tuple[int | None, RosterLine]]]:
    """What *lines* change of *there*, and for each line the row it is (None: a new one)."""
    by_key: dict[tuple[str, str], Expected] = {}
    by_name: dict[str, list[Expected]] = {}
    for one in there:
        by_key.setdefault(one.line.key, one)
        by_name.setdefault(folded(one.line.name), []).append(one)
    taken: set[int] = set()
    found: list[tuple[int | None, RosterLine]] = []
    new = changed = same = 0
    for line in lines:
        known = by_key.get(line.key)
        if known is None:
            # The same person with a reference given later, or left out: only where the name leaves no doubt.
            bearers = by_name.get(folded(line.name), [])
            alike = [
                one for one in bearers if not (one.line.reference and line.reference) and one.id not in taken
            ]
            known = alike[0] if len(bearers) == len(alike) == 1 else None
        if known is None or known.id in taken:
            new += 1
            found.append((None, line))
            continue
        taken.add(known.id)
        found.append((known.id, line))
        same += known.line == line
        changed += known.line != line
    return RosterChange(new, changed, same, len(there) - len(taken)), found


async def take_over(
    connection: AsyncConnection, cohort: Cohort, lines: Sequence[RosterLine], now: datetime, *, by: str
) -> RosterChange:
    """Write *lines* into the roster of *cohort*, all of them; who joined already is tied to their line by the name."""
    change, found = compared(await expected(connection, cohort.id), lines)
    fresh = []
    for id, line in found:
        values = {name: getattr(line, name) for name in COLUMNS}
        if id is None:
            fresh.append({"cohort_id": cohort.id, "created_at": now, "person_id": None, **values})
        else:
            await connection.execute(update(roster).where(roster.c.id == id).values(values))
    if fresh:
        await connection.execute(insert(roster), fresh)
    await _tie_by_name(connection, cohort.id)
    details = {"cohort": cohort.id, "new": change.new, "changed": change.changed}
    await audit.record(connection, by, "roster_imported", now, details, cohort.organisation)
    return change


async def _tie_by_name(connection: AsyncConnection, cohort: int) -> None:
    lines = await expected(connection, cohort)
    tied = {one.person for one in lines if one.person}
    free: dict[str, list[Expected]] = {}
    for one in lines:
        if one.person is None:
            free.setdefault(folded(one.line.name), []).append(one)
    untied: dict[str, list[CohortMember]] = {}
    for member in await members_of(connection, [cohort]):
        if member.person not in tied and member.name:
            untied.setdefault(folded(member.name), []).append(member)
    for name, here in untied.items():
        meant = free.get(name, [])
        if len(here) == len(meant) == 1:
            await connection.execute(
                update(roster).where(roster.c.id == meant[0].id).values(person_id=here[0].person)
            )


async def tie(
    connection: AsyncConnection,
    line: Expected,
    member: CohortMember,
    organisation: int,
    now: datetime,
    *,
    by: str,
) -> bool:
    """The coordinator says that *member* is whom *line* means; False where either is tied already or the member has left."""
    others = await expected(connection, line.cohort)
    there = select(members.c.id).where(members.c.id == member.id, members.c.left_at.is_(None))
    if member.cohort != line.cohort or any(one.person == member.person for one in others):
        return False
    if (await connection.execute(there)).first() is None:
        return False
    done = await connection.execute(
        update(roster)
        .where(and_(roster.c.id == line.id, roster.c.person_id.is_(None)))
        .values(person_id=member.person)
    )
    if done.rowcount:
        details = {"cohort": line.cohort, "roster": line.id, "member": member.id}
        await audit.record(connection, by, "roster_tied", now, details, organisation)
    return bool(done.rowcount)


def as_csv(lines: Sequence[Expected], found: Sequence[MemberStanding]) -> str:
    """Who is expected and who has joined, as a table that can be read in again: one line a person."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(
        ["name", "role", "language", "destination", "start", "end", "reference", *EXPORTED]
    )  # fmt: skip
    standing = {one.member.person: one for one in found}
    for one in lines:
        writer.writerow([*_cells(one.line), *_standing(standing.pop(one.person or "", None))])
    for left in standing.values():
        member = left.member
        line = RosterLine(member.name, member.role, member.language)
        writer.writerow([*_cells(line), *_standing(left)])
    return out.getvalue()


def _cells(line: RosterLine) -> list[str]:
    values = [getattr(line, name) for name in COLUMNS]
    return [harmless(str(value)) if value is not None else "" for value in values]


def _standing(one: MemberStanding | None) -> list[str]:
    if one is None:
        return ["", "", "", ""]
    done = ["", ""] if one.progress is None else [str(one.progress.done), str(one.progress.total)]
    return [one.member.joined_at.date().isoformat(), *done, "yes" if one.reachable else "no"]


def harmless(cell: str) -> str:
    """*cell* so that no spreadsheet takes it for a formula."""
    return f"'{cell}" if cell.startswith(("=", "+", "-", "@", "\t", "\r")) else cell


async def drop(
    connection: AsyncConnection, line: Expected, organisation: int, now: datetime, *, by: str
) -> bool:
    """Take a line off the roster; a membership stays. False where it was gone already."""
    gone = await connection.execute(delete(roster).where(roster.c.id == line.id))
    if gone.rowcount:
        details = {"cohort": line.cohort, "roster": line.id}
        await audit.record(connection, by, "roster_line_dropped", now, details, organisation)
    return bool(gone.rowcount)
