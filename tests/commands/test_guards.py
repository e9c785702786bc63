"""How fast a person may ask, and the kill switch of admins; both on rows, so that every process sees the same."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
from sqlalchemy import select

from bot.language.catalogue import say
from bot.people.pace import QuestionPace
from bot.store.engine import Store
from bot.store.tables import audit, people, questions
from tests.talk import NOON, Talk

ADMINS = ("test:root",)


@pytest.fixture
async def talk(store: Store) -> AsyncIterator[Talk]:
    yield Talk(store, per_minute=3, admins=ADMINS)


# --- pace


async def test_more_questions_than_the_limit_are_told_so_until_the_minute_is_over(talk: Talk) -> None:
    for number in range(3):
        assert (await talk.say(f"q{number}")).outcome == "answered_complete"
    talk.later(seconds=20)
    turn = await talk.turn("the fourth")
    assert (turn.replies[0].outcome, turn.kept) == ("blocked_too_fast", "")
    assert turn.replies[0].text == say("en", "blocked-too-fast", limit=3, seconds=40)
    talk.later(seconds=39)
    assert (await talk.say("still")).outcome == "blocked_too_fast"
    talk.later(seconds=1)
    assert (await talk.say("again")).outcome == "answered_complete"
    assert len(talk.answers.asked) == 4
    assert len(await talk.rows(select(questions))) == 4


async def test_each_person_has_their_own_pace_and_commands_are_free(talk: Talk) -> None:
    for number in range(4):
        await talk.say(f"q{number}")
    assert (await talk.say("mine", who="ben")).outcome == "answered_complete"
    assert (await talk.say("/help")).text == say("en", "help")
    assert (await talk.tap("do:language:es")).text == say("es", "language-chosen")
    assert (await talk.say("q")).outcome == "blocked_too_fast"


async def test_the_pace_holds_over_processes(talk: Talk) -> None:
    other = Talk(talk.store, per_minute=3)
    for number in range(3):
        await (talk, other)[number % 2].say(f"q{number}")
    assert (await other.say("fourth")).outcome == "blocked_too_fast"


async def test_without_a_limit_nobody_is_slowed(store: Store) -> None:
    talk = Talk(store)
    for number in range(30):
        assert (await talk.say(f"q{number}")).outcome == "answered_complete"


def test_a_clock_that_was_set_back_does_not_lock_anybody_out() -> None:
    pace = QuestionPace(NOON + timedelta(hours=5), 99)
    assert pace.next(NOON) == QuestionPace(NOON, 1)


@pytest.mark.parametrize("seconds", [0, 0.5, 59.2, 59.999])
def test_the_wait_is_told_in_whole_seconds_and_is_never_nothing(seconds: float) -> None:
    pace = QuestionPace(NOON, 9)
    now = NOON + timedelta(seconds=seconds)
    assert pace.wait(now) >= 1
    assert pace.next(now + timedelta(seconds=pace.wait(now))).count == 1


# --- kill switch


async def test_an_admin_stops_the_answers_with_a_reason_for_everybody_else(talk: Talk) -> None:
    await talk.say("/pause_answers The 2027 guide is *out*; we check", who="root")
    for process in (talk, Talk(talk.store, admins=ADMINS)):
        reply = await process.say("how long?", who="ana")
        assert reply.outcome == "blocked_paused"
        assert r"The 2027 guide is \*out\*; we check" in reply.text
        assert process.answers.asked == []
    assert (await talk.say("does it work?", who="root")).outcome == "answered_complete"
    assert (await talk.say("/help")).text == say("en", "help")
    assert [
        row.asked for row in await talk.rows(select(questions).where(questions.c.outcome == "blocked_paused"))
    ] == ["how long?"] * 2
    assert (await talk.say("/resume_answers", who="root")).text == say("en", "pause-ended")
    assert (await talk.say("how long?")).outcome == "answered_complete"
    assert talk.answers.asked[-1].history == ()


async def test_what_an_admin_did_is_written_down(talk: Talk) -> None:
    await talk.say("/pause_answers wrong rates", who="root")
    talk.later(minutes=5)
    await talk.say("/resume_answers", who="root")
    await talk.say("/resume_answers", who="root")
    rows = await talk.rows(select(audit, people.c.external_id).join(people).order_by(audit.c.id))
    assert [(row.action, row.details, row.external_id) for row in rows] == [
        ("pause_answers", {"reason": "wrong rates"}, "root"),
        ("resume_answers", {"reason": "wrong rates"}, "root"),
    ]
    assert rows[1].at - rows[0].at == timedelta(minutes=5)


async def test_a_second_pause_changes_the_reason(talk: Talk) -> None:
    await talk.say("/pause_answers one", who="root")
    await talk.say("/pause_answers two", who="root")
    text = (await talk.say("how long?")).text
    assert "two" in text
    assert "one”" not in text


@pytest.mark.parametrize(
    ("typed", "key", "values"),
    [
        ("/pause_answers", "pause-needs-reason", {}),
        ("/pause_answers   \n ", "pause-needs-reason", {}),
        ("/pause_answers " + "x" * 301, "pause-reason-too-long", {"limit": 300}),
        ("/resume_answers", "pause-none", {}),
    ],
)
async def test_an_admin_is_told_what_is_missing(
    talk: Talk, typed: str, key: str, values: dict[str, int]
) -> None:
    assert (await talk.say(typed, who="root")).text == say("en", key, **values)
    assert (await talk.say("how long?")).outcome == "answered_complete"


@pytest.mark.parametrize("who", ["ana", "Root", "root "])
async def test_nobody_else_can_stop_the_answers_or_learns_that_one_can(talk: Talk, who: str) -> None:
    for typed in ("/pause_answers because", "/resume_answers"):
        assert (await talk.say(typed, who=who)).text == say("en", "unknown-command")
    assert "pause" not in (await talk.say("/help", who=who)).text
    assert "pause" in (await talk.say("/help", who="root")).text


async def test_an_admin_is_one_on_their_own_channel_only(talk: Talk) -> None:
    reply = await talk.say("/pause_answers because", who="root", channel="web")
    assert reply.text == say("en", "unknown-command")
