"""The one who asks: offered a person, shown what is shared, nothing shared before a yes, taken back at any time."""

from __future__ import annotations

import json
from typing import Any

import pytest
from sqlalchemy import select

from bot.language.catalogue import LANGUAGES, say
from bot.store.tables import deliveries, people
from tests.cases.office import QUESTION, Office, labels
from tests.gaps.guide import payload

WISHES = [
    "/person", "talk to a person", "Can I talk to a real person?", "I want to speak to someone", "connect me to a human please",
    "quiero hablar con una persona", "¿puedo hablar con alguien?",
]  # fmt: skip


async def nothing_is_shared(office: Office) -> None:
    assert await office.cases() == []
    assert await office.talk.rows(select(deliveries)) == []


@pytest.mark.parametrize("typed", WISHES)
async def test_a_person_is_asked_for_anywhere_and_sees_what_would_be_shared(
    office: Office, typed: str
) -> None:
    await office.talk.say(QUESTION)
    card = await office.talk.say(typed)
    assert card.text.startswith("**Shall I pass this on to North school?** They would see:")
    for shared in (
        "your question: “who pays when I lose my train ticket?”",
        "what I answered: re: who pays",
        "your name here: Ana",
        "that you are in: Cooks 2027",
    ):
        assert shared in card.text.replace("\\", "")
    assert labels(card) == ["Yes, send it", "Add words", "Without my name", "Do not send it"]
    await nothing_is_shared(office)


@pytest.mark.parametrize(
    "typed",
    [
        "who can I talk to at the National Agency?",
        "can I talk to my host family before I go?",
        "is there a person who speaks Polish in my group?",
        "how many people can go?",
    ],
)
async def test_a_question_about_people_is_a_question(office: Office, typed: str) -> None:
    assert (await office.talk.say(typed)).text == f"re: {typed}"


async def test_who_is_in_danger_is_told_of_help_first(office: Office) -> None:
    office.talk.answers.outcomes["I want to kill myself, let me talk to a person"] = "urgent_suicide"
    reply = await office.talk.say("I want to kill myself, let me talk to a person")
    assert reply.outcome == "urgent_suicide"


async def test_the_button_stands_under_every_answer_that_is_none_and_words_under_the_second(
    office: Office,
) -> None:
    first = await office.talk.say(QUESTION)
    assert labels(first)[0] == "Ask a person"
    assert "Shall I pass" not in first.text
    second = await office.talk.say("and a bus ticket?")
    assert second.text.endswith(say("en", "case-offer"))
    card = await office.talk.tap(payload(second, "Ask a person"))
    assert "and a bus ticket?" in card.text.replace("\\", "")
    helped = await office.talk.say("how long can I go?")
    assert "Ask a person" not in labels(helped)
    assert "Shall I pass" not in (await office.talk.say("still nothing?")).text


async def test_neither_much_later_nor_in_a_group_is_it_offered_in_words(office: Office) -> None:
    await office.talk.say(QUESTION)
    office.talk.later(hours=7)
    assert "Shall I pass" not in (await office.talk.say("and a bus ticket?")).text
    in_group = await office.talk.say("still nothing?", chat="group", shared=True)
    assert "Ask a person" not in labels(in_group)
    for typed in ("/person", "talk to a person"):
        reply = await office.talk.say(typed, chat="group", shared=True)
        assert reply.text == say("en", "own-data-in-private")


async def test_a_yes_shares_what_was_shown_and_tells_the_coordinators(office: Office) -> None:
    await office.asks()
    (case,) = await office.cases()
    assert (case.question, case.answer, case.name, case.cohort) == (
        QUESTION, f"re: {QUESTION}", "Ana", "Cooks 2027",
    )  # fmt: skip
    assert (case.organisation_id, case.office, case.state) == (1, "North school", "open")
    for who in ("cora", "carl"):
        (notice,) = await office.told(who)
        assert notice.text == "A new question waits for North school."
        assert "ticket" not in json.dumps(notice.text)
        assert labels(notice) == ["Show it"]
    for who in ("dora", "root", "ana"):
        assert await office.told(who) == []


async def test_a_second_tap_on_yes_shares_nothing_more(office: Office) -> None:
    await office.talk.say(QUESTION)
    card = await office.talk.say("/person")
    yes = payload(card, "Yes, send it")
    assert (await office.talk.tap(yes)).text.startswith("Your question is with North school.")
    assert (await office.talk.tap(yes)).text == say("en", "button-too-old")
    assert len(await office.cases()) == 1


async def test_the_name_may_stay_out(office: Office) -> None:
    await office.talk.say(QUESTION)
    card = await office.talk.say("/person")
    without = await office.talk.tap(payload(card, "Without my name"))
    assert without.edits
    assert "Ana" not in without.text
    assert "With my name" in labels(without)
    old = await office.talk.tap(payload(card, "Yes, send it"))
    assert old.text == say("en", "button-too-old")
    await nothing_is_shared(office)


async def test_words_are_added_and_shown_before_they_go(office: Office) -> None:
    await office.talk.say(QUESTION)
    card = await office.talk.say("/person")
    await office.talk.tap(payload(card, "Add words"))
    card = await office.talk.say("It was *the* night train.")
    assert "your words: It was \\*the\\* night train\\." in card.text
    await nothing_is_shared(office)
    await office.talk.tap(payload(card, "Yes, send it"))
    assert await office.said() == [("words", "It was *the* night train.")]


async def test_cancelling_shares_nothing(office: Office) -> None:
    await office.talk.say(QUESTION)
    card = await office.talk.say("/person")
    gone = await office.talk.tap(payload(card, "Do not send it"))
    assert (gone.text, gone.edits) == (say("en", "case-cancelled"), True)
    assert (await office.talk.tap(payload(card, "Yes, send it"))).text == say("en", "button-too-old")
    await nothing_is_shared(office)


async def test_without_a_question_before_it_is_asked_for(office: Office) -> None:
    prompt = await office.talk.say("/person")
    assert "Please write your question for North school" in prompt.text
    card = await office.talk.say("My host family has moved. What now?")
    assert "your words: My host family has moved" in card.text
    await office.talk.tap(payload(card, "Yes, send it"))
    (case,) = await office.cases()
    assert (case.question, case.answer) == ("My host family has moved. What now?", None)


async def test_the_question_may_stand_behind_the_command(office: Office) -> None:
    card = await office.talk.say("/person my host family has moved")
    assert "your words: my host family has moved" in card.text


@pytest.mark.parametrize("text", [" ", "x" * 2001])
async def test_nothing_and_too_much_are_asked_for_again(office: Office, text: str) -> None:
    await office.talk.say("/person")
    await office.talk.say(text)
    assert "your words: my host" in (await office.talk.say("my host is away")).text


async def test_a_card_from_hours_ago_shares_nothing(office: Office) -> None:
    await office.talk.say(QUESTION)
    card = await office.talk.say("/person")
    office.talk.later(hours=3)
    assert (await office.talk.tap(payload(card, "Yes, send it"))).text == say("en", "button-too-old")
    await nothing_is_shared(office)


async def test_somebody_in_two_organisations_chooses(office: Office) -> None:
    await office.joins("ana", 2)
    await office.talk.say(QUESTION)
    which = await office.talk.say("/person")
    assert labels(which) == ["North school", "South school"]
    card = await office.talk.tap(payload(which, "South school"))
    assert "that you are in: Nurses 2027" in card.text
    await office.talk.tap(payload(card, "Yes, send it"))
    assert [one.organisation_id for one in await office.cases()] == [2]
    assert len(await office.told("dora")) == 1
    assert await office.told("cora") == []


@pytest.mark.parametrize("forged", ["2", "0", "-1", "x", "99", ""])
async def test_an_organisation_of_others_cannot_be_addressed(office: Office, forged: str) -> None:
    await office.talk.say(QUESTION)
    assert (await office.talk.tap(f"do:person:to:{forged}")).text == say("en", "button-too-old")


async def test_who_is_in_no_cohort_reaches_the_admins(office: Office) -> None:
    await office.asks(who="zoe")
    (case,) = await office.cases()
    assert (case.organisation_id, case.cohort) == (None, None)
    assert [len(await office.told(who)) for who in ("root", "cora", "dora")] == [1, 0, 0]


async def test_without_coordinators_the_admins_are_asked(office: Office) -> None:
    await office.revoke("dora")
    await office.asks(who="sue")
    assert [one.organisation_id for one in await office.cases()] == [None]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_where_nobody_is_there_it_is_said_with_who_else_to_ask(office: Office, language: str) -> None:
    await office.unreachable("root")
    reply = await office.talk.say("/person", who="zed", language=language)
    assert reply.text == say(language, "case-nobody")
    assert reply.buttons == ()
    await nothing_is_shared(office)


async def test_an_admin_alone_cannot_ask_themselves(office: Office) -> None:
    assert (await office.talk.say("/person", who="root")).text == say("en", "case-nobody")


async def test_who_leaves_between_the_card_and_the_yes_makes_it_honest(office: Office) -> None:
    await office.talk.say(QUESTION)
    card = await office.talk.say("/person")
    for who in ("cora", "carl"):
        await office.revoke(who)
    assert (await office.talk.tap(payload(card, "Yes, send it"))).text == say("en", "case-nobody")
    await nothing_is_shared(office)


async def test_out_of_hours_it_is_said_when_an_answer_can_come(office: Office) -> None:
    office.talk.later(hours=9)  # 22:00 on a Friday in Brussels
    await office.talk.say(QUESTION)
    card = await office.talk.say("/person")
    sent = await office.talk.tap(payload(card, "Yes, send it"))
    assert "expect an answer on 23 Nov 2026 from 09:00" in sent.text
    (row,) = await office.talk.rows(
        select(deliveries.c.not_before).join(people).where(people.c.external_id == "cora")
    )
    assert f"{row.not_before:%d %H:%M}" == "21 07:00"  # 8:00 there: not at night


async def test_open_questions_are_shown_and_can_be_taken_back(office: Office) -> None:
    await office.asks()
    mine = await office.talk.say("/person")
    assert "not answered yet" in mine.text
    assert labels(mine) == ["Add something", "Take it back", "Ask something else"]
    gone = await office.talk.tap(payload(mine, "Take it back"))
    assert gone.text.startswith("Taken back")
    assert await office.cases() == []
    assert [await office.told(who) for who in ("cora", "carl")] == [[], []]
    assert (await office.talk.tap(payload(mine, "Take it back"))).text == say("en", "button-too-old")


async def test_the_same_exchange_is_not_offered_twice(office: Office) -> None:
    await office.asks()
    mine = await office.talk.say("/person")
    prompt = await office.talk.tap(payload(mine, "Ask something else"))
    assert "Please write your question" in prompt.text


@pytest.mark.parametrize("verb", ["reply", "solved", "back"])
async def test_nobody_touches_the_question_of_another(office: Office, verb: str) -> None:
    case = await office.asks()
    for who in ("ben", "cora", "root", "zoe"):
        reply = await office.talk.tap(f"do:person:{verb}:{case}", who=who)
        assert reply.text == say("en", "button-too-old")
    assert len(await office.cases()) == 1


async def test_export_shows_it_and_forget_erases_it(office: Office) -> None:
    case = await office.asks()
    await office.answers(case, "Your insurance does.")
    exported = await office.talk.say("/export")
    assert exported.file is not None
    found: dict[str, Any] = json.loads(exported.file.data)
    (mine,) = found["questions_for_a_person"]
    assert (mine["question"], mine["said"][0]["text"]) == (QUESTION, "Your insurance does.")
    theirs = await office.talk.say("/export", who="cora")
    assert theirs.file is not None
    assert json.loads(theirs.file.data)["answers_to_others"][0]["text"] == "Your insurance does."
    await office.talk.tap("do:forget:yes")
    assert await office.cases() == []
    assert await office.said() == []
    assert (await office.talk.tap(f"do:inbox:show:{case}", who="cora")).text == say("en", "button-too-old")
