"""Finds the passages for a question: the question itself, the last exchange and the whole conversation, fused by rank.

A follow-up ("and for staff?") says little alone; a question that stands alone must not be dragged back to the old subject.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.answers.agencies import asked_agencies
from bot.answers.context import Evidence, Question
from indexing.index import Found, Index

DEPTH = 8
# Weights of (question, last exchange, history): the exchange leads where the question leans on it (engineering facts, 7).
LEANING = (1.0, 1.0, 0.4)
ALONE = (1.0, 0.2, 0.0)
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
    """The queries to search with, the question first, and their weights."""
    asked_before = [text for who, text in question.history if who == "user"]
    if not asked_before:
        return (question.text,), (1.0,)
    exchange = f"{asked_before[-1]} {question.text}"
    conversation = " ".join([*asked_before[-3:], question.text])
    weights = LEANING if leans(question) else ALONE
    pairs = [(q, w) for q, w in zip((question.text, exchange, conversation), weights, strict=True) if w > 0]
    if len(asked_before) == 1:
        pairs = pairs[:2]
    return tuple(q for q, _ in pairs), tuple(w for _, w in pairs)


def retrieve(question: Question, index: Index) -> Evidence:
    """The passages for *question*; agencies that are asked for by country stand first."""
    texts, weights = queries(question)
    found = index.search(texts, DEPTH, question.written_in, weights)
    return Evidence(tuple(_agencies_first(question, index, found)), texts, index.version)


def _agencies_first(question: Question, index: Index, found: Sequence[Found]) -> list[Found]:
    wanted = [id for id in asked_agencies(question, index.passages) if id in index.passages]
    ahead = [Found(index.passages[id], score=1.0, cosine=1.0) for id in wanted]
    # An agency nobody asked for by country only stands in the way of the rules.
    rest = [one for one in found if one.passage.id not in wanted and one.passage.kind != "agency"]
    return [*ahead, *rest]
