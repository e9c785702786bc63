"""The loop that gathers what is due: idempotent in many processes, undisturbed by errors, cheap when nothing is due."""

from __future__ import annotations

import asyncio
from collections import Counter
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import func, select

from bot.journeys.journeys import Journeys
from bot.store.engine import Store
from bot.store.tables import deliveries, reminders
from tests.journeys.house import JourneyHouse, answers

DUE = datetime(2027, 2, 8, 17, 0, tzinfo=UTC)
PEOPLE = 12


async def _many(house: JourneyHouse) -> None:
    for number in range(PEOPLE):
        await house.person(f"p{number}")
        async with house.store.write() as connection:
            await house.journeys.save(connection, f"p{number}", answers(), house.clock)


async def test_processes_that_gather_at_once_make_one_delivery_a_person(
    house_on_both: JourneyHouse, database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    house = house_on_both
    monkeypatch.setattr("bot.journeys.loop.BATCH", 3)
    await _many(house)
    stores = [Store(database) for _ in range(3)]
    try:
        await asyncio.gather(*(Journeys().gather(store, DUE) for store in stores for _ in range(2)))
        await Journeys().gather(stores[0], DUE)  # what another one had in hand just then
    finally:
        for store in stores:
            await store.close()
    async with house.store.read() as connection:
        told = Counter(await connection.scalars(select(deliveries.c.person_id)))
        left = await connection.scalar(
            select(func.count()).where(reminders.c.state == "waiting", reminders.c.at <= DUE)
        )
        keys = set(
            await connection.scalars(select(reminders.c.delivery).where(reminders.c.state == "gathered"))
        )
        assert keys == set(await connection.scalars(select(deliveries.c.key)))
    assert told == Counter({f"p{number}": 1 for number in range(PEOPLE)})
    assert left == 0


async def test_the_loop_goes_on_after_an_error_and_tells_of_news(
    house: JourneyHouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    await house.person()
    await house.save()
    clock, slept, told = DUE - timedelta(seconds=7), 0, []

    async def sleep(seconds: float) -> None:
        nonlocal clock, slept
        clock, slept = clock + timedelta(seconds=seconds), slept + 1
        if slept == 4:
            raise asyncio.CancelledError

    gather, tries = house.journeys.gather, 0

    async def stumbling(store: Store, now: datetime) -> int:
        nonlocal tries
        tries += 1
        if tries == 1:
            raise OSError("the disk is full")
        return await gather(store, now)

    monkeypatch.setattr(house.journeys, "gather", stumbling)
    with pytest.raises(asyncio.CancelledError):
        await house.journeys.run(
            house.store, now=lambda: clock, sleep=sleep, every=5, news=lambda: told.append(clock)
        )
    assert tries == 4
    assert told[-1] == DUE + timedelta(seconds=3)  # the first look after it was due


async def test_nothing_is_written_while_nothing_is_due(
    house: JourneyHouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    await house.person()
    await house.save()
    await house.deliver()

    def refuse(*_: Any) -> Any:
        raise AssertionError("a transaction was begun")

    monkeypatch.setattr(house.store, "write", refuse)
    assert await house.journeys.gather(house.store, house.clock + timedelta(hours=1)) == 0
