"""What is promised about questions against what is permitted: every command and every page, as every role."""

from __future__ import annotations

import re
from datetime import timedelta
from types import SimpleNamespace

import pytest
from sqlalchemy import select

from bot.channels.web.coordinators.routes import SHOWN
from bot.commands.registry import COMMANDS
from bot.gaps.gaps import Unmet, readable
from bot.gaps.topics import FEWEST, topics
from bot.language.catalogue import LANGUAGES, say
from bot.messages import Reply
from bot.store.engine import Store
from bot.store.tables import people, questions
from tests.channels.web.coordinators.office import Town
from tests.talk import NOON, Talk

SECRET = "how do I tell my school about pregnantword before Dublinword"
PIECES = ("pregnantword", "dublinword")
NEED = "somebody stole my passport and my walletword in Dublinword"
ROLES = ("root", "cora", "carl", "dora", "ben", "stranger")


@pytest.fixture
async def town(store: Store) -> Town:
    town = Town(store)
    town.talk.answers.outcomes[SECRET] = "abstained_not_in_guide"
    await town.open()
    await town.talk.say(SECRET)
    assert ((await town.talk.say(NEED)).outcome or "").startswith("urgent_")
    return town


def told(reply: Reply) -> str:
    file = reply.file.data.decode("utf-8", "replace") if reply.file is not None else ""
    labels = " ".join(button.label for row in reply.buttons for button in row)
    return f"{reply.text} {labels} {file}".lower()


async def leaks(talk: Talk, who: str) -> list[str]:
    """The commands and taps that tell *who* anything of what ana asked."""
    found = []
    taps = (
        "do:gaps:1",
        "do:gaps:file",
        "do:curate:q:1",
        "do:curated:1",
        "do:inbox:open:1",
        "do:inbox:show:1",
    )
    for said in (*(f"/{name}" for name in COMMANDS), *taps):
        if said in ("/forget", "/pause_answers"):
            continue
        turn = await (
            talk.turn(payload=said, who=who) if said.startswith("do:") else talk.turn(said, who=who)
        )
        if any(piece in told(reply) for reply in turn.replies for piece in PIECES):
            found.append(said)
    return found


@pytest.mark.parametrize("who", ROLES)
async def test_no_command_tells_anybody_what_somebody_else_asked(town: Town, who: str) -> None:
    assert await leaks(town.talk, who) == []


@pytest.mark.parametrize("who", ["root", "cora", "dora"])
async def test_no_page_tells_what_somebody_asked(town: Town, who: str) -> None:
    browser = await town.signed_in(who)
    for path in SHOWN:
        await browser.get("/coordinator" + re.sub(r"{\w+:int}", "1", path))
        assert not [piece for piece in PIECES if piece in browser.text.lower()], path


async def test_the_asker_may_pass_a_question_on_and_take_it_back(town: Town) -> None:
    reply = await town.talk.say(SECRET, who="ben")
    (button,) = [one for row in reply.buttons for one in row if (one.payload or "").startswith("do:passon:")]
    await town.talk.tap(button.payload or "", who="cora")  # nobody else's tap counts
    assert await leaks(town.talk, "root") == []
    await town.talk.tap(button.payload or "", who="ben")
    assert "/gaps" in await leaks(town.talk, "root")
    assert await leaks(town.talk, "cora") == []
    await town.talk.say("/privacy never", who="ben")
    assert await leaks(town.talk, "root") == []


async def test_a_question_rated_badly_asks_whether_it_may_be_passed_on(store: Store) -> None:
    talk = Talk(store, new_token=lambda: "token")
    assert "passon" not in str((await talk.say("how long?")).buttons)
    assert (await talk.tap("do:rate:token:0")).text  # the reply itself is not kept in this conversation
    await talk.tap("do:passon:token")
    assert [row.passed_on for row in await talk.rows(select(questions))] == [1]


async def test_always_and_never_hold_for_what_comes(store: Store) -> None:
    talk = Talk(store)
    talk.answers.outcomes["what?"] = "abstained_not_in_guide"
    for chosen, kept in (("always", 1), ("never", 0)):
        await talk.say(f"/privacy {chosen}")
        reply = await talk.say("what?")
        assert "passon" not in str(reply.buttons)
        assert (await talk.rows(select(questions)))[-1].passed_on == kept
    await talk.say("/privacy ask")
    assert [row.passes_on for row in await talk.rows(select(people))] == [None]


def unmet(number: int, person: int, asked: str, *, agreed: bool = False) -> Unmet:
    return Unmet(number, asked, "en", "not-in-guide", NOON + timedelta(minutes=number), f"p{person}", agreed)


def test_three_people_who_ask_alike_are_read_and_two_are_not() -> None:
    alike = [unmet(number, number, "may i bring my dog") for number in range(3)]
    again = [unmet(10 + number, 7, "my very own trouble") for number in range(5)]
    assert {one.asked for one in readable([*alike, *again], None)} == {"may i bring my dog"}
    assert readable(alike[:2], None) == []
    assert [one.asked for one in readable([unmet(1, 1, "mine", agreed=True)], None)] == ["mine"]


class _Search:
    def search(self, queries: list[str], k: int = 5, language: str = "en") -> list[SimpleNamespace]:
        return [SimpleNamespace(passage=SimpleNamespace(title="Pets" if "dog" in queries[0] else "Visa"))]


def test_a_topic_shows_from_five_people_on_and_without_words() -> None:
    dogs = [unmet(number, number, f"my dog {number}") for number in range(FEWEST)]
    visa = [unmet(50 + number, number % (FEWEST - 1), "visa?") for number in range(20)]
    (topic,) = topics([*dogs, *visa], _Search())  # type: ignore[arg-type]
    assert (topic.title, topic.people) == ("Pets", FEWEST)


# Five and three as the texts say them.
NUMBERS = {
    "en": ("five", "three"), "es": ("cinco", "tres"), "de": ("fünf", "drei"), "fr": ("cinq", "trois"), "it": ("cinque", "tre"),
    "pl": ("pięć", "trzy"),
}  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_promises_the_same(language: str) -> None:
    five, three = NUMBERS[language]
    for key in ("about", "join-cohort-sees", "privacy"):
        assert five in say(language, key) and "/privacy" in say(language, key) + "/privacy", key
    assert three in say(language, "about") and three in say(language, "privacy")
    assert str(FEWEST) in say(language, "page-topics-how", fewest=FEWEST)
    assert three in say(language, "page-gaps-how")
