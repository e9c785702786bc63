"""Those who answer: the list, a case with its context, taking, answering, asking back, handing back, closing; and nobody else."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from bot.cases import actions
from bot.cases.answerers import scope_of
from bot.language.catalogue import say
from bot.messages import Incoming
from bot.people import person_store as rows
from bot.store.tables import audit, curated_drafts
from tests.cases.office import QUESTION, Office, labels
from tests.gaps.guide import payload

ANSWER = "**The insurance pays.** Write to me with the ticket:\n- a photo\n- the price"


async def test_the_list_shows_what_waits_and_how_long(office: Office) -> None:
    await office.asks()
    office.talk.later(hours=30)
    shown = await office.talk.say("/inbox", who="cora")
    assert shown.text == (
        "**Waiting for somebody:** one question\n\n"
        "1. **“who pays when I lose my train ticket?”** North school, nobody has it yet, waiting for a day"
    )
    assert labels(shown) == ["1", "· Open 1", "Mine 0", "Answered 0"]
    assert not shown.edits
    assert (await office.talk.tap(payload(shown, "Mine 0"), who="cora")).edits


async def test_a_case_shows_all_that_was_shared_and_nothing_more(office: Office) -> None:
    await office.talk.say(QUESTION)
    card = await office.talk.say("/person it was *the* night train")
    await office.talk.tap(payload(card, "Yes, send it"))
    (notice,) = await office.told("carl")
    shown = await office.talk.tap(payload(notice, "Show it"), who="carl")
    assert shown.text == (
        "**Question 1**, 20 Nov 2026\n\nFrom Ana · in Cooks 2027 · North school\n\n"
        "**Asked:** who pays when I lose my train ticket?\n\n"
        "**The assistant had said:** re: who pays when I lose my train ticket?\n\n"
        "**Added:** it was \\*the\\* night train\n\n_nobody has it yet, waiting for less than an hour_"
    )
    assert labels(shown) == ["Answer", "Ask back", "I take it", "Close it", "All questions"]


async def test_an_answer_is_seen_before_it_goes_and_reaches_the_asker_through_the_ledger(
    office: Office,
) -> None:
    case = await office.asks()
    prompt = await office.talk.tap(f"do:inbox:answer:{case}", who="cora")
    assert "Your next message is the answer" in prompt.text
    preview = await office.talk.say(ANSWER, who="cora")
    assert preview.text == f"**This goes to Ana as your answer:**\n\n{ANSWER}"
    assert await office.told("ana") == []
    done = await office.talk.tap(payload(preview, "Yes, send it"), who="cora")
    assert done.text == "Your answer is on its way to Ana. A reply comes back to you."
    (letter,) = await office.told("ana")
    assert letter.text == (
        f"**North school answers your question** “who pays when I lose my train ticket?”\n\n{ANSWER}"
    )
    assert labels(letter) == ["Reply", "That solves it"]
    (row,) = await office.cases()
    assert (row.state, row.waiting_since) == ("answered", None)


async def test_a_second_tap_sends_nothing_more(office: Office) -> None:
    case = await office.asks()
    await office.talk.tap(f"do:inbox:answer:{case}", who="cora")
    preview = await office.talk.say(ANSWER, who="cora")
    yes = payload(preview, "Yes, send it")
    await office.talk.tap(yes, who="cora")
    assert (await office.talk.tap(yes, who="cora")).text == say("en", "button-too-old")
    assert len(await office.told("ana")) == 1


async def test_a_preview_can_be_changed_or_left(office: Office) -> None:
    case = await office.asks()
    await office.talk.tap(f"do:inbox:answer:{case}", who="cora")
    first = await office.talk.say("Nobody", who="cora")
    await office.talk.tap(payload(first, "Change it"), who="cora")
    second = await office.talk.say("The insurance", who="cora")
    assert (await office.talk.tap(payload(first, "Yes, send it"), who="cora")).text == say(
        "en", "button-too-old"
    )
    assert "The insurance" in second.text
    prompt = await office.talk.tap(f"do:inbox:answer:{case}", who="cora")
    left = await office.talk.tap(payload(prompt, "Leave it"), who="cora")
    assert left.text == say("en", "case-dropped")
    assert (await office.talk.say("how long can I go?", who="cora")).text == "re: how long can I go?"
    assert await office.told("ana") == []


async def test_the_asker_replies_and_the_case_goes_on_with_who_has_it(office: Office) -> None:
    case = await office.asks()
    await office.answers(case, "Which train?", verb="ask")
    (letter,) = await office.told("ana")
    assert letter.text.startswith("**North school asks you back** about your question")
    assert labels(letter) == ["Reply"]
    await office.talk.tap(payload(letter, "Reply"))
    replied = await office.talk.say("The one to Lyon, on the 3rd.")
    assert replied.text == "Passed on to North school. The answer comes here."
    assert [one.text for one in await office.told("cora")][
        -1
    ] == "Somebody answered in a question for North school."
    assert len(await office.told("carl")) == 1
    mine = await office.talk.tap("do:inbox:mine:1", who="cora")
    assert mine.text.startswith("**Yours to answer:** one question")
    shown = await office.talk.tap(f"do:inbox:show:{case}", who="cora")
    assert "**You wrote:** Which train?\n\n**They replied:** The one to Lyon, on the 3rd\\." in shown.text
    seen = await office.talk.tap(f"do:inbox:show:{case}", who="carl")
    assert "**A colleague asked back:** Which train?" in seen.text
    assert "a colleague has it" in seen.text


async def test_a_solved_case_is_closed_and_its_notices_are_called_off(office: Office) -> None:
    case = await office.asks()
    await office.answers(case, ANSWER)
    (letter,) = await office.told("ana")
    await office.talk.tap(payload(letter, "That solves it"))
    (row,) = await office.cases()
    assert (row.state, await office.told("carl")) == ("closed", [])
    shown = await office.talk.tap(f"do:inbox:show:{case}", who="cora")
    assert labels(shown) == ["Make it an answer for all", "All questions"]
    assert (await office.talk.tap(f"do:inbox:answer:{case}", who="cora")).text == say("en", "case-ended")


async def test_taking_taking_over_and_handing_back(office: Office) -> None:
    case = await office.asks()
    assert "You have it now" in (await office.talk.tap(f"do:inbox:take:{case}", who="cora")).text
    assert "from a colleague" in (await office.talk.tap(f"do:inbox:take:{case}", who="carl")).text
    assert (await office.talk.tap(f"do:inbox:leave:{case}", who="cora")).text == say("en", "button-too-old")
    assert (await office.talk.tap(f"do:inbox:leave:{case}", who="carl")).text == say("en", "case-done-leave")
    (row,) = await office.cases()
    assert (row.state, row.taken_by) == ("open", None)
    assert "handed back" in (await office.told("cora"))[-1].text
    assert len(await office.told("carl")) == 1


async def test_closing_without_an_answer_is_told_to_who_waits(office: Office) -> None:
    case = await office.asks()
    await office.talk.tap(f"do:inbox:close:{case}", who="cora")
    await office.talk.tap(f"do:inbox:close:{case}", who="cora")
    (letter,) = await office.told("ana")
    assert "was closed by North school without an answer" in letter.text
    closed = await office.talk.tap("do:inbox:answered:1", who="cora")
    assert "closed" in closed.text


async def test_everything_is_in_the_audit_log_without_what_was_said(office: Office) -> None:
    case = await office.asks()
    await office.talk.tap(f"do:inbox:take:{case}", who="cora")
    await office.answers(case, ANSWER)
    await office.talk.tap(f"do:inbox:close:{case}", who="cora")
    rows = await office.talk.rows(select(audit).order_by(audit.c.id))
    mine = [row for row in rows if row.action.startswith("case_")]
    assert [row.action for row in mine] == ["case_take", "case_answer", "case_close"]
    assert {(row.organisation_id, tuple(row.details.items())) for row in mine} == {(1, (("case", case),))}


async def test_the_list_has_pages(office: Office) -> None:
    for number in range(7):
        question = f"what about number {number}?"
        office.talk.answers.outcomes[question] = "abstained_not_in_guide"
        await office.talk.say(question)
        card = await office.talk.tap("do:person:new")
        await office.talk.tap(payload(card, "Yes, send it"))
        office.talk.later(minutes=1)
    first = await office.talk.say("/inbox", who="cora")
    assert labels(first)[:6] == ["1", "2", "3", "4", "5", "2 ›"]
    second = await office.talk.tap(payload(first, "2 ›"), who="cora")
    assert "7. **“what about number 6?”**" in second.text
    assert labels(second)[:3] == ["6", "7", "‹ 1"]


async def test_an_admins_answer_becomes_a_curated_draft(office: Office) -> None:
    case = await office.asks(who="zoe")
    await office.answers(case, ANSWER, who="root")
    shown = await office.talk.tap(f"do:inbox:show:{case}", who="root")
    prompt = await office.talk.tap(payload(shown, "Make it an answer for all"), who="root")
    assert prompt.text == say("en", "curate-ask-source")
    (row,) = await office.talk.rows(select(curated_drafts))
    assert (row.draft["phrasings"], row.draft["text"]) == ([QUESTION], ANSWER)
    card = await office.talk.say("https://insurance.example/tickets", who="root")
    assert "Hand in" in " ".join(labels(card)) or "send" in " ".join(labels(card)).lower()


# --- who may not

OTHERS = ["ana", "ben", "zoe", "nobody"]
TAPS = ["show", "take", "leave", "close", "answer", "ask", "curate"]


@pytest.mark.parametrize("who", OTHERS)
async def test_to_everybody_else_the_inbox_does_not_exist(office: Office, who: str) -> None:
    case = await office.asks()
    known = await office.talk.turn("/inbox", who=who)
    unknown = await office.talk.turn("/nonsense", who=who)
    assert (known.replies, known.kept, len(known.writes)) == (
        unknown.replies,
        unknown.kept,
        len(unknown.writes),
    )
    for payload_ in [
        "do:inbox",
        "do:inbox:open:1",
        "do:inbox:send:abc",
        *(f"do:inbox:{verb}:{case}" for verb in TAPS),
    ]:
        tapped = await office.talk.turn(payload=payload_, who=who)
        forged = await office.talk.turn(payload="do:nonsense:1", who=who)
        assert (tapped.replies, tapped.kept, len(tapped.writes)) == (
            forged.replies,
            forged.kept,
            len(forged.writes),
        )


@pytest.mark.parametrize("who", ["dora", "root"])
async def test_another_organisation_sees_and_changes_nothing(office: Office, who: str) -> None:
    case = await office.asks()
    before = await office.cases()
    for verb in TAPS:
        there = await office.talk.say(payload=f"do:inbox:{verb}:{case}", who=who)
        nowhere = await office.talk.say(payload=f"do:inbox:{verb}:{case + 999}", who=who)
        assert (there.text, there.buttons) == (nowhere.text, nowhere.buttons), verb
    for view in ("open", "mine", "answered"):
        assert "ticket" not in (await office.talk.tap(f"do:inbox:{view}:1", who=who)).text
    assert await office.cases() == before
    assert await office.told("ana") == []


async def test_coordinators_do_not_see_what_was_handed_to_the_admins(office: Office) -> None:
    case = await office.asks(who="zoe")
    for who in ("cora", "dora"):
        assert (await office.talk.tap(f"do:inbox:show:{case}", who=who)).text == say("en", "button-too-old")


async def test_a_right_that_was_taken_away_ends_at_once(office: Office) -> None:
    case = await office.asks()
    await office.talk.tap(f"do:inbox:answer:{case}", who="cora")
    preview = await office.talk.say(ANSWER, who="cora")
    await office.revoke("cora")
    assert (await office.talk.tap(payload(preview, "Yes, send it"), who="cora")).text == say(
        "en", "button-too-old"
    )
    assert (await office.talk.say("/inbox", who="cora")).text == say("en", "unknown-command")
    assert await office.told("ana") == []
    await office.answers(case, "Carl answers.", who="carl")
    assert len(await office.told("ana")) == 1


async def test_who_took_it_and_left_leaves_it_to_the_others(office: Office) -> None:
    case = await office.asks()
    await office.answers(case, "Which train?", verb="ask")
    await office.revoke("cora")
    (letter,) = await office.told("ana")
    await office.talk.tap(payload(letter, "Reply"))
    await office.talk.say("To Lyon.")
    assert (await office.told("carl"))[-1].text == "Somebody answered in a question for North school."


@pytest.mark.parametrize("argument", ["", "0", "-1", "x", "9" * 30, "²", "1:2"])
async def test_nonsense_behind_a_button_is_a_button_too_old(office: Office, argument: str) -> None:
    reply = await office.talk.tap(f"do:inbox:show:{argument}"[:64], who="cora")
    assert reply.text == say("en", "button-too-old")


async def test_in_a_group_nothing_is_shown(office: Office) -> None:
    await office.asks()
    reply = await office.talk.say("/inbox", who="cora", chat="group", shared=True)
    assert reply.text == say("en", "own-data-in-private")


async def test_a_right_is_asked_for_again_where_it_is_written(office: Office) -> None:
    case = await office.asks()
    async with office.talk.store.read() as connection:
        person = await rows.load(connection, Incoming("test", "cora", "cora", "k"), "en")
    await office.revoke("cora")
    scope = scope_of(person)  # as it was read before
    assert scope.holds(1)
    async with office.talk.store.write() as connection:
        assert not await actions.take(connection, case, person, scope, office.talk.now)
        assert not await actions.answer(connection, case, person, scope, "late", office.talk.now)
        assert not await actions.close(connection, case, person, scope, office.talk.now)
    assert [row.state for row in await office.cases()] == ["open"]
