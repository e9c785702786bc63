"""The walker: goes every way through a flow, in memory, and proves that it has no hole and no contradiction."""

from __future__ import annotations

import sys
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from typing import Any

from bot.flows.cells import Cell, Cells
from bot.flows.conditions import BranchState, questions
from bot.flows.decide import GapError, decide
from bot.flows.definition import DecisionRow, Flow, FlowOutcome
from bot.flows.outcome_text import shown
from bot.flows.progress import FlowProgress
from bot.flows.values import ValueRefused, accept
from bot.reading.source import FlowProblem

Checker = Callable[[FlowProgress, FlowOutcome], list[str]]


@dataclass
class FlowWalk:
    """What the walker saw. ``edges``: (question, label, where it leads) with ``-> outcome`` written as ``=key``."""

    flow: Flow
    paths: int = 0
    paths_doubtful: int = 0
    states: int = 0
    rows: dict[str, dict[str, Any]] = field(default_factory=dict)
    outcomes: set[str] = field(default_factory=set)
    asked: set[str] = field(default_factory=set)
    rules: set[str] = field(default_factory=set)
    edges: dict[tuple[str, str], list[str]] = field(default_factory=dict)
    problems: list[FlowProblem] = field(default_factory=list)


def walk(flow: Flow, check: Checker | None = None, doubts: int = 1) -> FlowWalk:
    """Go every way, with up to *doubts* answers "I don't know" on a way.

    *check* looks at each end and returns what is wrong there.
    """
    result = FlowWalk(flow)
    sys.setrecursionlimit(max(sys.getrecursionlimit(), 5_000))
    walker = _Walker(flow, result, check)
    result.paths = walker.visit(FlowProgress.start(flow), {}, 0)
    result.states = len(walker.seen)
    if doubts and not result.problems:
        result.paths_doubtful = walker.visit(FlowProgress.start(flow), {}, doubts) - result.paths
    _unreached(result)
    return result


class _Walker:
    def __init__(self, flow: Flow, result: FlowWalk, check: Checker | None) -> None:
        self.flow, self.result, self.check = flow, result, check
        self.cells = Cells(flow)
        self.seen: dict[Hashable, int] = {}
        self.told: set[str] = set()
        self.shown = shown(flow)

    def visit(self, progress: FlowProgress, labels: dict[str, str], doubts: int) -> int:
        """The number of ways on from here; every state is entered once."""
        key = (doubts, signature(progress, self.shown))
        if key in self.seen:
            return self.seen[key]
        self.seen[key] = 1
        question = progress.next_question
        if question is None:
            self._end(progress, labels)
            return 1
        self.result.asked.add(question)
        cells = [*self.cells.of(self.flow.questions[question], progress.values)]
        if doubts and self.flow.questions[question].asked:
            cells.append(Cell(BranchState.UNKNOWN, "I don't know"))
        total = 0
        for cell in cells:
            if self._refused(question, cell, progress):
                continue
            after = progress.answered(question, cell.value)
            if not doubts and BranchState.UNKNOWN not in after.values.values():
                self._edge(question, cell, after)
            left = doubts - (cell.value is BranchState.UNKNOWN)
            total += self.visit(after, {**labels, question: cell.label}, left)
        self.seen[key] = total
        return total

    def _refused(self, question: str, cell: Cell, progress: FlowProgress) -> bool:
        if cell.value is BranchState.UNKNOWN:
            return False
        try:
            accept(self.flow, self.flow.questions[question], cell.value, progress.lookup)
        except ValueRefused:
            return True
        return False

    def _edge(self, question: str, cell: Cell, after: FlowProgress) -> None:
        target = after.next_question
        if target is None:
            candidates = after.candidates
            target = f"={candidates[0][0].outcome}" if candidates else "=?"
        labels = self.result.edges.setdefault((question, target), [])
        if cell.label not in labels:
            labels.append(cell.label)

    def _end(self, progress: FlowProgress, labels: dict[str, str]) -> None:
        doubtful = BranchState.UNKNOWN in progress.values.values()
        candidates = progress.candidates
        holding = [row for row, condition in candidates if condition is True]
        if not doubtful and not holding:
            section = self.flow.sections[-1]
            self._tell(section.rows[-1].line, "no row of the table fits", labels)
            return
        if not doubtful and len({row.outcome for row in holding}) > 1:
            names = " and ".join(f"“{row.key}”" for row in holding)
            self._tell(holding[1].line, f"rows {names} both fit and contradict each other", labels)
        if not doubtful:
            self._hidden(progress, labels)
        try:
            decision = decide(progress)
        except GapError:
            self._tell(self.flow.sections[-1].rows[-1].line, "no row of the table fits", labels)
            return
        if decision.row is not None:
            self.result.outcomes.add(decision.outcome.key)
        elif not decision.missing:
            self._tell(decision.outcome.line, "the verdict is open, yet nothing is named to find out", labels)
        self.result.rules |= set(decision.rules)
        for row in holding:
            self.result.rows.setdefault(row.key, dict(progress.values))
        if decision.row is not None and not (decision.row.rules or decision.outcome.rules):
            self._tell(
                _line(decision.row, decision.outcome), f"“{decision.outcome.key}” cites no rule", labels
            )
        for message in self.check(progress, decision.outcome) if self.check else ():
            self._tell(decision.outcome.line, message, labels)

    def _hidden(self, progress: FlowProgress, labels: dict[str, str]) -> None:
        """Rows that must exclude the section that decided here, and yet hold or could hold as well."""
        deciding = next(
            number
            for number, rows in enumerate(progress.sections)
            if any(condition is True for _, condition in rows)
        )
        name = self.flow.sections[deciding].key
        for section, rows in zip(
            self.flow.sections[deciding + 1 :], progress.sections[deciding + 1 :], strict=True
        ):
            for row, _ in rows if name in section.apart_from else ():
                self._tell(
                    row.line, f"row “{row.key}” also takes answers that section “{name}” decides", labels
                )

    def _tell(self, line: int, message: str, labels: dict[str, str]) -> None:
        """One problem a line and message, with the first way that leads there."""
        if f"{line}{message}" in self.told:
            return
        self.told.add(f"{line}{message}")
        way = "; ".join(f"{question}: {label}" for question, label in labels.items())
        self.result.problems.append(
            FlowProblem(self.flow.file, line, f"{message} (when {way or 'nothing is asked'})")
        )


def _line(row: DecisionRow | None, outcome: FlowOutcome) -> int:
    return row.line if row is not None else outcome.line


def signature(progress: FlowProgress, shown: frozenset[str]) -> Hashable:
    """Two moments with the same signature go on in the same ways and end in the same texts, values and notes aside.

    Of the settled questions only those count that something still looks at, or that a text may show. At an end only the rows
    count that hold or could: what they wait for is not asked any more.
    """
    if progress.next_question is None:
        open_rows = tuple(row.key for section in progress.sections for row, _ in section)
        holding = tuple((row.key, condition is True) for row, condition in progress.candidates)
        unknown = tuple(sorted(key for key, value in progress.values.items() if value is BranchState.UNKNOWN))
        texts = tuple(key for key in sorted(shown) if isinstance(progress.lookup(key), BranchState))
        return holding, open_rows, unknown, texts, progress.assumed
    rows = tuple((row.key, condition) for section in progress.sections for row, condition in section)
    looked_at = set(shown)
    for condition in (*(condition for _, condition in progress.candidates), *progress.whens.values()):
        looked_at |= questions(condition)
    blocked = tuple((key, progress.blocked[key]) for key in sorted(looked_at & progress.blocked.keys()))
    for _, causes in blocked:
        looked_at |= causes
    settled = tuple(
        (key, value.name if isinstance(value, BranchState) else "")
        for key, value in sorted(progress.values.items())
        if key in looked_at
    )
    return settled, rows, tuple(progress.whens.items()), blocked


def _unreached(result: FlowWalk) -> None:
    flow = result.flow
    for row in flow.rows:
        if row.key not in result.rows:
            result.problems.append(
                FlowProblem(flow.file, row.line, f"no answers lead to the row “{row.key}”")
            )
    used = {row.outcome for row in flow.rows}
    for outcome in flow.outcomes.values():
        if outcome.key not in used:
            result.problems.append(
                FlowProblem(flow.file, outcome.line, f"no row leads to the outcome “{outcome.key}”")
            )
    for question in flow.questions.values():
        if question.key not in result.asked:
            result.problems.append(FlowProblem(flow.file, question.line, f"“{question.key}” is never asked"))
