"""The kill test of what is said unasked, in short, and the proof that it can fail. ``make crash-test`` runs the long ones."""

from __future__ import annotations

import pytest

from tests.crash.deliveries import crash


@pytest.mark.timeout(300)  # five starts of a whole assistant, on a machine that does other things, too
async def test_kills_double_nothing_and_lose_nothing() -> None:
    outcome = await crash(messages=50, kills=2, database="sqlite", seed=7)
    assert outcome.problems() == [], outcome.line()


@pytest.mark.slow
async def test_whoever_sends_again_what_was_in_flight_is_found_out() -> None:
    outcome = await crash(messages=150, kills=4, database="sqlite", seed=8, options=("--careless",))
    assert outcome.doubled > 0, outcome.line()
