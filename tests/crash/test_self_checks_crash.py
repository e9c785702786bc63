"""A kill between any two answers of a self-check loses none. ``make crash-test`` runs more of them."""

from __future__ import annotations

import pytest

from tests.crash.self_checks import crash


@pytest.mark.postgres  # the others take SQLite; `make crash-test` takes both
async def test_kills_between_answers_lose_none() -> None:
    outcome = await crash(people=5, kills=3, database="postgres")
    assert outcome.problems() == [], outcome.line()
