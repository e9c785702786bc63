"""Writing an answer in the chat, from the gap to what people read."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from bot.commands.holdings import HOLDINGS
from bot.gaps.written import LONGEST_TEXT
from bot.language.catalogue import say
from bot.messages import Reply
from bot.people.retention import clean_up
from bot.store.tables import audit, curated, curated_drafts, people
from tests.gaps.guide import DAYS, PETS, payload
from tests.gaps.test_gaps import ask
from tests.talk import NOON, Talk

LINK = "https://agency.example/pets"


async def write(talk: Talk, question: str = "may i bring my dog", **more: Any) -> Reply:
    """Root writes a whole answer; the card."""
    await talk.say(f"/curate {question}", who="root")
    await talk.say(more.get("text", "Ask your host first."), who="root")
    return await talk.say(more.get("source", LINK), who="root")


async def hand_in(talk: Talk, **more: Any) -> Reply:
    return await talk.tap(payload(await write(talk, **more), "Hand in"), who="root")


async def rows(talk: Talk) -> list[Any]:
    return await talk.rows(select(curated).order_by(curated.c.id))


async def test_from_a_gap_to_an_answer_that_waits(talk: Talk) -> None:
    await ask(talk.store, "may i bring my dog abroad with me", who="ben")
    await ask(talk.store, "may i bring my dog abroad", who="ben")
    gaps = await talk.say("/gaps", who="root")
    asked = await talk.tap(payload(gaps, "1"), who="root")
    assert asked.text.startswith("**may i bring my dog abroad**")
    asked = await talk.say("Ask your **host** first.\n- Flights: 60 EUR", who="root")
    assert asked.text == say("en", "curate-ask-source")
    card = await talk.say(f"{LINK} {PETS}", who="root")
    assert card.text == (
        "**Asked as**\n\n- may i bring my dog abroad\n- may i bring my dog abroad with me\n\n**People will read**\n\n"
        "Ask your **host** first.\n- Flights: 60 EUR\n\n_English, until 20 May 2027. Rules: vet\\.before\\.pets_"
    )
    assert [(one.id, one.title, one.url) for one in card.citations] == [
        ("curated.0", "Answer by the team of this assistant, 20 November 2026", LINK),
        (PETS, "Animals", f"https://guide.example/{PETS}"),
    ]
    done = await talk.tap(payload(card, "Hand in"), who="root")
    assert (done.edits, done.text) == (True, say("en", "curate-waits", until="20 May 2027"))
    (row,) = await rows(talk)
    assert row.phrasings == ["may i bring my dog abroad", "may i bring my dog abroad with me"]
    assert (row.state, row.rules, row.links, row.language) == ("waiting", [PETS], [LINK], "en")
    assert (row.written_at, row.expires_at) == (NOON, datetime(2027, 5, 21, tzinfo=UTC))
    assert await talk.rows(select(curated_drafts)) == []


async def test_every_step_is_in_the_audit_log(talk: Talk) -> None:
    await hand_in(talk)
    for verb, who in (("yes", "vera"), ("renew", "root"), ("end", "vera")):
        await talk.tap(f"do:curated:{verb}:1", who=who)
    await hand_in(talk, question="and my cat")
    await talk.tap("do:curated:no:2", who="vera")
    found = await talk.rows(
        select(audit.c.action, audit.c.details, people.c.external_id).join(people).order_by(audit.c.id)
    )
    assert [(row.action, row.external_id, row.details["curated"]) for row in found] == [
        ("curated_add", "root", 1), ("curated_approve", "vera", 1), ("curated_expire", "root", 1),
        ("curated_withdraw", "vera", 1), ("curated_add", "root", 2), ("curated_reject", "vera", 2),
    ]  # fmt: skip
    assert all(row.details["role"] == "admin" for row in found)


async def test_the_only_admin_needs_no_review(alone: Talk) -> None:
    done = await hand_in(alone)
    assert done.text == say("en", "curate-served", until="20 May 2027")
    (row,) = await rows(alone)
    assert (row.state, row.reviewer_id, row.reviewed_at) == ("approved", row.author_id, NOON)
    await alone.say("may i bring my dog", who="ana")
    assert [one.phrasings for one in alone.answers.asked[-1].curated] == [("may i bring my dog",)]


async def test_an_answer_goes_to_the_answers_only_between_review_and_expiry(talk: Talk) -> None:
    async def offered() -> int:
        await talk.say("how long?")
        return len(talk.answers.asked[-1].curated)

    await hand_in(talk)
    assert await offered() == 0
    await talk.tap("do:curated:yes:1", who="vera")
    assert await offered() == 1
    talk.now = datetime(2027, 5, 20, 23, 59, 59, tzinfo=UTC)
    assert await offered() == 1
    talk.later(seconds=1)
    assert await offered() == 0
    await talk.tap("do:curated:renew:1", who="vera")
    assert await offered() == 1
    await talk.tap("do:curated:end:1", who="root")
    assert await offered() == 0


async def test_nobody_reviews_their_own(talk: Talk) -> None:
    await hand_in(talk)
    shown = await talk.tap("do:curated:show:1", who="root")
    assert [button.label for row in shown.buttons for button in row] == ["Take back"]
    for verb in ("yes", "no"):
        reply = await talk.tap(f"do:curated:{verb}:1", who="root")
        assert reply.text == say("en", "curated-decided-already")
    assert (await rows(talk))[0].state == "waiting"
    shown = await talk.tap("do:curated:show:1", who="vera")
    assert [button.label for row in shown.buttons for button in row] == ["Approve", "Reject"]
    assert "/curated" in (await talk.say("/gaps", who="vera")).text
    assert "/curated" not in (await talk.say("/gaps", who="root")).text


async def test_a_decision_is_made_once(talk: Talk) -> None:
    await hand_in(talk)
    await talk.tap("do:curated:no:1", who="vera")
    for verb in ("yes", "no", "renew", "end"):
        reply = await talk.tap(f"do:curated:{verb}:1", who="vera")
        assert reply.text == say("en", "curated-decided-already")
    assert (await rows(talk))[0].state == "rejected"


@pytest.mark.parametrize("end", ["", "0", "99", "x", "9" * 40, "-1", "1:1"])
async def test_an_answer_that_is_not_there_is_a_button_that_no_longer_fits(talk: Talk, end: str) -> None:
    await hand_in(talk)
    for verb in ("show", "yes", "end"):
        assert (await talk.tap(f"do:curated:{verb}:{end}", who="vera")).text == say("en", "button-too-old")


async def test_handing_in_twice_writes_once(talk: Talk) -> None:
    card = await write(talk)
    send = payload(card, "Hand in")
    await talk.tap(send, who="root")
    assert (await talk.tap(send, who="root")).text == say("en", "curate-no-draft")
    assert len(await rows(talk)) == 1


async def test_two_taps_thought_of_at_once_write_once(talk: Talk) -> None:
    from bot.messages import Incoming

    send = payload(await write(talk), "Hand in")
    turns = [
        await talk.conversation.respond(Incoming("test", "root", "root", f"double{n}", payload=send))
        for n in (1, 2)
    ]
    for turn in turns:
        async with talk.store.write() as connection:
            for one in turn.writes:
                await one(connection)
    assert len(await rows(talk)) == 1


async def test_the_card_changes_every_part_in_place(talk: Talk) -> None:
    card = await write(talk)
    german = await talk.tap(payload(card, "Language: English"), who="root")
    assert (german.edits, payload(german, "Language: Deutsch")) == (True, "do:curate:language")
    spanish = await talk.tap(payload(german, "Language: Deutsch"), who="root")
    assert payload(spanish, "Language: Español") == "do:curate:language"
    longer = await talk.tap(payload(card, "Until 20 May 2027"), who="root")
    assert payload(longer, "Until 20 November 2027") == "do:curate:months"
    assert (await talk.tap("do:curate:text", who="root")).text.startswith("**may i bring my dog**")
    again = await talk.say("Never.", who="root")
    assert "Never\\." not in again.text and "Never." in again.text
    await talk.tap("do:curate:source", who="root")
    again = await talk.say(DAYS, who="root")
    assert [one.id for one in again.citations] == ["curated.0", DAYS]
    await talk.tap("do:curate:wordings", who="root")
    again = await talk.say("are pets allowed\nmay i bring my dog\nare pets allowed", who="root")
    await talk.tap(payload(again, "Hand in"), who="root")
    (row,) = await rows(talk)
    assert row.phrasings == ["are pets allowed", "may i bring my dog"]
    assert (row.text, row.rules, row.links, row.language) == ("Never.", [DAYS], [], "es")
    assert row.expires_at == datetime(2027, 11, 21, tzinfo=UTC)


async def test_a_change_that_is_not_wanted_leaves_the_draft_as_it_was(talk: Talk) -> None:
    await write(talk)
    asked = await talk.tap("do:curate:source", who="root")
    card = await talk.tap(payload(asked, "Leave it as it is"), who="root")
    assert card.citations[0].url == LINK
    await talk.say("how long may i stay?", who="root")
    assert talk.answers.asked[-1].question == "how long may i stay?"


@pytest.mark.parametrize(
    ("typed", "key", "values"),
    [
        ("   \u200b ", "curate-text-empty", {}),
        ("x" * (LONGEST_TEXT + 1), "curate-text-too-long", {"limit": LONGEST_TEXT}),
    ],
)
async def test_an_answer_that_cannot_be_taken_is_asked_again(
    talk: Talk, typed: str, key: str, values: dict[str, Any]
) -> None:
    await talk.say("/curate may i bring my dog", who="root")
    assert (await talk.say(typed, who="root")).text == say("en", key, **values)
    assert (await talk.say("Yes.", who="root")).text == say("en", "curate-ask-source")


@pytest.mark.parametrize(
    ("typed", "key", "values"),
    [
        ("http://plain.example", "curate-source-unclear", {"word": "http://plain.example"}),
        ("my colleague", "curate-source-unclear", {"word": "my"}),
        ("vet.no.such-rule", "curate-rule-unknown", {"rule": "vet.no.such-rule"}),
        ("javascript:alert(1)", "curate-source-unclear", {"word": "javascript:alert(1)"}),
        (" ".join(f"https://a.example/{n}" for n in range(6)), "curate-sources-too-many", {"limit": 5}),
    ],
)
async def test_a_source_that_is_none_is_asked_again(
    talk: Talk, typed: str, key: str, values: dict[str, Any]
) -> None:
    await talk.say("/curate may i bring my dog", who="root")
    await talk.say("Yes.", who="root")
    assert (await talk.say(typed, who="root")).text == say("en", key, **values)
    assert payload(await talk.say(LINK, who="root"), "Hand in")


async def test_a_draft_outlives_a_restart_and_waits_while_something_else_is_asked(talk: Talk) -> None:
    await talk.say("/curate may i bring my dog", who="root")
    other = Talk(talk.store, admins=("test:root", "test:vera"), guide=lambda: talk.conversation._guide())  # type: ignore[misc]
    assert (await other.say("/help", who="root")).text.startswith(say("en", "help"))
    assert (await other.say("Yes.", who="root")).text == say("en", "curate-ask-source")
    other.later(hours=3)
    assert (await other.say("how long?", who="root")).outcome == "answered_complete"
    assert (await other.say("/curate", who="root")).text.endswith(say("en", "curate-ask-source"))
    again = await other.say("/curate something else", who="root")
    assert again.text.startswith(say("en", "curate-goes-on"))


async def test_after_hours_a_question_is_a_question_again(talk: Talk) -> None:
    await talk.say("/curate may i bring my dog", who="root")
    talk.later(hours=2)
    assert (await talk.say("how long?", who="root")).outcome == "answered_complete"


async def test_a_draft_is_discarded(talk: Talk) -> None:
    card = await write(talk)
    assert (await talk.tap(payload(card, "Discard"), who="root")).text == say("en", "curate-dropped")
    assert await talk.rows(select(curated_drafts)) == []
    assert (await talk.say("how long?", who="root")).outcome == "answered_complete"
    for verb in ("send", "text", "months", "card"):
        assert (await talk.tap(f"do:curate:{verb}", who="root")).text == say("en", "curate-no-draft")


async def test_a_half_draft_cannot_be_handed_in(talk: Talk) -> None:
    await talk.say("/curate may i bring my dog", who="root")
    await talk.say("Yes.", who="root")
    assert (await talk.tap("do:curate:send", who="root")).text == say("en", "curate-ask-source")
    assert await rows(talk) == []


async def test_each_admin_writes_for_themselves(talk: Talk) -> None:
    await talk.say("/curate may i bring my dog", who="root")
    assert (await talk.say("how long?", who="vera")).outcome == "answered_complete"
    assert (await talk.say("how long?", who="ana")).outcome == "answered_complete"


async def test_personal_data_is_masked_in_the_question(talk: Talk) -> None:
    await talk.say("/curate may ana@example.org bring a dog", who="root")
    (row,) = await talk.rows(select(curated_drafts))
    assert row.draft["phrasings"] == ["may [e-mail] bring a dog"]


@pytest.mark.parametrize("gap", ["1", "99", "", "x"])
async def test_a_gap_that_is_gone_is_told_so(talk: Talk, gap: str) -> None:
    reply = await talk.tap(f"do:curate:q:{gap}", who="root")
    assert reply.text in (say("en", "curate-gap-gone"), say("en", "button-too-old"))


async def test_curate_alone_shows_the_gaps(talk: Talk) -> None:
    await ask(talk.store, "may i bring my dog", who="ben")
    assert "may i bring my dog" in (await talk.say("/curate", who="root")).text


async def test_what_somebody_wrote_outlives_their_data_without_their_name(talk: Talk) -> None:
    await hand_in(talk)
    await talk.tap("do:curated:yes:1", who="vera")
    await talk.say("/curate and my cat", who="root")
    file = (await talk.say("/export", who="root")).file
    assert file is not None and "and my cat" in file.content
    await talk.tap("do:forget:yes", who="root")
    assert await talk.rows(select(curated_drafts)) == []
    (row,) = await rows(talk)
    assert (row.author_id, row.author_role, row.state) == (None, "admin", "approved")
    await talk.say("may i bring my dog")
    assert talk.answers.asked[-1].curated[0].role == "admin"


async def test_the_list_shows_what_waits_first(talk: Talk) -> None:
    for question in ("one", "two", "three"):
        await hand_in(talk, question=question)
        talk.later(minutes=1)
    await talk.tap("do:curated:yes:3", who="vera")
    await talk.tap("do:curated:yes:2", who="vera")
    await talk.tap("do:curated:end:2", who="vera")
    talk.later(days=200)
    text = (await talk.say("/curated", who="vera")).text
    assert text == (
        "**2 answers that somebody wrote**\n\n1. **“one”**: waits for your review\n2. **“three”**: expired on 20 May 2027"
    )
    assert "waits for somebody else's review" in (await talk.say("/curated", who="root")).text
    talk.now = NOON + timedelta(days=1)
    assert "served until 20 May 2027" in (await talk.say("/curated", who="root")).text


async def test_a_draft_that_is_left_alone_goes_after_its_days(talk: Talk) -> None:
    await talk.say("/curate may i bring my dog", who="root")
    assert await clean_up(talk.store, NOON + timedelta(days=89), 90, HOLDINGS) == 0
    await clean_up(talk.store, NOON + timedelta(days=91), 90, HOLDINGS)
    assert await talk.rows(select(curated_drafts)) == []
