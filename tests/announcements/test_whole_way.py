"""The whole way of an announcement on both databases, and two coordinators who do the same thing at the same moment."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest
from sqlalchemy import select

from bot.announcements import actions, announcement_store
from bot.announcements.members import audience_of
from bot.announcements.report import counts_of, lines_of, report_of
from bot.delivery.sending import OutcomeUnknown, Unreachable
from bot.store.engine import Store
from bot.store.tables import deliveries
from tests.announcements.school import ZONE, School, button, id_of


@pytest.fixture
async def school(both_databases: str) -> AsyncIterator[School]:
    store = Store(both_databases)
    yield await School(store).open()
    await store.close()


async def test_written_sent_read_corrected_reminded_withdrawn(school: School) -> None:
    for who in ("ida", "ivo"):
        await school.person(who)
        await school.joins(who, 1)
    number = await school.written(cohort="All groups")
    await school.press("Photo or document")
    await school.file()
    await school.press("Ask for")
    await school.press("Preview")
    await school.press("At a time")
    await school.say("18:30")
    await school.press("Yes, on 20")
    school.later(hours=5, minutes=31)
    await asyncio.gather(school.tick(), school.tick())
    school.way.faults["ida"] = [Unreachable("blocked")]
    school.way.faults["ivo"] = [OutcomeUnknown("cut")]
    await school.deliver()
    await school.tick()
    await school.tap(f"do:read:{number}", who="ana")
    await school.tap(f"do:announce:{number}")
    await school.press("Correct")
    await school.say("At ten.")
    await school.press("Yes, correct")
    await school.deliver()
    await school.tap(f"do:announce:{number}")
    await school.press("Remind 3")
    await school.press("Yes, remind 3")
    await school.deliver()
    await school.tap(f"do:announce:{number}")
    await school.press("Withdraw")
    await school.press("Yes, withdraw")
    await school.deliver()
    async with school.store.read() as connection:
        one = await announcement_store.load(connection, number)
        assert one is not None
        report = await report_of(connection, one, school.now)
        assert (await counts_of(connection, [one]))[number] == report.count
        lines = await lines_of(connection, one)
    told = report.count
    assert (told.audience, told.sent, told.failed, told.unknown, told.waiting) == (5, 3, 1, 1, 0)
    assert report.reads == 0  # Ana confirmed the words from before the correction
    assert (report.edits, report.renewed, report.reminded) == ({"sent": 3}, {"sent": 1}, {"sent": 3})
    assert report.deletions == {"sent": 7}
    assert sorted((line.name, line.state, line.reason, line.read_at is not None) for line in lines) == [
        ("Ana", "sent", None, False),
        ("Ben", "sent", None, False),
        ("Eva", "sent", None, False),
        ("Ida", "failed", "blocked", False),
        ("Ivo", "unknown", "cut", False),
    ]
    assert await school.log() == [
        "announcement_schedule", "announcement_begin", "announcement_correct", "announcement_remind",
        "announcement_withdraw",
    ]  # fmt: skip
    assert len(await school.told("cora")) == 1  # that it was sent at its time


async def test_what_several_do_at_the_same_moment_is_done_once(school: School) -> None:
    """Both have read before either writes: the second finds another version than it saw."""
    number = await school.written()
    async with school.store.read() as connection:
        seen = await announcement_store.load(connection, number)
        assert seen is not None
        chosen = await audience_of(connection, 1, seen.wanted, school.now)

    async def confirm(who: str) -> bool:
        async with school.store.write() as connection:
            return await actions.confirm(connection, seen, chosen, id_of(who), school.now, zone=ZONE)

    done = await asyncio.gather(*(confirm(who) for who in ("cora", "carl", "cora", "carl")))
    assert sorted(done) == [False, False, False, True]
    assert await school.states(f"announcement:{number}") == {"waiting": 2}
    assert await school.log() == ["announcement_send"]
    async with school.store.read() as connection:
        sending = await announcement_store.load(connection, number)
    assert sending is not None

    async def withdraw(who: str) -> bool:
        async with school.store.write() as connection:
            return await actions.withdraw(connection, sending, id_of(who), school.now)

    first, second = await school.claim(2)
    done = await asyncio.gather(
        withdraw("cora"), school.settle(first), withdraw("carl"), school.settle(second)
    )
    assert sorted(one for one in done if one is not None) == [False, True]
    await asyncio.gather(school.tick(), school.tick())
    await school.deliver()
    gone = await school.rows(select(deliveries).where(deliveries.c.kind == "withdrawal"))
    assert [row.state for row in gone] == ["sent", "sent"]
    assert button(await school.tap(f"do:announce:{number}"), "How it")
