"""How a question ends: answered as sure, answered in doubt, with choices only, or with nothing. Borders are data (``ends.yaml``)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from pathlib import Path

from bot.answers.context import Evidence, Question
from bot.answers.open_guide import OpenGuide
from bot.answers.scope.confidence import confidence_of
from bot.answers.scope.scope import Scope, judge
from indexing import plainyaml


class End(Enum):
    """The ends of a free question after the search."""

    SURE = "sure"
    UNSURE = "unsure"
    CHOICES = "choices"
    NOTHING = "nothing"


@dataclass(frozen=True)
class Borders:
    """``sure``: from which confidence on an answer is said as sure, ``answer``: from which confidence times likelihood that the guide is asked
    at all there is an answer; below it questions are offered, so that a good hit outweighs doubts about the subject. ``choices``: from which
    likelihood that the guide is asked they are; below it there is nothing. ``following`` is what these two are multiplied with for what
    leans on a conversation."""

    sure: float
    answer: float
    choices: float
    following: float


@lru_cache(maxsize=1)
def borders() -> Mapping[str, Borders]:
    """The borders in use, for languages that the encoder knows (``known``) and the others (``foreign``)."""
    raw = plainyaml.load((Path(__file__).parent / "ends.yaml").read_text("utf-8"))
    return {kind: Borders(**values) for kind, values in raw.items()}


def decide_end(question: Question, evidence: Evidence, guide: OpenGuide) -> tuple[End, float]:
    """The end of *question*, and how likely its first passage answers it (0 to 1)."""
    if not evidence.found:
        return End.NOTHING, 0.0
    if evidence.found[0].passage.kind == "agency":
        scope, sure = judge(question, evidence, guide)
        return (End.SURE if scope is not Scope.OUTSIDE else End.NOTHING), sure
    right, inside = confidence_of(question, evidence, guide)
    limits = borders()["known" if guide.index.knows(question.written_in) else "foreign"]
    eased = limits.following if question.text != question.typed else 1.0
    if inside < limits.choices * eased:
        return End.NOTHING, right
    if right * inside < limits.answer * eased:
        return End.CHOICES, right
    return (End.SURE if right >= limits.sure else End.UNSURE), right
