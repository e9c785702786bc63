"""Judges one answer against its golden question: facts there, facts not there, length, declined or not."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from bot.evaluation.golden import GoldenCase

LONGEST = 900
_SPACE = re.compile(r"\s+")
_THOUSANDS = re.compile(r"(?<=\d)[,.\u202f\u00a0 ](?=\d{3}(?!\d))")


@dataclass(frozen=True)
class Judgement:
    """What is right and wrong with an answer; ``right`` is all of it together."""

    case: GoldenCase
    outcome: str
    answer: str
    passages: tuple[str, ...]
    missing: tuple[str, ...]
    forbidden: tuple[str, ...]
    rank: int | None

    @property
    def declined(self) -> bool:
        return not self.outcome.startswith("answered_")

    @property
    def short_enough(self) -> bool:
        return len(self.answer) <= LONGEST

    @property
    def right(self) -> bool:
        if self.case.kind in ("out_of_scope", "adversarial"):
            return (self.declined or self.case.must != ()) and not self.forbidden and not self.missing
        if self.case.kind == "social":
            return self.outcome.startswith("social_") and not self.missing and not self.forbidden
        if self.case.kind == "unanswered":
            return not self.missing and not self.forbidden
        return not self.declined and not self.missing and not self.forbidden and self.short_enough


def judge(
    case: GoldenCase,
    answer: str,
    outcome: str,
    passages: tuple[str, ...],
    retrieved: tuple[str, ...],
    quotes: Iterable[str] = (),
) -> Judgement:
    """*answer* as plain text; *passages* the ids it cites; *retrieved* the ids found, best first. What must be said is written in
    English: it may stand in the English *quotes* of an answer in another language."""
    text = normal(" ".join([answer, *(quotes if case.lang != "en" else ())]))
    missing = tuple(one[0] for one in case.must if not any(normal(option) in text for option in one))
    forbidden = tuple(one for one in case.must_not if normal(one) in text)
    rank = next((position for position, id in enumerate(retrieved, 1) if id in case.rules), None)
    return Judgement(case, outcome, answer, passages, missing, forbidden, rank)


def normal(text: str) -> str:
    """Lower case, one kind of space, thousands without separator, one kind of dash and apostrophe."""
    text = _THOUSANDS.sub("", text.lower().replace("–", "-").replace("—", "-").replace("’", "'"))
    return _SPACE.sub(" ", text).strip()
