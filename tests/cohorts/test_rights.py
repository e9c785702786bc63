"""A right is taken up with a name, taken away after a question, and the person is told; what was done is logged in words."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from bot.language.catalogue import LANGUAGES, say
from bot.store import audit
from bot.store.tables import coordinators, deliveries
from tests.cohorts.world import ROOT, World, payload, pid


async def test_taking_a_right_away_asks_first_and_tells_the_person(world: World) -> None:
    organisation = await world.organisation("School of Wood")
    await world.coordinator("carla", organisation)
    card = await world.tap(f"do:organisations:show:{organisation}", who=ROOT)
    asks = await world.tap(payload(card, "Take the right of Carla"), who=ROOT)
    assert "They are told" in asks.text
    assert await world.count(coordinators, coordinators.c.revoked_at.is_(None)) == 1
    for _ in range(2):
        await world.tap(payload(asks, "Yes, take it away"), who=ROOT)
    assert await world.count(coordinators, coordinators.c.revoked_at.is_(None)) == 0
    (told,) = await world.rows(select(deliveries))
    assert (told.person_id, told.kind) == (pid("carla"), "notice")
    assert "You no longer coordinate **School of Wood**" in told.body["text"]


async def test_who_coordinates_has_a_name(world: World) -> None:
    organisation = await world.organisation("School of Wood")
    token = await world.invitation(f"do:organisations:invite:{organisation}", ROOT)
    asked = await world.say(f"/start {token}", who="carla")
    turn = await world.turn(payload=payload(asked, "Yes"), who="carla")
    assert turn.replies[-1].text == say("en", "join-ask-coordinator-name")
    shown = await world.say("Carl Wood", who="carla")
    await world.tap(payload(shown, "No, another name"), who="carla")
    shown = await world.say("Carla Wood", who="carla")
    await world.tap(payload(shown, "Yes"), who="carla")
    log = (await world.say("/audit", who=ROOT)).text
    assert "**Carla Wood** took up the right to coordinate · School of Wood" in log
    assert "somebody without a name \\(Test\\)" in log  # the admin, who is asked in /organisations
    listed = await world.say("/organisations", who=ROOT)
    await world.tap(payload(listed, "Say my name"), who=ROOT)
    await world.tap(payload(await world.say("Rosa Root", who=ROOT), "Yes"), who=ROOT)
    log = (await world.say("/audit", who=ROOT)).text
    assert "**Rosa Root** made the organisation" in log
    assert "(no name)" not in log


async def test_the_assistant_and_the_erased_are_told_apart(world: World) -> None:
    await world.say("/help", who=ROOT)
    async with world.store.write() as connection:
        await audit.record(connection, None, "announcement_begin", world.now, {"announcement": 7})
        await audit.record(connection, pid(ROOT), "case_take", world.now, {"case": 1})
        await connection.execute(
            audit.audit.update().where(audit.audit.c.action == "case_take").values(person_id=None)
        )
    log = (await world.say("/audit", who=ROOT)).text
    assert "**the assistant itself** began to send announcement 7" in log
    assert "**somebody who deleted their data** took question 1" in log


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_that_is_logged_has_words(language: str) -> None:
    details = {
        "announcement": 1,
        "case": 1,
        "cohort": "c",
        "to": "t",
        "audience": 2,
        "kind": "cohort",
        "name": "n",
        "title": "t",
    }
    for action in audit.ACTIONS:
        assert say(language, f"audit-did-{action}", **details).strip()


async def test_what_has_no_words_is_not_logged(world: World) -> None:
    async with world.store.write() as connection:
        with pytest.raises(ValueError, match="no action"):
            await audit.record(connection, None, "announcement_exploded", world.now)
