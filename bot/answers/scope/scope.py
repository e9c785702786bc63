"""Decides whether what was found answers the question at all: a logistic over eight signals, fitted on the open golden questions.

No single score separates these well (engineering facts, 8): the meaning of the best passages, the words they share with the question,
how near the question is to what people ask that is not in the guide, which of both it is like, and how it is worded are weighed together.
"""

from __future__ import annotations

import math
from dataclasses import astuple, dataclass
from enum import Enum
from functools import lru_cache
from pathlib import Path

from bot.answers.context import Evidence, Question
from bot.answers.open_guide import OpenGuide
from bot.answers.question.places import without_countries
from bot.language.patterns import any_matches, expressions
from indexing import plainyaml

OTHER_AGENCY = (
    0.73  # cosine to an off-topic phrase from which it is an estate agency rather than a National Agency
)
FIGURES = Path(__file__).parent / "scope.yaml"


class Scope(Enum):
    """How well the guide covers a question."""

    COVERED = "covered"
    NEAR = "near"
    OUTSIDE = "outside"


@dataclass(frozen=True)
class TopicSignals:
    """What the decision rests on, each roughly 0 to 1: the best cosine and the mean of the best three, the cosine to the
    nearest off-topic phrase, the share of the question's words in the best passage, its BM25 score by weight of the words, the share of
    its words that the guide knows nowhere, whether it is worded like questions about the guide, and whether it means the like (-1 to 1)."""

    cosine: float
    mean: float
    off_topic: float
    coverage: float
    words: float
    unknown: float
    wording: float
    likeness: float


@dataclass(frozen=True)
class ScopeModel:
    """The fitted logistic, and the borders on its result: from where a question is covered, from where it is near,
    and from where one is near that leans on the conversation before it."""

    bias: float
    weights: TopicSignals
    covered: float
    near: float
    following: float


@lru_cache
def figures() -> ScopeModel:
    raw = plainyaml.load(FIGURES.read_text("utf-8"))
    return ScopeModel(
        raw["bias"], TopicSignals(**raw["weights"]), raw["covered"], raw["near"], raw["following"]
    )


def signals(question: Question, evidence: Evidence, guide: OpenGuide) -> TopicSignals:
    """The signals of a resolved question and what was found for it."""
    top = evidence.found[:3]
    words = question.words
    of_language = guide.of(question.written_in)
    known = of_language.vocabulary
    meaning = guide.encoder.encode([question.text])[0]
    return TopicSignals(
        cosine=max((one.cosine for one in top), default=0.0),
        mean=sum(one.cosine for one in top) / (len(top) or 1),
        off_topic=guide.near_misses.nearness(meaning),
        coverage=max((known.coverage(words, one.passage.id) for one in top), default=0.0),
        words=max((one.lexical_score or 0.0 for one in evidence.found), default=0.0)
        / (known.weight(words) or 1.0),
        unknown=known.unknown(words),
        wording=of_language.wording.leaning(words),
        likeness=guide.likeness.of(meaning),
    )


def confidence(found: TopicSignals) -> float:
    """0 to 1: how sure it is that the best passages are about what is asked."""
    values = figures()
    total = values.bias + sum(
        weight * value for weight, value in zip(astuple(values.weights), astuple(found), strict=True)
    )
    return 1 / (1 + math.exp(-total))


def judge(question: Question, evidence: Evidence, guide: OpenGuide) -> tuple[Scope, float]:
    """How well *evidence* covers *question*, and how sure that is (0 to 1)."""
    if not evidence.found:
        return Scope.OUTSIDE, 0.0
    if evidence.found[0].passage.kind == "agency":
        bare = without_countries(question.text, question.countries)
        if guide.near_misses.nearness(guide.encoder.encode([bare])[0]) < OTHER_AGENCY:
            return Scope.COVERED, 1.0  # asked for by name and country
        return Scope.OUTSIDE, 0.0
    sure = confidence(signals(question, evidence, guide))
    if sure >= figures().covered:
        return Scope.COVERED, sure
    follows = question.text != question.typed
    near = figures().following if follows else figures().near
    return (Scope.NEAR if sure >= near else Scope.OUTSIDE), sure


def topical(question: Question) -> bool:
    """Whether the words of the programme stand in *question*: then the guide lacks the answer rather than the subject."""
    return any_matches(expressions("topical", "words"), question.text)
