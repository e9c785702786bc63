"""Somebody in need in a conversation: answered in front of all that waits, handed to a person with one tap, read by nobody else."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from sqlalchemy import select

from bot.conversation.urgent import EmergencyContacts
from bot.store.engine import Store
from bot.store.tables import cases, deliveries, questions
from tests.talk import Talk

MIDNIGHT_CRY = "my host father touches me and I don't want it"
CRIES = {
    "my host father touches me and I don't want it": "urgent_assault",
    "I had an accident": "urgent_accident",
    "I hurt my hand at work": "urgent_injury",
    "i lost my passport": "urgent_loss",
    "my mentor shouts at me every day and i cry": "urgent_harassment",
    "mi padre de acogida me toca y no quiero": "urgent_assault",
    "he perdido mi pasaporte": "urgent_loss",
}


@dataclass(frozen=True)
class _Contact:
    name: str = "Ana Ruiz"
    phone: str = "+34 600 000 000"
    note: str = ""


@pytest.mark.parametrize(("cry", "outcome"), CRIES.items())
async def test_a_cry_is_answered_with_what_to_do(store: Store, cry: str, outcome: str) -> None:
    talk = Talk(store)
    reply = await talk.say(cry)
    assert reply.outcome == outcome
    assert "112" in reply.text and "1. " in reply.text
    assert talk.answers.asked == []


async def test_a_command_goes_first_and_a_self_check_waits(store: Store) -> None:
    talk = Talk(store)
    assert (await talk.say("/help")).outcome is None
    await talk.say("/check can-i-go")
    assert ((await talk.say("somebody stole my passport")).outcome or "").startswith("urgent_")


async def test_without_the_tap_nobody_else_reads_it(store: Store) -> None:
    talk = Talk(store, admins=("test:root",))
    await talk.say("hello", who="root")
    reply = await talk.say(MIDNIGHT_CRY)
    assert [one.payload for row in reply.buttons for one in row] == ["do:person:urgent"]
    assert "nothing" in (await talk.say("/gaps", who="root")).text.lower()
    async with store.read() as connection:
        assert (await connection.execute(select(cases))).first() is None
        assert (await connection.execute(select(deliveries))).first() is None
        assert (await connection.execute(select(questions.c.outcome))).scalars().all()[-1] == "urgent_assault"


async def test_one_tap_hands_it_over_at_night_and_only_once(store: Store) -> None:
    talk = Talk(store, admins=("test:root",))
    await talk.say("hello", who="root")
    talk.later(hours=11)  # 23:00 in London, midnight in Brussels
    await talk.say(MIDNIGHT_CRY)
    assert "112" in (await talk.tap("do:person:urgent")).text
    await talk.tap("do:person:urgent")
    async with store.read() as connection:
        (case,) = (await connection.execute(select(cases))).all()
        (notice,) = (await connection.execute(select(deliveries))).all()
    assert (case.urgent, case.question) == (1, MIDNIGHT_CRY)
    assert notice.not_before == talk.now
    assert "URGENT" in (await talk.tap(f"do:inbox:show:{case.id}", who="root")).text


async def test_the_emergency_contact_of_the_person_is_named(store: Store) -> None:
    async def of(_connection: object, _person: str) -> _Contact:
        return _Contact()

    talk = Talk(store)
    services = talk.conversation._services.also(EmergencyContacts(of))
    talk.conversation._services = services
    assert "Ana Ruiz, \\+34 600 000 000" in (await talk.say("I had an accident")).text
