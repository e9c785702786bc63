"""The one door: commands, buttons, languages, questions with their history; what stays stored of each."""

from __future__ import annotations

import pytest
from sqlalchemy import func, select

from bot.answers.answer import Asked
from bot.commands.registry import MENU
from bot.language.catalogue import LANGUAGES, say
from bot.people.person_store import person_id
from bot.store.tables import people, questions
from tests.talk import Talk


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("command", "key"), [("/start", "welcome"), ("/help", "help"), ("/about", "about")])
async def test_a_command_says_its_text_in_the_language_of_the_person(
    talk: Talk, command: str, key: str, language: str
) -> None:
    reply = await talk.say(command, language=f"{language}-XX")
    assert reply.text.startswith(say(language, key))  # /about goes on with who one is here
    assert reply.language == language
    assert talk.answers.asked == []


@pytest.mark.parametrize(
    "typed", ["/HELP", "/help@VademecumBot", "/Help@VademecumBot what now", "/help\nplease"]
)
async def test_a_command_is_known_however_it_is_typed(talk: Talk, typed: str) -> None:
    assert (await talk.say(typed)).text == say("en", "help")


@pytest.mark.parametrize("name", MENU)
async def test_every_command_of_the_menu_is_answered(talk: Talk, name: str) -> None:
    reply = await talk.say(f"/{name}")
    assert reply.text
    assert reply.text != say("en", "unknown-command")


@pytest.mark.parametrize("typed", ["/nonsense", "/", "//", "/😀", "/pause_answers it is wrong"])
async def test_an_unknown_command_is_told_and_its_words_are_not_kept(talk: Talk, typed: str) -> None:
    turn = await talk.turn(typed)
    assert turn.replies[0].text == say("en", "unknown-command")
    assert turn.kept == "/…"


async def test_of_a_command_only_its_name_is_kept(talk: Talk) -> None:
    assert (await talk.turn("/start join-k3y-of-ana")).kept == "/start"


@pytest.mark.parametrize(
    "payload", ["do:gone", "ask:erasmuspro", "do:", "do", "", ":::", "flow:x:1", "do:pause_answers:now"]
)
async def test_a_button_that_no_longer_fits_is_told_so(talk: Talk, payload: str) -> None:
    assert (await talk.tap(payload)).text == say("en", "button-too-old")
    assert talk.answers.asked == []


async def test_what_is_no_text_is_told_so(talk: Talk) -> None:
    assert (await talk.tap("do:text-only")).text == say("en", "telegram-text-only")


async def test_the_language_is_offered_chosen_and_stays(talk: Talk) -> None:
    offered = await talk.say("/language", language="en")
    payloads = [button.payload for row in offered.buttons for button in row]
    assert payloads == [f"do:language:{code}" for code in LANGUAGES]
    chosen = await talk.tap("do:language:es", language="en")
    assert (chosen.text, chosen.edits) == (say("es", "language-chosen"), True)
    assert (await talk.say("/help", language="en")).text == say("es", "help")
    assert talk.answers.asked == []
    await talk.say("and now?", language="en")
    assert talk.answers.asked[0].language == "es"
    assert (await talk.say("/language\nEN")).text == say("en", "language-chosen")


@pytest.mark.parametrize("wanted", ["xx", "español please", "e", ""])
async def test_a_language_that_is_not_spoken_gives_the_choice(talk: Talk, wanted: str) -> None:
    assert (await talk.say(f"/language {wanted}")).text == say("en", "language-which")


async def test_a_question_is_answered_and_written_down_once(talk: Talk) -> None:
    turn = await talk.turn("how long?", name="Ana López")
    assert (turn.replies[0].text, turn.replies[0].outcome) == ("re: how long?", "answered_complete")
    assert turn.kept == "how long?"
    (row,) = await talk.rows(select(questions))
    assert (row.person_id, row.asked, row.answer) == (person_id("test", "ana"), "how long?", "re: how long?")
    assert (row.outcome, row.asked_at) == ("answered_complete", talk.now)


async def test_the_answers_get_the_day_and_the_exchanges_before(talk: Talk) -> None:
    await talk.say("one")
    await talk.say("two")
    assert talk.answers.asked[-1] == Asked(
        "two", talk.now.date(), (("user", "one"), ("assistant", "re: one")), "en"
    )


async def test_a_history_is_of_the_last_four_exchanges_of_six_hours(talk: Talk) -> None:
    await talk.say("yesterday")
    talk.later(hours=6, minutes=1)
    for number in range(6):
        await talk.say(f"q{number}")
    assert [said for who, said in talk.answers.asked[-1].history if who == "user"] == ["q1", "q2", "q3", "q4"]


@pytest.mark.parametrize(
    "outcome",
    ["blocked_injection", "blocked_insult", "abstained_out_of_scope", "failed_index", "social_thanks"],
)
async def test_what_was_not_answered_stays_out_of_the_history(talk: Talk, outcome: str) -> None:
    talk.answers.outcomes["bad"] = outcome
    for text in ("good", "bad", "next"):
        await talk.say(text)
    assert [said for who, said in talk.answers.asked[-1].history if who == "user"] == ["good"]


async def test_histories_of_two_people_are_two(talk: Talk) -> None:
    await talk.say("mine", who="ana")
    await talk.say("theirs", who="ben")
    assert talk.answers.asked[-1].history == ()


async def test_a_person_is_one_row_and_every_message_counted(talk: Talk) -> None:
    for text in ("/start", "one", "/nonsense"):
        await talk.say(text, language="es", name="Ana")
    await talk.tap("do:gone", language="fr")
    (row,) = await talk.rows(select(people))
    assert (row.messages, row.language, row.name, row.created_at) == (4, "es", "Ana", talk.now)
    assert await talk.rows(select(func.count()).select_from(questions)) == [(1,)]


async def test_the_same_id_on_two_channels_is_two_people(talk: Talk) -> None:
    await talk.say("/start", channel="web")
    await talk.say("/start", channel="telegram")
    assert len(await talk.rows(select(people))) == 2


async def test_what_breaks_inside_is_raised_to_the_desk_and_an_apology_is_ready(talk: Talk) -> None:
    async def breaks(asked: Asked) -> None:
        raise RuntimeError("inside")

    talk.answers.answer = breaks  # type: ignore[method-assign, assignment]
    with pytest.raises(RuntimeError, match="inside"):
        await talk.turn("how long?")
    from bot.messages import Incoming

    apology = talk.conversation.apology(
        Incoming("test", "ana", "ana", "k", "how long?", language="es"), "RuntimeError: inside"
    )
    (reply,) = apology.replies
    assert (reply.text, reply.outcome) == (say("es", "something-went-wrong"), "failed_internal")
    assert apology.failure == "RuntimeError: inside"
    assert "inside" not in reply.text
