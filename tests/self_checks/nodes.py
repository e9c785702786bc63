"""Every question of every self-check that a chat asks, and answers that lead there."""

from __future__ import annotations

import random
from collections import defaultdict
from functools import cache
from typing import Any

from bot.flows.assuming import assumed
from bot.flows.cells import Cells
from bot.flows.conditions import BranchState
from bot.flows.definition import Flow
from bot.flows.interview import UNKNOWN
from bot.flows.progress import FlowProgress
from bot.flows.values import ValueRefused, accept
from bot.self_checks.flows_in_use import published

WALKS = 1500
KEPT = 8  # ways that are kept to one question
# Only a batch or a sentence typed freely gives the months; the chat asks for the dates.
NEVER_ASKED = {("can-i-go", "graduation_months")}

NODES = [
    (key, question)
    for key, flow in published().flows.items()
    for question, one in flow.questions.items()
    if one.asked and (key, question) not in NEVER_ASKED
]


def way_to(flow: Flow, question: str, chance: random.Random) -> dict[str, Any]:
    """Answers, as they are stored, of somebody who is asked *question* next."""
    found = _ways(flow.key).get(question)
    assert found, f"no way found to {question} of {flow.key}"
    return dict(chance.choice(found))


@cache
def _ways(key: str) -> dict[str, list[dict[str, Any]]]:
    """Some ways to each question of the self-check *key*: each walk begins where the question was from which fewest began."""
    flow = published().flows[key]
    cells, chance = Cells(flow), random.Random(key)
    start = FlowProgress.start(flow)
    found: dict[str, list[tuple[FlowProgress, dict[str, Any]]]] = {str(start.next_question): [(start, {})]}
    began: dict[str, int] = defaultdict(int)
    for _ in range(WALKS):
        least = min(found, key=lambda question: began[question])
        began[least] += 1
        progress, answers = chance.choice(found[least])
        answers = dict(answers)
        while (asked := progress.next_question) is not None:
            one = flow.questions[asked]
            if not one.asked:
                value = accept(flow, one, assumed(flow, one, answers, progress.lookup), progress.lookup)
                progress = progress.answered(asked, value, assumed=True)
                continue
            ways = found.setdefault(asked, [])
            if len(ways) == KEPT:
                ways.pop(chance.randrange(KEPT))
            ways.append((progress, dict(answers)))
            progress, answers[asked] = _onward(progress, asked, cells, chance)
    return {question: [answers for _, answers in ways] for question, ways in found.items()}


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
