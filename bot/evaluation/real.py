"""Measures the answers to real questions from public pages (``knowledge/golden/real``), by part and language."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from bot.answers.answer import Answer, Asked
from bot.answers.outcomes import Outcome
from bot.answers.pipeline import Pipeline
from bot.channels.terminal.plain import plain_text
from bot.evaluation.golden import GoldenCase, load
from bot.evaluation.judge import normal
from bot.language.packs import question_words_or_none

MADE_UP = (
    "invented",
    "frequent",
)  # topics of questions that strangers wrote: personal cases, and what everybody asks
LEAST = 5  # questions of a part and language that a figure is given for


@dataclass(frozen=True)
class RealJudgement:
    """What became of one question that the guide answers.

    ``right``: one of its rules is cited, or every fact of a right answer stands in the reply; ``tap``: right, or one of its rules is a
    tap away; ``sure``: said without doubt; ``declined``: nothing offered; ``yes_no``: a yes/no question whose answer begins as one, None
    for any other question or where it was not answered; ``answered``: something was said, with ``confidence`` where it has one.
    """

    case: GoldenCase
    right: bool
    tap: bool
    sure: bool
    declined: bool
    yes_no: bool | None
    answered: bool = False
    confidence: float | None = None


@dataclass(frozen=True)
class RealFigures:
    """Shares of the questions of one part in one language."""

    part: str
    language: str
    questions: int
    right: float
    tap: float
    sure: float
    sure_and_wrong: float
    declined: float
    yes_no: float

    def line(self) -> str:
        """The figures as a person reads them."""
        return (
            f"{self.part} {self.language}: {self.questions} questions, right at once {self.right:.3f}, with one tap {self.tap:.3f}, "
            f"said as sure {self.sure:.3f}, sure and wrong {self.sure_and_wrong:.3f}, declined {self.declined:.3f}, "
            f"yes/no answered so {self.yes_no:.3f}"
        )


def judge_real(case: GoldenCase, answer: Answer) -> RealJudgement:
    """*answer* to a real question."""
    text = normal(plain_text(answer.text))
    answered = answer.outcome.startswith("answered_")
    facts = bool(case.must) and all(any(normal(one) in text for one in options) for options in case.must)
    right = answered and (facts or bool(set(answer.passages) & set(case.rules)))
    offered = {suggestion.id.partition("/")[0] for suggestion in answer.suggestions}
    words = question_words_or_none(answer.language)
    asked = question_words_or_none(case.lang)
    polar = asked is not None and words is not None and asked.asks_yes_or_no(case.question)
    return RealJudgement(
        case,
        right,
        right or bool(offered & set(case.rules)),
        answer.outcome == Outcome.ANSWERED_COMPLETE,
        answer.outcome.startswith("abstained_") and answer.outcome != Outcome.ABSTAINED_CHOICES,
        any(words.says_yes_or_no(block) for block in answer.text.split("\n\n"))
        if polar and answered and words
        else None,
        answered,
        answer.confidence,
    )


def measure_real(folder: Path, pipeline: Pipeline, today: date, parts: Sequence[str]) -> list[RealJudgement]:
    """Every question of *folder* that the guide answers, of *parts*."""
    cases = (
        case for case in load(folder) if case.part in parts and case.kind == "in_scope" and case.answerable
    )
    return [
        judge_real(case, pipeline.answer_now(Asked(case.question, today, case.history, case.lang)))
        for case in cases
    ]


def figures(judged: Iterable[RealJudgement]) -> list[RealFigures]:
    """The figures by part and language; what strangers made up is told apart from what stands on public pages."""
    groups: dict[tuple[str, str], list[RealJudgement]] = {}
    for one in judged:
        made_up = one.case.topic in MADE_UP
        language = f"{one.case.lang} ({one.case.topic})" if made_up else one.case.lang
        groups.setdefault((one.case.part, language), []).append(one)
    return [
        _figures(part, language, some)
        for (part, language), some in sorted(groups.items())
        if len(some) >= LEAST
    ]


def _figures(part: str, language: str, some: Sequence[RealJudgement]) -> RealFigures:
    count = len(some)
    polar = [one.yes_no for one in some if one.yes_no is not None]
    return RealFigures(
        part,
        language,
        count,
        sum(one.right for one in some) / count,
        sum(one.tap for one in some) / count,
        sum(one.sure for one in some) / count,
        sum(one.sure and not one.right for one in some) / count,
        sum(one.declined for one in some) / count,
        sum(polar) / (len(polar) or 1),
    )
