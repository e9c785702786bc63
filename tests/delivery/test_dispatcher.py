"""The dispatcher over a channel that does what it is told, and an hour that only tests move."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.delivery import claims, lease, ledger, tidying
from bot.delivery.compose import DeliveryResult, DueDelivery
from bot.delivery.dispatcher import Dispatcher, DispatcherSettings
from bot.delivery.pace import Limits, Paces, SendingPace
from bot.delivery.sending import NotSent, OutcomeUnknown, RemoteChannel, SendRefused, SlowDown, Unreachable
from bot.messages import Reply
from bot.people.person_store import unreachable
from bot.store import workers
from bot.store.committer import Committer
from bot.store.engine import Store
from bot.store.tables import deliveries, leases, people
from tests.delivery.fakes import NOON, FakeWay, Time, found, person, plan, planned, stands

# Nothing in these depends on the database: one kind is enough.
on_sqlite = pytest.mark.parametrize("database", ["sqlite"], indirect=True)
QUICK = DispatcherSettings(look=0.005, renew=0.02, longest_stop=60.0)
FAST = Limits(per_second=2000, after=1000, chat_seconds=0.001)


class Branch:
    """A process that sends: its worker, its committer, its dispatcher."""

    def __init__(self, store: Store, way: RemoteChannel, time: Time, name: str = "w", **more: Any) -> None:
        self.store, self.name, self.time = store, name, time
        self.committer = Committer(store)
        self.paces = Paces(lambda: SendingPace(FAST))
        self.dispatcher = Dispatcher(
            store, self.committer, name,
            **{"paces": self.paces, "measures": QUICK, "now": time, "unreached": unreachable, **more},
        )  # fmt: skip
        self.dispatcher.add("test", way)

    async def beat(self) -> None:
        await self.committer.commit(lambda c: workers.beat(c, self.name, self.time()))

    async def __aenter__(self) -> Branch:
        self.committer.start()
        await self.beat()
        self.dispatcher.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.dispatcher.stop()
        await self.committer.stop()


async def until(true: Callable[[], Awaitable[bool]]) -> None:
    async with asyncio.timeout(60):
        while not await true():
            await asyncio.sleep(0.005)


async def ended(store: Store, count: int) -> None:
    """So many rows have come to an end."""

    async def enough() -> bool:
        states = [state for state, _ in (await stands(store)).values()]
        return sum(state not in ("waiting", "claimed") for state in states) >= count

    await until(enough)


@pytest.fixture
def time() -> Time:
    return Time()


@pytest.fixture
def way() -> FakeWay:
    return FakeWay()


@pytest.fixture
async def branch(store: Store, way: FakeWay, time: Time) -> AsyncIterator[Branch]:
    async with Branch(store, way, time) as running:
        yield running


async def test_what_is_due_goes_out_once_and_is_told(store: Store, way: FakeWay, branch: Branch) -> None:
    assert await plan(store, *(planned(f"k{number}", f"c{number % 20}") for number in range(60))) == 60
    await ended(store, 60)
    assert sorted(way.texts()) == sorted(f"k{number}" for number in range(60))
    assert set((await stands(store)).values()) == {("sent", None)}
    entry = await found(store, "k7")
    assert (entry.attempts, entry.sent_at, entry.message and entry.message[0]) == (1, NOON, "m")
    assert way.most_at_once <= QUICK.slots


@on_sqlite
async def test_what_is_not_due_waits_for_its_time(
    store: Store, way: FakeWay, time: Time, branch: Branch
) -> None:
    later = NOON + timedelta(hours=6)
    await plan(store, planned("later", not_before=later), planned("now", "ben"))
    await ended(store, 1)
    assert way.texts() == ["now"]
    time.pass_(hours=6)
    await branch.beat()
    await ended(store, 2)
    assert way.texts() == ["now", "later"]


@on_sqlite
@pytest.mark.parametrize(
    ("error", "state", "reason"),
    [
        (SendRefused("message is too long"), "failed", "refused"),
        (Unreachable("bot was blocked by the user"), "failed", "blocked"),
        (OutcomeUnknown("no answer"), "unknown", "cut"),
        (RuntimeError("a bug"), "unknown", "broken"),
    ],
)
async def test_how_a_sending_ends(
    store: Store, way: FakeWay, branch: Branch, error: Exception, state: str, reason: str
) -> None:
    await person(store, "p1", "ana")
    way.faults["ana"] = [error]
    await plan(store, planned("k", person="p1"), planned("other", "ben"))
    await ended(store, 2)
    assert (await stands(store)) == {"k": (state, reason), "other": ("sent", None)}
    assert str(error) in str((await found(store, "k")).error)
    async with store.read() as connection:
        since = (await connection.execute(select(people.c.unreachable_since))).scalar_one()
    assert since == (NOON if reason == "blocked" else None)


@on_sqlite
async def test_an_unknown_outcome_is_never_tried_again(
    store: Store, way: FakeWay, time: Time, branch: Branch
) -> None:
    way.after["ana"] = OutcomeUnknown("the line was cut after it went out")
    await plan(store, planned("k"))
    await ended(store, 1)
    time.pass_(hours=24)
    await branch.beat()
    await plan(store, planned("other", "ben"))
    await ended(store, 2)
    assert way.texts() == ["k", "other"]


@on_sqlite
async def test_changes_and_deletions_may_be_done_twice(
    store: Store, way: FakeWay, time: Time, branch: Branch
) -> None:
    way.after = {"ana": OutcomeUnknown("cut"), "ben": OutcomeUnknown("cut")}
    await plan(
        store,
        planned("e", "ana", kind="edit", edits="m1"),
        planned("w", "ben", kind="withdrawal", edits="m2", body=None),
        planned("nothing", "cem", kind="edit"),
    )
    await ended(store, 1)

    async def tried() -> bool:
        return len(way.out) == 2 and (await stands(store))["e"][0] == "waiting"

    await until(tried)
    time.pass_(seconds=6)
    await branch.beat()
    await ended(store, 3)
    assert sorted(way.out) == [("ana", "e", "m1")] * 2 + [("ben", "(deleted)", "m2")] * 2
    assert await stands(store) == {
        "e": ("sent", None),
        "w": ("sent", None),
        "nothing": ("failed", "refused"),
    }
    assert (await found(store, "w")).message == "m2"


@on_sqlite
async def test_what_was_not_sent_is_tried_again_with_growing_pauses_and_not_for_ever(
    store: Store, way: FakeWay, time: Time
) -> None:
    measures = DispatcherSettings(look=0.005, renew=0.02, tries=4, first_pause=5, longest_pause=600)
    clock = 0.0
    async with Branch(store, way, time, measures=measures, clock=lambda: clock) as branch:
        way.faults["ana"] = [NotSent("no connection") for _ in range(9)]
        await plan(store, planned("k"))
        waited = []
        for tries in range(1, 4):

            async def again(tries: int = tries) -> bool:
                entry = await found(store, "k")
                return (entry.attempts, entry.state) == (tries, "waiting")

            await until(again)
            waited.append(((await found(store, "k")).not_before - time()).total_seconds())
            time.now = (await found(store, "k")).not_before
            clock += 60.0  # the way is left alone for a while after each failure
            await branch.beat()
        await ended(store, 1)
    assert waited == [5, 10, 20]
    assert (await stands(store))["k"] == ("failed", "not sent")
    assert way.tries == 4


@on_sqlite
async def test_where_nothing_gets_through_the_queue_is_left_alone(
    store: Store, way: FakeWay, time: Time
) -> None:
    async with Branch(store, way, time, clock=lambda: 0.0) as branch:
        way.faults[None] = [NotSent("no connection") for _ in range(500)]
        await plan(store, *(planned(f"k{number}", f"c{number}") for number in range(100)))

        async def tried() -> bool:
            return way.tries > 0

        await until(tried)
        for _ in range(10):
            await branch.committer.commit(lambda c: lease.take(c, "sender:other", "w", NOON))
        assert way.tries <= QUICK.ahead * 2


@on_sqlite
async def test_slow_down_is_no_try_and_pauses_the_replies_too(
    store: Store, way: FakeWay, branch: Branch
) -> None:
    way.faults[None] = [SlowDown(0.3)]
    await plan(store, *(planned(f"k{number}", f"c{number}") for number in range(12)))

    async def paused() -> bool:
        return branch.paces.of("test").pauses > 0

    await until(paused)
    await branch.paces.of("test").reply("dee")  # a reply waits, too
    assert branch.paces.of("test").paused_for == 0
    await ended(store, 12)
    assert sorted(way.texts()) == sorted(f"k{number}" for number in range(12))
    async with store.read() as connection:
        assert {one.attempts for one in await ledger.entries(connection)} == {1}


async def test_what_a_dead_worker_had_in_hand_is_unknown_and_stays_so(
    store: Store, way: FakeWay, time: Time
) -> None:
    await plan(store, planned("a"), planned("e", "ben", kind="edit", edits="m1"), planned("b", "cem"))
    async with store.write() as connection:
        await workers.beat(connection, "dead", NOON)
        await claims.claim(connection, "dead", "test", NOON, limit=2)
        assert await lease.take(connection, "sender:test", "dead", NOON)
    settled: list[tuple[str, str]] = []

    async def hook(
        connection: AsyncConnection, entry: DueDelivery, ending: DeliveryResult, now: datetime
    ) -> None:
        settled.append((entry.key, ending.state))

    async with Branch(store, way, time, hooks={"announcement": hook}) as branch:
        await plan(store, planned("c", "dee"))
        await asyncio.sleep(0)
        assert way.out == [], "the dead worker's lease has not run out"
        time.pass_(seconds=9)
        await branch.beat()
        await ended(store, 4)
    assert await stands(store) == {
        "a": ("unknown", "crashed"),
        "b": ("sent", None),
        "c": ("sent", None),
        "e": ("sent", None),
    }
    assert sorted(settled) == [("a", "unknown"), ("b", "sent"), ("c", "sent")]


async def test_two_processes_share_one_sender(database: str, way: FakeWay, time: Time) -> None:
    one, other = Store(database), Store(database)
    async with Branch(one, way, time, "one"), Branch(other, way, time, "other") as second:
        await plan(one, *(planned(f"k{number}", f"c{number}") for number in range(40)))
        await ended(one, 40)
        async with one.read() as connection:
            owners = set((await connection.execute(select(deliveries.c.claimed_by))).scalars())
            owner = (await connection.execute(select(leases.c.owner))).scalar_one()
        assert owners == {owner}
        assert second.name in ("one", "other")
    assert sorted(way.texts()) == sorted(f"k{number}" for number in range(40))
    await one.close()
    await other.close()


async def test_a_stop_finishes_what_is_in_flight_and_leaves_the_rest(
    store: Store, way: FakeWay, time: Time
) -> None:
    way.gate.clear()
    slow = Paces(lambda: SendingPace(Limits(per_second=5, after=5, chat_seconds=1)))
    async with Branch(store, way, time, paces=slow) as branch:
        await plan(store, *(planned(f"k{number}", f"c{number}") for number in range(30)))

        async def in_flight() -> bool:
            states = [state for state, _ in (await stands(store)).values()]
            return way.at_once >= 1 and states.count("claimed") > way.at_once

        await until(in_flight)
        stopping = asyncio.ensure_future(branch.dispatcher.stop())
        await asyncio.sleep(0)
        way.gate.set()
        await stopping
        states = [state for state, _ in (await stands(store)).values()]
        assert states.count("sent") == len(way.out) >= 1
        assert states.count("waiting") == 30 - len(way.out)
        async with store.read() as connection:
            assert (await connection.execute(select(leases.c.owner))).scalar_one() is None
            tries = (await connection.execute(select(deliveries.c.attempts))).scalars().all()
    assert sum(tries) == len(way.out)


@on_sqlite
async def test_a_stop_that_lasts_too_long_leaves_it_unknown(store: Store, way: FakeWay, time: Time) -> None:
    way.gate.clear()
    hurried = DispatcherSettings(look=0.005, renew=0.02, longest_stop=0.05)
    async with Branch(store, way, time, measures=hurried) as branch:
        await plan(store, planned("k"))

        async def in_flight() -> bool:
            return way.at_once == 1

        await until(in_flight)
        await branch.dispatcher.stop()
        await branch.committer.commit(lambda c: workers.leave(c, "w"))
    assert (await stands(store))["k"] == ("claimed", None)
    way.gate.set()
    async with Branch(store, way, time, "next"):
        await ended(store, 1)
    assert (await stands(store))["k"] == ("unknown", "crashed")
    assert way.out == []


async def test_a_worker_that_was_taken_for_dead_does_not_begin_and_may_still_tell(
    store: Store, way: FakeWay, time: Time
) -> None:
    way.gate.clear()
    async with Branch(store, way, time) as branch:
        await plan(store, planned("k"))

        async def in_flight() -> bool:
            return way.at_once == 1

        await until(in_flight)
        async with store.write() as connection:
            await workers.leave(connection, "w")
            await tidying.bury(connection, "another", NOON)
        assert (await stands(store))["k"] == ("unknown", "crashed")
        await branch.beat()
        way.gate.set()

        async def told() -> bool:
            return (await stands(store))["k"] == ("sent", None)

        await until(told)
    assert way.texts() == ["k"]


async def test_a_claim_whose_answer_was_lost_goes_out_after_all(
    store: Store, way: FakeWay, time: Time, branch: Branch
) -> None:
    await plan(store, planned("k", not_before=NOON + timedelta(days=1)))
    async with store.write() as connection:
        await connection.execute(
            deliveries.update().values(
                state="claimed", claimed_by="w", claimed_at=NOON - timedelta(minutes=1), not_before=NOON
            )
        )
    await ended(store, 1)
    assert way.texts() == ["k"]


async def test_nobody_speaks_in_a_channel_that_is_none(store: Store, way: FakeWay, branch: Branch) -> None:
    await plan(
        store,
        planned("a", channel="aol"),
        planned("t", channel="terminal"),
        planned("z", channel="zulip"),
        planned("elsewhere", channel="telegram"),
        planned("later", channel="terminal", not_before=NOON + timedelta(hours=1)),
    )
    await ended(store, 3)
    states = await stands(store)
    assert {states[key] for key in ("a", "t", "z")} == {("failed", "no channel")}
    assert {states[key] for key in ("elsewhere", "later")} == {("waiting", None)}


@on_sqlite
async def test_a_database_that_stumbles_costs_nothing_twice(store: Store, way: FakeWay, time: Time) -> None:
    async with Branch(store, way, time) as branch:
        together, fails = store.together, [3]

        async def stumbling(writes: Any) -> list[Any]:
            if way.out and fails[0]:
                fails[0] -= 1
                raise OSError("the database is away")
            return await together(writes)

        with contextlib.ExitStack() as stack:
            patch = stack.enter_context(pytest.MonkeyPatch.context())
            patch.setattr(store, "together", stumbling)
            await plan(store, *(planned(f"k{number}", f"c{number}") for number in range(8)))
            await ended(store, 8)
        assert branch.name == "w"
    assert sorted(way.texts()) == sorted(f"k{number}" for number in range(8))
    assert set((await stands(store)).values()) == {("sent", None)}


@on_sqlite
async def test_a_composer_is_asked_at_the_last_moment(store: Store, way: FakeWay, time: Time) -> None:
    made: list[str] = []

    async def composer(connection: AsyncConnection, entry: DueDelivery, now: datetime) -> Reply:
        made.append(entry.key)
        return Reply(f"made of {entry.data['what']}")

    async with Branch(store, way, time, composers={"reminder": composer}):
        await plan(
            store,
            planned("k", kind="reminder", body=None, data={"what": "rows"}),
            planned("nobody makes it", "ben", kind="notice", body=None),
        )
        await ended(store, 2)
    assert way.texts() == ["made of rows"]
    assert (await stands(store))["nobody makes it"] == ("failed", "broken")
