"""All answers at once: the verdict, its rules, what is missing and the text, for programs that rely on the flows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from bot.flows.conditions import State
from bot.flows.decide import Decision
from bot.flows.definition import Flow, Question
from bot.flows.interview import UNKNOWN, Standing, renamed, replay
from bot.flows.outcome_text import Extra, compose
from bot.flows.parse import parse
from bot.flows.parse_places import Gazetteer
from bot.flows.progress import Progress
from bot.flows.understood import Understood
from bot.flows.values import Refused, accept


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


def run(
    flow: Flow,
    answers: Mapping[str, Any],
    *,
    language: str = "en",
    today: date | None = None,
    gazetteer: Gazetteer | None = None,
    extra: Extra | None = None,
) -> Result:
    """Play the whole interview with *answers* (question -> plain value or typed text).

    Answers to questions that are not asked are ignored. A question without an answer, or with one that cannot be
    read, counts as "I don't know" and stands in ``missing`` where it matters.
    """
    standing = play(flow, answers, language=language, today=today, gazetteer=gazetteer)
    decision = standing.decision
    if decision is None:
        raise RuntimeError(f"{flow.key}: an interview with every answer did not end")
    return result_of(decision, standing, language, extra)


def result_of(decision: Decision, standing: Standing, language: str, extra: Extra | None = None) -> Result:
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
) -> Standing:
    """The standing at the end, unanswered questions taken as not known."""
    answers = renamed(flow, answers)
    taken: dict[str, Any] = {}
    progress = Progress.start(flow)
    while (key := progress.next_question) is not None:
        question = flow.questions[key]
        raw = answers.get(key, UNKNOWN)
        taken[key] = _value(flow, question, raw, progress, language, today, gazetteer)
        value = taken[key]
        progress = progress.answered(
            key, State.UNKNOWN if value == UNKNOWN else accept(flow, question, value, progress.lookup)
        )
    return replay(flow, taken)


def _value(
    flow: Flow,
    question: Question,
    raw: Any,
    progress: Progress,
    language: str,
    today: date | None,
    gazetteer: Gazetteer | None,
) -> Any:
    if raw is None or raw == UNKNOWN:
        return UNKNOWN
    lookup = progress.lookup
    try:
        accept(flow, question, raw, lookup)
    except Refused:
        if isinstance(raw, bool) or not isinstance(raw, str | int | float):
            return UNKNOWN
        reading = parse(
            str(raw), flow, question, language=language, today=today, gazetteer=gazetteer, lookup=lookup
        )
        return reading.value if isinstance(reading, Understood) else UNKNOWN
    return raw
