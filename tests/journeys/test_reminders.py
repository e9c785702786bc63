"""Reminders as rows: planned and stopped with every change, gathered into one message, ended with it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from sqlalchemy import delete, update

from bot.delivery import ledger
from bot.journeys.reconcile import WAITING
from bot.store.tables import mobilities, people
from tests.journeys.house import JourneyHouse

EVENING_IN_POLAND = datetime(2027, 2, 8, 17, 0, tzinfo=UTC)  # 18:00, 21 days before the departure


async def test_what_is_due_on_a_day_is_one_message_at_six_in_the_persons_zone(
    house_on_both: JourneyHouse,
) -> None:
    house = house_on_both
    await house.person()
    await house.save()
    house.clock = EVENING_IN_POLAND - timedelta(seconds=1)
    await house.deliver()
    before = len(house.sent)
    house.clock = EVENING_IN_POLAND
    assert await house.deliver() == 1
    assert await house.deliver() == 0
    (message,) = house.sent[before:]
    assert set(await house.brought_up(message.key)) == {"participant-agreement", "bank-details"}
    assert "Sign the participant agreement" in message.reply.text


async def test_abroad_it_is_six_oclock_there(house: JourneyHouse) -> None:
    await house.person()
    await house.save()
    assert (await house.waiting())["arrived"] == datetime(2027, 3, 1, 18, tzinfo=UTC)  # Lisbon in winter
    assert (await house.waiting())["recognition"] == datetime(2027, 4, 11, 16, tzinfo=UTC)  # Poland in summer


async def test_what_is_past_when_it_is_planned_fires_nothing(house: JourneyHouse) -> None:
    await house.person()
    await house.save()
    plan = await house.save(mobility=1, first_day="2026-11-25", last_day="2026-12-20")
    assert plan.mobility.version == 2
    waiting = await house.waiting()
    assert "participant-agreement" not in waiting
    assert waiting["pack-papers"] == datetime(2026, 11, 23, 17, tzinfo=UTC)


async def test_a_tick_stops_its_reminder_at_once_and_an_untick_plans_it_again(house: JourneyHouse) -> None:
    await house.person()
    plan = await house.save()
    assert await house.tick(plan.mobility.id or 0, "insurance")
    assert "insurance" not in await house.waiting()
    await house.tick(plan.mobility.id or 0, "insurance", None)
    assert "insurance" in await house.waiting()


async def test_a_tick_between_gathering_and_claim_still_stops_it(house_on_both: JourneyHouse) -> None:
    house = house_on_both
    await house.person()
    plan = await house.save()
    house.clock = EVENING_IN_POLAND
    assert await house.journeys.gather(house.store, house.clock)
    for item in ("participant-agreement", "bank-details"):
        await house.tick(plan.mobility.id or 0, item)
    sent = len(house.sent)
    await house.deliver()
    assert not [one for one in house.sent[sent:] if "agreement" in one.reply.text]


async def test_another_date_makes_a_version_whose_rows_alone_fire(house: JourneyHouse) -> None:
    await house.person()
    await house.save()
    before = await house.waiting()
    await house.save(mobility=1, first_day="2027-03-08", last_day="2027-03-28")
    after = await house.waiting()
    assert after["insurance"] - before["insurance"] == timedelta(days=7)
    assert {row.version for row in await house.rows() if row.state == WAITING} == {2}
    assert len({row.name for row in await house.rows()}) == len(await house.rows())


async def test_an_edit_after_gathering_takes_the_message_back_and_says_it_once(
    house_on_both: JourneyHouse,
) -> None:
    house = house_on_both
    await house.person()
    await house.save()
    house.clock = EVENING_IN_POLAND
    await house.journeys.gather(house.store, house.clock)
    house.clock += timedelta(seconds=2)
    await house.save(mobility=1, green=True)  # the days stay
    house.clock += timedelta(seconds=2)
    await house.deliver()
    keys = [one.key for one in house.sent if "participant agreement" in one.reply.text]
    assert len(keys) == 1
    assert set(await house.brought_up(keys[0])) >= {"participant-agreement", "bank-details"}


async def test_the_same_answers_change_nothing(house: JourneyHouse) -> None:
    await house.person()
    await house.save()
    assert (await house.save(mobility=1)).mobility.version == 1


async def test_a_machine_that_was_off_says_what_is_of_use_and_no_more(house_on_both: JourneyHouse) -> None:
    house = house_on_both
    await house.person()
    await house.save()
    house.clock = datetime(2027, 2, 9, 9, 0, tzinfo=UTC)  # off since before yesterday's hour
    await house.deliver()
    assert any("participant agreement" in one.reply.text for one in house.sent)
    states = {row.item: row.state for row in await house.rows()}
    assert states["learning-agreement"] == "missed"  # due a week ago


async def test_late_in_the_evening_it_waits_for_the_morning(house: JourneyHouse) -> None:
    await house.person()
    await house.save()
    house.clock = datetime(2027, 2, 8, 22, 30, tzinfo=UTC)  # 23:30 in Poland
    assert await house.deliver() == 0
    house.clock = datetime(2027, 2, 9, 6, 59, 59, tzinfo=UTC)
    assert await house.deliver() == 0
    house.clock = datetime(2027, 2, 9, 7, 0, tzinfo=UTC)
    assert await house.deliver() == 1


async def test_snooze_brings_it_up_again_and_twice_tapped_is_once(house_on_both: JourneyHouse) -> None:
    house = house_on_both
    await house.person()
    await house.save()
    house.clock = EVENING_IN_POLAND
    await house.deliver()
    button = next(one for row in house.sent[-1].reply.buttons for one in row if one.label == "Tomorrow")
    assert button.payload is not None
    first = int(button.payload.split(":")[2])
    for _ in range(2):
        async with house.store.write() as connection:
            day = await house.journeys.snooze_message(connection, "ana", first, 1, house.clock)
    assert str(day) == "2027-02-09"
    sent = len(house.sent)
    house.clock += timedelta(days=1)
    assert await house.deliver() == 1
    assert await house.deliver() == 0
    (again,) = house.sent[sent:]
    assert set(await house.brought_up(again.key)) == {"participant-agreement", "bank-details"}


async def test_nobody_snoozes_or_ticks_what_is_another_persons(house: JourneyHouse) -> None:
    await house.person()
    await house.person("ben")
    plan = await house.save()
    number = plan.mobility.id or 0
    before = await house.waiting()
    assert not await house.tick(number, "insurance", person="ben")
    async with house.store.write() as connection:
        assert await house.journeys.snooze(connection, "ben", number, "insurance", 1, house.clock) is None
        assert await house.journeys.save(connection, "ben", {}, house.clock, number) is None
        assert not await house.journeys.remove(connection, "ben", number, house.clock)
        first = (await house.rows())[0].id or 0
        assert await house.journeys.snooze_message(connection, "ben", first, 1, house.clock) is None
    assert await house.waiting() == before


async def test_a_pause_puts_off_and_what_is_still_of_use_comes_after_it(house: JourneyHouse) -> None:
    await house.person()
    await house.save()
    house.clock = datetime(2027, 2, 7, 12, tzinfo=UTC)
    await house.deliver()
    house.sent.clear()
    async with house.store.write() as connection:
        await house.journeys.pause(connection, "ana", datetime(2027, 2, 12, 12, tzinfo=UTC), house.clock)
    for hours in range(0, 24 * 5, 6):
        house.clock = datetime(2027, 2, 7, 12, tzinfo=UTC) + timedelta(hours=hours)
        assert await house.deliver() == 0
    house.clock = datetime(2027, 2, 12, 17, tzinfo=UTC)
    assert await house.deliver() == 1
    assert "participant agreement" in house.sent[0].reply.text


async def test_stop_ends_all_and_resume_plans_what_comes(house: JourneyHouse) -> None:
    await house.person()
    await house.save()
    async with house.store.write() as connection:
        await house.journeys.stop(connection, "ana", house.clock)
    assert await house.waiting() == {}
    house.clock = EVENING_IN_POLAND + timedelta(hours=1)
    assert await house.deliver() == 0
    async with house.store.write() as connection:
        await house.journeys.resume(connection, "ana", house.clock)
    waiting = await house.waiting()
    assert waiting and min(waiting.values()) > house.clock
    assert "participant-agreement" not in waiting


async def test_another_hour_moves_what_waits(house: JourneyHouse) -> None:
    await house.person()
    await house.save()
    async with house.store.write() as connection:
        await house.journeys.change_settings(connection, "ana", house.clock, hour=9)
    assert (await house.waiting())["insurance"] == datetime(2027, 2, 1, 8, tzinfo=UTC)


async def test_two_stays_on_one_day_are_one_message(house: JourneyHouse) -> None:
    await house.person()
    await house.save()
    await house.save(activity="group")
    house.clock = EVENING_IN_POLAND
    assert await house.deliver() == 1
    assert len(house.sent[-1].reply.text.splitlines()) > 4


async def test_after_the_return_report_and_recognition_and_then_silence(house: JourneyHouse) -> None:
    await house.person()
    await house.save()
    house.clock = datetime(2027, 3, 29, 0, tzinfo=UTC)
    await house.deliver()
    house.sent.clear()
    for day in range(60):
        house.clock = datetime(2027, 3, 29, 18, tzinfo=UTC) + timedelta(days=day)
        await house.deliver()
    assert [await house.brought_up(one.key) for one in house.sent] == [["report"], ["recognition"]]
    assert await house.waiting() == {}


async def test_who_cannot_be_reached_is_left_in_peace(house: JourneyHouse) -> None:
    await house.person()
    await house.save()
    async with house.store.write() as connection:
        await connection.execute(update(people).values(unreachable_since=house.clock))
    house.clock = EVENING_IN_POLAND
    assert await house.deliver() == 0
    assert await house.states() == {}
    async with house.store.write() as connection:
        await connection.execute(update(people).values(unreachable_since=None))
    assert await house.deliver() == 1


async def test_how_a_message_ended_stands_at_its_reminders(house: JourneyHouse) -> None:
    await house.person()
    await house.save()
    house.clock = EVENING_IN_POLAND
    await house.deliver(end="unknown")
    states = {row.item: row.state for row in await house.rows()}
    assert states["participant-agreement"] == states["bank-details"] == "unknown"
    assert await house.deliver() == 0


async def test_who_is_forgotten_gets_nothing_more(house: JourneyHouse) -> None:
    await house.person()
    await house.save()
    house.clock = EVENING_IN_POLAND
    await house.journeys.gather(house.store, house.clock)
    async with house.store.write() as connection:
        await ledger.forget(connection, "ana")
        await connection.execute(delete(people))
    assert await house.deliver() == 0
    assert await house.rows() == []


async def test_the_same_item_is_said_once_for_its_day_whatever_is_changed_afterwards(
    house: JourneyHouse,
) -> None:
    await house.person()
    await house.save()
    house.clock = EVENING_IN_POLAND
    await house.deliver()
    house.clock += timedelta(minutes=30)
    async with house.store.write() as connection:
        await house.journeys.change_settings(connection, "ana", house.clock, hour=20)
    await house.save(mobility=1, green=True)
    sent = len(house.sent)
    house.clock += timedelta(hours=3)
    await house.deliver()
    assert not [one for one in house.sent[sent:] if "participant agreement" in one.reply.text]


async def test_what_was_put_off_stays_put_off_when_it_is_ticked_and_unticked(house: JourneyHouse) -> None:
    await house.person()
    await house.save()
    async with house.store.write() as connection:
        day = await house.journeys.snooze(connection, "ana", 1, "insurance", 7, house.clock)
    for state in ("done", None):
        await house.tick(1, "insurance", state)
    mine = [row for row in await house.rows() if row.item == "insurance" and row.state == WAITING]
    assert [(row.day, row.occurrence) for row in mine] == [(day, 1)]


async def test_what_was_put_off_outlives_a_change_of_the_stay(house: JourneyHouse) -> None:
    await house.person()
    await house.save()
    house.clock = EVENING_IN_POLAND
    await house.deliver()
    async with house.store.write() as connection:
        day = await house.journeys.snooze(connection, "ana", 1, "bank-details", 7, house.clock)
    await house.save(mobility=1, green=True)
    mine = [row for row in await house.rows() if row.item == "bank-details" and row.state == WAITING]
    assert [(row.day, row.version) for row in mine] == [(day, 2)]


async def test_what_is_put_off_before_it_is_due_comes_on_the_later_day_alone(house: JourneyHouse) -> None:
    await house.person()
    await house.save()
    assert (await house.waiting())["bank-details"] == EVENING_IN_POLAND
    house.clock = EVENING_IN_POLAND - timedelta(days=1, hours=3)
    async with house.store.write() as connection:
        day = await house.journeys.snooze(connection, "ana", 1, "bank-details", 7, house.clock)
    mine = [row.day for row in await house.rows() if row.item == "bank-details" and row.state == WAITING]
    assert mine == [day]


async def test_a_row_of_an_older_version_is_dropped_when_it_is_claimed(house: JourneyHouse) -> None:
    await house.person()
    await house.save()
    house.clock = EVENING_IN_POLAND
    await house.journeys.gather(house.store, house.clock)
    async with house.store.write() as connection:  # as if nothing had taken the message back
        await connection.execute(update(mobilities).values(version=2))
    assert await house.deliver() == 0
    assert await house.states() == {"cancelled": 1}
