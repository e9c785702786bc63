"""All answers at once: the verdict, its rules, what is missing and the text, for programs that rely on the flows."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import Any

from bot.flows.assuming import assumed
from bot.flows.conditions import BranchState
from bot.flows.decide import Decision, decide
from bot.flows.definition import Flow, FlowQuestion, said
from bot.flows.interview import UNKNOWN, FlowStanding, renamed
from bot.flows.outcome_text import Extra, compose
from bot.flows.parse import parse
from bot.flows.progress import FlowProgress
from bot.flows.values import ValueRefused, accept
from bot.flows.wording import explain, say
from bot.reading.places import Gazetteer
from bot.reading.understood import Clarify, NotUnderstood, Reading, Understood

_MARKUP = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~&])")


@dataclass(frozen=True)
class Result:
    """What ``flows run`` writes, in this order."""

    verdict: str
    outcome: str
    rules: list[str]
    missing: list[str]
    text: str

    def plain(self) -> dict[str, Any]:
        return asdict(self)


@dataclass(frozen=True)
class Played:
    """A whole interview played at once. ``unread`` are answers that could not be used: question -> why."""

    standing: FlowStanding
    unread: Mapping[str, Clarify | NotUnderstood]


def run(
    flow: Flow,
    answers: Mapping[str, Any],
    *,
    language: str = "en",
    today: date | None = None,
    gazetteer: Gazetteer | None = None,
    extra: Extra | None = None,
    data: Mapping[str, Any] | None = None,
) -> Result:
    """Play the whole interview with *answers* (question -> plain value or typed text).

    Answers to questions that are not asked are ignored. A question without an answer, or with one that cannot be
    read, counts as "I don't know" and stands in ``missing`` where it matters; the text says what could not be read.
    """
    played = play(flow, answers, language=language, today=today, gazetteer=gazetteer, data=data)
    decision = played.standing.decision
    if decision is None:
        raise RuntimeError(f"{flow.key}: an interview with every answer did not end")
    unread = [_told(flow.questions[key], answers[key], why, language) for key, why in played.unread.items()]
    result = result_of(decision, played.standing, language, extra)
    return replace(result, text="\n\n".join([*unread, result.text]))


def result_of(
    decision: Decision, standing: FlowStanding, language: str, extra: Extra | None = None
) -> Result:
    """The result of an interview that has ended."""
    text = compose(decision, standing.progress, language, extra)
    return Result(decision.verdict, decision.outcome.key, list(decision.rules), list(decision.missing), text)


def play(
    flow: Flow,
    answers: Mapping[str, Any],
    *,
    language: str = "en",
    today: date | None = None,
    gazetteer: Gazetteer | None = None,
    data: Mapping[str, Any] | None = None,
) -> Played:
    """The standing at the end. Questions without an answer take the ordinary one where they name it, else count as not known.

    *data* are answers that follow from the day.
    """
    answers = {**(data or {}), **renamed(flow, answers)}
    path: list[str] = []
    unread: dict[str, Clarify | NotUnderstood] = {}
    progress = FlowProgress.start(flow)
    while (key := progress.next_question) is not None:
        question = flow.questions[key]
        raw, assuming = answers.get(key), False
        if raw is None:
            raw = assumed(flow, question, answers, progress.lookup)
            assuming = raw is not None
        reading = _read(flow, question, UNKNOWN if raw is None else raw, progress, language, today, gazetteer)
        if not isinstance(reading, Understood):
            unread[key] = reading
        plain = reading.value if isinstance(reading, Understood) else UNKNOWN
        value = BranchState.UNKNOWN
        if plain != UNKNOWN:
            value = accept(flow, question, plain, progress.lookup)
        progress = progress.answered(key, value, assumed=assuming)
        if question.asked:
            path.append(key)
    unused = tuple(key for key in answers if key not in progress.values)
    return Played(FlowStanding(flow, progress, tuple(path), None, decide(progress), unused), unread)


def _read(
    flow: Flow,
    question: FlowQuestion,
    raw: Any,
    progress: FlowProgress,
    language: str,
    today: date | None,
    gazetteer: Gazetteer | None,
) -> Reading:
    if raw is None or raw == UNKNOWN:
        return Understood(UNKNOWN)
    lookup = progress.lookup
    try:
        accept(flow, question, raw, lookup)
    except ValueRefused as error:
        if isinstance(raw, bool) or not isinstance(raw, str | int | float):
            return NotUnderstood(error.code, error.params)
        return parse(
            str(raw), flow, question, language=language, today=today, gazetteer=gazetteer, lookup=lookup
        )
    return Understood(raw)


def _told(question: FlowQuestion, raw: Any, why: Clarify | NotUnderstood, language: str) -> str:
    params = {
        "question": said(question.label, language),
        "answer": _MARKUP.sub(r"\\\1", str(raw)[:80]),
        "reason": explain(why, language),
    }
    return say("unread", language, params)
