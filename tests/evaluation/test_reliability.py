"""Answers are told by how sure they were, and the picture shows what was measured."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from xml.etree import ElementTree

from bot.evaluation.golden import GoldenCase
from bot.evaluation.real import RealJudgement
from bot.evaluation.reliability import draw_reliability, reliability, reliability_lines

CASE = GoldenCase("real-1", "Can I go?")


def _judged(confidence: float | None, *, right: bool, answered: bool = True) -> RealJudgement:
    return RealJudgement(CASE, right, right, False, False, None, answered, confidence)


def test_groups_are_of_equal_size_and_what_was_not_answered_is_left_out() -> None:
    judged = [_judged(0.3, right=number % 2 == 0) for number in range(40)]
    judged += [_judged(0.9, right=number % 10 != 0) for number in range(40)]
    judged += [_judged(None, right=True), _judged(0.9, right=False, answered=False)]
    points = reliability(judged)
    assert [point.answers for point in points] == [20, 20, 20, 20]
    assert abs(points[0].right - 0.0) < 1e-9 and abs(points[-1].right - 1.0) < 1e-9
    assert "answers said with about 0.30: 20" in reliability_lines(points)[0]
    assert reliability([]) == []
    assert [point.answers for point in reliability(judged[:7])] == [7]


def test_the_picture_is_well_formed(tmp_path: Path) -> None:
    points = reliability([_judged(0.3, right=True)] * 30 + [_judged(0.8, right=True)] * 30)
    draw_reliability(points, date(2026, 12, 1), tmp_path / "new" / "reliability.svg")
    drawn = (tmp_path / "new" / "reliability.svg").read_text("utf-8")
    assert ElementTree.fromstring(drawn).tag.endswith("svg")
    assert drawn.count("<circle") == len(points) == 3
    assert "2026-12-01" in drawn
