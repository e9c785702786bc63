"""The scenarios that another hand wrote from the facts before the self-checks were changed."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from bot.flows.catalogue import Catalogue
from bot.reading import names
from tests.flows import blind
from tests.flows.blind_typed import read

TODAY = date(2026, 11, 30)  # the day for which they were written


@pytest.mark.parametrize("one", blind.load(), ids=lambda one: f"{one.flow}: {one.name}")
def test_blind_scenario(one: blind.BlindScenario, catalogue: Catalogue) -> None:
    result = catalogue.run(one.flow, one.answers(catalogue.flows[one.flow]), today=TODAY)
    assert (result.verdict, result.outcome) == (one.verdict, result.outcome)
    assert [piece for piece in one.must_say if piece.lower() not in result.text.lower()] == []


def test_there_are_enough_and_half_were_kept_apart() -> None:
    kept = [one for one in blind.load() if one.kept]
    assert len(blind.load()) >= 450 and len(kept) >= 200


@pytest.mark.parametrize("row", blind.typed(), ids=lambda row: f"{row['kind']} {row['lang']}: {row['text']}")
def test_blind_typed_answer(row: dict[str, Any], catalogue: Catalogue) -> None:
    got = read(row, catalogue)
    assert got.value == row["value"]
    if row.get("is") in ("question", "stop", "unknown"):
        assert got.instead == row["is"]


def test_whoever_is_in_need_is_not_taken_for_a_name() -> None:
    for row in blind.typed():
        if row.get("is") == "person in need" and row["kind"] == "name":
            assert names.read(str(row["text"])) is None
