"""A kill between any two answers of a self-check loses none. ``make crash-test`` runs more of them."""

from __future__ import annotations

from tests.crash.self_checks import crash


async def test_kills_between_answers_lose_none() -> None:
    outcome = await crash(people=5, kills=3, database="sqlite")
    assert outcome.problems() == [], outcome.line()
