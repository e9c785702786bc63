"""Finds the passages for a question: the question itself, the last exchange and the whole conversation, fused by rank.

A follow-up ("and for staff?") says little alone; a question that stands alone must not be dragged back to the old subject.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.answers.agencies import asked_agencies
from bot.answers.context import Evidence, Question
from bot.answers.rank import rank
from bot.answers.spelling import mend
from indexing.index import Found, Index

DEPTH = 24  # passages taken from the search, to be put in order
KEPT = 8
_LEANS = re.compile(
    r"^\W*(and|but|or|so|also|then|what about|how about|what if|what else|which one|why|y|e|pero|o|tambi[eé]n|entonces|qu[eé] pasa|por qu[eé])\b"
    r"|\b(it|its|they|them|their|that|those|this|these|there|he|she|one|ones|same|other|eso|esto|ese|esa|ellos|ellas|all[ií]|all[aá]|mismo|misma)\b",
    re.IGNORECASE,
)
_FEW_WORDS = 4


def leans(question: Question) -> bool:
    """Whether *question* seems to need the conversation before it."""
    words = question.words
    return (
        len(words) <= 1
        or (len(words) <= 7 and bool(_LEANS.search(question.text)))
        or len(words) <= _FEW_WORDS - 2
    )


def queries(question: Question) -> tuple[tuple[str, ...], tuple[float, ...]]:
    """The queries to search with, the one to rank by first, and their weights."""
    asked_before = [text for who, text in question.history if who == "user"]
    if not asked_before:
        return (question.text,), (1.0,)
    exchange = f"{asked_before[-1]} {question.text}"
    if not leans(question):
        return (question.text, exchange), (1.0, 0.2)
    conversation = " ".join([*asked_before[-3:], question.text])
    found = (exchange, question.text, conversation) if len(asked_before) > 1 else (exchange, question.text)
    return found, (1.0, 1.0, 0.4)[: len(found)]


def retrieve(question: Question, index: Index) -> Evidence:
    """The passages for *question*; agencies that are asked for by country stand first."""
    question = replace(question, text=mend(question.text, index))
    texts, weights = queries(question)
    found = rank(texts[0], index.search(texts, DEPTH, question.written_in, weights))
    return Evidence(tuple(_agencies_first(question, index, found))[:KEPT], texts, index.version)


def _agencies_first(question: Question, index: Index, found: Sequence[Found]) -> list[Found]:
    wanted = [id for id in asked_agencies(question, index.passages) if id in index.passages]
    ahead = [Found(index.passages[id], score=1.0, cosine=1.0) for id in wanted]
    # An agency nobody asked for by country only stands in the way of the rules.
    rest = [one for one in found if one.passage.id not in wanted and one.passage.kind != "agency"]
    return [*ahead, *rest]
