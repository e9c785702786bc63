"""When somebody is reminded: zones, clocks that jump, quiet hours, pauses, and until when it is of use."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.journeys.mobility import Mobility
from bot.journeys.schedule import (
    ReminderSettings,
    ZoneTimeline,
    after_quiet,
    is_quiet,
    last_use,
    local,
    moment_of,
    snoozed_to,
)
from bot.journeys.zones import known, of_countries, zone, zone_of
from tests.journeys.house import answers, day

HERE = Mobility("p", answers(), id=1)
PERSON = ZoneTimeline((HERE,))


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("name", "on", "hour", "wanted"),
    [
        ("Europe/Warsaw", "2027-01-10", 18, "2027-01-10 17:00"),
        ("Europe/Warsaw", "2027-07-10", 18, "2027-07-10 16:00"),
        ("Europe/Warsaw", "2027-03-28", 2, "2027-03-28 01:00"),  # 2 to 3 is left out: it is 3 then
        ("Europe/Warsaw", "2027-10-31", 2, "2027-10-31 00:00"),  # 2 to 3 comes twice: the first
        ("Atlantic/Azores", "2027-03-28", 0, "2027-03-28 01:00"),  # midnight is left out there
        ("Australia/Lord_Howe", "2027-10-03", 2, "2027-10-02 15:30"),  # half an hour is left out
        ("Asia/Kolkata", "2027-03-28", 18, "2027-03-28 12:30"),
        ("Africa/Casablanca", "2027-02-06", 18, "2027-02-06 17:00"),
        ("Africa/Casablanca", "2027-02-08", 18, "2027-02-08 18:00"),  # the month of Ramadan
    ],
)
def test_a_local_hour_where_the_clock_jumps(name: str, on: str, hour: int, wanted: str) -> None:
    assert local(day(on), hour, ZoneInfo(name)) == utc(wanted)


@pytest.mark.parametrize(
    ("moment", "where"),
    [
        ("2027-02-28 22:59", "Europe/Warsaw"),
        ("2027-02-28 23:00", "Europe/Lisbon"),  # midnight of the day of departure, at home
        ("2027-03-27 23:59", "Europe/Lisbon"),
        ("2027-03-28 00:00", "Europe/Warsaw"),  # midnight of the day of return, there
    ],
)
def test_where_somebody_is(moment: str, where: str) -> None:
    assert PERSON.at(utc(moment)) == ZoneInfo(where)


def test_a_day_belongs_to_the_place_where_its_evening_is_spent() -> None:
    assert [str(PERSON.on(day(f"2027-{one}"))) for one in ("02-28", "03-01", "03-27", "03-28")] == [
        "Europe/Warsaw", "Europe/Lisbon", "Europe/Lisbon", "Europe/Warsaw",
    ]  # fmt: skip


def test_a_stay_that_is_under_way_decides_for_other_stays_too() -> None:
    later = Mobility(
        "p", answers(first_day="2027-09-01", last_day="2027-09-20", host_town="?", destination="GR"), id=2
    )
    assert str(ZoneTimeline((later, HERE)).on(day("2027-03-10"))) == "Europe/Lisbon"
    assert str(ZoneTimeline((later, HERE)).on(day("2027-09-10"))) == "Europe/Athens"


def test_a_place_that_is_not_known() -> None:
    nowhere = Mobility("p", {}, id=1)
    assert str(ZoneTimeline((nowhere,), "Europe/Madrid").on(day("2027-03-10"))) == "Europe/Madrid"
    assert str(ZoneTimeline((nowhere,), "Not/There").home) == "UTC"


def test_zones_of_towns_and_countries() -> None:
    assert zone_of({"country": "ES", "zone": "Atlantic/Canary"}, "ES") == "Atlantic/Canary"
    assert zone_of({"country": "ES", "zone": "Nowhere"}, "ES") == "Europe/Madrid"
    assert zone_of({"country": "PT"}, None) == "Europe/Lisbon"
    assert zone_of(None, "XX") is None and zone_of(None, None) is None
    assert all(known(name) for name in of_countries().values())
    with pytest.raises(ValueError, match="no time zone"):
        zone("Mars/Olympus")


@pytest.mark.parametrize(
    ("hour", "start", "end", "quiet"),
    [(22, 22, 8, True), (7, 22, 8, True), (8, 22, 8, False), (21, 22, 8, False), (1, 1, 2, True), (5, 5, 5, False)],
)  # fmt: skip
def test_quiet_hours_run_over_midnight_or_not(hour: int, start: int, end: int, quiet: bool) -> None:
    settings = ReminderSettings(quiet_from=start, quiet_until=end)
    assert is_quiet(datetime(2027, 1, 10, hour, 30, tzinfo=UTC), settings, ZoneInfo("UTC")) == quiet


def test_an_hour_in_the_night_waits_for_the_morning() -> None:
    assert moment_of(day("2027-01-10"), ReminderSettings(hour=23), PERSON) == utc("2027-01-11 07:00")
    assert moment_of(day("2027-01-10"), ReminderSettings(hour=3), PERSON) == utc("2027-01-10 07:00")


def test_the_night_before_a_journey_ends_in_the_morning_there() -> None:
    in_lisbon = utc("2027-03-01 08:00")  # one hour after 8 in Warsaw
    assert after_quiet(utc("2027-02-28 22:30"), ReminderSettings(), PERSON) == in_lisbon
    assert after_quiet(utc("2027-02-28 23:30"), ReminderSettings(), PERSON) == in_lisbon


def test_a_pause_moves_what_falls_into_it_to_the_first_hour_after() -> None:
    settings = ReminderSettings(paused_until=utc("2027-01-14 12:00"))
    assert moment_of(day("2027-01-10"), settings, PERSON) == utc("2027-01-14 17:00")
    assert moment_of(day("2027-01-15"), settings, PERSON) == utc("2027-01-15 17:00")
    evening = ReminderSettings(paused_until=utc("2027-01-14 17:01"))
    assert moment_of(day("2027-01-10"), evening, PERSON) == utc("2027-01-15 17:00")


def test_until_when_it_is_of_use() -> None:
    at = utc("2027-02-10 17:00")
    assert last_use(at, "before", HERE, PERSON) == at + timedelta(hours=48)
    assert last_use(utc("2027-02-28 17:00"), "before", HERE, PERSON) == utc("2027-03-02 00:00")
    assert last_use(utc("2027-03-27 18:00"), "during", HERE, PERSON) == utc("2027-03-28 22:00")
    assert last_use(at, "after", HERE, PERSON) == at + timedelta(hours=48)


def test_put_off_at_most_to_the_eve_of_the_departure() -> None:
    assert snoozed_to(day("2027-02-10"), 7, "before", HERE) == day("2027-02-17")
    assert snoozed_to(day("2027-02-25"), 7, "before", HERE) == day("2027-02-28")
    assert snoozed_to(day("2027-02-28"), 7, "before", HERE) == day("2027-03-01")
    assert snoozed_to(day("2027-04-10"), 7, "after", HERE) == day("2027-04-17")


@pytest.mark.parametrize("hour", [-1, 24])
def test_an_hour_that_is_none_is_refused(hour: int) -> None:
    with pytest.raises(ValueError, match="0 to 23"):
        ReminderSettings(hour=hour)
