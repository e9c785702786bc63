"""What databases do to the careless: lost updates, lost zones, rows without their parents."""

from __future__ import annotations

import asyncio
import multiprocessing
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from sqlalchemy import insert, select, text, update
from sqlalchemy.exc import IntegrityError, StatementError

from bot.store.engine import Store
from bot.store.tables import people, questions, workers

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
TASKS, ROUNDS = 8, 12


def _person(identity: str = "p1", **values: Any) -> dict[str, Any]:
    return {
        "id": identity, "channel": "test", "external_id": identity, "chat": identity, "language": "en",
        "language_chosen": 0, "messages": 0, "created_at": NOW, "seen_at": NOW, **values,
    }  # fmt: skip


async def _count_up(address: str) -> None:
    store = Store(address)

    async def one_by_one() -> None:
        for _ in range(ROUNDS):
            async with store.write() as connection:
                wanted = select(people.c.messages).where(people.c.id == "p1").with_for_update()
                seen = (await connection.execute(wanted)).scalar_one()
                await connection.execute(update(people).where(people.c.id == "p1").values(messages=seen + 1))

    await asyncio.gather(*(one_by_one() for _ in range(TASKS)))
    await store.close()


def _process(address: str, barrier: Any) -> None:
    barrier.wait(30)
    asyncio.run(_count_up(address))


async def test_two_processes_of_eight_tasks_lose_no_update(database: str, store: Store) -> None:
    async with store.write() as connection:
        await connection.execute(insert(people).values(_person()))
    context = multiprocessing.get_context("spawn")
    barrier = context.Barrier(2)
    processes = [context.Process(target=_process, args=(database, barrier)) for _ in range(2)]
    for process in processes:
        process.start()
    for process in processes:
        await asyncio.to_thread(process.join, 60)
    assert [process.exitcode for process in processes] == [0, 0]
    async with store.read() as connection:
        assert (await connection.execute(select(people.c.messages))).scalar_one() == 2 * TASKS * ROUNDS


async def test_a_datetime_keeps_its_meaning_whatever_its_zone(store: Store) -> None:
    athens = datetime(2026, 11, 21, 14, 0, tzinfo=timezone(timedelta(hours=2)))
    async with store.write() as connection:
        await connection.execute(insert(people).values(_person(seen_at=athens)))
    async with store.read() as connection:
        found = (await connection.execute(select(people.c.seen_at))).scalar_one()
        same = select(people.c.id).where(people.c.seen_at == NOW)
        assert (await connection.execute(same)).scalar_one() == "p1"
    assert found == athens == NOW
    assert found.utcoffset() == timedelta(0)


async def test_a_naive_datetime_is_refused(store: Store) -> None:
    with pytest.raises(StatementError, match="without a zone"):
        async with store.write() as connection:
            await connection.execute(insert(people).values(_person(seen_at=datetime(2026, 11, 21))))  # noqa: DTZ001


async def test_datetimes_are_ordered_and_compared_in_the_database(store: Store) -> None:
    async with store.write() as connection:
        for number, beat in enumerate((NOW, NOW + timedelta(microseconds=1), NOW - timedelta(days=400))):
            await connection.execute(insert(workers).values(id=str(number), started_at=NOW, beat_at=beat))
    async with store.read() as connection:
        ordered = (await connection.execute(select(workers.c.id).order_by(workers.c.beat_at))).scalars().all()
        later = (
            (await connection.execute(select(workers.c.id).where(workers.c.beat_at > NOW))).scalars().all()
        )
    assert ordered == ["2", "0", "1"]
    assert later == ["1"]


async def test_a_row_without_its_parent_is_refused(store: Store) -> None:
    question = {
        "person_id": "nobody", "asked": "", "answer": "", "outcome": "x", "language": "en", "passages": [],
        "seconds": 0.0, "asked_at": NOW,
    }  # fmt: skip
    with pytest.raises(IntegrityError):
        async with store.write() as connection:
            await connection.execute(insert(questions).values(question))


async def test_an_error_inside_write_undoes_everything(store: Store) -> None:
    with pytest.raises(RuntimeError):
        async with store.write() as connection:
            await connection.execute(insert(people).values(_person()))
            raise RuntimeError("stop")
    async with store.read() as connection:
        assert (await connection.execute(select(people.c.id))).first() is None


async def test_readers_read_while_somebody_writes(store: Store) -> None:
    async with store.write() as writer:
        await writer.execute(insert(people).values(_person()))
        async with store.read() as reader:
            assert (await reader.execute(select(people.c.id))).first() is None
    async with store.read() as reader:
        assert (await reader.execute(select(people.c.id))).scalar_one() == "p1"


async def test_sqlite_is_set_up_for_several_processes(store: Store) -> None:
    if not store.is_sqlite:
        pytest.skip("SQLite's settings")
    for opened in (store.write, store.read):
        async with opened() as connection:
            found = {
                name: (await connection.execute(text(f"PRAGMA {name}"))).scalar()
                for name in ("journal_mode", "busy_timeout", "foreign_keys", "synchronous")
            }
        assert found == {"journal_mode": "wal", "busy_timeout": 30_000, "foreign_keys": 1, "synchronous": 2}
