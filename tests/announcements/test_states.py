"""In every sequence of what coordinators, the channel, the clock and crashes do, the report adds up and nobody gets it twice."""

from __future__ import annotations

import asyncio
import shutil
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.announcements import actions, announcement_store, readers
from bot.announcements.audience import Wanted
from bot.announcements.members import audience_of
from bot.announcements.report import lines_of, report_of
from bot.announcements.states import STATES, STEPS, after, count, possible
from bot.delivery.compose import DeliveryResult
from bot.store.engine import Store
from tests.announcements.school import NOON, ZONE, School, id_of
from tests.databases import sqlite_at

MOVES = (
    "claim", "claim", "sent", "sent", "blocked", "cut", "crash", "pause", "resume", "cancel", "correct", "withdraw",
    "remind", "again", "send", "tick", "tick", "leave", "forget", "read",
)  # fmt: skip


@given(st.sampled_from(STATES), st.sampled_from(STEPS))
def test_a_step_leads_to_a_known_state_or_is_not_possible(state: str, step: str) -> None:
    to = after(state, step)
    assert to is None or to in STATES
    assert (to is not None) == (step in possible(state))


@pytest.mark.parametrize("state", ["cancelled", "withdrawn"])
def test_what_is_over_for_good_never_sends_again(state: str) -> None:
    for step in STEPS:
        assert after(state, step) in (None, state, "withdrawn")


def test_a_state_that_no_report_counts_is_not_swallowed() -> None:
    assert count(3, {"sent": 1, "missed": 1, "claimed": 1}).total == 3
    with pytest.raises(ValueError, match="lost"):
        count(3, {"lost": 1})


@pytest.fixture(scope="module")
def confirmed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with an announcement to four people that was just confirmed."""
    path = tmp_path_factory.mktemp("announcements") / "confirmed.sqlite3"
    address = sqlite_at(path)

    async def make() -> None:
        store = Store(address)
        school = await School(store).open()
        await school.person("ivo")
        await school.joins("ivo", 2)
        async with store.write() as connection:
            await announcement_store.create(connection, 1, id_of("cora"), "en", Wanted((1, 2)), NOON)
            draft = await announcement_store.load(connection, 1)
            assert draft is not None
            await announcement_store.change(connection, draft, NOON, texts={"en": "Hello"}, ask_read=True)
            seen = await announcement_store.load(connection, 1)
            assert seen is not None
            chosen = await audience_of(connection, 1, seen.wanted, NOON)
            assert await actions.confirm(connection, seen, chosen, id_of("cora"), NOON, zone=ZONE)
        await store.close()

    asyncio.run(make())
    return path


@settings(max_examples=12)
@given(st.lists(st.sampled_from(MOVES), min_size=4, max_size=24))
def test_the_report_always_adds_up_and_nobody_gets_it_twice(confirmed: Path, moves: list[str]) -> None:
    asyncio.run(_play(confirmed, moves))


async def _play(confirmed: Path, moves: list[str]) -> None:
    path = confirmed.with_name("played.sqlite3")
    for leftover in confirmed.parent.glob("played*"):
        leftover.unlink()
    shutil.copy(confirmed, path)
    store = Store(f"sqlite+aiosqlite:///{path}")
    try:
        game = _Game(School(store))
        for move in moves:
            await game.play(move)
            await game.check()
    finally:
        await store.close()


class _Game:
    def __init__(self, school: School) -> None:
        self.school = school
        self.hand: list = []  # type: ignore[type-arg]
        self.again: Counter[str] = Counter()

    async def play(self, move: str) -> None:
        school = self.school
        school.later(seconds=4)
        by, now = id_of("cora"), school.now
        if move == "claim":
            self.hand += await school.claim(2)
        elif move in ("sent", "blocked", "cut"):
            if self.hand:
                ends = {
                    "blocked": DeliveryResult("failed", "blocked"),
                    "cut": DeliveryResult("unknown", "cut"),
                }
                await school.settle(self.hand.pop(0), ends.get(move))
        elif move == "crash":
            self.hand.clear()
            await school.bury()
        elif move == "tick":
            await school.tick()
        elif move == "leave":
            await school.leaves("ana", 1)
        elif move == "forget":
            await school.turn("/forget", who="ben")
            await school.turn(payload="do:forget:yes", who="ben")
        elif move == "read":
            await school.turn(payload="do:read:1", who="eva")
        else:
            async with school.store.write() as connection:
                seen = await announcement_store.load(connection, 1)
                assert seen is not None
                if move == "again":
                    lost = await lines_of(connection, seen, states=("unknown", "failed", "missed"))
                    if await actions.again(connection, seen, [line.delivery for line in lost], by, now):
                        self.again["decided"] += 1
                elif move == "correct":
                    await actions.correct(
                        connection, seen, {"en": f"Hello {seen.revision}"}, by, now, zone=ZONE
                    )
                elif move == "remind":
                    chosen = await audience_of(connection, 1, Wanted((1, 2), unread=1), now)
                    holders = await readers.holders(connection, seen)
                    people = [one for one in chosen.people if one.person in holders]
                    await actions.remind(connection, seen, people, by, now, zone=ZONE)
                elif move == "send":
                    chosen = await audience_of(connection, 1, seen.wanted, now)
                    assert not await actions.confirm(connection, seen, chosen, by, now, zone=ZONE)
                else:
                    await getattr(actions, move)(connection, seen, by, now)

    async def check(self) -> None:
        async with self.school.store.read() as connection:
            seen = await announcement_store.load(connection, 1)
            assert seen is not None
            found = (await report_of(connection, seen, self.school.now)).count
            listed = await lines_of(connection, seen)
        assert found.total == found.audience == len(listed) == 4
        assert found.waiting == 0 or seen.state not in ("done",)
        new = Counter(
            chat for chat, text, message in self.school.way.out
            if message is None and "Hello" in text and "Once more" not in text and "had confirmed" not in text
        )  # fmt: skip
        for times in new.values():
            assert times <= 1 + self.again["decided"]
