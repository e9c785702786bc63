"""Rights, what somebody is asked for, and files that wait: on both databases."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import event, func, insert, select

from bot.cohorts import organisations
from bot.messages import Incoming
from bot.people import awaited, person_store, roles, uploads
from bot.people import ephemeral as passing
from bot.people.invitation_tokens import digest_of, sealed
from bot.people.person_store import Person, person_id
from bot.store.engine import Store
from bot.store.tables import awaited as awaited_table
from bot.store.tables import coordinators, people
from bot.store.tables import uploads as upload_table
from bot.wire import incoming_from_json, incoming_to_json, reply_from_json, reply_to_json
from tests.talk import NOON

ANA = Incoming("test", "ana", "ana", "k1")
ID = person_id("test", "ana")


async def known(store: Store) -> tuple[int, int]:
    """Ana, and two organisations."""
    async with store.write() as connection:
        await person_store.touch(connection, ANA, await person_store.load(connection, ANA, "en"), NOON)
        wood = await organisations.create(connection, "Wood", NOON, by=None)
        return wood, await organisations.create(connection, "Stone", NOON, by=None)


async def load(store: Store) -> Person:
    async with store.read() as connection:
        return await person_store.load(connection, ANA, "en")


async def test_a_right_comes_with_the_person_and_goes_at_once(store: Store) -> None:
    wood, stone = await known(store)
    assert (await load(store)).organisations == frozenset()
    async with store.write() as connection:
        await roles.grant(connection, ID, wood, NOON, by=None)
        await roles.grant(connection, ID, stone, NOON, by=None)
    person = await load(store)
    assert person.organisations == {wood, stone}
    assert roles.may_coordinate(person, wood) and not roles.may_coordinate(person, wood + stone)
    assert not roles.may_coordinate(person, None)
    async with store.write() as connection:
        (right, *_) = await roles.coordinators_of(connection, wood)
        assert await roles.revoke(connection, right.id, NOON, by=ID)
        assert not await roles.revoke(connection, right.id, NOON, by=ID)
        assert not await roles.still_coordinates(connection, ID, wood)
    assert (await load(store)).organisations == {stone}
    async with store.write() as connection:
        await roles.grant(connection, ID, wood, NOON, by=None)  # the same row again
        assert await roles.still_coordinates(connection, ID, wood)
        count = select(func.count()).select_from(coordinators)
        assert (await connection.execute(count)).scalar() == 2


async def test_what_was_allowed_when_it_was_read_is_asked_again_when_it_is_written(store: Store) -> None:
    wood, _ = await known(store)
    async with store.write() as connection:
        await roles.grant(connection, ID, wood, NOON, by=None)
    person = await load(store)
    done: list[int] = []

    async def note(connection: object) -> None:
        done.append(1)

    write = roles.guarded(person, wood, note)
    async with store.write() as connection:
        await write(connection)
        (right,) = await roles.coordinators_of(connection, wood)
        await roles.revoke(connection, right.id, NOON, by=ID)
        await write(connection)
    assert done == [1]


async def test_an_ordinary_person_costs_one_query(store: Store) -> None:
    await known(store)
    asked: list[str] = []
    async with store.read() as connection:
        target = connection.sync_connection

        def note(conn: object, cursor: object, statement: str, *_: object) -> None:
            asked.extend([statement] if statement.startswith("SELECT") else [])

        event.listen(target, "before_cursor_execute", note)
        await person_store.load(connection, ANA, "en")
        event.remove(target, "before_cursor_execute", note)
    assert len(asked) == 1


async def test_one_thing_is_awaited_at_a_time(store: Store) -> None:
    await known(store)
    assert (await load(store)).awaits is None
    async with store.write() as connection:
        await awaited.expect(ID, "one", NOON, data={"a": 1})(connection)
        await awaited.expect(ID, "two", NOON, takes=awaited.FILE)(connection)
    waits = (await load(store)).awaits
    assert waits is not None
    assert (waits.command, waits.data) == ("two", {})
    assert waits.takes_file(NOON) and not waits.takes_text(NOON)
    assert not waits.takes_file(NOON + awaited.PATIENCE)
    both = replace(waits, takes=awaited.BOTH)
    assert both.takes_file(NOON) and both.takes_text(NOON)
    tap = replace(waits, takes=awaited.TAP)
    assert not tap.takes_file(NOON) and not tap.takes_text(NOON)
    async with store.write() as connection:
        await awaited.settle(connection, ID)
        assert (await connection.execute(select(awaited_table))).first() is None


async def test_files_are_kept_for_their_chat_alone(store: Store) -> None:
    async with store.write() as connection:
        references = [
            await uploads.keep(
                connection, "ana", f"{n}.csv", "text/csv", bytes([n]), NOON + timedelta(seconds=n)
            )
            for n in range(6)
        ]
        other = await uploads.keep(connection, "ben", "b.csv", "text/csv", b"b", NOON)
    async with store.read() as connection:
        left = (
            (await connection.execute(select(upload_table.c.name).order_by(upload_table.c.name)))
            .scalars()
            .all()
        )
        assert left == ["2.csv", "3.csv", "4.csv", "5.csv", "b.csv"]
        found = await uploads.kept(connection, "ana", references[-1])
        assert found is not None and (found.name, found.size) == ("5.csv", 1)
        assert await uploads.kept(connection, "ana", other) is None
    fetch = uploads.from_rows(store)
    assert await fetch(found) == b"\x05"
    house = uploads.Uploads()
    house.add("web", fetch)
    assert await house.fetch("web", found) == b"\x05"
    for wrong in (replace(found, reference=references[0]), replace(found, size=uploads.LARGEST + 1)):
        with pytest.raises(uploads.NotFetched):
            await house.fetch("web", wrong)
    with pytest.raises(uploads.NotFetched):
        await house.fetch("terminal", found)


TOKEN = "abc_D-9abc_D-9abc_D-9abc"


@pytest.mark.parametrize(
    ("typed", "left", "token"),
    [
        (f"/start {TOKEN}", "/start", TOKEN),
        (f"/start@VademecumBot  {TOKEN} ", "/start@VademecumBot", TOKEN),
        (f"/start {TOKEN} def", "/start", None),
        ("/start from-the_poster", "/start", None),
        ("/start", "/start", None),
        ("/start ", "/start ", None),
        ("/starter abc", "/starter abc", None),
        ("start abc", "start abc", None),
        ("/help abc", "/help abc", None),
    ],
)
def test_only_a_digest_of_a_token_goes_on(typed: str, left: str, token: str | None) -> None:
    found = sealed(replace(ANA, text=typed))
    assert (found.text, found.invitation) == (left, digest_of(token) if token else None)
    assert sealed(found) == found
    assert incoming_from_json(incoming_to_json(found)) == found


def test_a_passing_reply_leaves_nothing_behind() -> None:
    from bot.messages import Button, File, Reply

    reply = Reply("secret", ((Button("secret", url="https://secret.example"),),), language="es", file=File("secret", b"secret", "image/png"), passing=True)  # fmt: skip
    body = reply_to_json(reply)
    assert reply_from_json(body) == reply
    left = passing.passed(body)
    assert "secret" not in str(left)
    assert (reply_from_json(left).passing, reply_from_json(left).language) == (False, "es")


async def test_admins_are_no_coordinators_by_themselves(store: Store) -> None:
    wood, _ = await known(store)
    admin = replace(await load(store), admin=True)
    assert not roles.may_coordinate(admin, wood)
    assert (roles.role_of(admin), roles.role_of(replace(admin, admin=False))) == ("admin", "coordinator")
    async with store.write() as connection:
        await connection.execute(
            insert(people).values(
                id="b" * 32, channel="test", external_id="ben", chat="ben", language="en", messages=0,
                created_at=datetime.now(UTC), seen_at=datetime.now(UTC),
            )
        )  # fmt: skip
        await roles.grant(connection, "b" * 32, wood, NOON, by=None)
        assert await roles.others(connection, admin) == 1
