"""People do anything in any order: old buttons, odd words, several self-checks at once. There is always a reply, and the row fits it."""

from __future__ import annotations

import random

import pytest
from sqlalchemy import select

from bot.channels.telegram.render import messages
from bot.flows.catalogue import Catalogue
from bot.flows.definition import said
from bot.messages import Reply
from bot.store.tables import interviews
from tests.talk import Talk

STEPS = 120
WORDS = [
    "yes", "no", "sí", "I don't know", "?", "apprentice", "teacher", "not Spain, Italy", "Spain", "Germany", "Malta", "UK",
    "3 weeks", "no, 40 days", "9", "90", "1.5 months", "0", "-1", "99999999999999999999", "Valencia", "Dublin", "Cordoba", "Halle",
    "2 March 2027", "3/4/2027", "31/31/2027", "actually I go to Malta", "sorry, Malta", "I meant yes", "not that", "no", "what?",
    "back", "stop", "again", "why?", "my answers", "start over", "how long can I stay?", "and then?", "thanks", "hello", "…", "😀",
    "none of these", "placement", "in a group", "1", "2", "12", "\u200b", "a" * 3000, "**x** [a](b) | c", "no, yes", "yes, but why?",
    "/check", "/check can-i-go", "/check does", "/check what-might-i-get", "/check can-our-organisation-apply", "/resume", "/back",
    "/cancel", "/restart", "/help", "/language es", "/language en", "not 9 days, 100 days", "from Porto", "what if 61 days?", "100 EUR",
]  # fmt: skip


@pytest.mark.parametrize("seed", range(6))
async def test_anything_in_any_order(seed: int, talk: Talk, catalogue: Catalogue) -> None:
    chance = random.Random(seed)
    shown: list[Reply] = []
    done: list[str] = []
    for _ in range(STEPS):
        buttons = [button.payload for reply in shown[-4:] for row in reply.buttons for button in row]
        old = [button.payload for reply in shown for row in reply.buttons for button in row]
        kind = chance.random()
        if buttons and kind < 0.5:
            payload = str(chance.choice(buttons))
        elif old and kind < 0.6:
            payload = str(chance.choice(old))
        else:
            payload = ""
        words = "" if payload else chance.choice(WORDS)
        done.append(payload or words[:60])
        turn = await (talk.turn(payload=payload) if payload else talk.turn(words))
        assert turn.replies and turn.failure is None, done[-10:]
        for reply in turn.replies:
            assert reply.text.strip() and messages(reply), done[-10:]
        shown += turn.replies
        await _fits(talk, turn.replies[-1], catalogue, done)


async def _fits(talk: Talk, last: Reply, catalogue: Catalogue, done: list[str]) -> None:
    """At most one self-check is in front; where a question was asked last, it is the one that the row waits for."""
    rows = await talk.rows(select(interviews).order_by(interviews.c.id))
    front = [row for row in rows if row.front]
    assert len(front) <= 1, done[-10:]
    assert len({(row.flow) for row in rows if row.state == "open"}) == sum(
        row.state == "open" for row in rows
    )
    if (last.outcome or "").startswith("check_asks") and not last.edits:
        [row] = front
        question = catalogue.flows[row.flow].questions[row.asked]
        assert row.state == "open"
        label = said(question.label, last.language)
        assert label in last.text or label.split("?")[0] in last.text, done[-10:]
