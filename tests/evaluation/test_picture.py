"""The picture of an evaluation: well-formed, the same for the same figures, and with every mark in it."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest

import knowledge
from bot.evaluation.measure import MeasuredAnswers, Retrieval
from bot.evaluation.picture import picture
from bot.evaluation.report import EvaluationReport, promised

MARKS = promised(knowledge.ROOT / "golden")


def _report(right: float = 0.93, system: str = "Peer <1>") -> EvaluationReport:
    figures = Retrieval(40, 0.8, 0.9, 0.95, 0.85, 0.88)
    answers = MeasuredAnswers(40, right, 0.01, 0, 400.0, 0, 0)
    return EvaluationReport(
        "0123",
        "2026-11-21",
        {},
        {"held": {"Vademecum": figures, system: figures}},
        {"held": {"in_scope": answers}},
    )


def test_the_same_report_gives_the_same_well_formed_picture() -> None:
    drawn = picture(_report(), MARKS)
    assert drawn == picture(_report(), MARKS)
    assert ElementTree.fromstring(drawn).tag.endswith("svg")
    assert "Peer &lt;1&gt;" in drawn


@pytest.mark.parametrize(("right", "colour"), [(0.90, "#1d4ed8"), (0.89, "#b45309")])
def test_a_rate_below_its_mark_has_another_colour(right: float, colour: str) -> None:
    bars = [line for line in picture(_report(right), MARKS).splitlines() if 'height="9"' in line]
    assert colour in bars[0]
    assert "93.0" in picture(_report(), MARKS)
