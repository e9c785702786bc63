"""How far along a person is: "question 3 of about 8", from random ways through the flow that go on as long as they can."""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping
from statistics import median_high

from bot.flows.cells import Cells
from bot.flows.conditions import BranchState
from bot.flows.definition import Flow
from bot.flows.interview import FlowStanding
from bot.flows.progress import FlowProgress
from bot.flows.values import ValueRefused, accept

WAYS = 16
LONGEST = 60

_left: dict[tuple[str, int, str], Mapping[str, int]] = {}


def position(standing: FlowStanding, question: str) -> tuple[int, int]:
    """The number of *question*, which is asked now, and about how many there will be in all."""
    before = standing.path.index(question) if question in standing.path else len(standing.path)
    return before + 1, before + _questions_left(standing.flow).get(question, 1)


def warm(flows: Iterable[Flow]) -> None:
    """Count once what :func:`position` needs."""
    for flow in flows:
        _questions_left(flow)


def _questions_left(flow: Flow) -> Mapping[str, int]:
    """Per question: how many are asked from it to the end, itself included."""
    key = (flow.key, flow.version, ",".join(flow.questions))
    if key not in _left:
        chance, cells = random.Random(7), Cells(flow)  # noqa: S311
        seen: dict[str, list[int]] = {}
        for _ in range(WAYS):
            way = _way(flow, cells, chance)
            for place, question in enumerate(way):
                seen.setdefault(question, []).append(len(way) - place)
        _left[key] = {name: median_high(lengths) for name, lengths in seen.items()}
    return _left[key]


def _way(flow: Flow, cells: Cells, chance: random.Random) -> list[str]:
    progress: FlowProgress | None = FlowProgress.start(flow)
    way: list[str] = []
    while progress is not None and (question := progress.next_question) is not None and len(way) < LONGEST:
        if flow.questions[question].asked:
            way.append(question)
        progress = _onward(progress, question, cells, chance)
    return way


def _onward(
    progress: FlowProgress, question: str, cells: Cells, chance: random.Random
) -> FlowProgress | None:
    """After a random answer, one that ends the interview only where every other does too."""
    choices = [cell.value for cell in cells.of(progress.flow.questions[question], progress.values)]
    chance.shuffle(choices)
    ending = None
    for value in (*choices, BranchState.UNKNOWN):
        if value is not BranchState.UNKNOWN:
            try:
                accept(progress.flow, progress.flow.questions[question], value, progress.lookup)
            except ValueRefused:
                continue
        after = progress.answered(question, value)
        if after.next_question is not None:
            return after
        ending = ending or after
    return ending
