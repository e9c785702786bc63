"""Which passage of the own documents answers a question, and how likely it does: two logistics, fitted on questions about documents.

Fitted by ``python -m bot.evaluation.fit_own``: once for languages that the encoder knows and once for the others.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from bot.answers.context import Question
from bot.answers.own.candidates import OwnCandidate, OwnPassages
from indexing import plainyaml
from indexing.passages import Passage

OTHERS = 2  # passages after the best one that are worth a line where it is doubtful
FIGURES = Path(__file__).parent / "match.yaml"


@dataclass(frozen=True)
class OwnMatch:
    """The passage that answers best, how likely it answers (0 to 1), how well each of its units fits, and the next ones."""

    passage: Passage
    sure: float
    fits: tuple[float, ...]
    others: tuple[OwnMatch, ...] = ()


@dataclass(frozen=True)
class OwnFigures:
    """``rank``: what each signal of a passage counts; ``bias``, ``best``, ``margin`` and ``guide``: of how likely it is right, from its sum,
    the distance to the second, and how likely the guide answers."""

    rank: Mapping[str, float]
    bias: float
    best: float
    margin: float
    guide: float


@lru_cache(maxsize=1)
def _fitted() -> Mapping[str, Any]:
    read: Mapping[str, Any] = plainyaml.load(FIGURES.read_text("utf-8"))
    return read


@lru_cache(maxsize=1)
def figures() -> Mapping[str, OwnFigures]:
    """``known`` for languages of the encoder, ``foreign`` for the others."""
    return {kind: OwnFigures(**_fitted()[kind]) for kind in ("known", "foreign")}


def borders() -> Mapping[str, float]:
    """From which likelihood on an own document answers as sure (``sure``), in doubt (``unsure``), in doubt where the guide says
    nothing (``alone``), and in doubt in a language that the guide is not asked in (``only``)."""
    found: Mapping[str, float] = _fitted()["borders"]
    return found


def match_own(question: Question, own: OwnPassages, guide: float, *, known: bool) -> OwnMatch | None:
    """What the own documents say to a resolved *question*; None where there are none. *guide*: how likely the guide answers it (0 to 1);
    *known*: the encoder knows its language."""
    found = own.candidates(question)
    if not found:
        return None
    used = figures()["known" if known else "foreign"]
    ranked = sorted(found, key=lambda one: (-total(one, used), one.passage.id))
    sums = [total(one, used) for one in ranked]
    return OwnMatch(
        ranked[0].passage,
        likelihood(sums, guide, used),
        ranked[0].fits,
        tuple(OwnMatch(one.passage, 0.0, one.fits) for one in ranked[1 : 1 + OTHERS]),
    )


def total(one: OwnCandidate, used: OwnFigures) -> float:
    """What speaks for a passage, in logits."""
    return sum(used.rank[name] * value for name, value in one.signals._asdict().items())


def likelihood(sums: Sequence[float], guide: float, used: OwnFigures) -> float:
    """How likely the first of passages with these *sums*, greatest first, answers the question that the guide answers as likely as *guide*."""
    margin = sums[0] - sums[1] if len(sums) > 1 else 2.0
    logit = used.bias + used.best * sums[0] + used.margin * min(margin, 2.0) + used.guide * guide
    return 1 / (1 + math.exp(-max(-50.0, min(50.0, logit))))
