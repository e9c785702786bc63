"""Decides whether what was found answers the question at all. The figures are calibrated on the development questions (scope.yaml)."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from pathlib import Path

import yaml

from bot.answers.context import Evidence, Question
from bot.answers.words import content_words


class Scope(Enum):
    """How well the guide covers a question."""

    COVERED = "covered"
    NEAR = "near"
    OUTSIDE = "outside"


@dataclass(frozen=True)
class Figures:
    """The logistic of the best cosine and the share of known words, and the two borders on its result."""

    bias: float
    cosine: float
    coverage: float
    covered: float
    near: float


@lru_cache
def figures() -> Figures:
    return Figures(**yaml.safe_load((Path(__file__).parent / "scope.yaml").read_text("utf-8"))["figures"])


def coverage(question: Question, texts: Iterable[str]) -> float:
    """The share of the question's meaning words that occur in *texts*; 0 where it has none."""
    words = question.words
    known = set().union(*(content_words(text, question.written_in) for text in texts)) if words else set()
    return sum(word in known for word in words) / len(words) if words else 0.0


def confidence(question: Question, evidence: Evidence) -> float:
    """0 to 1: how sure it is that the best passages are about what is asked."""
    if not evidence.found:
        return 0.0
    top = evidence.found[:3]
    cosine = max(one.cosine for one in top)
    texts = [
        " ".join(
            [
                one.passage.section,
                one.passage.text,
                *(ask for asks in one.passage.asks.values() for ask in asks),
            ]
        )
        for one in top
    ]
    values = figures()
    return 1 / (
        1 + math.exp(-(values.bias + values.cosine * cosine + values.coverage * coverage(question, texts)))
    )


def judge(question: Question, evidence: Evidence) -> Scope:
    sure = confidence(question, evidence)
    if sure >= figures().covered:
        return Scope.COVERED
    return Scope.NEAR if sure >= figures().near else Scope.OUTSIDE
