"""Runs golden cases through retrieval and answers, and turns the judgements into figures."""

from __future__ import annotations

import math
import statistics
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from bot.answers.answer import Asked
from bot.answers.check.checks import Unsupported, check_numbers
from bot.answers.open_guide import OpenGuide
from bot.answers.pipeline import Pipeline
from bot.channels.terminal.plain import plain_text
from bot.evaluation.golden import GoldenCase
from bot.evaluation.judge import Judgement, judge

DEPTH = 10
Ranker = Callable[[GoldenCase], Sequence[str]]
"""Finds passages for a case: their ids, best first."""


@dataclass(frozen=True)
class Retrieval:
    """Shares over the cases that name rules; nDCG over the first five, one relevant passage counted once."""

    cases: int
    recall_1: float
    recall_3: float
    recall_5: float
    mrr: float
    ndcg_5: float


def retrieval(cases: Iterable[GoldenCase], ranker: Ranker) -> Retrieval:
    """How well *ranker* finds one of the rules of each case; cases without rules are left out."""
    ranks = [_rank(case, ranker(case)) for case in cases if case.rules]
    count = len(ranks) or 1
    return Retrieval(
        cases=len(ranks),
        recall_1=sum(rank <= 1 for rank in ranks) / count,
        recall_3=sum(rank <= 3 for rank in ranks) / count,
        recall_5=sum(rank <= 5 for rank in ranks) / count,
        mrr=sum(1 / rank for rank in ranks) / count,
        ndcg_5=sum(1 / math.log2(1 + rank) for rank in ranks if rank <= 5) / count,
    )


def _rank(case: GoldenCase, found: Sequence[str]) -> float:
    return next((float(place) for place, id in enumerate(found, 1) if id in case.rules), math.inf)


@dataclass(frozen=True)
class MeasuredAnswers:
    """What became of the cases of one kind."""

    cases: int
    right: float
    declined: float
    too_long: int
    characters: float
    invented_numbers: int
    broken_citations: int


def run(cases: Iterable[GoldenCase], pipeline: Pipeline, today: date) -> list[Judgement]:
    """The judged answers, in the order of *cases*."""
    judged = []
    for case in cases:
        asked = Asked(case.question, today, case.history, case.lang)
        answer = pipeline.answer_now(asked)
        quotes = [citation.quote for citation in answer.citations]
        judged.append(judge(case, plain_text(answer.text), str(answer.outcome), answer.passages, (), quotes))
    return judged


def answers(judged: Sequence[Judgement], guide: OpenGuide) -> MeasuredAnswers:
    """Figures over *judged*."""
    count = len(judged) or 1
    return MeasuredAnswers(
        cases=len(judged),
        right=sum(one.right for one in judged) / count,
        declined=sum(one.declined for one in judged) / count,
        too_long=sum(not one.short_enough for one in judged),
        characters=statistics.fmean([len(one.answer) for one in judged] or [0]),
        invented_numbers=sum(_invents(one, guide) for one in judged),
        broken_citations=sum(any(id not in guide.passages for id in one.passages) for one in judged),
    )


def _invents(judged: Judgement, guide: OpenGuide) -> bool:
    """Whether a number of an answer from the guide stands neither in a cited passage, nor in what was asked."""
    if judged.declined:
        return False
    cited = [guide.passages[id] for id in judged.passages if id in guide.passages]
    # In doubt the question of the guide stands above its answer.
    shown = [phrases[0] for one in cited for asks in one.asks.values() for phrases in asks.values()]
    asked = " ".join([judged.case.question, *(text for _, text in judged.case.history), *shown])
    support = [
        f"{one.text} " + " ".join(f"{d.on.day} {d.on.month} {d.on.year}" for d in one.dates) for one in cited
    ]
    try:
        check_numbers(judged.answer, [plain_text(text) + " " + text for text in support], asked)
    except Unsupported:
        return True
    return False
