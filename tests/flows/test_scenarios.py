"""Every scenario written from the facts gets the verdict, the outcome and the rules that the facts demand."""

from __future__ import annotations

import pytest

from bot.flows.catalogue import Catalogue
from tests.flows import blind
from tests.flows.scenarios import Scenario, load

SCENARIOS = load()


def test_there_are_enough_scenarios_and_none_stands_twice() -> None:
    assert len(SCENARIOS) >= 200
    assert len({(one.flow, one.name) for one in SCENARIOS}) == len(SCENARIOS)


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda one: f"{one.flow}: {one.name}")
def test_scenario(scenario: Scenario, catalogue: Catalogue) -> None:
    result = catalogue.run(scenario.flow, scenario.answers)
    assert (result.verdict, result.outcome) == (scenario.verdict, scenario.outcome)
    assert set(scenario.rules) <= set(result.rules)
    assert result.missing == scenario.missing
    assert [piece for piece in scenario.says if piece not in result.text] == []
    assert [piece for piece in scenario.says_not if piece in result.text] == []


def test_scenarios_reach_every_outcome(catalogue: Catalogue) -> None:
    reached = {(one.flow, one.outcome) for one in SCENARIOS}
    for one in blind.load():
        result = catalogue.run(one.flow, one.answers(catalogue.flows[one.flow]))
        reached.add((one.flow, result.outcome))
    for key, flow in catalogue.flows.items():
        assert [outcome for outcome in flow.outcomes if (key, outcome) not in reached] == []
