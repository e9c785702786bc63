"""A flow is edited while people are in the middle of it: their answers are replayed, and what changed is told."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from bot.flows.catalogue import Catalogue
from bot.flows.reading import parse_flow
from bot.self_checks.flows_in_use import FlowsInUse
from bot.self_checks.publishing import PeopleStranded
from bot.store.engine import Store
from bot.store.tables import interviews
from tests.databases import sqlite_at
from tests.talk import Talk, a_conversation

OLD = """
id: trial
version: 1
title: {en: Trial, es: Prueba}
intro: {en: A trial., es: Una prueba.}
questions:
  role:
    type: choice
    label: {en: "Who are you?", es: "¿Quién eres?"}
    find_out: {en: who, es: quién}
    rules: [vet.participants.overview]
    options: {learner: {en: Learner, es: Alumno}, staff: {en: Staff, es: Personal}}
  minor:
    type: yes_no
    label: {en: "Are you a minor?", es: "¿Eres menor?"}
    find_out: {en: age, es: edad}
    rules: [vet.participants.overview]
  days:
    type: number
    unit: days
    min: 1
    max: 100
    label: {en: "How many days?", es: "¿Cuántos días?"}
    find_out: {en: days, es: días}
    rules: [vet.participants.overview]
table:
  - section: all
    rows:
      - {when: {role: [learner, staff], minor: [yes, no], days: {max: 9}}, outcome: short}
      - {when: {role: [learner, staff], minor: [yes, no], days: {min: 10}}, outcome: long}
outcomes:
  short: {verdict: not_eligible, title: {en: Too short, es: Corto}, text: {en: "Too short: {days}.", es: "Corto: {days}."}, rules: [vet.activities.under-ten-days]}
  long: {verdict: eligible, title: {en: It fits, es: Encaja}, text: {en: "It fits: {days}.", es: "Encaja: {days}."}, rules: [vet.activities.short-term-learner]}
unsettled: {verdict: depends, title: {en: It depends, es: Depende}, text: {en: It depends., es: Depende.}, rules: [vet.participants.overview]}
"""
NO_MINOR = OLD.replace("version: 1", "version: 2").replace(", minor: [yes, no]", "")
NO_MINOR = NO_MINOR[: NO_MINOR.index("  minor:")] + NO_MINOR[NO_MINOR.index("  days:") :]
RENAMED = OLD.replace("version: 1", "version: 2").replace("  minor:\n", "  under_age:\n    was: [minor]\n")
RENAMED = RENAMED.replace("minor: [yes, no]", "under_age: [yes, no]")
FIVE_DAYS = (
    OLD.replace("version: 1", "version: 2").replace("max: 9}", "max: 4}").replace("min: 10}", "min: 5}")
)
NEW_FIRST = OLD.replace("version: 1", "version: 2").replace(
    "questions:\n",
    'questions:\n  here:\n    type: yes_no\n    label: {en: "In Europe?", es: "¿En Europa?"}\n'
    "    find_out: {en: where, es: dónde}\n    rules: [vet.participants.overview]\n",
).replace("{role: [learner", "{here: [yes, no], role: [learner")  # fmt: skip


class House:
    """A talk whose self-checks can be published anew."""

    def __init__(self, store: Store, catalogue: Catalogue) -> None:
        self.talk, self._usual = Talk(store), catalogue
        self.current = catalogue
        self.interviews = FlowsInUse(lambda: self.current)
        self.talk.conversation = a_conversation(
            store, self.talk.answers, now=lambda: self.talk.now, interviews=self.interviews
        )

    def live(self, text: str | None) -> None:
        flows = (
            {} if text is None else {"trial": parse_flow(text, next(iter(self._usual.flows.values())).groups)}
        )
        self.current = replace(self._usual, flows=flows)

    async def rows(self) -> list[Any]:
        return await self.talk.rows(select(interviews).order_by(interviews.c.id))


@pytest.fixture
async def house(tmp_path: Path, catalogue: Catalogue) -> AsyncIterator[House]:
    store = Store(sqlite_at(tmp_path / "talk.sqlite3"))
    built = House(store, catalogue)
    built.live(OLD)
    yield built
    await store.close()


async def _said(house: House, *texts: str) -> str:
    reply = None
    for text in texts:
        reply = await house.talk.say(text)
    assert reply is not None
    return reply.text


async def test_a_version_that_changes_nothing_for_a_person_says_nothing(house: House) -> None:
    await _said(house, "/check trial", "learner", "no")
    house.live(FIVE_DAYS)
    text = await _said(house, "7")
    assert "It fits: 7." in text and "revised" not in text
    assert (await house.rows())[0].version == 2


async def test_the_question_a_person_stands_at_is_gone(house: House) -> None:
    await _said(house, "/check trial", "learner")
    house.live(NO_MINOR)
    text = await _said(house, "no")
    assert "The rules in “Trial” were revised" in text and "How many days?" in text
    assert "✓" not in text  # "no" was an answer to something else
    assert "It fits: 12." in await _said(house, "12")


async def test_an_answer_given_no_longer_counts(house: House) -> None:
    await _said(house, "/check trial", "learner", "yes")
    house.live(NO_MINOR)
    text = await _said(house, "12")
    assert "One of your answers is not asked for any more." in text and "It fits: 12." in text
    assert (await house.rows())[0].answers == {"role": "learner", "minor": True, "days": 12}


async def test_a_question_that_was_renamed_keeps_its_answer(house: House) -> None:
    await _said(house, "/check trial", "learner", "yes")
    house.live(RENAMED)
    text = await _said(house, "12")
    assert "It fits: 12." in text and "revised" not in text
    assert (await house.rows())[0].answers == {"role": "learner", "under_age": True, "days": 12}


async def test_a_new_question_before_the_one_that_waits(house: House) -> None:
    await _said(house, "/check trial", "learner", "no")
    house.live(NEW_FIRST)
    text = await _said(house, "12")
    assert "So I ask you something else than before." in text and "In Europe?" in text
    text = await _said(house, "yes")
    assert "How many days?" in text and "revised" not in text


async def test_a_question_of_ones_own_meets_the_new_version(house: House) -> None:
    await _said(house, "/check trial", "learner", "no")
    house.live(NEW_FIRST)
    turn = await house.talk.turn("what is green travel?")
    assert turn.replies[0].text == "re: what is green travel?"
    assert "In Europe?" in turn.replies[1].text and "revised" in turn.replies[1].text


async def test_somebody_who_is_through_is_told_once_that_the_result_is_another(house: House) -> None:
    assert "Too short: 7." in await _said(house, "/check trial", "learner", "no", "7")
    house.live(FIVE_DAYS)
    turn = await house.talk.turn("hello there")
    assert "Your result is different now." in turn.replies[-1].text
    [[button]] = turn.replies[-1].buttons
    assert len((await house.talk.turn("hello again")).replies) == 1
    assert "It fits: 7." in (await house.talk.tap(str(button.payload))).text


async def test_old_buttons_of_questions_and_options_that_are_gone(house: House) -> None:
    first = await house.talk.say("/check trial")
    role = first.buttons[0][0].payload
    minor = (await house.talk.tap(str(role))).buttons[0][0].payload
    house.live(
        NO_MINOR.replace("learner: {en: Learner, es: Alumno}", "guest: {en: Guest, es: Otro}").replace(
            "[learner, ", "[guest, "
        )
    )
    text = (await house.talk.tap(str(minor))).text
    assert "That question is not part of this self-check any more." in text and "Who are you?" in text
    text = (await house.talk.tap(str(role))).text
    assert "That answer can no longer be chosen here." in text
    house.live(None)
    assert "That self-check no longer exists." in (await house.talk.tap(str(role))).text


async def test_publishing_refuses_with_the_number_of_people_unless_a_successor_is_named(house: House) -> None:
    for who in ("ana", "ben", "eva"):
        for text in ("/check trial", "learner"):
            await house.talk.say(text, who=who)
    await house.talk.say("no", who="eva")
    for live, refused in ((OLD, ""), (RENAMED, ""), (FIVE_DAYS, ""), (NO_MINOR, "2 people stand at “minor” of trial"), (None, "1 person stands at “days” of trial")):  # fmt: skip
        house.live(live)
        if refused:
            with pytest.raises(PeopleStranded, match=refused):
                await house.interviews.may_go_live(house.talk.store)
        else:
            await house.interviews.may_go_live(house.talk.store)
