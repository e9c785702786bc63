"""Harm a flow in one place: loading it, proving it or the scenarios must notice."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.flows.catalogue import Catalogue
from bot.flows.decide import GapError
from bot.flows.outcome_text import MissingValue
from bot.reading.source import FlowError
from knowledge import ROOT
from tests.flows import blind
from tests.flows.decisions import decisions
from tests.flows.mutants import Mutant, build_flow, mutants
from tests.flows.scenarios import load

FLOWS = ("can-i-go", "can-our-organisation-apply", "does-my-stay-fit", "my-mobility", "what-might-i-get")
SHARE = {
    "can-i-go": 160,
    "can-our-organisation-apply": 50,
    "does-my-stay-fit": 48,
    "what-might-i-get": 4,
}  # every n-th in the quick run


def caught_by(mutant: Mutant, catalogue: Catalogue, rules: set[str]) -> str | None:
    """What notices the harm: reading the file, the proof, or a scenario; None where nothing does."""
    groups = next(iter(catalogue.flows.values())).groups
    try:
        flow = build_flow(mutant.document, groups)
    except FlowError:
        return "reading"
    harmed = replace(catalogue, flows={flow.key: flow})
    harmed.__dict__["gazetteer"] = catalogue.gazetteer
    for one in load():
        if one.flow == flow.key:
            try:
                result = harmed.run(flow.key, one.answers)
            except (GapError, MissingValue, KeyError):
                return "scenario"
            said = all(piece in result.text for piece in one.says)
            expected = (one.verdict, one.outcome, one.missing)
            if (result.verdict, result.outcome, result.missing) != expected or not said:
                return "scenario"
    for one in blind.load():
        try:
            if one.flow == flow.key and harmed.run(flow.key, one.answers(flow)).verdict != one.verdict:
                return "blind scenario"
        except (GapError, MissingValue, KeyError):
            return "blind scenario"
    if harmed.check(flow.key, rules, doubts=0).problems:
        return "proof"
    if mutant.name.startswith("condition loosened") and decisions(flow) == decisions(
        catalogue.flows[flow.key]
    ):
        return "no harm: another condition says the same"
    return None


def harmed_flows(flow: str, every: int) -> list[Mutant]:
    return [one for number, one in enumerate(mutants(ROOT / "flows" / f"{flow}.yaml")) if number % every == 0]


@pytest.mark.timeout(900)
@pytest.mark.parametrize("flow", FLOWS)
def test_a_share_of_all_harms_is_noticed(flow: str, catalogue: Catalogue, rules: set[str]) -> None:
    chosen = harmed_flows(flow, SHARE.get(flow, 1))
    assert len(chosen) >= 6
    assert [one.name for one in chosen if caught_by(one, catalogue, rules) is None] == []


@pytest.mark.slow
@pytest.mark.timeout(1200)
@pytest.mark.parametrize("flow", FLOWS)
def test_every_harm_is_noticed(flow: str, catalogue: Catalogue, rules: set[str]) -> None:
    found = {one.name: caught_by(one, catalogue, rules) for one in harmed_flows(flow, 1)}
    assert [name for name, by in found.items() if by is None] == []


def test_a_country_less_in_the_programme_is_noticed(catalogue: Catalogue) -> None:
    for code in ("NO", "TR", "RS", "GR"):
        flow = catalogue.flows["can-i-go"]
        assert code in flow.groups["programme"]
    assert len(catalogue.flows["can-i-go"].groups["programme"]) == 33
    assert len(catalogue.flows["can-i-go"].groups["eu"]) == 27
