"""The buttons of stays, lists and reminders: whoever presses one that is not theirs, not there or never was is told the same."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import date
from io import BytesIO

import icalendar
import pdfplumber
import pytest
from sqlalchemy import func, select

from bot.journeys.chat.checklist import PAGE
from bot.journeys.journeys import Journeys
from bot.journeys.paper.calendar import calendar
from bot.journeys.paper.page import page
from bot.journeys.plan import Plan
from bot.language.catalogue import say
from bot.messages import Reply
from bot.people.person_store import person_id
from bot.store.engine import Store
from bot.store.tables import interviews, mobilities, reminder_settings, reminders, ticks
from tests.dialogue.unasked import Unasked
from tests.journeys.house import answers
from tests.talk import NOON, Talk

ANA, BEN = (person_id("test", who) for who in ("ana", "ben"))
GONE = say("en", "stay-gone")
JUNK = ("", ":", "::", "x", "x:", "x:1", "x:one:insurance", "x:9" * 30, "zz:1:insurance", "x:-1:insurance", "x:1:" + "y" * 40, "p:1:9" * 9, "f:1:exe", "d:²:x", "i:1:")  # fmt: skip


@pytest.fixture
async def talk(store: Store) -> AsyncIterator[Talk]:
    yield Talk(store)


async def stay(talk: Talk, who: str = "ana", **more: object) -> Plan:
    """A stay of somebody who has written once."""
    await talk.say("/help", who=who)
    async with talk.store.write() as connection:
        plan = await Journeys().save(connection, person_id("test", who), answers(**more), talk.now)
    assert plan is not None
    return plan


def labels(reply: Reply) -> list[str]:
    return [button.label for row in reply.buttons for button in row]


async def everything(talk: Talk) -> list[object]:
    tables = (mobilities, ticks, reminders, reminder_settings, interviews)
    return [await talk.rows(select(table)) for table in tables]


async def test_buttons_of_somebody_else_do_nothing_and_say_what_a_removed_stay_says(talk: Talk) -> None:
    number = (await stay(talk)).mobility.id
    await stay(talk, "ben")
    before = await everything(talk)
    for payload in (
        *(f"do:todo:{verb}:{number}:identity-papers" for verb in "xonid"),
        *(f"do:todo:{verb}:{number}:0" for verb in "pt"),
        *(f"do:todo:f:{number}:{kind}" for kind in ("", "pdf", "ics")),
        f"do:checklist:{number}",
    ):
        told = await talk.tap(payload, who="ben")
        gone = await talk.tap(
            payload.replace(f":{number}:", ":777:").replace(f"checklist:{number}", "checklist:777"), who="ben"
        )
        assert (told.text, told.file) == (gone.text, None) == (GONE, None), payload
    for verb in ("", "change:", "remove:", "removed:"):
        told = await talk.tap(f"do:mobility:{verb}{number}", who="ben")
        assert told.text.startswith(GONE)
    assert await everything(talk) == before


async def test_a_payload_that_never_was_breaks_nothing(talk: Talk) -> None:
    await stay(talk)
    before = await everything(talk)
    for junk in JUNK:
        for name in ("todo", "mobility", "checklist", "reminders", "snooze"):
            turn = await talk.turn(payload=f"do:{name}:{junk}"[:64])
            assert len(turn.replies) == 1 and turn.failure is None, (name, junk)
    assert await everything(talk) == before


async def test_an_item_that_left_the_list_is_said_to_have_left_it(talk: Talk) -> None:
    plan = await stay(talk, minor=True)
    number = plan.mobility.id
    assert plan.entry("parents-consent") is not None
    async with talk.store.write() as connection:
        await Journeys().save(connection, ANA, answers(minor=False), talk.now, number)
    told = await talk.tap(f"do:todo:x:{number}:parents-consent")
    assert told.text.startswith(say("en", "list-item-gone")) and told.edits
    assert await talk.rows(select(ticks)) == []


async def test_a_tap_twice_ticks_once_and_changes_the_message_in_place(talk: Talk) -> None:
    number = (await stay(talk)).mobility.id
    for expected in ("✓", "That is ticked already"):
        told = await talk.tap(f"do:todo:x:{number}:identity-papers")
        assert told.text.startswith(expected) and told.edits
    assert [row.state for row in await talk.rows(select(ticks))] == ["done"]
    assert (await talk.tap(f"do:todo:o:{number}:identity-papers")).text.startswith("Open again")
    assert await talk.rows(select(ticks)) == []


async def test_a_reminder_is_put_off_by_whom_it_went_to_and_only_while_something_is_open(
    talk: Talk, store: Store
) -> None:
    number = (await stay(talk)).mobility.id
    await stay(talk, "ben")
    unasked = Unasked(store, Journeys())
    talk.now = await unasked.moment(NOON.replace(year=2028)) or NOON
    said = dict(await unasked.said(talk.now))["ana"]
    tomorrow = next(button for row in said.buttons for button in row if button.label == "Tomorrow")
    waiting = select(func.count()).where(reminders.c.person_id == ANA, reminders.c.state == "waiting")
    before = (await talk.rows(waiting))[0][0]
    assert (await talk.tap(str(tomorrow.payload), who="ben")).text == say("en", "reminder-nothing-to-put-off")
    assert (await talk.rows(waiting))[0][0] == before
    assert (await talk.tap(str(tomorrow.payload))).text == say("en", "reminder-put-off-day")
    assert (await talk.rows(waiting))[0][0] > before
    for button in [button for row in said.buttons for button in row if button.label.startswith("✓")]:
        done = await talk.tap(str(button.payload))
        assert not done.edits, "the reminder stays for its other items"
    assert (await talk.tap(str(tomorrow.payload))).text == say("en", "reminder-nothing-to-put-off")
    assert (await talk.rows(waiting))[0][0] == before
    async with store.read() as connection:
        plan = await Journeys().plan(connection, ANA, number or 0)
    assert plan is not None and plan.done > 0


async def test_settings_are_those_of_whoever_writes(talk: Talk) -> None:
    await stay(talk)
    await talk.say("/reminders 20", who="ben")
    assert [row.person_id for row in await talk.rows(select(reminder_settings))] == [BEN]
    assert "18:00" in (await talk.say("/reminders")).text


async def test_no_page_of_any_list_is_longer_than_a_phone_bears(talk: Talk) -> None:
    number = (await stay(talk, minor=True, support=True, eu_citizen=False)).mobility.id
    seen: set[str] = set()
    for place in range(9):
        shown = await talk.tap(f"do:todo:p:{number}:{place}")
        assert sum(label.startswith("☐") for label in labels(shown)) <= PAGE
        assert len(shown.text) < 1500
        seen |= {
            str(button.payload)
            for row in shown.buttons
            for button in row
            if (button.payload or "").startswith("do:todo:x")
        }
    async with talk.store.read() as connection:
        plan = await Journeys().plan(connection, ANA, number or 0)
    assert plan is not None and {f"do:todo:x:{number}:{one.item.key}" for one in plan.entries} == seen


async def test_every_item_can_be_explained_with_its_rules(talk: Talk) -> None:
    plan = await stay(talk, minor=True, green=True)
    for entry in plan.entries:
        told = await talk.tap(f"do:todo:i:{plan.mobility.id}:{entry.item.key}")
        assert set(entry.item.rules) <= {citation.id for citation in told.citations}, entry.item.key
        assert told.edits and len(told.text) < 2500


async def test_what_changed_is_told_and_what_did_not_too(talk: Talk) -> None:
    number = (await stay(talk)).mobility.id
    await talk.tap(f"do:mobility:change:{number}")
    asked = await talk.tap("q:my-mobility:1:minor:*")
    assert "under 18" in asked.text
    told = await talk.tap("q:my-mobility:1:minor:yes")
    assert "items new" in told.text and "dates moved" not in told.text
    unchanged = await talk.tap("q:my-mobility:1:minor:yes")
    assert unchanged.text.startswith(say("en", "check-already"))
    assert [row.version for row in await talk.rows(select(mobilities))] == [2]


# --- files

GREEK = {"name": "Θεσσαλονίκη", "country": "GR", "lat": 40.6, "lon": 22.9}
TURKISH = {"name": "Şanlıurfa", "country": "TR", "lat": 37.2, "lon": 38.8}
CHECKLIST = Journeys().checklist


@pytest.mark.parametrize(
    ("language", "place", "title"),
    [("es", GREEK, "Θεσσαλονίκη, Grecia"), ("en", TURKISH, "Şanlıurfa, Türkiye")],
)
def test_the_page_to_print_holds_the_whole_list_in_every_script(
    language: str, place: dict[str, object], title: str
) -> None:
    plan = Journeys().draft(ANA, answers(destination=place["country"], host_town=place, minor=True))
    with pdfplumber.open(BytesIO(page(plan, CHECKLIST, language, NOON))) as made:
        text = " ".join(" ".join((sheet.extract_text() or "") for sheet in made.pages).split())
        assert 2 <= len(made.pages) <= 8
    assert title in text
    assert ("1 de marzo de 2027" if language == "es" else "1 March 2027") in text
    for entry in plan.entries:
        assert "".join(entry.item.text[language].split())[:30] in text.replace(" ", ""), entry.item.key


def test_the_calendar_keeps_the_ids_of_its_days_and_counts_its_versions() -> None:
    journeys = Journeys()
    first = journeys.draft(ANA, answers())
    moved = journeys.draft(ANA, answers(first_day="2027-03-08"), first)
    read = [icalendar.Calendar.from_ical(calendar(plan, "en", NOON)) for plan in (first, moved)]
    days = [{str(event["uid"]): event.decoded("dtstart") for event in one.walk("VEVENT")} for one in read]
    assert set(days[0]) == set(days[1]) and len(days[0]) == len(first.entries) + 1
    stay_days = next(uid for uid in days[0] if uid.endswith("-stay@vademecum"))
    assert (days[0][stay_days], days[1][stay_days]) == (date(2027, 3, 1), date(2027, 3, 8))
    unknown = journeys.draft(ANA, answers(first_day="?", last_day="?"))
    assert list(icalendar.Calendar.from_ical(calendar(unknown, "en", NOON)).walk("VEVENT")) == []


async def test_files_are_handed_over_on_request(talk: Talk) -> None:
    number = (await stay(talk)).mobility.id
    which = await talk.tap(f"do:todo:f:{number}:")
    assert labels(which) == [say("en", "paper-button-pdf"), say("en", "paper-button-ics")]
    pdf = await talk.tap(f"do:todo:f:{number}:pdf")
    assert pdf.file is not None and pdf.file.data.startswith(b"%PDF-") and len(pdf.file.data) < 200_000
    ics = await talk.tap(f"do:todo:f:{number}:ics")
    assert ics.file is not None and ics.file.data.startswith(b"BEGIN:VCALENDAR")
