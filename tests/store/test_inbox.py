"""The inbox: taken in once, a chat in one hand at a time, done exactly once."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import insert, select, text

from bot.store import inbox, workers
from bot.store.engine import Store
from bot.store.inbox import Chat, InboxRow, LostRow
from bot.store.processes import this_process
from bot.store.tables import inbox as inbox_table
from bot.store.tables import open_chats, people, replies

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
LATER = NOW + workers.LEASE + timedelta(seconds=1)


def _update(key: int, chat: str = "ana", channel: str = "test") -> dict[str, Any]:
    body = {"channel": channel, "chat": chat, "person": chat, "key": str(key), "text": f"message {key}"}
    return {"channel": channel, "key": str(key), "chat": chat, "body": body}


async def _take_in(
    store: Store, *updates: dict[str, Any], worker: str | None = None
) -> dict[Chat, inbox.InboxDelivery]:
    async with store.write() as connection:
        return await inbox.take_in(connection, worker, updates, NOW)


async def _claim(store: Store, worker: str, now: datetime = NOW, limit: int = 100) -> list[Chat]:
    async with store.write() as connection:
        await workers.beat(connection, worker, now)
        return await inbox.claim(connection, worker, now, channels=["test"], limit=limit)


async def _load(store: Store, worker: str, chat: str = "ana", run: int = 100) -> inbox.Work:
    async with store.read() as connection:
        work = await inbox.load(connection, worker, ("test", chat), run)
    assert work is not None
    return work


async def _finish(
    store: Store, worker: str, row: InboxRow, *bodies: dict[str, Any], now: datetime = NOW
) -> list[int]:
    async with store.write() as connection:
        return await inbox.finish(connection, worker, row, bodies, now, kept=row.body | {"text": "kept"})


async def test_an_update_is_taken_in_once(store: Store) -> None:
    first = await _take_in(store, _update(1), _update(2), _update(1))
    again = await _take_in(store, _update(2), _update(3), _update(1))
    assert [row.body["key"] for row in first["test", "ana"].rows] == ["1", "2"]
    assert [row.body["key"] for row in again["test", "ana"].rows] == ["3"]
    assert await _take_in(store, _update(3)) == {}
    async with store.read() as connection:
        assert len((await connection.execute(select(inbox_table.c.id))).all()) == 3


async def test_two_who_take_in_the_same_at_once_store_it_once(database: str, store: Store) -> None:
    other = Store(database)
    updates = [_update(number, chat=str(number % 7)) for number in range(60)]
    found = await asyncio.gather(*(_take_in(one, *updates) for one in (store, other, store, other)))
    assert sum(len(delivery.rows) for taken in found for delivery in taken.values()) == 60
    await other.close()


async def test_the_order_of_a_chat_is_the_order_of_arrival(store: Store) -> None:
    await _take_in(store, *(_update(number, chat="ab"[number % 2]) for number in range(10)))
    await _take_in(store, *(_update(number, chat="ab"[number % 2]) for number in range(10, 150)))
    assert set(await _claim(store, "w1")) == {("test", "a"), ("test", "b")}
    for place, chat in enumerate("ab"):
        keys = [int(row.body["key"]) for row in (await _load(store, "w1", chat)).rows]
        assert keys == list(range(place, 150, 2))


async def test_what_one_takes_in_for_itself_nobody_else_claims(store: Store) -> None:
    async with store.write() as connection:
        await workers.beat(connection, "w1", NOW)
    taken = await _take_in(store, _update(1), worker="w1")
    assert (taken["test", "ana"].owner, taken["test", "ana"].news) == ("w1", 1)
    assert await _claim(store, "w2") == []
    # A delivery through another process does not change whose hand the chat is in; its owner sees that there are news.
    taken = await _take_in(store, _update(2), worker="w2")
    assert (taken["test", "ana"].owner, taken["test", "ana"].news) == ("w1", 2)


async def test_two_workers_never_claim_the_same_chat(store: Store) -> None:
    await _take_in(store, *(_update(number, chat=str(number)) for number in range(40)))
    claimed = await asyncio.gather(*(_claim(store, f"w{number}", limit=15) for number in range(4)))
    chats = [chat for claim in claimed for chat in claim]
    assert len(chats) == len(set(chats))
    rest = await _claim(store, "w9")
    assert len(chats) + len(rest) == 40


@pytest.mark.postgres
async def test_a_claim_does_not_wait_for_another_that_is_not_committed(store: Store) -> None:
    if store.is_sqlite:
        pytest.skip("SQLite has one writer at a time")
    await _take_in(store, *(_update(number, chat=str(number)) for number in range(10)))
    async with store.write() as slow:
        await workers.beat(slow, "w1", NOW)
        mine = await inbox.claim(slow, "w1", NOW, channels=["test"], limit=6)
        theirs = await asyncio.wait_for(_claim(store, "w2"), timeout=5)
    assert len(mine) == 6 and len(theirs) == 4
    assert not set(mine) & set(theirs)


async def test_only_channels_that_are_served_are_claimed(store: Store) -> None:
    await _take_in(store, _update(1, channel="elsewhere"), _update(2))
    assert await _claim(store, "w1") == [("test", "ana")]


async def test_a_dead_workers_chat_is_taken_over_after_its_lease_with_all_that_was_left(store: Store) -> None:
    await _take_in(store, _update(1), _update(2), _update(3))
    await _claim(store, "w1")
    first, second, _ = (await _load(store, "w1")).rows
    [reply] = await _finish(store, "w1", first, {"text": "answer 1"})
    assert await _claim(store, "w2") == []
    assert await _claim(store, "w2", LATER) == [("test", "ana")]
    work = await _load(store, "w2")
    assert [pending.id for pending in work.replies] == [reply]
    assert [(row.body["key"], row.attempts) for row in work.rows] == [("2", 1), ("3", 0)]
    with pytest.raises(LostRow):
        await _finish(store, "w1", second, {"text": "too late"})
    assert await _finish(store, "w2", second, {"text": "answer 2"})


async def test_being_in_hand_makes_an_update_suspected_but_no_more(store: Store) -> None:
    await _take_in(store, _update(1))
    for number in range(2 * inbox.SUSPECT):
        assert await _claim(store, f"w{number}", NOW + number * (LATER - NOW)) == [("test", "ana")]
    [row] = (await _load(store, f"w{number}")).rows
    assert row.attempts == inbox.SUSPECT
    async with store.write() as connection:
        await inbox.begin(connection, row)
    assert (await _load(store, f"w{number}")).rows[0].attempts == inbox.SUSPECT + 1


async def test_a_worker_whose_process_is_gone_is_not_waited_for(store: Store) -> None:
    process = this_process()
    if process is None:
        pytest.skip("this system does not tell when a process started")
    place, _, pid = process.rpartition("/")
    async with store.write() as connection:
        await workers.beat(connection, "gone", NOW, f"{place}/4194303@1")
        await workers.beat(connection, "reused", NOW, f"{place}/{pid.partition('@')[0]}@1")
        await workers.beat(connection, "elsewhere", NOW, "another-boot/pid:[1]/4194303@1")
    await _take_in(store, _update(1, chat="a"), worker="gone")
    await _take_in(store, _update(2, chat="b"), worker="reused")
    await _take_in(store, _update(3, chat="c"), worker="elsewhere")
    async with store.write() as connection:
        await workers.beat(connection, "w1", NOW, process)
    assert {chat for _, chat in await _claim(store, "w1")} == {"a", "b"}


async def test_a_lost_row_rolls_back_everything_that_was_written_with_it(store: Store) -> None:
    await _take_in(store, _update(1))
    await _claim(store, "w1")
    [row] = (await _load(store, "w1")).rows
    await _claim(store, "w2", LATER)
    with pytest.raises(LostRow):
        async with store.write() as connection:
            await connection.execute(
                insert(people).values(
                    id="p",
                    channel="test",
                    external_id="p",
                    chat="p",
                    language="en",
                    created_at=NOW,
                    seen_at=NOW,
                )
            )
            await inbox.finish(connection, "w1", row, [{"text": "x"}], NOW, kept=row.body)
    async with store.read() as connection:
        for table in (people, replies):
            assert (await connection.execute(select(table))).first() is None
        assert (await connection.execute(select(inbox_table.c.state))).scalar_one() == "waiting"


async def test_an_update_is_finished_once_and_keeps_only_what_may_be_kept(store: Store) -> None:
    await _take_in(store, _update(1))
    await _claim(store, "w1")
    [row] = (await _load(store, "w1")).rows
    assert len(await _finish(store, "w1", row, {"text": "a"}, {"text": "b"})) == 2
    with pytest.raises(LostRow):
        await _finish(store, "w1", row, {"text": "a"})
    async with store.read() as connection:
        assert (await connection.execute(select(inbox_table.c.body))).scalar_one()["text"] == "kept"
    work = await _load(store, "w1")
    assert [pending.body["text"] for pending in work.replies] == ["a", "b"] and work.rows == []


async def test_a_chat_is_closed_only_when_nothing_came_in_meanwhile(store: Store) -> None:
    await _take_in(store, _update(1), worker="w1")
    await _take_in(store, _update(2))

    async def close(worker: str, news: int) -> bool:
        async with store.write() as connection:
            return await inbox.close(connection, worker, ("test", "ana"), news)

    assert not await close("w1", 1)
    assert not await close("w2", 2)
    assert await close("w1", 2)
    async with store.read() as connection:
        assert (await connection.execute(select(open_chats))).first() is None


@pytest.mark.postgres
async def test_what_comes_in_while_a_chat_is_being_closed_is_never_forgotten(store: Store) -> None:
    """Both transactions open at once: whichever commits first, a waiting update has an open chat in the end."""
    if store.is_sqlite:
        pytest.skip("SQLite has one writer at a time")
    await _take_in(store, _update(1), worker="w1")

    async def take_in_slowly(commit: asyncio.Event, taken: asyncio.Event) -> None:
        async with store.write() as connection:
            await inbox.take_in(connection, "w2", [_update(2)], NOW)
            taken.set()
            await commit.wait()

    commit, taken = asyncio.Event(), asyncio.Event()
    slow = asyncio.create_task(take_in_slowly(commit, taken))
    await taken.wait()

    async def close() -> bool:
        async with store.write() as connection:
            return await inbox.close(connection, "w1", ("test", "ana"), 1)

    closing = asyncio.create_task(close())
    async with store.read() as looking:
        while not (
            await looking.execute(
                text("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'")
            )
        ).scalar():
            await asyncio.sleep(0.01)
    commit.set()
    await slow
    assert await closing is False


async def test_a_worker_that_leaves_in_order_frees_its_chats_and_is_blamed_for_nothing(store: Store) -> None:
    await _take_in(store, _update(1))
    await _claim(store, "w1")
    async with store.write() as connection:
        await workers.leave(connection, "w1")
    assert await _claim(store, "w2") == [("test", "ana")]
    assert (await _load(store, "w2")).rows[0].attempts == 0


async def test_a_released_chat_counts_against_the_update_that_broke_it(store: Store) -> None:
    await _take_in(store, _update(1))
    await _claim(store, "w1")
    [row] = (await _load(store, "w1")).rows
    async with store.write() as connection:
        await inbox.release(connection, "w1", ("test", "ana"), blame=row.id)
    await _claim(store, "w2")
    assert (await _load(store, "w2")).rows[0].attempts == 1


async def test_a_reply_ends_once(store: Store) -> None:
    await _take_in(store, _update(1))
    await _claim(store, "w1")
    [row] = (await _load(store, "w1")).rows
    [reply] = await _finish(store, "w1", row, {"text": "a"})
    async with store.write() as connection:
        await inbox.reply_ended(connection, reply, "sent", NOW, message="77")
        await inbox.reply_ended(connection, reply, "failed", NOW, error="late")
    async with store.read() as connection:
        found = (await connection.execute(select(replies))).one()
    assert (found.state, found.message, found.error, found.sent_at) == ("sent", "77", None, NOW)


async def test_long_runs_are_loaded_piece_by_piece(store: Store) -> None:
    await _take_in(store, *(_update(number) for number in range(20)))
    await _claim(store, "w1")
    work = await _load(store, "w1", run=8)
    assert [row.body["key"] for row in work.rows] == [str(number) for number in range(8)] and work.more
    async with store.read() as connection:
        assert await inbox.load(connection, "w2", ("test", "ana"), 8) is None
