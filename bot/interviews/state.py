"""Where a person stands in an interview, on the flow as it is now; and what a new version of it means for them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bot.flows.definition import Flow
from bot.flows.interview import Standing, renamed, replay
from bot.interviews.rows import OPEN, Interview


@dataclass(frozen=True)
class At:
    """An interview and its replay. ``key`` is the question that waits, None at the end; ``here`` the standing before it."""

    run: Interview
    standing: Standing
    key: str | None
    here: Standing

    @property
    def changing(self) -> bool:
        """Is an answer given before being changed?"""
        return self.key is not None and self.key in self.standing.path


@dataclass(frozen=True)
class News:
    """What a new version changed for a person: answers that no longer count, another question or outcome than before."""

    lost: tuple[str, ...] = ()
    other_question: bool = False
    other_outcome: bool = False

    def __bool__(self) -> bool:
        return bool(self.lost) or self.other_question or self.other_outcome


def at(flow: Flow, run: Interview) -> At:
    """Replay *run* on *flow*."""
    run = replace(run, answers=renamed(flow, run.answers), asked=_today(flow, run.asked))
    standing = replay(flow, run.answers)
    if run.state == OPEN and run.asked in standing.path:
        before = standing.path[: standing.path.index(run.asked)]
        return At(run, standing, run.asked, replay(flow, {key: run.answers[key] for key in before}))
    return At(run, standing, standing.pending, standing)


def news(now: At) -> News:
    """What changed for the person since the interview was last written."""
    run, flow, standing = now.run, now.standing.flow, now.standing
    lost = tuple(key for key in (_today(flow, key) for key in run.path) if key not in standing.path)
    decided = standing.decision.outcome.key if standing.decision else None
    if run.state == OPEN:
        return News(tuple(filter(None, lost)), other_question=run.asked is not None and run.asked != now.key)
    return News(tuple(filter(None, lost)), other_outcome=run.outcome is not None and run.outcome != decided)


def _today(flow: Flow, key: str | None) -> str | None:
    """The name that a question bears in this version."""
    if key is None or key in flow.questions:
        return key
    return next((question.key for question in flow.questions.values() if key in question.was), key)
