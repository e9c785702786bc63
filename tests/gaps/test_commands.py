"""/gaps in the chat: for admins a list by the page and a file, for everybody else a command that is not known."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from bot.language.catalogue import LANGUAGES, say
from bot.store.engine import Store
from tests.gaps.guide import FakeGuide, payload, payloads
from tests.gaps.test_gaps import ask
from tests.talk import NOON, Talk

ADMINS = ("test:root", "test:vera")


@pytest.fixture
async def talk(store: Store) -> AsyncIterator[Talk]:
    guide = FakeGuide()
    yield Talk(store, admins=ADMINS, guide=lambda: guide)


async def twelve_gaps(talk: Talk) -> None:
    for number in range(12):
        await ask(talk.store, f"word{number} other{number}", at=NOON + timedelta(minutes=number))


async def test_an_admin_reads_the_gaps_most_frequent_first(talk: Talk) -> None:
    await ask(talk.store, "may i bring *my* dog [e-mail]", at=NOON - timedelta(days=3))
    await ask(talk.store, "may i bring *my* dog [e-mail]", "answered_partial", language="es", who="ben")
    await ask(talk.store, "who pays for a lost suitcase", rating=0)
    reply = await talk.say("/gaps", who="root")
    assert reply.text == (
        "**What the guide leaves open:** 3 questions in 2 groups.\n\n"
        "1. **“may i bring \\*my\\* dog \\[e\\-mail\\]”** 2 times (en, es), "
        "17 Nov 2026 – 20 Nov 2026: answered in part 1, not in the guide 1\n"
        "2. **“who pays for a lost suitcase”** once (en), 20 Nov 2026: not what was asked\n\n"
        "Tap a number to write the answer. For a question that is not in the list write /curate and the question."
    )
    assert [button.label for button in reply.buttons[0]] == ["1", "2"]
    assert all(len(one.encode()) <= 64 for one in payloads(reply))


@pytest.mark.parametrize("language", LANGUAGES)
async def test_without_gaps_an_admin_is_told_so(talk: Talk, language: str) -> None:
    reply = await talk.say("/gaps", who="root", language=language)
    assert (reply.text, reply.buttons) == (say(language, "gaps-none"), ())


async def test_pages_are_turned_in_place(talk: Talk) -> None:
    await twelve_gaps(talk)
    first = await talk.say("/gaps", who="root")
    assert [button.label for button in first.buttons[1]] == ["2 ›"]
    assert not first.edits
    second = await talk.tap(payload(first, "2 ›"), who="root")
    assert second.edits
    assert [button.label for button in second.buttons[0]] == ["6", "7", "8", "9", "10"]
    assert [button.label for button in second.buttons[1]] == ["‹ 1", "3 ›"]
    last = await talk.tap("do:gaps:3", who="root")
    assert [button.label for button in last.buttons[0]] == ["11", "12"]
    assert "11. **“word1 other1”**" in last.text


@pytest.mark.parametrize("page", ["99", "0", "-1", "x", "", "²", "9" * 50])
async def test_a_page_that_is_not_there_is_the_nearest_one(talk: Talk, page: str) -> None:
    await twelve_gaps(talk)
    labels = [b.label for b in (await talk.tap(f"do:gaps:{page}", who="root")).buttons[0]]
    assert labels == (["11", "12"] if page == "99" else ["1", "2", "3", "4", "5"])


async def test_the_list_is_a_file_too(talk: Talk) -> None:
    await twelve_gaps(talk)
    shown = await talk.say("/gaps", who="root")
    reply = await talk.tap(payload(shown, "As a file"), who="root")
    assert reply.file is not None
    assert (reply.file.name, reply.file.mime_type) == ("gaps.csv", "text/csv")
    assert reply.file.content.count("\n") == 13
    assert reply.text == "All 12 gaps as a file."


async def test_without_an_index_there_is_a_list_still(store: Store) -> None:
    await ask(store, "may i bring my dog")
    assert "may i bring my dog" in (await Talk(store, admins=ADMINS).say("/gaps", who="root")).text


@pytest.mark.parametrize(
    "typed", ["/gaps", "/curate", "/curate may i bring a dog", "/curated", "/gaps file", "/GAPS@VademecumBot"]
)
async def test_an_ordinary_person_does_not_learn_that_it_exists(talk: Talk, typed: str) -> None:
    await ask(talk.store, "may i bring my dog", who="ben")
    for who, channel in (("ana", "test"), ("root", "web"), ("Root", "test")):
        known = await talk.turn(typed, who=who, channel=channel)
        unknown = await talk.turn("/nonsense of mine", who=who, channel=channel)
        assert (known.replies, known.kept) == (unknown.replies, unknown.kept)
        assert len(known.writes) == len(unknown.writes)
    assert "/gaps" not in (await talk.say("/help")).text


@pytest.mark.parametrize(
    "tapped",
    [
        "do:gaps:1", "do:gaps:file", "do:curate:q:1", "do:curate:send", "do:curate:text", "do:curate:drop", "do:curated:1",
        "do:curated:show:1", "do:curated:yes:1", "do:curated:no:1", "do:curated:end:1", "do:curated:renew:1",
    ],
)  # fmt: skip
async def test_a_forged_tap_is_a_button_that_no_longer_fits(talk: Talk, tapped: str) -> None:
    await ask(talk.store, "may i bring my dog", who="ben")
    known, unknown = await talk.turn(payload=tapped), await talk.turn(payload="do:nonsense:1")
    assert (known.replies, known.kept, len(known.writes)) == (unknown.replies, unknown.kept, len(unknown.writes))  # fmt: skip


async def test_an_admin_finds_the_commands_in_the_help(talk: Talk) -> None:
    text = (await talk.say("/help", who="root")).text
    assert all(command in text for command in ("/gaps", "/curate", "/curated"))


@pytest.mark.parametrize("typed", ["/gaps", "/curate", "/curate may i?", "/curated"])
async def test_not_where_others_read_too(talk: Talk, typed: str) -> None:
    await ask(talk.store, "may i bring my dog", who="ben")
    reply = await talk.say(typed, who="root", chat="group", shared=True)
    assert (reply.text, reply.buttons) == (say("en", "own-data-in-private"), ())
