"""The answer to somebody in need, with the rules it rests on. It needs no search, and no index to be said."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from functools import partial

from bot import metrics
from bot.answers.answer import Answer
from bot.answers.citing import cite
from bot.answers.context import Question
from bot.answers.open_guide import OpenGuide
from bot.answers.outcomes import Outcome
from bot.answers.own.match import OwnMatch, borders, match_own
from bot.answers.own.reply import own_line, own_part
from bot.answers.question.routes import route
from bot.answers.read.citation import citation
from bot.language.place_names import is_place
from bot.messages import Citation
from bot.safety.advice import advice
from bot.safety.decide import OTHER, Need, decide
from indexing.passages import Passage
from indexing.problems import IndexUnavailable

log = logging.getLogger(__name__)


EXPECTED = 3.0  # how much surer it must be that a message is one of need where something else fits it, too


def need_of(text: str, language: str, *, answers_something: bool = False) -> Need | None:
    """What somebody in need who wrote *text* needs; *answers_something*: something else was asked of them.

    The name of a place alone is none ("Pays-Bas" begins like a cry in Irish). What is known for something else by its words (an insult, an attack on the rules) must be the more like a message of need; what is
    known for distress by its words is one of need in any case.
    """
    if is_place(text):
        return None
    outcome = route(text)
    if outcome is Outcome.SOCIAL_DISTRESS:
        return decide(text, language) or Need(OTHER, language)
    other = answers_something or outcome is not None
    return decide(text, language, margin=EXPECTED if other else 0.0)


def urgent_answer(
    need: Need,
    masked: str,
    open_guide: Callable[[], OpenGuide] | None,
    today: date,
    circles: frozenset[str] = frozenset(),
) -> Answer:
    """What to do at once, and below it what an own document says, where that is likely to answer: whoever asks what the school's
    insurance pays may be no one in need. Without both where there is no index, or it cannot be opened."""
    said = advice(need)
    bare = Answer(said.text, said.outcome, said.language, masked=masked)
    if open_guide is None:
        return bare
    try:
        guide = open_guide()
    except IndexUnavailable as error:
        log.error("somebody in need was answered without citations: %s", error)
        return bare
    rules = tuple(rule for rule in said.rules if rule in guide.passages)
    cited = tuple(map(partial(_cite, guide.passages), rules))
    answer = replace(bare, citations=cited, passages=rules, index_version=guide.version)
    question = Question(
        masked, need.language, need.language, today, typed=masked, placed=masked, circles=circles
    )
    own = None if need.short else _own(question, guide)
    if own is None:
        return answer
    text = f"{answer.text}\n\n{own_line(own, said.language, doubtful=False)}"
    return replace(answer, text=text, citations=(*cited, cite(own_part(own), said.language)))


def _own(question: Question, guide: OpenGuide) -> OwnMatch | None:
    """What the own documents say to it as sure. A fault in it takes nothing from the answer."""
    try:
        documents = guide.own.of(question.circles)
        match = match_own(question, documents, 0.0, known=guide.index.knows(question.written_in))
    except Exception:
        metrics.errors.labels("own_documents").inc()
        log.exception("the own documents could not be asked for somebody in need")
        return None
    return match if match is not None and match.sure >= borders()["sure"] else None


def _cite(passages: Mapping[str, Passage], rule: str) -> Citation:
    passage = passages[rule]
    first = next(line for line in passage.text.splitlines() if line.strip())
    return citation(passage, first.strip())
