"""An interview is its answers: where a person stands is replayed from them, on the flow as it is now."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from bot.flows.assuming import UNKNOWN, assumed
from bot.flows.conditions import BranchState
from bot.flows.decide import Decision, decide
from bot.flows.definition import Answers, Flow
from bot.flows.progress import FlowProgress
from bot.flows.values import ValueRefused, accept

__all__ = ["UNKNOWN", "AnswerChange", "FlowStanding", "answer", "back", "compare", "renamed", "replay"]


@dataclass(frozen=True)
class FlowStanding:
    """Where a person stands.

    ``path`` are the answered questions in the order they are asked (what is assumed is no part of it), ``pending`` the next one, or None at the end,
    where ``decision`` stands. ``unused`` are answers kept though nothing asks for them now; ``refused`` are answers
    that this version does not take any more (the question is then asked again), with the reason.
    """

    flow: Flow
    progress: FlowProgress
    path: tuple[str, ...]
    pending: str | None
    decision: Decision | None
    unused: tuple[str, ...]
    refused: tuple[tuple[str, str], ...] = ()


def replay(flow: Flow, answers: Answers) -> FlowStanding:
    """Replay *answers* (question -> plain value, ``"?"`` for "I don't know"); answers not asked for are kept aside."""
    answers = renamed(flow, answers)
    progress = FlowProgress.start(flow)
    path: list[str] = []
    used: set[str] = set()
    refused: list[tuple[str, str]] = []
    while (key := progress.next_question) is not None:
        question = flow.questions[key]
        given = key in answers
        if not given and question.asked:
            break
        plain = answers[key] if given else assumed(flow, question, answers, progress.lookup)
        value = BranchState.UNKNOWN
        if plain != UNKNOWN:
            try:
                value = accept(flow, question, plain, progress.lookup)
            except ValueRefused as error:
                refused.append((key, error.code))
                break
        progress = progress.answered(key, value, assumed=not given)
        if given:
            used.add(key)
            if question.asked:
                path.append(key)
    unused = tuple(key for key in answers if key not in used)
    decision = decide(progress) if key is None else None
    return FlowStanding(flow, progress, tuple(path), key, decision, unused, tuple(refused))


def renamed(flow: Flow, answers: Answers) -> dict[str, Any]:
    """The answers under the names that their questions bear today."""
    names = {old: question.key for question in flow.questions.values() for old in question.was}
    result = {
        names.get(key, key): value for key, value in answers.items() if names.get(key, key) not in answers
    }
    return {**result, **{key: value for key, value in answers.items() if key not in names}}


def answer(answers: Answers, question: str, value: Any) -> dict[str, Any]:
    """The answers with this one more, or changed; all others are kept, used again where they still apply."""
    return {**answers, question: value}


def back(flow: Flow, answers: Answers) -> dict[str, Any]:
    """The answers without the last one on the path; unchanged where there is none."""
    path = replay(flow, answers).path
    current = renamed(flow, answers)
    return {key: value for key, value in current.items() if not path or key != path[-1]}


@dataclass(frozen=True)
class AnswerChange:
    """What a new version of a flow means for a person: answers that no longer count, and the question now pending."""

    lost: tuple[str, ...]
    pending: str | None
    before: str | None
    stranded: bool


def compare(old: Flow, new: Flow, answers: Answers) -> AnswerChange:
    """Replay on both versions. ``stranded``: the question the person stands at is gone and has no successor."""
    was, now = replay(old, answers), replay(new, answers)
    successors = {name: question.key for question in new.questions.values() for name in question.was}
    lost = tuple(key for key in was.path if successors.get(key, key) not in now.path)
    stranded = was.pending is not None and successors.get(was.pending, was.pending) not in new.questions
    return AnswerChange(lost, now.pending, was.pending, stranded)
