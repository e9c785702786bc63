"""The list of one mobility: what applies, when it is due, what a change moves."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from bot.journeys.checklist import published
from bot.journeys.mobility import Mobility
from bot.journeys.plan import DONE, NOT_FOR_ME, Plan, changes, plan
from tests.journeys.house import answers, day


def made(ticks: dict[str, str] | None = None, **changed: Any) -> Plan:
    return plan(Mobility("p", answers(**changed)), published(), ticks)


def test_days_hang_on_departure_and_return() -> None:
    one = made()
    dues = {entry.item.key: entry.due for entry in one.entries}
    assert dues["insurance"] == day("2027-02-01")
    assert dues["arrived"] == day("2027-03-01")
    assert dues["certificate"] == day("2027-03-25")
    assert dues["report"] == day("2027-04-02")


def test_sections_in_order_and_days_in_order_within() -> None:
    one = made(green=True, minor=True, support=True)
    assert [entry.item.section for entry in one.entries] == sorted(
        (entry.item.section for entry in one.entries), key=["before", "during", "after"].index
    )
    for section in ("before", "during", "after"):
        days = [entry.due for entry in one.of(section) if entry.due is not None]
        assert days == sorted(days) and days


def test_what_is_due_in_a_short_stay_is_due_within_it() -> None:
    one = made(activity="competition", first_day="2027-05-03", last_day="2027-05-04")
    for entry in one.of("during"):
        assert entry.due is not None and day("2027-05-03") <= entry.due <= day("2027-05-04"), entry.item.key


def test_without_days_nothing_is_due_and_everything_is_listed() -> None:
    one = made(first_day="?", last_day="?")
    assert {entry.due for entry in one.entries} == {None}
    assert {entry.item.key for entry in one.entries} >= {entry.item.key for entry in made().entries}
    half = made(last_day="?")
    assert all((entry.due is None) == (entry.item.due.anchor == "return") for entry in half.entries)


def test_progress_counts_what_is_for_the_person() -> None:
    one = made({"insurance": DONE, "travel": DONE, "culture": NOT_FOR_ME, "no-such-item": DONE})
    assert (one.done, one.total) == (2, len(one.entries) - 1)
    assert len(one.open) == len(one.entries) - 3


def test_what_is_next_and_what_is_overdue() -> None:
    one = made()
    assert (one.next_due(day("2027-02-01")) or one.entries[0]).due == day("2027-02-01")
    assert {entry.due for entry in one.overdue(day("2027-02-01"))} < {
        None,
        *(day("2027-02-01") - timedelta(days=n) for n in range(1, 120)),
    }
    assert one.next_due(day("2030-01-01")) is None


def test_a_change_tells_what_moved_what_is_new_and_what_is_gone() -> None:
    before = made(green=True)
    found = changes(before, made(first_day="2027-03-08"))
    moved = {item.key: (old, new) for item, old, new in found.moved}
    assert moved["insurance"] == (day("2027-02-01"), day("2027-02-08"))
    assert "report" not in moved
    assert {item.key for item in found.gone} == {"green-travel", "green-declaration"}
    assert found.new == ()
    assert {item.key for item in changes(made(), made(minor=True)).new} == {
        "parents-consent", "minimum-age", "adult-along",
    }  # fmt: skip
    assert not changes(before, made(green=True, home_town="?"))
