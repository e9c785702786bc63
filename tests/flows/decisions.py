"""All that a flow asks and decides, as one number: two flows with the same number behave alike on every way."""

from __future__ import annotations

from collections.abc import Hashable

from bot.flows.cells import Cells
from bot.flows.decide import decide
from bot.flows.definition import Flow
from bot.flows.progress import FlowProgress
from bot.flows.values import ValueRefused, accept
from bot.flows.walk import signature


def decisions(flow: Flow) -> int:
    """A hash over every question, each of its answers and what follows, down to the outcomes; without "I don't know"."""
    cells = Cells(flow)
    seen: dict[Hashable, int] = {}

    def visit(progress: FlowProgress) -> int:
        key = signature(progress, frozenset())
        if key not in seen:
            question = progress.next_question
            if question is None:
                seen[key] = hash(("=", decide(progress).outcome.key))
            else:
                seen[key] = hash((question, *(follow(progress, question))))
        return seen[key]

    def follow(progress: FlowProgress, question: str) -> list[int]:
        found = []
        for cell in cells.of(flow.questions[question], progress.values):
            try:
                accept(flow, flow.questions[question], cell.value, progress.lookup)
            except ValueRefused:
                continue
            found.append(hash((cell.label, visit(progress.answered(question, cell.value)))))
        return found

    return visit(FlowProgress.start(flow))
