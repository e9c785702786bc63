"""Finds the passages for a question: the question itself, the last exchange and the whole conversation, fused by rank.

A follow-up ("and for staff?") says little alone; a question that stands alone must not be dragged back to the old subject.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.answers.check.injection import is_injection
from bot.answers.context import Evidence, Question
from bot.answers.open_guide import OpenGuide
from bot.answers.own.visible import sees
from bot.answers.question.agencies import asked_agencies, has_agency
from bot.answers.question.followup import stand_alone
from bot.answers.question.places import countries_named, without_towns
from bot.answers.question.years import with_years
from bot.answers.search.fusion import Fused, fused
from bot.answers.search.rank import rank
from bot.answers.search.ranking_signals import signals_of
from indexing.index import Found, Index

DEPTH = 24  # passages taken from the search, to be put in order
KEPT = 8
FROM_LEARNED = 10  # passages taken from each of what was learned besides
AROUND = 48  # passages around the question before
# Weights of the stand-alone form, the words as typed and the last exchange, where a question leans on the one before.
LEANING = (1.0, 0.3, 0.4)
SAID = 0.25  # what a passage loses for how near it is to the question before: that one was answered, something else is asked now


def resolve(question: Question, guide: OpenGuide) -> Question:
    """*question* standing alone: typos mended, "this year" dated, towns taken out, and what a follow-up leaves out filled in from the turns before."""
    text = with_years(guide.of(question.language).speller.mend(question.text), question.today)
    plain = without_towns(text, lambda code: has_agency(code, guide.passages)) or text
    mended = replace(question, text=plain, countries=tuple(countries_named(text)))
    if not guide.of(question.written_in).vocabulary.knows_any(
        word for word in mended.words if not word.isdigit()
    ):
        return replace(
            mended, typed=mended.text, placed=text
        )  # nothing to go by: no subject makes sense of it
    alone = stand_alone(mended)
    return replace(mended, text=alone, typed=mended.text, placed=text if alone == mended.text else alone)


def queries(question: Question) -> tuple[tuple[str, ...], tuple[float, ...]]:
    """The queries to search a resolved question with, the one to rank by first, and their weights."""
    if question.text == question.typed:
        return (question.text,), (1.0,)
    return (question.text, question.typed, f"{_before(question)} {question.typed}"), LEANING


def retrieve(question: Question, guide: OpenGuide, most: int = KEPT, *, own: bool = False) -> Evidence:
    """The *most* best passages of the guide for a resolved *question*, with *own* those of own documents too; agencies that are asked for
    by country stand first.

    Own documents come from anywhere: a passage that gives orders to a program is left out, whoever would have been its reader.
    """
    texts, _ = queries(question)
    harmless, weighed = weighed_passages(question, guide, most)
    harmless = [
        one for one in harmless if one.passage.kind != "own" or (own and sees(one.passage, question.circles))
    ]
    found = rank(question, harmless, weighed, guide.of(question.written_in).vocabulary)
    if len(texts) > 1:
        found = _less_said(question, guide.index, found)
    found = _agencies_first(question, guide, found)
    return Evidence(tuple(found[:most]), texts, guide.version, signals_of(found, weighed))


def weighed_passages(question: Question, guide: OpenGuide, most: int = KEPT) -> tuple[list[Found], Fused]:
    """All that any way of searching puts among its first for a resolved *question*, and what weighs it."""
    texts, weights = queries(question)
    meaning = guide.encoder.encode([texts[0]], "query")[0]
    scores = guide.learned.scores(texts[0], question.written_in, meaning)
    also = guide.learned.best(scores, FROM_LEARNED) if scores else []
    found = guide.index.search(texts, max(DEPTH, 2 * most), question.written_in, weights, also)
    harmless = [one for one in found if one.passage.kind != "own" or not is_injection(one.passage.text)]
    knows = guide.index.knows(question.written_in)
    return harmless, fused(harmless, scores, guide.learned, encoder_knows=knows, countries=question.countries)


def _before(question: Question) -> str:
    return next(text for who, text in reversed(question.history) if who == "user")


def _less_said(question: Question, index: Index, found: Sequence[Found]) -> list[Found]:
    """*found* in the order of what is new in a follow-up."""
    near = {
        one.passage.id: one.cosine for one in index.search([_before(question)], AROUND, question.written_in)
    }
    far = min(near.values(), default=0.0)
    less = [replace(one, score=one.score - SAID * near.get(one.passage.id, far)) for one in found]
    return sorted(less, key=lambda one: (-one.score, one.passage.id))


def _agencies_first(question: Question, guide: OpenGuide, found: Sequence[Found]) -> list[Found]:
    wanted = [id for id in asked_agencies(question, guide.passages) if id in guide.passages]
    ahead = [Found(guide.passages[id], score=1.0, cosine=1.0) for id in wanted]
    # An agency nobody asked for by country only stands in the way of the rules.
    rest = [one for one in found if one.passage.id not in wanted and one.passage.kind != "agency"]
    return [*ahead, *rest]
