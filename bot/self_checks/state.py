"""Where a person stands in an interview, on the flow as it is now."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from bot.flows.conditions import BranchState
from bot.flows.definition import Flow
from bot.flows.interview import UNKNOWN, FlowStanding, renamed, replay
from bot.flows.values import ValueRefused, accept
from bot.self_checks.self_check_store import OPEN, Interview


@dataclass(frozen=True)
class Position:
    """An interview and its replay. ``key`` is the question that waits, None at the end; ``here`` the standing before it."""

    run: Interview
    standing: FlowStanding
    key: str | None
    here: FlowStanding

    @property
    def changing(self) -> bool:
        """Is an answer given before being changed?"""
        return self.key is not None and self.key in self.standing.path


def at(flow: Flow, run: Interview) -> Position:
    """Replay *run* on *flow*."""
    run = replace(run, answers=renamed(flow, run.answers), asked=todays_name(flow, run.asked))
    standing = replay(flow, run.answers)
    if run.state == OPEN and run.asked in standing.path:
        before = standing.path[: standing.path.index(run.asked)]
        return Position(run, standing, run.asked, replay(flow, {key: run.answers[key] for key in before}))
    return Position(run, standing, standing.pending, standing)


def todays_name(flow: Flow, key: str | None) -> str | None:
    """The name that a question bears in this version."""
    if key is None or key in flow.questions:
        return key
    return next((question.key for question in flow.questions.values() if key in question.was), key)


def settled_value(standing: FlowStanding, key: str, value: Any) -> Any:
    """A plain value as the flow sees it, for showing."""
    if value == UNKNOWN:
        return BranchState.UNKNOWN
    try:
        return accept(standing.flow, standing.flow.questions[key], value, lambda _: BranchState.PENDING)
    except ValueRefused:
        return value
