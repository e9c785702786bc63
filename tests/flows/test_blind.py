"""The scenarios that another hand wrote from the facts before the self-checks were changed."""

from __future__ import annotations

from datetime import date

import pytest

from bot.flows.catalogue import Catalogue
from tests.flows import blind

TODAY = date(2026, 11, 30)  # the day for which they were written


@pytest.mark.parametrize("one", blind.load(), ids=lambda one: f"{one.flow}: {one.name}")
def test_blind_scenario(one: blind.BlindScenario, catalogue: Catalogue) -> None:
    result = catalogue.run(one.flow, one.answers(catalogue.flows[one.flow]), today=TODAY)
    assert (result.verdict, result.outcome) == (one.verdict, result.outcome)
    assert [piece for piece in one.must_say if piece.lower() not in result.text.lower()] == []


def test_there_are_enough_and_half_were_kept_apart() -> None:
    kept = [one for one in blind.load() if one.kept]
    assert len(blind.load()) >= 450 and len(kept) >= 200
