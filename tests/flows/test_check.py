"""The proof: every self-check passes it, and what is wrong is told with its line and the way that leads there."""

from __future__ import annotations

import pytest

from bot.flows.catalogue import Catalogue
from bot.flows.check import check
from bot.flows.reading import parse_flow
from knowledge import ROOT

FLOWS = ("can-i-go", "can-our-organisation-apply", "does-my-stay-fit", "my-mobility", "what-might-i-get")
TEXT = (ROOT / "flows" / "can-i-go.yaml").read_text(encoding="utf-8")


@pytest.mark.slow  # `vademecum flows check` proves the same through its door (test_pictures_and_commands)
@pytest.mark.timeout(600)
@pytest.mark.parametrize("flow", FLOWS)
def test_every_self_check_is_proved(flow: str, catalogue: Catalogue, rules: set[str]) -> None:
    seen = catalogue.check(flow, rules, doubts=1)
    assert [str(problem) for problem in seen.problems] == []
    assert seen.outcomes == set(catalogue.flows[flow].outcomes)
    assert seen.paths > 0 and seen.paths_doubtful > 0


def test_only_these_self_checks_are_there(catalogue: Catalogue) -> None:
    assert set(catalogue.flows) == set(FLOWS)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("days: {min: 10, max: 89}}, outcome: short-term}", "days: {min: 10, max: 88}}, outcome: short-term}", "no row of the table fits"),
        pytest.param("days: {min: 10, max: 89}}, outcome: short-term}", "days: {min: 9, max: 89}}, outcome: short-term}", "contradict each other", marks=pytest.mark.slow),
        pytest.param("days: {min: 90, max: 365}}, outcome: erasmuspro", "days: {min: 90, max: 366}}, outcome: erasmuspro", "also takes answers that section “activity” decides", marks=pytest.mark.slow),
        ("rules: [vet.activities.teaching]\n", "rules: [vet.activities.teeching]\n", "there is no rule “vet.activities.teeching”"),
        pytest.param("when: {role: school-pupil, pre_vocational: no}", "when: {role: school-pupil, pre_vocational: no, days: {min: 3}}", "no row of the table fits", marks=pytest.mark.slow),
        pytest.param('"**Not to {destination} with', '"**Not to {activity} with', "which has no value here", marks=pytest.mark.slow),
        ('title: {en: "No - at most 10 days", es: "No - como máximo 10 días"}', 'title: {en: "No - at most 10 days"}', "has no text in es"),
        ("when: {capacity: staff, activity: individual}, outcome", "when: {role: school-pupil, activity: individual}, outcome", "no answers lead to the row"),
        pytest.param("en: a good part of the stay is real practical work", "en: ''", "has no text in en", marks=pytest.mark.slow),
        ("at a company or a VET provider, with an individual", "with an individual", "nobody asks or names: at a company or VET provider"),
    ],
)  # fmt: skip
@pytest.mark.timeout(300)
def test_harms_are_told_with_their_line(
    old: str, new: str, message: str, catalogue: Catalogue, rules: set[str]
) -> None:
    assert old in TEXT
    harmed = TEXT.replace(old, new, 1)
    flow = parse_flow(harmed, catalogue.flows["can-i-go"].groups, "can-i-go.yaml")
    # The text alone has two languages; the others stand in knowledge/wording.
    problems = check(flow, rules, doubts=0, languages=("en", "es")).problems
    assert [problem for problem in problems if message in problem.message]
    assert all(1 < problem.line <= harmed.count("\n") + 1 for problem in problems)


def test_a_hole_is_told_with_the_answers_that_lead_there(catalogue: Catalogue) -> None:
    harmed = TEXT.replace(
        "days: {min: 10, max: 89}}, outcome: short-term}", "days: {min: 10, max: 88}}, outcome: short-term}"
    )
    problems = check(
        parse_flow(harmed, catalogue.flows["can-i-go"].groups), doubts=0, languages=("en", "es")
    ).problems
    assert any("days: 89" in problem.message for problem in problems)


def test_every_question_cites_a_rule_and_says_what_to_find_out(catalogue: Catalogue) -> None:
    for flow in catalogue.flows.values():
        for question in flow.questions.values():
            assert question.rules and question.find_out["en"] and question.find_out["es"]


def test_a_verdict_that_is_no_tells_what_to_do_instead(catalogue: Catalogue) -> None:
    for flow in catalogue.flows.values():
        for outcome in flow.outcomes.values():
            assert outcome.next.get("en") and outcome.next.get("es"), outcome.key


UNCONFIRMED = (
    "20 percent",
    "125 EUR",
    "550 EUR",
    "680 EUR",
    "150 EUR",
    "36-127",
    "36–127",
    "31-110",
    "26-93",
    "February 2027",
    "febrero de 2027",
)


def test_nothing_unconfirmed_is_said() -> None:
    for path in (*(ROOT / "flows").glob("*.yaml"), ROOT / "flow_wording.yaml", ROOT / "deadlines.yaml"):
        text = path.read_text(encoding="utf-8")
        assert [number for number in UNCONFIRMED if number in text] == [], path.name
