"""Group commit: results in order, and a failing write harms nobody but itself."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import insert, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.committer import Committer, CommitterEnded, Write
from bot.store.engine import Store
from bot.store.migrate import migrate
from bot.store.tables import workers

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)


@pytest.fixture
async def committer(store: Store) -> AsyncIterator[Committer]:
    running = Committer(store)
    running.start()
    yield running
    await running.stop()


def _add(name: str, *, then: Exception | None = None) -> Write:
    async def write(connection: AsyncConnection) -> str:
        await connection.execute(insert(workers).values(id=name, started_at=NOW, beat_at=NOW))
        if then is not None:
            raise then
        return name

    return write


async def _names(store: Store) -> set[str]:
    async with store.read() as connection:
        return set((await connection.execute(select(workers.c.id))).scalars())


async def test_results_come_back_in_order_and_are_committed(store: Store, committer: Committer) -> None:
    names = [str(number) for number in range(200)]
    assert await asyncio.gather(*(committer.commit(_add(name)) for name in names)) == names
    assert await _names(store) == set(names)


async def test_writes_are_made_in_the_order_in_which_they_were_handed_over(committer: Committer) -> None:
    made: list[int] = []

    def note(number: int) -> Write:
        async def write(connection: AsyncConnection) -> None:
            made.append(number)

        return write

    await asyncio.gather(*(committer.submit(note(number)) for number in range(150)))
    assert made == list(range(150))


async def test_a_write_of_several_statements_is_all_or_nothing(store: Store, committer: Committer) -> None:
    async def twice(connection: AsyncConnection) -> None:
        await _add("half")(connection)
        await _add("half")(connection)

    found = await asyncio.gather(
        committer.commit(_add("before")),
        committer.commit(twice),
        committer.commit(_add("after")),
        return_exceptions=True,
    )
    assert found[0] == "before" and found[2] == "after"
    assert isinstance(found[1], IntegrityError)
    assert await _names(store) == {"before", "after"}


async def test_one_who_stops_waiting_stops_nobody_else(store: Store, committer: Committer) -> None:
    impatient = asyncio.ensure_future(committer.commit(_add("impatient")))
    patient = asyncio.ensure_future(committer.commit(_add("patient")))
    await asyncio.sleep(0)
    impatient.cancel()
    assert await patient == "patient"
    assert "patient" in await _names(store)


async def test_stop_commits_what_waits_and_refuses_what_comes_later(store: Store) -> None:
    committer = Committer(store)
    committer.start()
    waiting = [committer.submit(_add(str(number))) for number in range(100)]
    await committer.stop()
    assert all(one.done() for one in waiting)
    assert len(await _names(store)) == 100
    with pytest.raises(CommitterEnded):
        await committer.commit(_add("late"))


@pytest.fixture(scope="module")
def sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("committer") / "test.sqlite3"
    asyncio.run(migrate(f"sqlite+aiosqlite:///{path}"))
    return path


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(plan=st.lists(st.tuples(st.integers(0, 12), st.booleans()), min_size=1, max_size=90))
async def test_whatever_fails_the_others_are_committed(sqlite: Path, plan: list[tuple[int, bool]]) -> None:
    """Writes add a name; some fail after it, some fail because the name is taken by an earlier one that did not fail."""
    store = Store(f"sqlite+aiosqlite:///{sqlite}")
    async with store.write() as connection:
        await connection.execute(workers.delete())
    committer = Committer(store)
    committer.start()
    found = await asyncio.gather(
        *(
            committer.commit(_add(str(name), then=ValueError(name) if fails else None))
            for name, fails in plan
        ),
        return_exceptions=True,
    )
    expected: list[object] = []
    taken: set[str] = set()
    for name, fails in plan:
        if str(name) in taken:
            expected.append(IntegrityError)
        elif fails:
            expected.append(ValueError)
        else:
            taken.add(str(name))
            expected.append(str(name))
    assert [one if isinstance(one, str) else type(one) for one in found] == expected
    assert await _names(store) == taken
    await committer.stop()
    await store.close()
