"""A person's own data: handed over whole, erased whole, and gone by itself after its days."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import func, insert, select, text

from bot.commands.holdings import HOLDINGS
from bot.language.catalogue import say
from bot.people import retention
from bot.people.person_store import person_id
from bot.people.retention import BATCH, clean_up
from bot.store.engine import Store
from bot.store.tables import audit, inbox, metadata, people, questions, replies
from bot.wire import reply_from_json, reply_to_json
from tests.talk import NOON, Talk


@pytest.fixture
async def talk(store: Store) -> AsyncIterator[Talk]:
    yield Talk(store, admins=("test:root",), keep_days=90)


async def _count(talk: Talk, table: Any) -> int:
    return int((await talk.rows(select(func.count()).select_from(table)))[0][0])


async def _export(talk: Talk, **more: Any) -> dict[str, Any]:
    reply = await talk.say("/export", **more)
    assert reply.file is not None
    assert (reply.file.name, reply.file.mime_type) == ("vademecum.json", "application/json")
    assert reply_from_json(reply_to_json(reply)) == reply
    found: dict[str, Any] = json.loads(reply.file.content)
    return found


async def test_an_export_holds_all_of_the_person_and_nothing_of_others(talk: Talk) -> None:
    await talk.say("my school is in Łódź 😀", name="Ana", language="es")
    await talk.say("theirs", who="ben")
    await talk.say("elsewhere", channel="web")
    found = await _export(talk)
    assert found["exported_at"] == NOON.isoformat()
    assert found["person"]["external_id"] == "ana"
    assert (found["person"]["name"], found["person"]["language"]) == ("Ana", "es")
    assert [one["asked"] for one in found["questions"]] == ["my school is in Łódź 😀"]
    assert found["questions"][0]["answer"] == "re: my school is in Łódź 😀"
    assert [one.get("text") for one in found["messages"]] == ["my school is in Łódź 😀", "/export"]
    assert "theirs" not in json.dumps(found)
    assert "elsewhere" not in json.dumps(found)


async def test_an_export_shows_what_was_replied(talk: Talk) -> None:
    turn = await talk.turn("how long?")
    async with talk.store.write() as connection:
        row_id = (await connection.execute(select(inbox.c.id))).scalar_one()
        await connection.execute(
            insert(replies).values(
                inbox_id=row_id,
                position=0,
                channel="test",
                chat="ana",
                body=reply_to_json(turn.replies[0]),
                state="sent",
                created_at=NOON,
            )
        )
    assert (await _export(talk))["messages"][0]["replies"] == ["re: how long?"]


async def test_somebody_new_gets_an_export_without_questions(talk: Talk) -> None:
    found = await _export(talk)
    assert (found["person"], found["questions"]) == ({}, [])


async def test_in_a_group_own_data_is_neither_shown_nor_erased(talk: Talk) -> None:
    await talk.say("how long?")
    for typed in ("/export", "/forget"):
        reply = await talk.say(typed, chat="group", shared=True)
        assert (reply.text, reply.file, reply.buttons) == (say("en", "own-data-in-private"), None, ())
    reply = await talk.tap("do:forget:yes", chat="group", shared=True)
    assert reply.text == say("en", "own-data-in-private")
    assert await _count(talk, questions) == 1


async def test_forget_asks_first_and_no_keeps_everything(talk: Talk) -> None:
    await talk.say("how long?")
    asked = await talk.say("/forget yes")
    assert [button.payload for row in asked.buttons for button in row] == ["do:forget:yes", "do:forget:no"]
    assert (await talk.tap("do:forget:no")).text == say("en", "forget-not")
    assert (await talk.tap("do:forget:maybe")).text == say("en", "forget-sure")
    assert (await _count(talk, questions), await _count(talk, people)) == (1, 1)


async def test_forgetting_erases_the_person_and_all_their_messages_and_nobody_elses(talk: Talk) -> None:
    await talk.say("how long?", language="es")
    await talk.say("in the group", chat="group", shared=True)
    await talk.say("theirs", who="ben")
    await talk.say("theirs", who="ben", chat="group", shared=True)
    await talk.say("/forget")
    reply = await talk.tap("do:forget:yes")
    assert (reply.text, reply.edits) == (say("es", "forgotten"), True)
    assert [row.external_id for row in await talk.rows(select(people))] == ["ben"]
    assert {row.asked for row in await talk.rows(select(questions))} == {"theirs"}
    left = [row.body for row in await talk.rows(select(inbox)) if row.body["person"] == "ana"]
    assert [(one["text"], one["payload"]) for one in left] == [("", "do:forget:yes")]
    again = await talk.turn("how long?", language="en")
    assert again.replies[0].language == "en"
    assert talk.answers.asked[-1].history == ()


async def test_messages_that_still_wait_are_not_lost_by_forgetting(talk: Talk) -> None:
    await talk.say("how long?")
    async with talk.store.write() as connection:
        await connection.execute(
            insert(inbox).values(
                channel="test",
                key="later",
                chat="ana",
                body={"person": "ana", "text": "one more"},
                state="waiting",
                attempts=0,
                received_at=NOON,
            )
        )
    await talk.tap("do:forget:yes")
    assert "later" in [row.key for row in await talk.rows(select(inbox))]


async def test_what_an_admin_did_outlives_them_without_their_name(talk: Talk) -> None:
    await talk.say("/pause_answers wrong rates", who="root")
    await talk.tap("do:forget:yes", who="root")
    (row,) = await talk.rows(select(audit))
    assert (row.action, row.person_id) == ("pause_answers", None)


def test_no_table_is_forgotten_by_the_rooms() -> None:
    """Each is handed in by one room; one that refers to a person says how /export shows it or why not, and goes with the person."""
    handed_in = [table for holding in HOLDINGS for table in holding.tables]
    assert sorted(handed_in) == sorted(metadata.tables)
    nobodys = {table for holding in HOLDINGS for table in holding.nobodys}
    for table in metadata.tables.values():
        for key in table.foreign_keys:
            if key.column.table is people:
                assert table.name not in nobodys
                assert key.ondelete in ("CASCADE", "SET NULL"), f"{table.name} would stop /forget"


async def test_about_tells_how_long_things_are_kept(talk: Talk) -> None:
    assert "90 days" in (await talk.say("/about")).text
    assert "90" not in (await Talk(talk.store).say("/about", who="ben")).text


# --- retention


async def _old(store: Store, days: float, count: int = 1, state: str = "done") -> None:
    at = NOON - timedelta(days=days)
    async with store.write() as connection:
        person = person_id("test", f"p{days}{state}")
        await connection.execute(
            insert(people).values(
                id=person,
                channel="test",
                external_id=f"p{days}{state}",
                chat="c",
                language="en",
                language_chosen=0,
                messages=1,
                created_at=at,
                seen_at=at,
            )
        )
        ids = (
            (
                await connection.execute(
                    insert(inbox).returning(inbox.c.id),
                    [
                        {
                            "channel": "test",
                            "key": f"{days}-{state}-{n}",
                            "chat": "c",
                            "body": {"text": "x"},
                            "attempts": 0,
                            "state": state,
                            "received_at": at,
                            "done_at": at if state == "done" else None,
                        }
                        for n in range(count)
                    ],
                )
            )
            .scalars()
            .all()
        )
        await connection.execute(
            insert(replies),
            [
                {
                    "inbox_id": one,
                    "position": 0,
                    "channel": "test",
                    "chat": "c",
                    "body": {"text": "y"},
                    "state": "sent",
                    "created_at": at,
                }
                for one in ids
            ],
        )
        await connection.execute(
            insert(questions),
            [
                {
                    "person_id": person,
                    "inbox_id": one,
                    "asked": "a",
                    "answer": "b",
                    "outcome": "answered_complete",
                    "language": "en",
                    "passages": [],
                    "seconds": 0.0,
                    "asked_at": at,
                }
                for one in ids
            ],
        )


async def _counts(store: Store) -> tuple[int, ...]:
    async with store.read() as connection:
        return tuple(
            [
                int((await connection.execute(text(f"SELECT count(*) FROM {name}"))).scalar_one())
                for name in ("inbox", "replies", "questions", "people")
            ]
        )


async def test_what_is_older_than_its_days_goes_and_the_rest_stays(store: Store) -> None:
    await _old(store, 91)
    await _old(store, 90)
    await _old(store, 1)
    assert await clean_up(store, NOON, 90, HOLDINGS) == 2
    assert await _counts(store) == (2, 2, 2, 3)
    assert await clean_up(store, NOON, 90, HOLDINGS) == 0


async def test_a_message_that_still_waits_is_kept_however_old(store: Store) -> None:
    await _old(store, 500, state="waiting")
    await clean_up(store, NOON, 90, HOLDINGS)
    assert (await _counts(store))[0] == 1


async def test_many_rows_go_in_small_transactions(store: Store) -> None:
    await _old(store, 200, count=2 * BATCH + 1)
    assert await clean_up(store, NOON, 90, HOLDINGS) == 2 * (2 * BATCH + 1)
    assert await _counts(store) == (0, 0, 0, 1)


async def test_nought_days_keep_everything(store: Store) -> None:
    await _old(store, 5000)
    assert await clean_up(store, NOON, 0, HOLDINGS) == 0
    assert (await _counts(store))[0] == 1


async def test_the_housekeeping_goes_on_after_it_stumbled(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    done = asyncio.Event()
    calls: list[int] = []

    async def cleans(given: Store, now: datetime, days: int, holdings: object) -> int:
        calls.append(days)
        if len(calls) == 1:
            raise OSError("the database is away")
        done.set()
        return 3

    monkeypatch.setattr(retention, "clean_up", cleans)
    task = asyncio.create_task(retention.run_retention(store, 90, HOLDINGS, now=lambda: NOON, every=0))
    await asyncio.wait_for(done.wait(), 30)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert calls[:2] == [90, 90]
