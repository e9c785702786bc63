"""How a question ends: answered as sure, answered in doubt, with choices only, or with nothing. Borders are data (``ends.yaml``)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from pathlib import Path

from bot.answers.context import Evidence, Question
from bot.answers.open_guide import OpenGuide
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
    """From which confidence on an answer is said as sure, and from which in doubt; below it choices are offered."""

    sure: float
    unsure: float
    choices: float


@lru_cache(maxsize=1)
def borders() -> Borders:
    """The borders in use."""
    return Borders(**plainyaml.load((Path(__file__).parent / "ends.yaml").read_text("utf-8")))


def decide_end(question: Question, evidence: Evidence, guide: OpenGuide) -> tuple[End, float]:
    """The end of *question*, and how likely its first passage answers it (0 to 1)."""
    if not evidence.found:
        return End.NOTHING, 0.0
    scope, sure = judge(question, evidence, guide)
    limits = borders()
    if scope is Scope.COVERED and sure >= limits.sure:
        return End.SURE, sure
    if scope is not Scope.OUTSIDE or sure >= limits.unsure:
        return End.UNSURE, sure
    return (End.CHOICES if sure >= limits.choices else End.NOTHING), sure
