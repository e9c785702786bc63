"""The picture of a flow, from what the walker saw: Mermaid text, and an SVG that needs no program to look at."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape
from textwrap import shorten, wrap

from bot.flows.definition import Flow, said
from bot.flows.walk import FlowWalk

COLOURS = {
    "eligible": ("#d7f0dc", "#1e7b34"),
    "not_eligible": ("#fadbd8", "#a93226"),
    "depends": ("#fdebc8", "#9a6700"),
    "estimate": ("#d6e6f9", "#1f5fa8"),
}
_SPAN = re.compile(r"\d+(–\d+)?")
BOX, LABEL, CHIP, LINE, PAD, GAP = 300, 330, 330, 17, 8, 22


@dataclass(frozen=True)
class Way:
    """One way on from a question: what was answered, and the outcome or question it leads to."""

    answers: str
    target: str
    ends: bool


def ways(seen: FlowWalk) -> dict[str, list[Way]]:
    """Question -> ways on, in the order of the flow; ends first, then further questions."""
    order = {key: number for number, key in enumerate(seen.flow.questions)}
    found: dict[str, list[Way]] = {key: [] for key in seen.flow.questions if key in seen.asked}
    for (question, target), labels in seen.edges.items():
        found[question].append(
            Way(", ".join(_merged(labels)), target.removeprefix("="), target.startswith("="))
        )
    for several in found.values():
        several.sort(key=lambda way: (not way.ends, order.get(way.target, 0), way.target))
    return found


def _merged(labels: list[str]) -> list[str]:
    """Neighbouring ranges of numbers as one: 2–9, 10, 11–30 becomes 2–30."""
    spans: list[tuple[int, int]] = []
    for label in labels:
        if not _SPAN.fullmatch(label):
            return labels
        start, _, end = label.partition("–")
        spans.append((int(start), int(end or start)))
    merged: list[tuple[int, int]] = []
    for low, high in sorted(spans):
        if merged and low == merged[-1][1] + 1:
            merged[-1] = (merged[-1][0], high)
        else:
            merged.append((low, high))
    return [str(low) if low == high else f"{low}–{high}" for low, high in merged]


def mermaid(seen: FlowWalk, language: str = "en") -> str:
    """A Mermaid flow chart: questions, outcomes in the colour of their verdict, answers on the arrows."""
    flow, lines = seen.flow, ["flowchart TD"]
    found = ways(seen)
    for key in found:
        label = shorten(said(flow.questions[key].label, language), 80, placeholder=" …")
        lines.append(f'    q_{_id(key)}["{_quoted(label)}"]')
    for key in sorted({way.target for several in found.values() for way in several if way.ends}):
        outcome = flow.outcomes[key]
        lines.append(f'    o_{_id(key)}(["{_quoted(said(outcome.title, language))}"]):::{outcome.verdict}')
    for key, several in found.items():
        for way in several:
            label = _quoted(shorten(way.answers, 60, placeholder=" …"))
            lines.append(f'    q_{_id(key)} -->|"{label}"| {"o" if way.ends else "q"}_{_id(way.target)}')
    for verdict, (fill, stroke) in COLOURS.items():
        lines.append(f"    classDef {verdict} fill:{fill},stroke:{stroke}")
    return "\n".join(lines) + "\n"


def _id(key: str) -> str:
    return key.replace("-", "_")


def _quoted(text: str) -> str:
    return text.replace('"', "#quot;").replace("|", "/")


def svg(seen: FlowWalk, language: str = "en") -> str:
    """A ladder: each question on the left, its answers beside it, and where each leads, an outcome or a question."""
    flow, found = seen.flow, ways(seen)
    numbers = {key: number for number, key in enumerate(found, start=1)}
    parts: list[str] = []
    top = 60
    for key, several in found.items():
        body, height = _question(flow, key, numbers, several, top, language)
        parts += body
        top += height + GAP
    width = BOX + LABEL + CHIP + 80
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {top}" width="{width}" height="{top}" '
        f'font-family="system-ui, sans-serif" font-size="13" role="img" aria-label="{escape(said(flow.title, language))}">'
    )
    background = f'<rect width="{width}" height="{top}" fill="#ffffff"/>'
    title = (
        f'<text x="20" y="34" font-size="20" font-weight="600">{escape(said(flow.title, language))}</text>'
    )
    return "\n".join([head, background, title, *parts, "</svg>"]) + "\n"


def _question(
    flow: Flow, key: str, numbers: dict[str, int], several: list[Way], top: int, language: str
) -> tuple[list[str], int]:
    """The drawing of one question with its ways on, and its height."""
    label = wrap(f"{numbers[key]}. {said(flow.questions[key].label, language)}", 42)
    parts: list[str] = []
    y = top
    for way in several:
        body, height = _way(flow, way, numbers, y, language)
        parts += body
        y += height
    height = max(len(label) * LINE + 2 * PAD, y - top)
    box = [
        f'<rect x="20" y="{top}" width="{BOX}" height="{height}" rx="6" fill="#f4f6f8" stroke="#5b6770"/>',
        *_lines(label, 30, top + PAD + 12, "#111111"),
    ]
    return [*box, *parts], height


def _way(flow: Flow, way: Way, numbers: dict[str, int], y: int, language: str) -> tuple[list[str], int]:
    answers = wrap(way.answers, 46, max_lines=4, placeholder=" …")
    if way.ends:
        outcome = flow.outcomes[way.target]
        target = wrap(said(outcome.title, language), 44)
        fill, stroke = COLOURS[outcome.verdict]
    else:
        question = said(flow.questions[way.target].label, language)
        target = [shorten(f"{numbers[way.target]}. {question}", 46, placeholder=" …")]
        fill, stroke = "#ffffff", "#5b6770"
    height = max(len(answers), len(target)) * LINE + PAD
    x = 20 + BOX
    middle = y + height // 2
    chip = x + LABEL + 30
    return [
        f'<path d="M{x} {middle}H{x + 10}" stroke="#5b6770"/>',
        *_lines(answers, x + 14, y + 14, "#333333"),
        f'<path d="M{chip - 16} {middle}h10m-5 -4l5 4l-5 4" stroke="#5b6770" fill="none"/>',
        f'<rect x="{chip}" y="{y + 1}" width="{CHIP}" height="{height - 3}" rx="8" fill="{fill}" stroke="{stroke}"/>',
        *_lines(target, chip + 8, y + 14, "#111111"),
    ], height


def _lines(texts: list[str], x: int, y: int, colour: str) -> list[str]:
    return [
        f'<text x="{x}" y="{y + number * LINE}" fill="{colour}">{escape(text)}</text>'
        for number, text in enumerate(texts)
    ]
