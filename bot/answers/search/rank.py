"""Puts found passages in order: by meaning and words, with what people rarely mean standing back unless they name it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from bot.answers.context import Question
from bot.answers.question.followup import subjects
from bot.answers.question.roles import fits_role, with_role
from bot.answers.question.words import content_words
from bot.answers.search.distances import has_band, kilometres
from bot.answers.search.fusion import Fused
from bot.answers.search.vocabulary import Vocabulary
from indexing import plainyaml
from indexing.index import Found

WRONG_ROLE = 0.08
OUTSIDE = 0.2
NEW_WORDS = 0.3  # of a follow-up, in all
BAND = 0.3  # for a table with a row for the distance that is asked about


@dataclass(frozen=True)
class Demotion:
    """Passages whose id begins with ``prefix`` lose ``by`` unless the question fits ``unless``."""

    prefix: str
    by: float
    unless: re.Pattern[str]


@lru_cache
def _settings() -> tuple[float, tuple[Demotion, ...]]:
    raw = plainyaml.load((Path(__file__).parent / "ranking.yaml").read_text("utf-8"))
    rules = tuple(
        Demotion(one["prefix"], one["by"], re.compile("|".join(one["unless"]), re.IGNORECASE))
        for one in raw["stand_back"]
    )
    return float(raw["overview"]), rules


def rank(
    question: Question,
    found: Sequence[Found],
    fused: Fused,
    known: Vocabulary | None = None,
    *,
    outside: bool = False,
) -> list[Found]:
    """*found* in a new order, best first; ``score`` becomes what *fused* says, less what stands back.

    A role that the conversation named before counts where the question names none. Where the question leans on the one before,
    passages with the words that are new gain (*known* tells which): "and the rest?" is about the rest. *outside*: a country outside
    the programme is named, which matters before anything else.
    """
    overview, rules = _settings()
    asked = with_role(question)
    distances = kilometres(question.text)
    broad = "activity" not in subjects(question.text)
    new = _new_words(question) if known else []
    back = [rule for rule in rules if not rule.unless.search(question.text)]

    def score(one: Found) -> float:
        value = fused.score(one)
        value -= sum(rule.by for rule in back if one.passage.id.startswith(rule.prefix))
        value += overview if broad and ".overview" in one.passage.id else 0.0
        value += BAND if distances and has_band(one.passage, distances) else 0.0
        value += OUTSIDE if outside and one.passage.id.startswith("vet.countries.outside") else 0.0
        if known and new:
            value += NEW_WORDS * known.coverage(new, one.passage.id)
        return value - (0.0 if fits_role(asked, one.passage) else WRONG_ROLE)

    return sorted(
        (replace(one, score=score(one)) for one in found), key=lambda one: (-one.score, one.passage.id)
    )


def _new_words(question: Question) -> list[str]:
    """The words of a follow-up as it was typed that the questions before did not have; none where the question stands alone."""
    if not question.typed or question.typed == question.text:
        return []
    said = {
        word
        for who, text in question.history
        if who == "user"
        for word in content_words(text, question.written_in)
    }
    return [word for word in content_words(question.typed, question.written_in) if word not in said]
