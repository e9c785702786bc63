"""Confirming: once, to exactly those who were previewed, now or at a time, urgent only when said twice."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import select, update

from bot.announcements import actions, announcement_store
from bot.announcements.announcement import key_of
from bot.announcements.audience import Audience, AudienceMember
from bot.store.tables import deliveries, opt_outs, people, reminder_settings
from tests.announcements.school import NOON, ZONE, School, button, id_of, labels

EVENING = datetime(2026, 11, 20, 22, 30, tzinfo=UTC)  # 23:30 in Brussels


async def sent_rows(school: School, number: int) -> list[Any]:
    return await school.rows(
        select(deliveries).where(deliveries.c.source == f"announcement:{number}").order_by(deliveries.c.id)
    )


async def test_a_double_tap_and_a_replayed_one_send_once(school: School) -> None:
    number = await school.written()
    send = button(await school.press("Preview"), "Send now to 2 people").payload or ""
    shown = await school.tap(send)
    assert "It is being sent." in shown.text
    assert "sent: 0 + failed: 0 + not known: 0 + waiting: 2 = 2 people" in shown.text
    assert shown.edits
    again = await school.tap(send)
    assert "not possible any more" in again.text
    school.later(hours=1)
    await school.tap(send, who="carl")
    keys = [row.key for row in await sent_rows(school, number)]
    assert keys == [key_of(number, id_of("ana")), key_of(number, id_of("ben"))]
    await school.deliver()
    assert sorted(chat for chat, _, _ in school.way.out) == ["ana", "ben"]
    row = await school.row(number)
    assert (row.audience, row.state, row.version) == (2, "sending", 4)
    assert await school.log() == ["announcement_send"]


async def test_who_came_in_since_the_preview_is_not_written_to_unseen(school: School) -> None:
    await school.written()
    send = button(await school.press("Preview"), "Send now").payload or ""
    await school.joins("zoe", 1)
    shown = await school.tap(send)
    assert "Meanwhile something has changed" in shown.text
    assert "goes to **3 people**" in shown.text
    assert "It is being sent" in (await school.press("Send now to 3")).text


async def test_a_change_since_the_preview_is_shown_first(school: School) -> None:
    number = await school.written()
    send = button(await school.press("Preview"), "Send now").payload or ""
    await school.tap(f"do:announce:{number}:text-en", who="carl")
    await school.say("Something else", who="carl")
    assert "Meanwhile something has changed" in (await school.tap(send)).text
    assert await sent_rows(school, number) == []


async def test_whose_right_was_taken_away_sends_nothing(school: School) -> None:
    number = await school.written()
    send = button(await school.press("Preview"), "Send now").payload or ""
    await school.revoke("cora")
    assert "no longer fits" in (await school.tap(send)).text
    async with school.store.read() as connection:
        seen = await announcement_store.load(connection, number)
    assert seen is not None
    ana = AudienceMember(1, "Ana", id_of("ana"), "telegram", "ana")
    async with school.store.write() as connection:  # the right goes between reading and writing
        assert not await actions.confirm(
            connection, seen, Audience((ana,)), id_of("cora"), school.now, zone=ZONE
        )
    assert await sent_rows(school, number) == []


async def test_quiet_hours_are_each_persons_own(school: School) -> None:
    school.now = EVENING
    await school.write(update(people).where(people.c.id == id_of("ana")).values(zone="America/New_York"))
    await school.add(
        reminder_settings,
        {
            "person_id": id_of("eva"), "hour": 18, "quiet_from": 0, "quiet_until": 0, "stopped": 0,
            "changed_at": NOON,
        },
    )  # fmt: skip
    number = await school.written(cohort="All groups")
    preview = await school.press("Preview")
    assert (
        "One of them has quiet hours now and gets it later, 21 November 2026, 08:00"
        in preview.text.replace("\\", "")
    )
    await school.press("Send now")
    at = {row.chat: row.not_before for row in await sent_rows(school, number)}
    morning = datetime(2026, 11, 21, 7, tzinfo=UTC)
    assert at == {"ana": EVENING, "eva": EVENING, "ben": morning}
    await school.deliver()
    assert sorted(chat for chat, _, _ in school.way.out) == ["ana", "eva"]
    card = await school.tap(f"do:announce:{number}")
    assert "One person has quiet hours and gets it later" in card.text
    school.now = morning
    await school.deliver()
    assert len(school.way.out) == 3


async def test_a_night_that_fell_since_it_was_planned_counts_too(school: School) -> None:
    number = await school.sent()
    await school.press("Pause")
    school.now = EVENING
    await school.tap(f"do:announce:{number}")
    await school.press("Go on")
    await school.deliver()
    assert school.way.out == []
    assert await school.states(f"announcement:{number}") == {"waiting": 2}


async def test_urgent_is_said_twice_and_comes_at_night_and_to_all(school: School) -> None:
    school.now = EVENING
    await school.add(opt_outs, {"person_id": id_of("ben"), "kind": "announcement", "since": NOON})
    number = await school.written()
    await school.press("Urgent: no")
    preview = await school.press("Preview")
    assert "goes to **2 people**" in preview.text
    asks = await school.press("Send now to 2")
    assert "marked urgent" in asks.text
    assert "For 2 of them it is the middle of their quiet hours." in asks.text
    assert await sent_rows(school, number) == []
    await school.press("Yes, send it as urgent")
    await school.deliver()
    assert sorted(chat for chat, _, _ in school.way.out) == ["ana", "ben"]


async def test_who_says_it_is_not_urgent_is_back_at_the_draft(school: School) -> None:
    await school.written()
    await school.press("Urgent: no")
    await school.press("Preview")
    await school.press("Send now")
    card = await school.press("It is not urgent")
    assert "Urgent: no" in labels(card)


async def test_at_a_time_in_the_zone_of_the_coordinator(school: School) -> None:
    await school.write(update(people).where(people.c.id == id_of("cora")).values(zone="Europe/Athens"))
    number = await school.written()
    await school.press("Preview")
    asks = await school.press("At a time")
    assert "your time zone (Europe/Athens)" in asks.text.replace("\\", "")
    assert "I need an hour" in (await school.say("tomorrow")).text
    asks = await school.say("tomorrow 11:00")
    assert "Send it to 2 people on 21 November 2026, 11:00 (Europe/Athens)?" in asks.text.replace("\\", "")
    shown = await school.press("Yes, on 21 November")
    assert "It will be sent on 21 November 2026, 11:00" in shown.text.replace("\\", "")
    due = datetime(2026, 11, 21, 9, tzinfo=UTC)
    row = await school.row(number)
    assert (row.state, row.send_at) == ("scheduled", due)
    school.now = due - timedelta(seconds=1)
    await school.tick()
    await school.deliver()
    assert school.way.out == []
    school.now = due
    await school.tick()
    await school.deliver()
    assert len(school.way.out) == 2
    await school.tick()
    (told,) = await school.told(
        "cora"
    )  # the card above is long forgotten: a message of its own says how it ended
    assert "Announcement 1 has come to its end" in told.text
    assert "sent: 2 + failed: 0 + not known: 0 = 2 people" in told.text
    assert await school.log() == ["announcement_schedule", "announcement_begin"]


async def test_a_schedule_that_comes_too_late_asks_instead_of_sending(school: School) -> None:
    number = await school.written()
    await school.press("Preview")
    await school.press("At a time")
    await school.say("tomorrow 11:00")
    await school.press("Yes, on 21")
    school.now = datetime(2026, 11, 21, 10, 31, tzinfo=UTC)  # 31 minutes after it
    await asyncio.gather(school.tick(), school.tick())
    await school.deliver()
    (told,) = await school.told("cora")
    assert "was not sent" in told.text
    assert {chat for chat, _, _ in school.way.out} == {"cora"}
    assert (await school.row(number)).state == "late"
    school.seen["cora"] = told
    assert "Send it now to 2 people?" in (await school.press("Send now")).text
    sure = button(school.seen["cora"], "Send now").payload or ""
    await school.tap(sure)
    await school.tap(sure)
    await school.deliver()
    assert sorted(chat for chat, _, _ in school.way.out) == ["ana", "ben", "cora"]
    assert await school.states(f"announcement:{number}") == {"sent": 2}


async def test_a_scheduled_one_is_moved_or_cancelled(school: School) -> None:
    number = await school.written()
    await school.press("Preview")
    await school.press("At a time")
    await school.say("tomorrow 11:00")
    await school.press("Yes, on 21")
    await school.press("Another time")
    await school.say("tomorrow 12:00")
    await school.press("Yes, on 21 November 2026, 12:00")
    school.now = datetime(2026, 11, 21, 10, tzinfo=UTC)  # the first time
    await school.tick()
    assert (await school.row(number)).state == "scheduled"
    await school.tap(f"do:announce:{number}")
    assert "2 people who wait get nothing" in (await school.press("Cancel")).text
    assert "It was cancelled" in (await school.press("Yes, cancel it")).text
    school.later(hours=1)
    await school.tick()
    await school.deliver()
    assert {chat for chat, _, _ in school.way.out} <= {"cora"}
    assert await school.states(f"announcement:{number}") == {"cancelled": 2}
    assert "cancelled: 2 = 2 people" in (await school.tap(f"do:announce:{number}")).text


async def test_an_old_moment_in_a_forged_button_sends_nothing(school: School) -> None:
    number = await school.written()
    for minutes in ("1", "x", "", "99999999999", "²"):
        await school.tap(f"do:announce:{number}:on:{minutes}:3:abcdef")
        await school.tap(f"do:announce:{number}:on:{minutes}:3:abcdef:sure")
    assert await sent_rows(school, number) == []
