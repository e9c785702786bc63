"""For random stays, zones, edits, ticks, snoozes, pauses and jumps of the clock: each reminder is sent at most once, none in quiet
hours, none for a ticked item or an older version, all others within 60 seconds of their time."""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.journeys.checklist import published
from bot.journeys.item import Checklist
from bot.journeys.mobility import Mobility
from bot.journeys.plan import DONE, NOT_FOR_ME, OPEN, Plan, plan
from bot.journeys.schedule import ReminderSettings
from bot.store.engine import Store
from tests.databases import sqlite_at
from tests.journeys.house import START, JourneyHouse
from tests.journeys.machines import ListMachine, Machine, Message, StoreMachine
from tests.journeys.oracle import Oracle

WITHIN = timedelta(seconds=60)
ZONES = (
    "Europe/Warsaw", "Europe/Lisbon", "Atlantic/Azores", "Europe/Istanbul", "Atlantic/Reykjavik", "Africa/Casablanca",
    "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "Pacific/Auckland", "America/Los_Angeles",
)  # fmt: skip
FEW = frozenset(  # enough of every section for the machine without a store
    [
        "plan-the-stay", "parents-consent", "green-travel", "insurance", "participant-agreement", "emergency-contacts",
        "pack-papers", "arrived", "meet-mentor", "how-it-goes", "certificate", "hand-in-papers", "report", "recognition",
    ]
)  # fmt: skip

zones = st.sampled_from(ZONES)
hours = st.integers(0, 23)
starts = st.integers(-20, 170).map(lambda days: START.date() + timedelta(days=days))
lengths = st.integers(0, 70)


@st.composite
def stays(draw: st.DrawFn) -> dict[str, Any]:
    first = draw(starts)
    home, host = draw(zones), draw(zones)
    return {
        "role": "vet-learner", "activity": "individual", "sending_country": "PL", "destination": "PT",
        "home_town": {"name": "Home", "country": "PL", "lat": 50, "lon": 20, "zone": home},
        "host_town": {"name": "Host", "country": "PT", "lat": 40, "lon": -8, "zone": host},
        "first_day": first.isoformat(), "last_day": (first + timedelta(days=draw(lengths))).isoformat(),
        "minor": draw(st.booleans()), "eu_citizen": True, "green": draw(st.booleans()), "support": False,
    }  # fmt: skip


which = st.integers(0, 40)
spans = st.one_of(
    st.integers(1, 3600).map(lambda seconds: timedelta(seconds=seconds)),
    st.integers(1, 96).map(lambda hours: timedelta(hours=hours)),
    st.integers(1, 45).map(lambda days: timedelta(days=days)),
)
deeds = st.one_of(
    st.tuples(st.just("run"), spans),
    st.tuples(st.just("run"), spans),
    st.tuples(st.just("run"), spans),
    st.tuples(st.just("off"), spans),
    st.tuples(st.just("back"), st.integers(1, 5400).map(lambda seconds: timedelta(seconds=seconds))),
    st.tuples(st.just("new"), stays()),
    st.tuples(st.just("edit"), which, st.dictionaries(st.sampled_from(["first_day", "last_day", "home_town", "host_town", "green", "minor"]), which, min_size=1), stays()),
    st.tuples(st.just("tick"), which, which, st.sampled_from([DONE, NOT_FOR_ME, None, None])),
    st.tuples(st.just("tick the next"), st.sampled_from([DONE, None])),
    st.tuples(st.just("snooze"), which, which, st.sampled_from([1, 7])),
    st.tuples(st.just("snooze the last"), st.sampled_from([1, 7])),
    st.tuples(st.just("hour"), hours),
    st.tuples(st.just("quiet"), hours, hours),
    st.tuples(st.just("pause"), spans),
    st.tuples(st.just("resume")),
    st.tuples(st.just("stop")),
)  # fmt: skip
lives = st.tuples(stays(), st.lists(deeds, min_size=4, max_size=16))


@dataclass
class Witness:
    """Does the deeds, knows what holds, and looks at every message."""

    machine: Machine
    checklist: Checklist
    wish: ReminderSettings = field(default_factory=ReminderSettings)
    mobilities: dict[int, Mobility] = field(default_factory=dict)
    ticks: dict[int, dict[str, str]] = field(default_factory=dict)
    put_off: dict[tuple[int, str], date] = field(default_factory=dict)
    replaced: set[tuple[int, str]] = field(default_factory=set)
    said: set[tuple[int, str, date]] = field(default_factory=set)
    names: set[tuple[int, str, int, int]] = field(default_factory=set)
    expected: int = 0

    async def live(self, life: tuple[dict[str, Any], list[tuple[Any, ...]]]) -> None:
        first, todo = life
        await self._new(first)
        for deed in todo:
            await self._do(*deed)
        await self._run(timedelta(days=40))

    @property
    def oracle(self) -> Oracle:
        return Oracle(list(self.mobilities.values()), self.wish)

    def plan(self, number: int) -> Plan:
        return plan(self.mobilities[number], self.checklist, self.ticks[number])

    # --- deeds

    async def _do(self, name: str, *what: Any) -> None:
        match name, what:
            case "run", (span,):
                await self._run(span)
            case "off", (span,):
                self.machine.clock += span
            case "back", (span,):
                self.machine.clock -= span
            case "new", (answers,):
                if len(self.mobilities) < 2:
                    await self._new(answers)
            case "edit", (number, keys, answers):
                await self._edit(self._number(number), {key: answers[key] for key in keys})
            case "tick", (number, item, state):
                number = self._number(number)
                entries = self.plan(number).entries
                await self._tick(number, entries[item % len(entries)].item.key, state)
            case "tick the next", (state,):
                coming = [
                    (self.oracle.time_of(day), number, item) for number, item, day in self._wanted()
                    if self.oracle.time_of(day) >= self.machine.clock
                ]  # fmt: skip
                if coming:
                    await self._tick(*min(coming)[1:], state)
            case "snooze", (number, item, days):
                number = self._number(number)
                entries = self.plan(number).entries
                await self._snooze(number, entries[item % len(entries)].item.key, days)
            case "snooze the last", (days,):
                for row in self.machine.messages[-1].rows if self.machine.messages else ():
                    await self._snooze(row.mobility, row.item, days)
            case "hour", (hour,):
                await self._settings(hour=hour)
            case "quiet", (start, end):
                await self._settings(quiet_from=start, quiet_until=end)
            case "pause", (span,):
                await self._settings(paused_until=self.machine.clock + span, stopped=False)
            case "resume", ():
                await self._settings(paused_until=None, stopped=False)
            case "stop", ():
                await self._settings(paused_until=None, stopped=True)

    def _number(self, which: int) -> int:
        return 1 + which % len(self.mobilities)

    async def _new(self, answers: dict[str, Any]) -> None:
        answers = _in_order(answers)
        number = await self.machine.save(answers)
        self.mobilities[number] = Mobility("ana", answers, 1, number)
        self.ticks[number] = {}

    async def _edit(self, number: int, changed: dict[str, Any]) -> None:
        old = self.mobilities[number]
        answers = _in_order({**old.answers, **changed})
        await self.machine.save(answers, number)
        if answers == old.answers:
            return
        self.mobilities[number] = Mobility("ana", answers, old.version + 1, number)
        open_now = {entry.item.key: entry for entry in self.plan(number).open if entry.due}
        for mobility, item in list(self.put_off):
            if mobility != number:
                continue
            entry, here = open_now.get(item), self.oracle
            again = entry is not None and (number, item, entry.due) not in self.said
            if entry is not None and entry.due is not None and again:
                moment = here.time_of(entry.due)
                again = moment >= self.machine.clock and here.of_use(moment, entry.item.section, self.mobilities[number])  # fmt: skip
            if entry is None or again or self.wish.stopped:
                del self.put_off[mobility, item]
        self.replaced -= {one for one in self.replaced if one[0] == number}

    async def _tick(self, number: int, item: str, state: str | None) -> None:
        await self.machine.tick(number, item, state)
        self.ticks[number].pop(item, None)
        if state is not None:
            self.ticks[number][item] = state

    async def _snooze(self, number: int, item: str, days: int) -> None:
        entry = self.plan(number).entry(item)
        day = await self.machine.snooze(number, item, days)
        assert (day is None) == (entry is None or entry.state != OPEN or self.wish.stopped)
        if day is not None:
            today = self.machine.clock.astimezone(self.oracle.zone_at(self.machine.clock)).date()
            assert today < day <= today + timedelta(days=days)
            self.put_off[number, item] = day
            self.replaced.add((number, item))

    async def _settings(self, **changed: Any) -> None:
        await self.machine.settings(**changed)
        self.wish = self.wish.changed(self.machine.clock, **changed)

    # --- what must be

    def _wanted(self) -> Iterator[tuple[int, str, date]]:
        """What is open and to be brought up, with the day it belongs to."""
        for number in () if self.wish.stopped else self.mobilities:
            for entry in self.plan(number).open:
                name = number, entry.item.key
                if name in self.put_off:
                    yield *name, self.put_off[name]
                elif entry.item.remind and entry.due is not None and name not in self.replaced:
                    yield *name, entry.due

    async def _run(self, span: timedelta) -> None:
        begin, end, seen = self.machine.clock, self.machine.clock + span, len(self.machine.messages)
        must = []
        for number, item, day in self._wanted():
            moment = self.oracle.time_of(day)
            section = self.checklist.items[item].section
            of_use = (number, item) in self.put_off or self.oracle.of_use(
                moment, section, self.mobilities[number]
            )
            if begin <= moment <= end - WITHIN and of_use and (number, item, day) not in self.said:
                must.append((number, item, day, moment))
        await self.machine.run(end)
        came: dict[tuple[int, str, date], datetime] = {}
        for message in self.machine.messages[seen:]:
            self._look(message, came)
        for number, item, day, moment in must:
            self.expected += 1
            at = came.get((number, item, day))
            assert at is not None, f"{item} of {number} on {day} did not come at {moment}"
            assert moment <= at <= moment + WITHIN, f"{item} came at {at} instead of {moment}"

    def _look(self, message: Message, came: dict[tuple[int, str, date], datetime]) -> None:
        assert message.rows
        assert not self.oracle.quiet(message.at), f"{message} in quiet hours"
        assert not self.wish.stopped
        assert self.wish.paused_until is None or message.at >= self.wish.paused_until
        for row in message.rows:
            assert row.name not in self.names, f"{row} twice"
            assert (row.mobility, row.item, row.day) not in self.said, f"{row} twice for its day"
            assert row.version == self.mobilities[row.mobility].version, f"{row} is old"
            entry = self.plan(row.mobility).entry(row.item)
            assert entry is not None and entry.state == OPEN, f"{row} is not to do"
            put_off_to = self.put_off.get((row.mobility, row.item), row.day)
            assert row.day == put_off_to, f"{row} was put off to {put_off_to}"
            self.names.add(row.name)
            self.said.add((row.mobility, row.item, row.day))
            came[row.mobility, row.item, row.day] = message.at
            self.put_off.pop((row.mobility, row.item), None)


def _in_order(answers: dict[str, Any]) -> dict[str, Any]:
    """The return is never before the departure."""
    return {**answers, "last_day": max(answers["first_day"], answers["last_day"])}


@pytest.fixture(scope="module")
def few() -> Checklist:
    whole = published()
    return Checklist({key: item for key, item in whole.items.items() if key in FEW}, whole.titles, whole.flow)


def test_reminders_of_any_life(few: Checklist) -> None:
    expected = 0

    @settings(max_examples=150, suppress_health_check=list(HealthCheck))
    @given(life=lives)
    def any_life(life: Any) -> None:
        nonlocal expected
        witness = Witness(ListMachine(few), few)
        asyncio.run(witness.live(life))
        expected += witness.expected

    any_life()
    assert expected > 300, "the lives were empty ones: hardly anything had to come"


@settings(max_examples=10, suppress_health_check=list(HealthCheck))
@given(life=lives)
def test_reminders_of_any_life_on_a_store(life: Any) -> None:
    async def live() -> None:
        with tempfile.TemporaryDirectory() as folder:
            house = JourneyHouse(Store(sqlite_at(Path(folder) / "life.sqlite3")))
            try:
                await house.person()
                await Witness(StoreMachine(house), published()).live(life)
            finally:
                await house.store.close()

    asyncio.run(live())
