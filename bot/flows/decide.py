"""The verdict of an interview, and its explanation: which answers and which rules led to it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from bot.flows.conditions import BranchState, questions, reduce
from bot.flows.definition import DecisionRow, Flow, FlowOutcome, Note, Verdict
from bot.flows.progress import FlowProgress
from bot.reading.states import state_of


@dataclass(frozen=True)
class Decision:
    """Where an interview ended.

    ``because`` are the questions whose answers decided; ``missing`` those to find out first; ``possible`` the
    outcomes that stay open. ``row`` is None where answers are missing.
    """

    outcome: FlowOutcome
    verdict: Verdict
    rules: tuple[str, ...]
    row: DecisionRow | None
    because: tuple[str, ...]
    missing: tuple[str, ...] = ()
    possible: tuple[str, ...] = ()
    notes: tuple[Note, ...] = ()


class GapError(Exception):
    """No row fits; the walker proves that this cannot happen in a published flow."""


def decide(progress: FlowProgress) -> Decision:
    """Decide from what is known. Several rows still possible: *depends*, unless one holds and all say the same no."""
    flow = progress.flow
    candidates = progress.candidates
    if not candidates:
        raise GapError(f"{flow.key}: no row of the table fits {dict(progress.values)}")
    certain = next((row for row, condition in candidates if condition is True), None)
    outcomes = list(dict.fromkeys(row.outcome for row, _ in candidates))
    verdicts = {flow.outcomes[key].verdict for key in outcomes}
    if len(outcomes) == 1 or (certain is not None and verdicts == {"not_eligible"}):
        return _settled(progress, certain or candidates[0][0])
    looked_at: set[str] = set()
    for _, condition in candidates:
        looked_at |= questions(condition)
    blamed = progress.blamed(looked_at)
    missing = tuple(key for key in flow.questions if key in blamed)
    rules = [*flow.unsettled.rules]
    for key in missing:
        rules += flow.questions[key].rules
    notes = _notes(flow.unsettled, progress)
    rules += [rule for note in notes for rule in note.rules]
    return Decision(
        flow.unsettled, "depends", _named(rules, progress), None, _asked(progress, set(flow.questions)), missing,
        tuple(outcomes), notes,
    )  # fmt: skip


def _settled(progress: FlowProgress, row: DecisionRow) -> Decision:
    outcome = progress.flow.outcomes[row.outcome]
    notes = _notes(outcome, progress)
    rules = _named([*row.rules, *outcome.rules, *(rule for note in notes for rule in note.rules)], progress)
    return Decision(
        outcome, outcome.verdict, rules, row, _asked(progress, set(questions(row.when))), notes=notes
    )


def _notes(outcome: FlowOutcome, progress: FlowProgress) -> tuple[Note, ...]:
    return tuple(
        note for note in progress.flow.notes
        if (not note.verdicts or outcome.verdict in note.verdicts) and _holds(note, progress)
    )  # fmt: skip


def _holds(note: Note, progress: FlowProgress) -> bool:
    left = reduce(note.when, progress.lookup)
    return left is True or (note.doubt and left is not False)


def _asked(progress: FlowProgress, keys: set[str]) -> tuple[str, ...]:
    return tuple(
        key for key in progress.flow.questions
        if key in keys and not isinstance(progress.lookup(key), BranchState)
    )  # fmt: skip


def _named(rules: Iterable[str], progress: FlowProgress) -> tuple[str, ...]:
    named = (name_rule(rule, progress.flow, progress.lookup) for rule in rules)
    return tuple(dict.fromkeys(rule for rule in named if rule is not None))


def name_rule(rule: str, flow: Flow, lookup: Any) -> str | None:
    """A rule id; ``agency.{country}`` is completed with the answer, or None where there is no such agency."""
    if "{" not in rule:
        return rule
    head, _, rest = rule.partition("{")
    value = lookup(rest.rstrip("}"))
    value = state_of(value) if isinstance(value, str) else value
    if isinstance(value, BranchState) or value not in flow.groups.get("one_agency", frozenset()):
        return None
    return head + str(value).lower()
