"""The kill tests in short, and the proof that they can fail. ``make crash-test`` runs the long ones."""

from __future__ import annotations

from tests.crash.telegram import crash


async def test_kills_lose_nothing_and_do_nothing_twice() -> None:
    outcome = await crash(updates=150, kills=3, database="sqlite")
    assert outcome.problems() == [], outcome.line()


async def test_an_assistant_that_acknowledges_before_it_stores_is_found_out() -> None:
    outcome = await crash(updates=250, kills=2, database="sqlite", options=("--acknowledge-first",), still=6)
    assert outcome.lost > 0, outcome.line()
