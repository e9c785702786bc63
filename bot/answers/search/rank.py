"""Puts found passages in order: by what the fused signals say, the role that is meant, and what is new in a follow-up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.answers.context import Question
from bot.answers.question.roles import fits_role, with_role
from bot.answers.question.words import content_words
from bot.answers.search.distances import has_band, kilometres
from bot.answers.search.fusion import Fused
from bot.answers.search.vocabulary import Vocabulary
from indexing.index import Found

WRONG_ROLE = 0.08
NEW_WORDS = 0.3  # of a follow-up, in all
BAND = 0.3  # for a table with a row for the distance that is asked about


def rank(
    question: Question,
    found: Sequence[Found],
    fused: Fused,
    known: Vocabulary | None = None,
) -> list[Found]:
    """*found* in a new order, best first; ``score`` becomes what *fused* says, less what is for another role.

    A role that the conversation named before counts where the question names none. Where the question leans on the one before,
    passages with the words that are new gain (*known* tells which): "and the rest?" is about the rest.
    """
    asked = with_role(question)
    distances = kilometres(question.text)
    new = _new_words(question) if known else []

    def score(one: Found) -> float:
        value = fused.score(one)
        value += BAND if distances and has_band(one.passage, distances) else 0.0
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
