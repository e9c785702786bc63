"""An interview replayed: deterministic, back undoes an answer, other answers are kept and ignored where not asked."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.flows.catalogue import Catalogue
from bot.flows.cells import Cells
from bot.flows.conditions import BranchState
from bot.flows.decide import decide
from bot.flows.definition import Flow
from bot.flows.interview import UNKNOWN, answer, back, compare, replay
from bot.flows.progress import FlowProgress
from bot.flows.reading import parse_flow
from bot.flows.run import run

CATALOGUE = Catalogue.load()
FLOWS = list(CATALOGUE.flows.values())
QUICK = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def plain(value: Any) -> Any:
    return value.isoformat() if hasattr(value, "isoformat") else value


@st.composite
def interviews(draw: st.DrawFn, doubts: bool = True) -> tuple[Flow, dict[str, Any]]:
    """A flow and the answers of a whole interview, in the order they were given."""
    flow = draw(st.sampled_from(FLOWS))
    cells, progress, answers = Cells(flow), replay(flow, {}).progress, {}
    while (key := progress.next_question) is not None:
        values = [plain(cell.value) for cell in cells.of(flow.questions[key], progress.values)]
        value = draw(st.sampled_from([*values, UNKNOWN] if doubts else values))
        trial = replay(flow, {**answers, key: value})
        if trial.refused:
            continue
        answers[key] = value
        progress = trial.progress
    return flow, answers


@QUICK
@given(interviews())
def test_replay_is_deterministic_and_survives_being_stored(interview: tuple[Flow, dict[str, Any]]) -> None:
    flow, answers = interview
    once, again = replay(flow, answers), replay(flow, json.loads(json.dumps(answers)))
    assert once.path == again.path == tuple(answers)
    assert once.decision == again.decision and once.decision is not None
    shuffled = dict(sorted(answers.items()))
    assert replay(flow, shuffled).path == once.path


@QUICK
@given(interviews(), st.data())
def test_cut_anywhere_and_go_on(interview: tuple[Flow, dict[str, Any]], data: st.DataObject) -> None:
    flow, answers = interview
    cut = data.draw(st.integers(0, len(answers)))
    first = dict(list(answers.items())[:cut])
    standing = replay(flow, json.loads(json.dumps(first)))
    assert standing.path == tuple(first)
    assert standing.pending == (list(answers)[cut] if cut < len(answers) else None)
    rest = {**first, **dict(list(answers.items())[cut:])}
    assert replay(flow, rest).decision == replay(flow, answers).decision


@QUICK
@given(interviews())
def test_back_undoes_answers_one_by_one(interview: tuple[Flow, dict[str, Any]]) -> None:
    flow, answers = interview
    current = dict(answers)
    for key in reversed(list(answers)):
        current = back(flow, current)
        assert key not in current
        assert replay(flow, current).pending == key
        assert back(flow, answer(current, key, answers[key])) == current
    assert current == {} == back(flow, current)


@QUICK
@given(interviews(), st.data())
def test_answers_that_are_not_asked_are_ignored(
    interview: tuple[Flow, dict[str, Any]], data: st.DataObject
) -> None:
    flow, answers = interview
    standing = replay(flow, answers)
    implying = {key for one in flow.questions.values() if one.assumed for key, _ in one.assumed.implied}
    others = [key for key in flow.questions if key not in standing.progress.values and key not in implying]
    others += [
        key
        for key, value in standing.progress.values.items()
        if value is BranchState.NOT_ASKED and key not in implying
    ]
    noise = {key: data.draw(st.sampled_from(["yes", 5, True, "DE", "?"])) for key in others}
    noise["no-such-question"] = 1
    expected = run(flow, answers)
    assert run(flow, {**noise, **answers}) == expected
    assert run(flow, {**answers, **noise}) == expected


@QUICK
@given(interviews(), st.data())
def test_a_changed_answer_keeps_what_still_applies(
    interview: tuple[Flow, dict[str, Any]], data: st.DataObject
) -> None:
    flow, answers = interview
    if not answers:
        return
    key = data.draw(st.sampled_from(list(answers)))
    changed = answer(answers, key, UNKNOWN)
    standing = replay(flow, changed)
    assert set(standing.path) | set(standing.unused) == set(changed)
    assert replay(flow, answer(changed, key, answers[key])).decision == replay(flow, answers).decision


@QUICK
@given(interviews())
def test_what_is_decided_despite_doubts_is_decided_whatever_turns_out(
    interview: tuple[Flow, dict[str, Any]],
) -> None:
    """A firm verdict with "I don't know" among the answers holds for every value of what was not known."""
    flow, answers = interview
    standing = replay(flow, answers)
    decision = standing.decision
    assert decision is not None
    doubts = [key for key, value in answers.items() if value == UNKNOWN]
    if decision.row is None:
        assert decision.verdict == "depends" and set(decision.missing) <= set(doubts) and decision.missing
        return
    cells = Cells(flow)
    for key in doubts[:1]:
        known = {k: v for k, v in answers.items() if k != key}
        for cell in cells.of(flow.questions[key], FlowProgress.start(flow).values):
            result = run(flow, {**known, key: plain(cell.value)})
            assert result.verdict in (decision.verdict, "depends")


@QUICK
@given(interviews(doubts=False))
def test_with_every_answer_the_verdict_is_settled_and_explained(
    interview: tuple[Flow, dict[str, Any]],
) -> None:
    flow, answers = interview
    decision = decide(replay(flow, answers).progress)
    assert decision.row is not None and decision.rules and not decision.missing
    assert set(decision.because) <= set(answers) | replay(flow, answers).progress.assumed
    for language in ("en", "es"):
        result = run(flow, answers, language=language)
        assert "{" not in result.text and result.text.strip()


def test_a_refused_answer_is_asked_again() -> None:
    flow = CATALOGUE.flows["can-i-go"]
    standing = replay(flow, {"role": "emperor"})
    assert standing.pending == "role" and standing.refused == (("role", "no_such_option"),)


def test_changing_the_role_keeps_the_countries() -> None:
    flow = CATALOGUE.flows["can-i-go"]
    answers = {
        "role": "teacher",
        "staff_link": "employed",
        "organisation": True,
        "sending_country": "DE",
        "destination": "ES",
    }
    standing = replay(flow, answer(answers, "role", "apprentice"))
    assert standing.path == ("role", "organisation", "sending_country", "destination")
    assert standing.unused == ("staff_link",) and standing.pending == "residence"
    assert replay(flow, answer(answers, "role", "pensioner")).pending == "vet_link"


def test_no_question_is_asked_whose_answer_changes_nothing() -> None:
    flow = CATALOGUE.flows["can-i-go"]
    standing = replay(flow, {"role": "other-sector-staff"})
    assert standing.pending is None and standing.decision is not None
    assert set(standing.path) == {"role"} and "call_year" in standing.progress.assumed


SMALL = """
id: small
version: {version}
title: {{en: Small, es: Corto}}
intro: {{en: Small, es: Corto}}
questions:
  {key}:
    type: yes_no
    label: {{en: Sunny?, es: "¿Sol?"}}
    find_out: {{en: the weather, es: el tiempo}}
    {was}
  wet:
    type: yes_no
    label: {{en: Wet?, es: "¿Mojado?"}}
    find_out: {{en: the ground, es: el suelo}}
table:
  - section: all
    rows:
      - {{when: {{{key}: yes}}, outcome: out}}
      - {{id: in, when: {{{key}: no, wet: yes}}, outcome: inside}}
      - {{id: maybe, when: {{{key}: no, wet: no}}, outcome: out}}
outcomes:
  out: {{verdict: eligible, title: {{en: Out, es: Fuera}}, text: {{en: Out, es: Fuera}}, rules: [a]}}
  inside: {{verdict: not_eligible, title: {{en: In, es: Dentro}}, text: {{en: In, es: Dentro}}, rules: [a]}}
unsettled: {{verdict: depends, title: {{en: Depends, es: Depende}}, text: {{en: Depends, es: Depende}}, rules: [a]}}
"""


def small(version: int, key: str, was: str = "") -> Flow:
    return parse_flow(
        SMALL.format(version=version, key=key, was=was and f"was: [{was}]"), {"all": frozenset()}
    )


@pytest.mark.parametrize(("was", "stranded", "pending"), [("", True, "bright"), ("sunny", False, "wet")])
def test_a_new_version_of_a_flow(was: str, stranded: bool, pending: str) -> None:
    old, new = small(1, "sunny"), small(2, "bright", was)
    assert compare(old, new, {}).stranded is stranded
    change = compare(old, new, {"sunny": False})
    assert change.pending == pending and change.before == "wet"
    assert change.lost == (() if was else ("sunny",))


def test_doubt_about_what_does_not_matter_does_not_matter() -> None:
    result = run(small(1, "sunny"), {"sunny": "?", "wet": False})
    assert (result.verdict, result.outcome, result.missing) == ("eligible", "out", [])


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("3 months", "84 to 93 days"),
        (5000, "from 1 to 1000 days"),
        ("soon", "21 days or 3 weeks"),
        ([1], "whole number"),
    ],
)
def test_an_answer_that_cannot_be_read_is_told(typed: Any, reason: str) -> None:
    answers = {
        "role": "apprentice",
        "organisation": True,
        "sending_country": "DE",
        "destination": "ES",
        "residence": "DE",
    }
    result = run(CATALOGUE.flows["can-i-go"], {**answers, "activity": "individual", "days": typed})
    assert result.missing == ["days"] and result.verdict == "depends"
    assert result.text.startswith("I could not use this answer") and reason in result.text


def test_what_people_typed_is_escaped() -> None:
    result = run(CATALOGUE.flows["can-i-go"], {"role": "<b>[x](http://evil.example)"})
    assert "<b>" not in result.text and "[x](" not in result.text
