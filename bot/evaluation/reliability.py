"""Whether answers are right as often as they claim: the confidence of answers to real questions against the share that was right."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from bot.evaluation.picture import text
from bot.evaluation.real import RealJudgement

STEPS = 5  # groups of answers, as many in each
LEAST = 20  # answers in a group that a point is drawn for
WIDTH, HEIGHT = 520, 470
_LEFT, _TOP, _SIDE = 60, 70, 340


@dataclass(frozen=True)
class ReliabilityPoint:
    """Answers of about one confidence: how many, their mean confidence and the share that was right, each 0 to 1."""

    answers: int
    claimed: float
    right: float


def reliability(judged: Iterable[RealJudgement]) -> list[ReliabilityPoint]:
    """The answers with a confidence in groups of equal size, the least sure first; one group where there are too few for more."""
    known = sorted(
        (one.confidence, one.right) for one in judged if one.confidence is not None and one.answered
    )
    steps = max(1, min(STEPS, len(known) // LEAST))
    groups = [known[len(known) * step // steps : len(known) * (step + 1) // steps] for step in range(steps)]
    return [
        ReliabilityPoint(
            len(group),
            sum(sure for sure, _ in group) / len(group),
            sum(right for _, right in group) / len(group),
        )
        for group in groups
        if group
    ]


def reliability_lines(points: Iterable[ReliabilityPoint]) -> list[str]:
    """The points as a person reads them."""
    return [
        f"answers said with about {one.claimed:.2f}: {one.answers}, right {one.right:.2f}" for one in points
    ]


def draw_reliability(points: Sequence[ReliabilityPoint], day: date, path: Path) -> None:
    """Write the picture of *points*, measured on *day*, to *path*."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(_picture(points, day)) + "\n", "utf-8")


def _picture(points: Sequence[ReliabilityPoint], day: date) -> Iterator[str]:
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="system-ui, sans-serif" font-size="12" '
        'fill="#1f2937" role="img">'
    )
    yield "<title>How sure answers are, and how often they are right</title>"
    yield f'<rect width="{WIDTH}" height="{HEIGHT}" rx="8" fill="#ffffff"/>'
    yield text(24, 30, "How sure, and how often right", size=15, bold=True)
    yield text(
        24,
        50,
        f"{sum(one.answers for one in points)} answers to real questions kept apart, in groups",
        grey=True,
    )
    for mark in range(0, 101, 25):
        x, y = _at(mark / 100, mark / 100)
        yield f'<path d="M{_LEFT} {y:.1f}H{_LEFT + _SIDE}M{x:.1f} {_TOP}V{_TOP + _SIDE}" stroke="#e5e7eb"/>'
        yield text(_LEFT - 8, y + 4, str(mark), anchor="end", grey=True)
        yield text(x, _TOP + _SIDE + 18, str(mark), anchor="middle", grey=True)
    (x0, y0), (x1, y1) = _at(0, 0), _at(1, 1)
    yield f'<path d="M{x0:.1f} {y0:.1f}L{x1:.1f} {y1:.1f}" stroke="#9ca3af" stroke-dasharray="4 4"/>'
    places = [_at(one.claimed, one.right) for one in points]
    yield f'<polyline points="{" ".join(f"{x:.1f},{y:.1f}" for x, y in places)}" fill="none" stroke="#1d4ed8" stroke-width="2"/>'
    for (x, y), one in zip(places, points, strict=True):
        yield f'<circle cx="{x:.1f}" cy="{y:.1f}" r="5" fill="#1d4ed8"><title>{one.answers} answers</title></circle>'
        yield text(x + 8, y + 14, f"{100 * one.right:.0f} %", size=11)
    yield text(_LEFT + _SIDE / 2, _TOP + _SIDE + 36, "claimed, %", anchor="middle", grey=True)
    yield text(
        24,
        HEIGHT - 8,
        f"Measured on {day}, without a language model. On the broken line, claim and truth agree.",
        grey=True,
    )
    yield "</svg>"


def _at(claimed: float, right: float) -> tuple[float, float]:
    return _LEFT + _SIDE * claimed, _TOP + _SIDE * (1 - right)
