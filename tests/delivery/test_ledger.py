"""The ledger: whatever happens in whatever order, nothing is doubled and nothing is lost from the count."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Iterator
from datetime import timedelta

import hypothesis.strategies as st
import pytest
from hypothesis import given, settings
from sqlalchemy import delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.delivery import claims, lease, ledger, tidying
from bot.delivery.compose import DeliveryResult, Drop, DueDelivery, Later
from bot.messages import Button, Reply
from bot.store.engine import Store
from bot.store.tables import deliveries, people, workers
from tests.databases import sqlite_at
from tests.delivery.fakes import NOON, person, plan, planned, stands

HOUR = timedelta(hours=1)


async def test_to_plan_twice_adds_nothing(store: Store) -> None:
    rows = [planned(f"k{number}") for number in range(250)]
    assert await plan(store, *rows) == 250
    assert await plan(store, *rows, planned("new")) == 1
    assert await plan(store) == 0
    async with store.read() as connection:
        assert await ledger.counts(connection, "announcement:1") == {("waiting", None): 251}


async def test_a_row_comes_back_as_it_was_planned(store: Store) -> None:
    await person(store, "p1", "ana")
    reply = Reply("**Bus** at 8", ((Button("Read", payload="do:read"),),))
    given_ = planned(
        "k",
        person="p1",
        body=reply,
        data={"n": [1]},
        edits="m7",
        priority=2,
        not_after=NOON + HOUR,
        held=True,
    )
    await plan(store, given_)
    async with store.read() as connection:
        (entry,) = await ledger.entries(connection, person="p1", state=("waiting",), kind="announcement")
    assert (entry.body, entry.data, entry.edits, entry.person) == (reply, {"n": [1]}, "m7", "p1")
    assert (entry.not_before, entry.not_after, entry.held, entry.attempts) == (NOON, NOON + HOUR, True, 0)


@pytest.mark.parametrize(
    "wrong", [{"kind": "poem"}, {"priority": 3}, {"key": "k" * 97}, {"key": ""}, {"source": "s" * 49}]
)
def test_what_no_row_could_hold_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"."):
        planned(**{"key": "k", **wrong})


async def test_the_order_is_priority_then_time_and_one_a_chat(store: Store) -> None:
    await plan(
        store,
        planned("bulk", "a", priority=2, not_before=NOON - HOUR),
        planned("late reminder", "b", not_before=NOON),
        planned("early reminder", "c", not_before=NOON - HOUR),
        planned("same chat", "c", not_before=NOON),
        planned("answer", "d", priority=0),
        planned("tomorrow", "e", priority=0, not_before=NOON + 24 * HOUR),
        planned("held", "f", priority=0, held=True),
        planned("elsewhere", "g", priority=0, channel="web"),
        planned("busy", "h", priority=0),
    )
    async with store.write() as connection:
        assert await tidying.queue(connection, "test", NOON) == 6
        taken = await claims.claim(connection, "w", "test", NOON, limit=9, busy=["h"])
    assert [one.entry.key for one in taken.rows] == ["answer", "early reminder", "late reminder", "bulk"]


async def test_a_composer_makes_drops_or_puts_off(store: Store) -> None:
    await plan(store, *(planned(key, key, body=None, kind="reminder") for key in "mdlxp"))

    async def composer(connection: AsyncConnection, entry: DueDelivery, now: object) -> Reply | Drop | Later:
        match entry.key:
            case "m":
                return Reply("made")
            case "d":
                return Drop("ticked")
            case "l":
                return Later(NOON + HOUR)
            case "p":
                return Later(NOON - HOUR)
            case _:
                await connection.execute(insert(people).values(id="x" * 99))
                raise AssertionError

    ends: list[tuple[str, str]] = []

    async def hook(
        connection: AsyncConnection, entry: DueDelivery, ending: DeliveryResult, now: object
    ) -> None:
        ends.append((entry.key, ending.state))
        await connection.execute(insert(people).values(id="x" * 99))  # breaks; the ending stands all the same

    async with store.write() as connection:
        taken = await claims.claim(
            connection, "w", "test", NOON, limit=9,
            composers={"reminder": composer}, hooks={"reminder": hook},
        )  # fmt: skip
    assert [(one.entry.key, one.reply and one.reply.text) for one in taken.rows] == [("m", "made")]
    assert taken.others == 4
    assert await stands(store) == {
        "m": ("claimed", None),
        "d": ("cancelled", "ticked"),
        "l": ("waiting", None),
        "x": ("failed", "broken"),
        "p": ("failed", "broken"),
    }
    assert sorted(ends) == [("d", "cancelled"), ("p", "failed"), ("x", "failed")]


async def test_what_is_too_late_is_missed_however_much_of_it_there_is(store: Store) -> None:
    late = [planned(f"late{number}", f"c{number}", not_after=NOON - HOUR) for number in range(70)]
    await plan(store, *late, planned("good", "z", not_before=NOON, priority=2))
    async with store.write() as connection:
        taken = await claims.claim(connection, "w", "test", NOON, limit=2)
    assert [one.entry.key for one in taken.rows] == ["good"]
    assert Counter((await stands(store)).values())["missed", "late"] == 70


async def test_what_is_called_off_while_it_is_sent_is_not_tried_again(store: Store) -> None:
    await plan(store, planned("a"), planned("b", "ben"), planned("c", "cem"))
    async with store.write() as connection:
        taken = await claims.claim(connection, "w", "test", NOON, limit=2)
        assert await ledger.cancel(connection, "announcement:1", reason="called off") == 1
        first, second = (one.entry for one in taken.rows)
        await claims.give_back(connection, [first.id], "w")
        assert await claims.settle(connection, second, "w", DeliveryResult("sent"), NOON)
    assert await stands(store) == {
        "a": ("cancelled", "called off"),
        "b": ("sent", None),
        "c": ("cancelled", "called off"),
    }


async def test_held_while_it_is_sent_it_waits_held(store: Store) -> None:
    await plan(store, planned("a"))
    async with store.write() as connection:
        (one,) = (await claims.claim(connection, "w", "test", NOON, limit=1)).rows
        assert await ledger.hold(connection, "announcement:1") == 1
        await claims.give_back(connection, [one.entry.id], "w", counted=False)
        assert (await claims.claim(connection, "w", "test", NOON, limit=1)).rows == []
        assert await ledger.release(connection, "announcement:1", kind="reminder") == 0
        assert await ledger.release(connection, "announcement:1") == 1
        (again,) = (await claims.claim(connection, "w", "test", NOON, limit=1)).rows
    assert again.entry.attempts == 0


async def test_only_what_ended_badly_can_be_sent_again_and_once(store: Store) -> None:
    await plan(store, planned("a"), planned("b", "ben"))
    async with store.write() as connection:
        (one, other) = (await claims.claim(connection, "w", "test", NOON, limit=2)).rows
        assert not await ledger.send_again(connection, one.entry.id, NOON)
        await claims.settle(connection, one.entry, "w", DeliveryResult("unknown", "cut", "no answer"), NOON)
        await claims.settle(connection, other.entry, "w", DeliveryResult("sent"), NOON)
        assert await ledger.send_again(connection, one.entry.id, NOON + HOUR)
        assert not await ledger.send_again(connection, one.entry.id, NOON)
        assert not await ledger.send_again(connection, other.entry.id, NOON)
        # Who claimed it before may no longer say what became of it.
        assert not await claims.settle(connection, one.entry, "w", DeliveryResult("sent"), NOON)
    assert await stands(store) == {"a": ("waiting", None), "b": ("sent", None)}


async def test_a_lease_is_one_workers_while_it_lives(store: Store) -> None:
    async with store.write() as connection:
        for worker in ("a", "b"):
            await connection.execute(insert(workers).values(id=worker, started_at=NOON, beat_at=NOON))
        assert await lease.take(connection, "sender:test", "a", NOON)
        assert await lease.take(connection, "sender:test", "a", NOON)
        assert not await lease.take(connection, "sender:test", "b", NOON)
        assert await lease.take(connection, "sender:web", "b", NOON)
        later = NOON + timedelta(seconds=9)
        await connection.execute(update(workers).where(workers.c.id == "b").values(beat_at=later))
        assert await lease.take(connection, "sender:test", "b", later)
        assert not await lease.take(connection, "sender:test", "a", later)
        await lease.free(connection, "b")
        await connection.execute(update(workers).values(beat_at=later))
        assert await lease.take(connection, "sender:test", "a", later)


# --- any sequence of anything


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    yield sqlite_at(tmp_path_factory.mktemp("ledger") / "test.sqlite3")


KEYS = [f"k{number}" for number in range(8)]
WORKERS = ("a", "b")
_key = st.sampled_from(KEYS)
_worker = st.sampled_from(WORKERS)
_source = st.sampled_from(["s0", "s1"])
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("plan"), st.lists(_key, min_size=1, max_size=5)),
        st.tuples(st.just("claim"), _worker, st.integers(1, 4)),
        st.tuples(st.just("claim"), _worker, st.integers(1, 4)),
        st.tuples(st.just("send"), _worker, st.sampled_from(["sent", "failed", "unknown", "back", "crash"])),
        st.tuples(st.just("send"), _worker, st.sampled_from(["sent", "failed", "unknown", "back", "crash"])),
        st.tuples(st.just("cancel"), _source),
        st.tuples(st.just("hold"), _source),
        st.tuples(st.just("release"), _source),
        st.tuples(st.just("move"), _source, st.integers(-1, 2)),
        st.tuples(st.just("again"), _key),
        st.tuples(st.just("crash"), _worker),
        st.tuples(st.just("pass"), st.integers(1, 3)),
    ),
    max_size=40,
)


class _Undo(Exception):
    """Ends the transaction of an example without a trace."""


class Model:
    """Workers that claim, send and die, and what truly went out."""

    def __init__(self, connection: AsyncConnection) -> None:
        self.connection, self.now = connection, NOON
        self.hands: dict[str, list[DueDelivery]] = {worker: [] for worker in WORKERS}
        self.lives = Counter(WORKERS)
        self.out: Counter[str] = Counter()
        self.allowed: Counter[str] = Counter()
        self.planned: set[str] = set()
        self.called_off: set[str] = set()

    def name(self, worker: str) -> str:
        return f"{worker}{self.lives[worker]}"

    async def step(self, what: str, *more: object) -> None:
        await getattr(self, f"_{what}")(*more)
        await self._beat()
        for worker in WORKERS:
            await tidying.bury(self.connection, self.name(worker), self.now)
        await self._check()

    async def _beat(self) -> None:
        await self.connection.execute(delete(workers))
        for worker in WORKERS:
            await self.connection.execute(
                insert(workers).values(id=self.name(worker), started_at=self.now, beat_at=self.now)
            )

    async def _plan(self, keys: list[str]) -> None:
        rows = [
            planned(key, f"c{key}", source=f"s{int(key[1:]) % 2}", not_after=NOON + 3 * HOUR, priority=1)
            for key in keys
        ]
        assert await ledger.plan(self.connection, rows, self.now) == len(set(keys) - self.planned)
        for key in set(keys) - self.planned:
            self.allowed[key] = 1
        self.planned |= set(keys)

    async def _claim(self, worker: str, limit: int) -> None:
        taken = await claims.claim(self.connection, self.name(worker), "test", self.now, limit=limit)
        self.hands[worker] += [one.entry for one in taken.rows]

    async def _send(self, worker: str, how: str) -> None:
        if not self.hands[worker]:
            return
        entry, name = self.hands[worker].pop(0), self.name(worker)
        if how == "back":
            await claims.give_back(self.connection, [entry.id], name)
            return
        if how in ("sent", "unknown", "crash"):
            assert entry.key not in self.called_off or self.allowed[entry.key] > self.out[entry.key]
            self.out[entry.key] += 1
        if how == "crash":
            await self._crash(worker)
        else:
            assert await claims.settle(self.connection, entry, name, DeliveryResult(how), self.now)

    async def _crash(self, worker: str) -> None:
        self.hands[worker].clear()
        self.lives[worker] += 1

    async def _cancel(self, source: str) -> None:
        await ledger.cancel(self.connection, source)
        rows = await ledger.entries(self.connection, source, state=("cancelled",))
        self.called_off |= {one.key for one in rows}

    async def _hold(self, source: str) -> None:
        await ledger.hold(self.connection, source)
        assert not any(one.state == "waiting" and not one.held for one in await self._rows(source))

    async def _release(self, source: str) -> None:
        await ledger.release(self.connection, source)

    async def _move(self, source: str, hours: int) -> None:
        await ledger.reschedule(self.connection, source, NOON + hours * HOUR, not_after=NOON + 4 * HOUR)

    async def _again(self, key: str) -> None:
        for one in await ledger.entries(self.connection, keys=[key]):
            if await ledger.send_again(self.connection, one.id, self.now):
                assert one.state in ("failed", "unknown", "missed")
                self.allowed[key] += 1

    async def _pass(self, hours: int) -> None:
        self.now += hours * HOUR

    async def _rows(self, source: str | None = None) -> list[DueDelivery]:
        return await ledger.entries(self.connection, source)

    async def _check(self) -> None:
        rows = {one.key: one for one in await self._rows()}
        assert set(rows) == self.planned
        total = sum([*(await ledger.counts(self.connection, "s0")).values(), *(await ledger.counts(self.connection, "s1")).values()])  # fmt: skip
        assert total == len(self.planned), "the sum of the report is what was planned"
        in_hand = [entry.key for hand in self.hands.values() for entry in hand]
        assert sorted(in_hand) == sorted(key for key, one in rows.items() if one.state == "claimed")
        for key, one in rows.items():
            assert self.out[key] <= self.allowed[key], "sent more often than anybody said"
            if one.state == "sent":
                assert self.out[key] >= 1 and one.sent_at is not None
            if one.state in ("waiting", "cancelled", "missed", "failed"):
                assert self.out[key] < self.allowed[key]


@settings(max_examples=60)
@given(steps=STEPS)
def test_nothing_is_doubled_and_the_sum_stays(address: str, steps: list[tuple[object, ...]]) -> None:
    async def run() -> None:
        store = Store(address)
        try:
            async with store.write() as connection:
                model = Model(connection)
                await model._beat()
                for what, *more in steps:
                    await model.step(str(what), *more)
                raise _Undo
        except _Undo:
            pass
        finally:
            await store.close()

    asyncio.run(run())


async def test_the_index_serves_the_claim(address: str) -> None:
    """A claim walks an index: it costs the same with a hundred thousand rows planned for later."""
    store = Store(address)
    wanted = select(deliveries.c.id).where(claims.due("test", NOON), deliveries.c.priority == 1)
    wanted = wanted.order_by(deliveries.c.not_before, deliveries.c.id).limit(4)
    async with store.read() as connection:
        text = str(wanted.compile(dialect=connection.dialect, compile_kwargs={"literal_binds": True}))
        plan_ = (await connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {text}")).all()
    await store.close()
    assert "ix_deliveries_due" in str(plan_) and "TEMP B-TREE" not in str(plan_), plan_
