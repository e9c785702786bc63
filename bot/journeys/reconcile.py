"""What must change among a person's reminder rows so that they fit the person's stays, ticks and settings. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

from bot.journeys.plan import ChecklistEntry, Plan
from bot.journeys.schedule import ReminderSettings, ZoneTimeline, last_use, moment_of, soonest

WAITING, GATHERED, SENT, STOPPED, MISSED = "waiting", "gathered", "sent", "stopped", "missed"
FAILED, UNKNOWN = "failed", "unknown"
_OUT = (GATHERED, SENT, FAILED, UNKNOWN)  # has left the list, or is on its way


@dataclass(frozen=True)
class Reminder:
    """A row: which item of which version of a mobility is brought up when. ``id`` is None before it is stored."""

    mobility: int
    item: str
    version: int
    occurrence: int
    day: date
    at: datetime
    not_after: datetime
    state: str = WAITING
    id: int | None = None

    @property
    def name(self) -> tuple[int, str, int, int]:
        """What is unique about it."""
        return self.mobility, self.item, self.version, self.occurrence


def renew(
    plan: Plan, rows: Sequence[Reminder], settings: ReminderSettings, whereabouts: ZoneTimeline, now: datetime
) -> list[Reminder]:
    """The rows of one mobility that are new (no id) or must be written anew; *rows* are all that it ever had.

    A row that waits for an older version, or for an item that is ticked or does not apply any more, is stopped. What would
    have fired before *now* is not planned; what waits and is moved before it (another hour was chosen) fires at once.
    """
    version, wanted = plan.mobility.version, {}
    if not settings.stopped:
        wanted = {one.item.key: one for one in plan.open}
    there = {row.name: row for row in rows}
    written: list[Reminder] = []
    for row in rows:
        entry = wanted.get(row.item)
        if entry is not None and not row.occurrence and not _by_itself(entry):
            entry = None
        if row.state == WAITING and (entry is None or row.version != version):
            written.append(replace(row, state=STOPPED))
        elif row.state == WAITING and entry is not None:
            written += _moved(row, entry, plan, settings, whereabouts, now)
        elif row.state == STOPPED and row.version == version and entry is not None:
            again = _timed(row, entry, plan, settings, whereabouts)
            if again.at >= now and again.at <= again.not_after and not _replaced(row, rows):
                written.append(replace(again, state=WAITING))
    for item, entry in wanted.items():
        older = [row for row in rows if row.item == item and row.state == WAITING and row.version != version]
        put_off = [_new(plan, item, row.occurrence, row.day) for row in older if row.occurrence]
        due = [_new(plan, item, 0, entry.due)] if entry.due is not None and _by_itself(entry) else []
        for one in (*due, *put_off):
            timed = _timed(one, entry, plan, settings, whereabouts)
            if any(row.day == one.day for row in older):  # a change of the stay swallows nothing that waits
                timed = _not_before(now, timed, entry, plan, settings, whereabouts)
            said = any(row.item == item and row.day == one.day and row.state in _OUT for row in rows)
            if one.name not in there and now <= timed.at <= timed.not_after and not said:
                written.append(timed)
                break  # put off or due: once is enough
    return written


def snooze(
    plan: Plan,
    item: str,
    day: date,
    rows: Sequence[Reminder],
    settings: ReminderSettings,
    whereabouts: ZoneTimeline,
    now: datetime,
) -> list[Reminder]:
    """The rows to write so that *item* is brought up on *day* and not before; none where it is not open any more."""
    entry = plan.entry(item)
    if entry is None or entry not in plan.open or settings.stopped:
        return []
    version = plan.mobility.version
    mine = [row for row in rows if row.item == item and row.version == version]
    waiting = [row for row in mine if row.state == WAITING]
    if any(row.day == day for row in waiting):
        return []  # a second tap
    number = max((row.occurrence for row in mine), default=0) + 1
    later = _timed(_new(plan, item, number, day), entry, plan, settings, whereabouts)
    return [*(replace(row, state=STOPPED) for row in waiting), *([later] if later.at >= now else [])]


def _by_itself(entry: ChecklistEntry) -> bool:
    """Is it brought up without anybody having put it off?"""
    return entry.item.remind and entry.due is not None


def _new(plan: Plan, item: str, occurrence: int, day: date) -> Reminder:
    unset = datetime.max.replace(tzinfo=UTC)
    return Reminder(plan.mobility.id or 0, item, plan.mobility.version, occurrence, day, unset, unset)


def _timed(
    row: Reminder, entry: ChecklistEntry, plan: Plan, settings: ReminderSettings, whereabouts: ZoneTimeline
) -> Reminder:
    at = moment_of(row.day, settings, whereabouts)
    return replace(row, at=at, not_after=_useful(row, at, entry, plan, whereabouts))


def _useful(
    row: Reminder, at: datetime, entry: ChecklistEntry, plan: Plan, whereabouts: ZoneTimeline
) -> datetime:
    section = (
        "" if row.occurrence else entry.item.section
    )  # what the person put off is of use whenever it comes
    return last_use(at, section, plan.mobility, whereabouts)


def _not_before(
    now: datetime,
    row: Reminder,
    entry: ChecklistEntry,
    plan: Plan,
    settings: ReminderSettings,
    whereabouts: ZoneTimeline,
) -> Reminder:
    """The row, or where its moment is over the row as it fires now."""
    if row.at >= now:
        return row
    at = soonest(now, settings, whereabouts)
    return replace(row, at=at, not_after=_useful(row, at, entry, plan, whereabouts))


def _moved(
    row: Reminder,
    entry: ChecklistEntry,
    plan: Plan,
    settings: ReminderSettings,
    whereabouts: ZoneTimeline,
    now: datetime,
) -> list[Reminder]:
    """The row at its new moment, where that is another one."""
    timed = _timed(row, entry, plan, settings, whereabouts)
    if timed == row or (timed.at < now and row.at <= now):  # due already: it is gathered in a moment
        return []
    timed = _not_before(now, timed, entry, plan, settings, whereabouts)
    return [timed if timed.at <= timed.not_after else replace(row, state=STOPPED)]


def _replaced(row: Reminder, rows: Sequence[Reminder]) -> bool:
    """Was the row stopped because the item was put off?"""
    return any(
        other.item == row.item and other.version == row.version and other.occurrence > row.occurrence
        for other in rows
    )
