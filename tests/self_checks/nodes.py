"""Every question of every self-check, and answers that lead there."""

from __future__ import annotations

import random
from typing import Any

from bot.flows.assuming import assumed
from bot.flows.cells import Cells
from bot.flows.conditions import BranchState
from bot.flows.definition import Flow
from bot.flows.interview import UNKNOWN
from bot.flows.progress import FlowProgress
from bot.flows.values import ValueRefused, accept
from bot.self_checks.flows_in_use import published

NODES = [
    (key, question)
    for key, flow in published().flows.items()
    for question, one in flow.questions.items()
    if one.asked
]


def way_to(flow: Flow, question: str, chance: random.Random) -> dict[str, Any]:
    """Answers, as they are stored, of somebody who is asked *question* next."""
    cells = Cells(flow)
    for _ in range(400):
        progress, answers = FlowProgress.start(flow), dict[str, Any]()
        while (key := progress.next_question) is not None and key != question:
            one = flow.questions[key]
            if not one.asked:
                plain = assumed(flow, one, answers, progress.lookup)
                value = accept(flow, one, plain, progress.lookup)
                progress = progress.answered(key, value, assumed=True)
                continue
            progress, answers[key] = _onward(progress, key, cells, chance)
        if key == question:
            return answers
    raise AssertionError(f"no way found to {question} of {flow.key}")


def _onward(
    progress: FlowProgress, key: str, cells: Cells, chance: random.Random
) -> tuple[FlowProgress, Any]:
    """A random answer, rather one after which something is asked."""
    flow = progress.flow
    values = [cell.value for cell in cells.of(flow.questions[key], progress.values)]
    chance.shuffle(values)
    ending = None
    for value in values:
        try:
            accept(flow, flow.questions[key], value, progress.lookup)
        except ValueRefused:
            continue
        after = progress.answered(key, value), _plain(value)
        if after[0].next_question is not None:
            return after
        ending = ending or after
    return ending or (progress.answered(key, BranchState.UNKNOWN), UNKNOWN)


def _plain(value: Any) -> Any:
    return value.isoformat() if hasattr(value, "isoformat") else value
