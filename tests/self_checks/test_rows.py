"""Interviews as rows, on both databases."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import func, insert, select

from bot.self_checks import self_check_store as rows
from bot.self_checks.publishing import end, standings, stranded
from bot.self_checks.self_check_store import DONE, OPEN, Interview, Offer
from bot.store.engine import Store
from bot.store.tables import interviews, people
from tests.talk import NOON

TOWN = {"name": "Kehl", "country": "DE", "lat": 48.57, "lon": 7.81}


@pytest.fixture
async def ana(store: Store) -> str:
    return await _person(store, "ana")


async def _person(store: Store, name: str) -> str:
    async with store.write() as connection:
        await connection.execute(
            insert(people).values(
                id=name, channel="test", external_id=name, chat=name, language="en", language_chosen=0,
                messages=1, created_at=NOON, seen_at=NOON,
            )
        )  # fmt: skip
    return name


async def _saved(store: Store, one: Interview) -> Interview:
    async with store.write() as connection:
        await rows.save(connection, one, NOON)
    async with store.read() as connection:
        return (await rows.load(connection, one.person))[0]


async def test_what_is_written_comes_back(store: Store, ana: str) -> None:
    one = Interview(
        ana, "a", 3, {"days": 21, "town": TOWN, "know": True, "x": "?"}, asked="y", path=("days", "town"),
        offered=(Offer("@1", TOWN, "Kehl (Germany)"),),
    )  # fmt: skip
    found = await _saved(store, one)
    assert replace(found, id=None) == one
    changed = await _saved(store, replace(found, state=DONE, outcome="fits", asked=None, offered=()))
    assert (changed.id, changed.state, changed.outcome, changed.offered) == (found.id, DONE, "fits", ())


async def test_one_interview_is_in_front(store: Store, ana: str) -> None:
    first = await _saved(store, Interview(ana, "a", 1))
    await _saved(store, Interview(ana, "b", 1))
    async with store.read() as connection:
        assert {one.flow: one.front for one in await rows.load(connection, ana)} == {"a": False, "b": True}
    await _saved(store, first)
    async with store.read() as connection:
        assert {one.flow: one.front for one in await rows.load(connection, ana)} == {"a": True, "b": False}


async def test_only_the_newest_of_a_flow_is_loaded_and_nobody_elses(store: Store, ana: str) -> None:
    ben = await _person(store, "ben")
    await _saved(store, Interview(ana, "a", 1, {"x": 1}))
    await _saved(store, Interview(ben, "a", 1, {"x": 2}))
    newest = await _saved(store, Interview(ana, "a", 1, {"x": 3}))
    async with store.read() as connection:
        assert [one.answers for one in await rows.load(connection, ana)] == [{"x": 3}]
        assert (await rows.load(connection, ben))[0].front
    assert newest.answers == {"x": 3}


async def test_they_go_with_the_person(store: Store, ana: str) -> None:
    await _saved(store, Interview(ana, "a", 1))
    async with store.write() as connection:
        await connection.execute(people.delete())
        assert (await connection.execute(select(func.count()).select_from(interviews))).scalar() == 0


async def test_where_people_stand_is_counted_and_ended(store: Store, ana: str) -> None:
    ben = await _person(store, "ben")
    for who, asked, state in ((ana, "gone", OPEN), (ben, "gone", OPEN), (ben, "there", DONE)):
        await _saved(store, Interview(who, f"flow-{asked}", 1, asked=asked, state=state))
    async with store.write() as connection:
        found = await standings(connection)
        assert [(one.flow, one.question, one.people) for one in found] == [("flow-gone", "gone", 2)]
        assert await end(connection, stranded({}, found), NOON) == 2
        assert await standings(connection) == []
