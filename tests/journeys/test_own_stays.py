"""Stays in /export, and how long they are kept."""

from __future__ import annotations

from datetime import UTC, datetime

from bot.commands.holdings import HOLDINGS
from bot.journeys import own_data
from bot.people.retention import clean_up
from bot.store.holdings import DataSubject
from tests.journeys.house import JourneyHouse


async def test_export_shows_stays_ticks_reminders_and_wishes(house: JourneyHouse) -> None:
    await house.person()
    await house.person("ben")
    plan = await house.save()
    await house.save("ben")
    await house.tick(plan.mobility.id or 0, "insurance")
    async with house.store.write() as connection:
        await house.journeys.change_settings(connection, "ana", house.clock, hour=9)
    async with house.store.read() as connection:
        found = await own_data.collect(connection, DataSubject("ana", "test", "ana", "ana"))
    [stay] = found["mobilities"]
    assert stay["answers"]["host_town"]["name"] == "Porto" and stay["starts_on"] == "2027-03-01"
    assert stay["checklist"] == [{"item": "insurance", "state": "done", "at": house.clock.isoformat()}]
    assert {row["item"] for row in stay["reminders"]} > {"travel", "report"}
    assert found["reminder_settings"][0]["hour"] == 9


async def test_a_stay_goes_when_it_ended_long_ago(house: JourneyHouse) -> None:
    await house.person()
    await house.save()
    await house.save(first_day="?", last_day="?")
    assert await clean_up(house.store, datetime(2027, 2, 1, tzinfo=UTC), 90, HOLDINGS) == 0
    assert (
        await clean_up(house.store, datetime(2027, 3, 1, tzinfo=UTC), 90, HOLDINGS) == 1
    )  # the one without days
    assert await clean_up(house.store, datetime(2027, 6, 25, tzinfo=UTC), 90, HOLDINGS) == 0
    assert await clean_up(house.store, datetime(2027, 6, 27, tzinfo=UTC), 90, HOLDINGS) == 1
    assert await house.rows() == []
