"""Questions that wait are shown again, once a working day, in the hours of who answers."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from bot.cases import nudges
from bot.cases.answerers import Recipient
from bot.cases.hours import at_work, next_opening, not_at_night, zone_of
from bot.cases.nudges import due
from bot.people.person_store import person_id
from bot.store.tables import deliveries
from tests.cases.office import ADMINS, Office

BRUSSELS = "Europe/Brussels"
MONDAY = datetime(2026, 11, 23, tzinfo=UTC)


def who(zone: str | None = None) -> Recipient:
    return Recipient("a" * 32, "test", "1", "en", zone)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("now", "told"),
    [
        ("2026-11-23T08:14", False), ("2026-11-23T08:15", True), ("2026-11-23T18:59", True), ("2026-11-23T19:00", False),
        ("2026-11-21T10:00", False), ("2026-11-22T10:00", False), ("2026-07-06T07:15", True), ("2026-07-06T07:14", False),
    ],
)  # fmt: skip
def test_the_day_begins_at_nine_fifteen_and_not_at_the_weekend(now: str, told: bool) -> None:
    moment = at(now)
    assert (due(who(), [moment - timedelta(days=1)], moment) is not None) == told


def test_the_zone_is_that_of_who_answers() -> None:
    moment = at("2026-11-23T00:30")  # 9:30 in Tokyo
    assert due(who("Asia/Tokyo"), [moment - timedelta(days=1)], moment) is not None
    assert due(who(BRUSSELS), [moment - timedelta(days=1)], moment) is None
    assert due(who("No/Such"), [moment - timedelta(days=1)], moment) is None


def test_what_just_came_in_is_not_told_again() -> None:
    moment = at("2026-11-23T10:00")
    assert due(who(), [moment - timedelta(hours=11)], moment) is None
    nudge = due(who(), [moment - timedelta(hours=11), moment - timedelta(days=3)], moment)
    assert nudge is not None
    assert (nudge.count, nudge.since) == (1, moment - timedelta(days=3))


@pytest.mark.parametrize(
    ("now", "opens"),
    [
        ("2026-11-20T12:00", "2026-11-20T12:00"), ("2026-11-20T16:00", "2026-11-23T08:00"), ("2026-11-20T06:00", "2026-11-20T08:00"),
        ("2026-11-22T12:00", "2026-11-23T08:00"), ("2026-03-29T12:00", "2026-03-30T07:00"),
    ],
)  # fmt: skip
def test_when_work_begins_again(now: str, opens: str) -> None:
    zone = zone_of(BRUSSELS)
    assert next_opening(at(now), zone).astimezone(UTC) == at(opens)
    assert at_work(at(now), zone) == (now == opens)


@pytest.mark.parametrize(
    ("now", "wakes"),
    [
        ("2026-11-20T12:00", "2026-11-20T12:00"), ("2026-11-20T19:00", "2026-11-21T07:00"), ("2026-11-20T03:00", "2026-11-20T07:00"),
        ("2026-10-25T00:30", "2026-10-25T07:00"), ("2026-03-29T00:30", "2026-03-29T06:00"),
    ],
)  # fmt: skip
def test_nobody_is_woken(now: str, wakes: str) -> None:
    assert not_at_night(at(now), zone_of(BRUSSELS)) == at(wakes)


async def planned(office: Office, now: datetime) -> int:
    async with office.talk.store.write() as connection:
        return await nudges.plan(connection, ADMINS, now)


async def test_each_who_answers_is_told_once_a_day_until_it_is_answered(office: Office) -> None:
    case = await office.asks()
    morning = MONDAY.replace(hour=9)
    assert await planned(office, morning) == 2
    assert await planned(office, morning + timedelta(minutes=5)) == 0
    (row,) = await office.talk.rows(
        select(deliveries).where(
            deliveries.c.source == "cases", deliveries.c.person_id == person_id("test", "cora")
        )
    )
    assert row.body["text"] == "A question waits for your answer since 20 Nov 2026."
    assert (row.kind, row.not_after) == ("notice", MONDAY.replace(hour=19))
    assert await planned(office, morning + timedelta(days=1)) == 2
    await office.talk.tap(f"do:inbox:take:{case}", who="cora")
    assert await planned(office, morning + timedelta(days=2)) == 1  # the one who has it
    await office.answers(case, "It is paid.")
    assert await planned(office, morning + timedelta(days=3)) == 0
