"""The golden questions through the real index and pipeline: the figures the project promises, in CI."""

from __future__ import annotations

from datetime import date

import pytest

import knowledge
from bot.answers.answer import Asked
from bot.answers.open_guide import OpenGuide
from bot.answers.pipeline import Pipeline
from bot.channels.terminal.plain import plain_text
from bot.evaluation.golden import load
from bot.evaluation.judge import judge
from bot.evaluation.report import EvaluationReport, evaluate
from indexing.passages import plain_text as bare

pytestmark = pytest.mark.xdist_group("evaluation")  # what is measured serves all of them

TODAY = date(2026, 11, 21)


@pytest.fixture(scope="module")
def report(built_guide: OpenGuide) -> EvaluationReport:
    """The part kept apart, alone; the others, and the peers beside, are measured by `make test-slow`."""
    return evaluate(built_guide, knowledge.ROOT / "golden", TODAY, parts=("held",), beside=False)


def test_the_part_kept_apart_meets_its_thresholds(report: EvaluationReport) -> None:
    assert report.failures == []


@pytest.mark.slow
@pytest.mark.timeout(1200)
def test_all_thresholds_are_met(built_guide: OpenGuide) -> None:
    assert evaluate(built_guide, knowledge.ROOT / "golden", TODAY).failures == []


def test_no_answer_holds_a_number_of_its_own(report: EvaluationReport) -> None:
    assert {
        (part, kind): figures.invented_numbers
        for part, kinds in report.answers.items()
        for kind, figures in kinds.items()
        if figures.invented_numbers
    } == {}


def test_the_facts_of_the_first_texts_are_answered(built_guide: OpenGuide) -> None:
    """Everything the three texts of the beginning say is answerable, phrased as people type."""
    cases = [case for case in load(knowledge.ROOT / "golden") if case.id.startswith("seed-")]
    pipeline = Pipeline(lambda: built_guide)
    answers = [
        (case, pipeline.answer_now(Asked(case.question, TODAY, case.history, case.lang))) for case in cases
    ]
    judged = [
        judge(
            case,
            plain_text(answer.text),
            str(answer.outcome),
            answer.passages,
            (),
            [citation.quote for citation in answer.citations],
        )
        for case, answer in answers
    ]
    assert len(cases) >= 40
    assert sum(one.right for one in judged) / len(judged) >= 0.95


def test_every_quote_stands_word_for_word_in_its_passage(built_guide: OpenGuide) -> None:
    pipeline = Pipeline(lambda: built_guide)
    for case in load(knowledge.ROOT / "golden")[::4]:
        answer = pipeline.answer_now(Asked(case.question, TODAY, case.history, case.lang))
        for citation in answer.citations:
            passage = built_guide.passages[citation.id]
            assert " ".join(bare(citation.quote).split()) in " ".join(bare(passage.text).split()), case.id
