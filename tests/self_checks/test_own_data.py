"""Answers of self-checks are the person's own: handed over, erased, and gone after their days."""

from __future__ import annotations

import json
from datetime import timedelta

from sqlalchemy import select

from bot.commands.holdings import HOLDINGS
from bot.people.retention import clean_up
from bot.store.tables import inbox, interviews
from tests.talk import NOON, Talk


async def test_they_are_exported_and_erased(talk: Talk) -> None:
    await talk.say("/check can-i-go")
    await talk.say("apprentice")
    file = (await talk.say("/export")).file
    assert file is not None
    [one] = json.loads(file.content)["self_checks"]
    assert (one["flow"], one["answers"], one["state"]) == (
        "can-i-go",
        {"call_year": 2027, "role": "apprentice"},
        "open",
    )
    await talk.tap("do:forget:yes")
    assert await talk.rows(select(interviews)) == []


async def test_they_go_after_their_days(talk: Talk) -> None:
    await talk.say("/check can-i-go")
    await clean_up(talk.store, NOON + timedelta(days=89), 90, HOLDINGS)
    assert len(await talk.rows(select(interviews))) == 1
    await clean_up(talk.store, NOON + timedelta(days=91), 90, HOLDINGS)
    assert await talk.rows(select(interviews)) == []


async def test_of_what_is_typed_no_personal_data_is_kept(talk: Talk) -> None:
    await talk.say("/check can-i-go")
    turn = await talk.turn("teacher, my name is Ana López, call 0034 915506718")
    assert "López" not in turn.kept and "915506718" not in turn.kept
    bodies = [row.body for row in await talk.rows(select(inbox))]
    assert "López" not in str(bodies)
