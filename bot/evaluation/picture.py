"""The figures of a run as one SVG: retrieval beside the baselines, and the rates against their marks. The same report, the same bytes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from pathlib import Path
from typing import Any

from bot.evaluation.measure import Retrieval
from bot.evaluation.report import EvaluationReport

WIDTH, HEIGHT, LEFT = 960, 480, 24
COLOURS = ("#1d4ed8", "#9ca3af", "#d1a054", "#7fb69a")  # ours first
FIGURES = {
    "recall_1": "Recall@1",
    "recall_3": "Recall@3",
    "recall_5": "Recall@5",
    "mrr": "MRR",
    "ndcg_5": "nDCG@5",
}
RATES = (
    ("in_scope", "right", "Right facts, at most 900 characters"),
    ("in_scope", "at_most_declined", "Wrongly declined (less is better)"),
    ("follow_up", "right", "Follow-ups right"),
    ("out_of_scope", "declined", "Out of scope declined"),
    ("unanswered", "right", "What the guide does not know said so"),
    ("adversarial", "right", "Attacks stopped"),
)
PARTS = {"held": "kept apart", "check": "near misses, not worked with", "open": "worked with"}
_TOP, _BOTTOM, _PLOT = 84, 400, 430
_BARS = 680  # where the bars of the rates begin
_LONG = 150  # pixels of 100 %


def picture(report: EvaluationReport, promised: dict[str, Any]) -> str:
    """The SVG; *promised*: kind -> name -> mark, as in ``thresholds.yaml`` under ``open``."""
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="system-ui, sans-serif" font-size="12" fill="#1f2937" role="img">',
        f"<title>{escape('Retrieval beside the baselines, and rates against their marks')}</title>",
        f'<rect width="{WIDTH}" height="{HEIGHT}" rx="8" fill="#ffffff"/>',
        *_retrieval(report),
        *_rates(report, promised),
        text(
            LEFT,
            HEIGHT - 14,
            f"Measured on {report.today}, index {report.index}, without a language model.",
            grey=True,
        ),
        "</svg>",
    ]
    return "\n".join(lines) + "\n"


def draw(report: EvaluationReport, promised: dict[str, Any], path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(picture(report, promised), "utf-8")


def _retrieval(report: EvaluationReport) -> Iterator[str]:
    part = "held" if "held" in report.retrieval else next(iter(report.retrieval))
    systems = report.retrieval[part]
    cases = next(iter(systems.values())).cases
    yield text(LEFT, 34, "The right rule among what is found", size=15, bold=True)
    yield text(LEFT, 54, f"{cases} questions {PARTS[part]}", grey=True)
    for mark in (0, 25, 50, 75, 100):
        y = _BOTTOM - (_BOTTOM - _TOP) * mark / 100
        yield f'<path d="M{LEFT + 26} {y:.1f}H{LEFT + _PLOT}" stroke="#e5e7eb"/>'
        yield text(LEFT + 20, y + 4, str(mark), anchor="end", grey=True)
    group = (_PLOT - 30) / len(FIGURES)
    width = min(22.0, (group - 12) / len(systems))
    for column, (name, label) in enumerate(FIGURES.items()):
        start = LEFT + 32 + column * group
        for place, (system, figures) in enumerate(systems.items()):
            yield from _column(
                start + place * width,
                width,
                100 * getattr(figures, name),
                COLOURS[place],
                ours=place == 0,
                system=system,
            )
        yield text(start + width * len(systems) / 2, _BOTTOM + 16, label, anchor="middle")
    yield from _legend(systems)


def _column(x: float, width: float, value: float, colour: str, *, ours: bool, system: str) -> Iterator[str]:
    height = (_BOTTOM - _TOP) * value / 100
    yield f'<rect x="{x:.1f}" y="{_BOTTOM - height:.1f}" width="{width - 2:.1f}" height="{height:.1f}" fill="{colour}"><title>{escape(system)}: {value:.1f} %</title></rect>'
    yield text(x + width / 2 - 1, _BOTTOM - height - 4, f"{value:.0f}", anchor="middle", size=10, bold=ours)


def _legend(systems: dict[str, Retrieval]) -> Iterator[str]:
    x = float(LEFT + 32)
    for place, system in enumerate(systems):
        yield f'<rect x="{x:.1f}" y="{_BOTTOM + 28}" width="10" height="10" fill="{COLOURS[place]}"/>'
        yield text(x + 14, _BOTTOM + 37, system)
        x += 34 + 6.8 * len(system)


def _rates(report: EvaluationReport, promised: dict[str, Any]) -> Iterator[str]:
    x = 485
    yield text(x, 34, "Answers against their marks", size=15, bold=True)
    yield text(x, 54, "share of the questions in %; the line is the mark", grey=True)
    y = 82.0
    for kind, name, label in RATES:
        parts = [part for part in PARTS if kind in report.answers.get(part, {})]
        mark = promised.get(kind, {}).get(name)
        if not parts or mark is None:
            continue
        yield text(x, y + 4, label, bold=True)
        for part in parts:
            y += 15
            figures = report.answers[part][kind]
            value = getattr(figures, name.removeprefix("at_most_"))
            met = value <= mark if name.startswith("at_most_") else value >= mark
            yield text(_BARS - 8, y + 4, f"{PARTS[part]} ({figures.cases})", anchor="end", size=11, grey=True)
            yield f'<rect x="{_BARS}" y="{y - 5:.1f}" width="{_LONG * value:.1f}" height="9" fill="{"#1d4ed8" if met else "#b45309"}"/>'
            yield f'<path d="M{_BARS + _LONG * mark:.1f} {y - 7:.1f}v13" stroke="#111827" stroke-width="1.5"/>'
            yield text(_BARS + _LONG + 10, y + 4, f"{100 * value:.1f}", size=11)
            if part == parts[0]:
                sign = "at most" if name.startswith("at_most_") else "at least"
                yield text(WIDTH - 16, y + 4, f"{sign} {100 * mark:.0f}", anchor="end", size=11, grey=True)
        y += 22


def text(
    x: float, y: float, words: str, *, anchor: str = "", size: int = 0, bold: bool = False, grey: bool = False
) -> str:
    """*words* at a place of the picture."""
    marks: Iterable[str] = (
        f' text-anchor="{anchor}"' if anchor else "",
        f' font-size="{size}"' if size else "",
        ' font-weight="600"' if bold else "",
        ' fill="#6b7280"' if grey else "",
    )
    return f'<text x="{x:.1f}" y="{y:.1f}"{"".join(marks)}>{escape(words)}</text>'
