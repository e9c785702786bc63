"""How likely the first passage answers the question, and how likely the guide is asked at all: two logistics over what the rankings say.

Fitted by ``python -m bot.evaluation.fit_confidence``, once for languages that the encoder knows and once for the others.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import astuple, dataclass
from functools import lru_cache
from pathlib import Path

from bot.answers.context import Evidence, Question
from bot.answers.open_guide import OpenGuide
from bot.answers.scope.scope import confidence as topic_confidence
from bot.answers.scope.scope import signals
from indexing import plainyaml

MODEL = Path(__file__).parent / "confidence.yaml"
LEAST = 1e-4  # a probability is kept away from 0 and 1 by that much before it becomes a logit
UNLIKELY = -12.0  # the logarithm of a probability of the head below which it says no more
FAR = 1_000.0  # the rank of a passage that a ranking does not have


@dataclass(frozen=True)
class Features:
    """Of the first passage: its margin and share, its cosine by static vectors and how much nearer the question is to it than to any
    near miss, the head's logarithm of its probability, the logarithms of its ranks in the single rankings, the share of the question's
    words that it has and that no passage has, how many words the question has, and the logit of being on topic (where the encoder
    does not know the language: how it is worded)."""

    margin: float
    share: float
    static: float
    outside: float
    head: float
    meaning_rank: float
    words_rank: float
    static_rank: float
    coverage: float
    unknown: float
    length: float
    topic: float
    meaning: float
    local: float


@dataclass(frozen=True)
class Logistic:
    """A fitted logistic over :class:`Features`."""

    bias: float
    weights: tuple[float, ...]

    def of(self, features: Features) -> float:
        """The probability, 0 to 1."""
        total = self.bias + sum(w * v for w, v in zip(self.weights, astuple(features), strict=True))
        return 1 / (1 + math.exp(-max(-50.0, min(50.0, total))))


@lru_cache(maxsize=1)
def models() -> Mapping[str, Logistic]:
    """``right`` and ``inside``, each with ``_known`` or ``_foreign`` behind."""
    raw = plainyaml.load(MODEL.read_text("utf-8"))
    return {
        name: Logistic(
            fitted["bias"], tuple(fitted["weights"].get(key, 0.0) for key in Features.__dataclass_fields__)
        )
        for name, fitted in raw.items()
    }


def features(question: Question, evidence: Evidence, guide: OpenGuide) -> Features:
    """What is known of the first passage for a resolved *question*."""
    ranking, best, known = evidence.ranking, evidence.found[0], guide.of(question.written_in).vocabulary
    words = question.words
    static = ranking.static or 0.0
    topic = meaning = 0.0
    if guide.index.knows(question.written_in):
        sure = min(1 - LEAST, max(LEAST, topic_confidence(signals(question, evidence, guide))))
        topic, meaning = math.log(sure / (1 - sure)), best.cosine
    else:
        topic = 5 * guide.of(question.written_in).wording.leaning(words)
    local = best.passage.is_of_other_countries(question.countries)
    return Features(
        margin=ranking.margin,
        share=ranking.share,
        static=static,
        outside=static - guide.nearness_outside(question.text, question.written_in),
        head=max(UNLIKELY, ranking.head if ranking.head is not None else UNLIKELY) / 10,
        meaning_rank=_logarithm(ranking.meaning_rank),
        words_rank=_logarithm(ranking.words_rank),
        static_rank=_logarithm(ranking.static_rank),
        coverage=known.coverage(words, best.passage.id),
        unknown=known.unknown(words),
        length=min(len(words), 12) / 12,
        topic=topic / 5,
        meaning=meaning,
        local=float(local),
    )


def _logarithm(rank: int | None) -> float:
    return math.log(rank if rank is not None else FAR) / 7


def confidence_of(question: Question, evidence: Evidence, guide: OpenGuide) -> tuple[float, float]:
    """(how likely the first passage answers *question*, how likely the guide is asked at all), each 0 to 1."""
    found = features(question, evidence, guide)
    kind = "known" if guide.index.knows(question.written_in) else "foreign"
    fitted = models()
    return fitted[f"right_{kind}"].of(found), fitted[f"inside_{kind}"].of(found)
