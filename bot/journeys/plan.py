"""The checklist of one mobility: which items apply, when each is due, what is done; and what a change of the mobility moves. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from bot.flows.conditions import reduce
from bot.journeys.item import SECTIONS, Checklist, Item
from bot.journeys.mobility import Mobility, facts

OPEN, DONE, NOT_FOR_ME = "open", "done", "not_for_me"
TICKS = (DONE, NOT_FOR_ME)


@dataclass(frozen=True)
class ChecklistEntry:
    """An item as it stands in somebody's list. ``due`` is None while the day it hangs on is not known; ``certain`` is False
    where an answer that is not known decides whether it applies."""

    item: Item
    due: date | None
    state: str = OPEN
    certain: bool = True


@dataclass(frozen=True)
class Plan:
    """Somebody's list: in each section by day, what has none last."""

    mobility: Mobility
    entries: tuple[ChecklistEntry, ...]

    def of(self, section: str) -> list[ChecklistEntry]:
        return [entry for entry in self.entries if entry.item.section == section]

    def entry(self, item: str) -> ChecklistEntry | None:
        return next((entry for entry in self.entries if entry.item.key == item), None)

    @property
    def done(self) -> int:
        return sum(entry.state == DONE for entry in self.entries)

    @property
    def total(self) -> int:
        """What is to be done at all: without what the person said is not for them."""
        return sum(entry.state != NOT_FOR_ME for entry in self.entries)

    @property
    def open(self) -> list[ChecklistEntry]:
        return [entry for entry in self.entries if entry.state == OPEN]

    def next_due(self, today: date) -> ChecklistEntry | None:
        """The open item that is due first from *today* on."""
        coming = [entry for entry in self.open if entry.due is not None and entry.due >= today]
        return min(coming, key=lambda entry: entry.due or today, default=None)

    def overdue(self, today: date) -> list[ChecklistEntry]:
        """Open items whose day is over."""
        return [entry for entry in self.open if entry.due is not None and entry.due < today]


def plan(mobility: Mobility, checklist: Checklist, ticks: Mapping[str, str] | None = None) -> Plan:
    """The items that apply to *mobility*; *ticks* are item -> ``done`` or ``not_for_me``.

    An item stays out only where an answer rules it out: what is not known yet may still be to do.
    """
    ticks = ticks or {}
    lookup = facts(checklist.flow, mobility)
    found = []
    for item in checklist.items.values():
        applies = reduce(item.when, lookup)
        if applies is not False:
            due = due_date(item, mobility)
            found.append(ChecklistEntry(item, due, ticks.get(item.key, OPEN), applies is True))
    found.sort(key=lambda one: (SECTIONS.index(one.item.section), one.due is None, one.due or date.max))
    return Plan(mobility, tuple(found))


def due_date(item: Item, mobility: Mobility) -> date | None:
    """The day, None while its anchor is not known. Who leaves on a day arrives on it; what is to be done during the stay is
    due within it, however short it is."""
    first, last = mobility.starts_on, mobility.ends_on
    anchor = last if item.due.anchor == "return" else first
    if anchor is None:
        return None
    day = anchor + timedelta(days=item.due.days)
    if item.section == "during":
        day = max(day, first) if first is not None else day
        day = min(day, last) if last is not None else day
    return day


@dataclass(frozen=True)
class Changes:
    """What a change of a mobility did to its list. ``moved``: item with its day before and now."""

    moved: tuple[tuple[Item, date | None, date | None], ...] = ()
    new: tuple[Item, ...] = ()
    gone: tuple[Item, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.moved or self.new or self.gone)


def changes(old: Plan, new: Plan) -> Changes:
    """Compare the list before and after a change."""
    before = {entry.item.key: entry for entry in old.entries}
    after = {entry.item.key: entry for entry in new.entries}
    return Changes(
        tuple(
            (entry.item, before[key].due, entry.due)
            for key, entry in after.items()
            if key in before and before[key].due != entry.due
        ),
        tuple(entry.item for key, entry in after.items() if key not in before),
        tuple(entry.item for key, entry in before.items() if key not in after),
    )
