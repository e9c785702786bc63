"""The emergency contact of a cohort: asked for when it is made, checked, shown to its members and coordinators, and to nobody else."""

from __future__ import annotations

import io

import pdfplumber
import pytest
from sqlalchemy import insert, select

from bot.cohorts.emergency_contacts import as_phone, emergency_contact_of
from bot.cohorts.names import UnfitName
from bot.people.emergency_contact import EmergencyContact
from bot.store.tables import cohorts, mobilities
from tests.cohorts.world import World, labels, payload, pid

NUMBER = "+351 912 345 678"


@pytest.mark.parametrize(
    ("typed", "phone"),
    [
        (NUMBER, NUMBER),
        ("00351 912-345-678", NUMBER),
        (" +351\u00a0(912) 345.678 ", NUMBER),
        ("+ 49 30 1234567", "+49 30 1234567"),
    ],
)
def test_a_number_that_can_be_called_from_abroad_is_tidied(typed: str, phone: str) -> None:
    assert as_phone(typed) == phone


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("", "contact-phone-empty"),
        ("912 345 678", "contact-phone-no-country"),
        ("112", "contact-phone-no-country"),
        ("+351 912", "contact-phone-unclear"),
        ("+0351 912 345 678", "contact-phone-unclear"),
        ("+351 912 345 678 ext 5", "contact-phone-unclear"),
        ("+" + "1" * 16, "contact-phone-unclear"),
    ],
)
def test_any_other_number_is_refused(typed: str, key: str) -> None:
    with pytest.raises(UnfitName) as wrong:
        as_phone(typed)
    assert wrong.value.key == key


@pytest.fixture
async def group(world: World) -> int:
    """A cohort whose coordinator was asked for the contact, with a member."""
    organisation = await world.organisation("School of Wood")
    await world.coordinator("carla", organisation)
    return await world.cohort("carla", "Carpenters")


async def said(world: World, note: str = "") -> None:
    """The coordinator answers the questions, up to the card."""
    await world.say("Maria *M* Silva", who="carla")
    assert "country code" in (await world.say("912 345 678", who="carla")).text
    asks = await world.say(NUMBER, who="carla")
    card = await (
        world.say(note, who="carla") if note else world.tap(payload(asks, "Nothing to add"), who="carla")
    )
    assert "112, then **Maria \\*M\\* Silva**, \\+351 912 345 678" in card.text
    assert (await contact(world, "carla")) is None
    await world.tap(payload(card, "Yes, save"), who="carla")


async def contact(world: World, who: str) -> EmergencyContact | None:
    async with world.store.read() as connection:
        return await emergency_contact_of(connection, pid(who))


async def test_it_is_asked_for_when_a_cohort_is_made_and_members_see_it(world: World, group: int) -> None:
    await said(world, "Speaks English")
    await world.member("ana", group, "carla")
    expected = EmergencyContact("Maria *M* Silva", NUMBER, "Speaks English", "Carpenters", "School of Wood")
    assert await contact(world, "ana") == expected
    assert await contact(world, "carla") is None  # a coordinator is no member
    assert "Maria" in (await world.say("/mygroup", who="ana")).text
    assert "Maria" in (await world.tap(f"do:cohorts:show:{group}", who="carla")).text
    await world.say("/help", who="zoe")
    assert await contact(world, "zoe") is None
    member = (await world.say("/mygroup", who="ana")).buttons[1][0].payload or ""
    await world.tap(member.replace("leave", "gone"), who="ana")
    assert await contact(world, "ana") is None


async def test_it_stands_in_the_checklist_and_on_paper(world: World, group: int) -> None:
    await said(world)
    await world.member("ana", group, "carla")
    async with world.store.write() as connection:
        await connection.execute(
            insert(mobilities).values(
                person_id=pid("ana"), version=1, answers={}, created_at=world.now, changed_at=world.now
            )
        )
    shown = await world.say("/checklist", who="ana")
    assert "**In an emergency:** 112, then **Maria \\*M\\* Silva**, \\+351 912 345 678." in shown.text
    which = await world.tap(payload(shown, "Print, calendar"), who="ana")
    paper = await world.tap(payload(which, "Page to print"), who="ana")
    assert paper.file is not None
    with pdfplumber.open(io.BytesIO(paper.file.data)) as sheets:
        text = sheets.pages[0].extract_text()
    assert f"Maria *M* Silva: {NUMBER}" in text


async def test_it_can_wait_be_changed_and_be_taken_away(world: World, group: int) -> None:
    asked = await world.tap(f"do:cohorts:contact:{group}", who="carla")
    await world.tap(payload(asked, "Later"), who="carla")
    assert (await world.say("Not a name", who="carla")).text == "re: Not a name"
    assert "**none yet**" in (await world.tap(f"do:cohorts:show:{group}", who="carla")).text
    await world.tap(f"do:cohorts:contact:{group}", who="carla")
    await said(world)
    shown = await world.tap(f"do:cohorts:contact:{group}", who="carla")
    assert labels(shown)[:2] == ["Type it again", "Take it away"]
    await world.tap(payload(shown, "Take it away"), who="carla")
    (row,) = await world.rows(select(cohorts.c.contact_name, cohorts.c.contact_phone))
    assert tuple(row) == (None, None)
    assert "not there any more" in (await world.tap(f"do:cohorts:contact:{group}:save", who="carla")).text


async def test_a_cohort_that_was_put_away_comes_back_with_its_members(world: World, group: int) -> None:
    await said(world)
    await world.member("ana", group, "carla")
    await world.tap(f"do:cohorts:archive:{group}:yes", who="carla")
    assert await contact(world, "ana") is None
    listed = await world.say("/cohorts", who="carla")
    away = await world.tap(payload(listed, "Put away (1)"), who="carla")
    await world.tap(payload(away, "1"), who="carla")
    assert (await contact(world, "ana")) is not None
    assert "One person" not in (await world.tap("do:cohorts:away", who="carla")).text
