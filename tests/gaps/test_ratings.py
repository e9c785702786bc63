"""Two buttons under an answer: the one who asked says what they think of it, may change it, and nobody else may."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest
from sqlalchemy import insert, select

from bot.language.catalogue import LANGUAGES, say
from bot.messages import Button, Reply
from bot.store.engine import Store
from bot.store.tables import inbox, questions, replies
from bot.wire import reply_to_json
from tests.talk import Talk


@pytest.fixture
async def talk(store: Store) -> AsyncIterator[Talk]:
    yield Talk(store)


async def asked(talk: Talk, text: str = "how long?", **more: Any) -> tuple[str, str]:
    """Ask, keep the reply as the desk does; the payloads of the two buttons."""
    turn = await talk.turn(text, **more)
    async with talk.store.write() as connection:
        row = (await connection.execute(select(inbox.c.id).order_by(inbox.c.id.desc()).limit(1))).scalar_one()
        await connection.execute(
            insert(replies).values(
                inbox_id=row, position=0, channel="test", chat="ana", state="sent", created_at=talk.now,
                body=reply_to_json(turn.replies[0]),
            )
        )  # fmt: skip
    helpful, other = (button.payload for button in turn.replies[0].buttons[-1])
    assert helpful and other
    return helpful, other


async def rating(talk: Talk) -> Any:
    (row,) = await talk.rows(select(questions.c.rating, questions.c.rated_at))
    return row


def labels(reply: Reply) -> list[str]:
    return [button.label for button in reply.buttons[-1]]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("outcome", ["answered_complete", "answered_partial", "abstained_not_in_guide"])
async def test_an_answer_and_an_abstention_carry_the_two_buttons(
    talk: Talk, outcome: str, language: str
) -> None:
    talk.answers.outcomes["how long?"] = outcome
    reply = await talk.say("how long?", language=language)
    assert labels(reply) == [say(language, "rate-helpful"), say(language, "rate-not-asked")]
    payloads = [button.payload or "" for button in reply.buttons[-1]]
    assert len(set(payloads)) == 2
    assert all(0 < len(payload.encode()) <= 64 for payload in payloads)


@pytest.mark.parametrize("outcome", ["social_thanks", "blocked_injection", "failed_index"])
async def test_nothing_else_does(talk: Talk, outcome: str) -> None:
    talk.answers.outcomes["how long?"] = outcome
    assert (await talk.say("how long?")).buttons == ()


async def test_every_question_has_buttons_of_its_own(talk: Talk) -> None:
    one, two = await asked(talk, "one"), await asked(talk, "two")
    assert not set(one) & set(two)
    await talk.tap(two[1])
    rows = await talk.rows(select(questions.c.asked, questions.c.rating).order_by(questions.c.id))
    assert [tuple(row) for row in rows] == [("one", None), ("two", 0)]


async def test_a_tap_is_kept_and_marks_its_button_under_the_same_answer(talk: Talk) -> None:
    helpful, other = await asked(talk)
    reply = await talk.tap(other)
    assert (reply.text, reply.edits, reply.outcome) == ("re: how long?", True, "answered_complete")
    assert labels(reply) == ["Helpful", "✓ Not what I asked"]
    assert tuple(await rating(talk)) == (0, talk.now)
    assert [button.payload for button in reply.buttons[-1]] == [helpful, other]


async def test_a_tap_can_be_changed_and_the_same_again_writes_nothing(talk: Talk) -> None:
    helpful, other = await asked(talk)
    await talk.tap(other)
    first = talk.now
    talk.later(hours=1)
    assert labels(await talk.tap(other)) == ["Helpful", "✓ Not what I asked"]
    assert tuple(await rating(talk)) == (0, first)
    assert labels(await talk.tap(helpful)) == ["✓ Helpful", "Not what I asked"]
    assert tuple(await rating(talk)) == (1, talk.now)


async def test_an_old_tap_still_works(talk: Talk) -> None:
    helpful, _ = await asked(talk)
    talk.later(days=60)
    await asked(talk, "something else")
    assert (await talk.tap(helpful)).edits
    rows = await talk.rows(select(questions.c.rating).order_by(questions.c.id))
    assert [row.rating for row in rows] == [1, None]


async def test_a_tap_of_somebody_else_has_no_effect(talk: Talk) -> None:
    helpful, other = await asked(talk)
    await talk.tap(helpful)
    assert (await talk.tap(other, who="ben")).text == say("en", "button-too-old")
    assert (await talk.tap(other, channel="web")).text == say("en", "button-too-old")
    assert (await rating(talk)).rating == 1


async def test_in_a_group_a_tap_of_somebody_else_is_not_even_mentioned(talk: Talk) -> None:
    _, other = await asked(talk, chat="group", shared=True)
    turn = await talk.turn(payload=other, who="ben", chat="group", shared=True)
    assert turn.replies == ()
    assert (await rating(talk)).rating is None
    assert labels(await talk.tap(other, chat="group", shared=True)) == ["Helpful", "✓ Not what I asked"]


@pytest.mark.parametrize("end", ["", ":", ":2", ":-1", ":1:0", ":yes", "x:1"])
async def test_a_forged_payload_is_a_button_that_no_longer_fits(talk: Talk, end: str) -> None:
    helpful, _ = await asked(talk)
    token = helpful.split(":")[2]
    for payload in (f"do:rate:{token}{end}", f"do:rate{end}", f"do:rate:{end}"):
        assert (await talk.tap(payload)).text == say("en", "button-too-old")
    assert (await rating(talk)).rating is None


async def test_a_rating_cannot_be_typed(talk: Talk) -> None:
    helpful, _ = await asked(talk)
    assert (await talk.say(f"/rate {helpful.split(':')[2]}:1")).text == say("en", "unknown-command")
    assert (await rating(talk)).rating is None


async def test_without_a_kept_reply_the_thanks_are_said(talk: Talk) -> None:
    """The terminal keeps none; and a long answer stands in several messages, which one change cannot replace."""
    reply = await talk.say("how long?")
    assert (await talk.tap(reply.buttons[-1][0].payload or "")).text == say("en", "rate-noted")
    assert (await rating(talk)).rating == 1


async def test_other_buttons_of_the_answer_stay(talk: Talk) -> None:
    helpful, _ = await asked(talk)
    row = (await talk.rows(select(replies.c.body)))[0].body
    reply = Reply("re", ((Button("Staff", payload="do:x"),), (Button("Helpful", payload=helpful),)))
    async with talk.store.write() as connection:
        await connection.execute(replies.update().values(body=row | reply_to_json(reply)))
    marked = await talk.tap(helpful)
    assert marked.buttons[0] == (Button("Staff", payload="do:x"),)
    assert labels(marked) == ["✓ Helpful", "Not what I asked"]


async def test_a_rating_goes_with_the_person_and_is_theirs_to_see(talk: Talk) -> None:
    helpful, other = await asked(talk)
    await talk.tap(other)
    file = (await talk.say("/export")).file
    assert file is not None
    assert '"rating": 0' in file.content
    assert helpful.split(":")[2] not in file.content.replace(helpful, "").replace(other, "")
    await talk.tap("do:forget:yes")
    assert await talk.rows(select(questions)) == []
    assert (await talk.tap(helpful)).text == say("en", "button-too-old")
