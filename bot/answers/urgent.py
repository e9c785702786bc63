"""The answer to somebody in need, with the rules it rests on. It needs no search, and no index to be said."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from functools import partial

from bot.answers.answer import Answer
from bot.answers.open_guide import OpenGuide
from bot.answers.outcomes import Outcome
from bot.answers.question.routes import route
from bot.answers.read.citation import citation
from bot.messages import Citation
from bot.safety.advice import advice
from bot.safety.decide import OTHER, Need, decide
from indexing.passages import Passage
from indexing.problems import IndexUnavailable

log = logging.getLogger(__name__)


EXPECTED = 3.0  # how much surer it must be that a message is one of need where something else fits it, too


def need_of(text: str, language: str, *, answers_something: bool = False) -> Need | None:
    """What somebody in need who wrote *text* needs; *answers_something*: something else was asked of them.

    What is known for something else by its words (an insult, an attack on the rules) must be the more like a message of need; what is
    known for distress by its words is one of need in any case.
    """
    outcome = route(text)
    if outcome is Outcome.SOCIAL_DISTRESS:
        return decide(text, language) or Need(OTHER, language)
    other = answers_something or outcome is not None
    return decide(text, language, margin=EXPECTED if other else 0.0)


def urgent_answer(need: Need, masked: str, open_guide: Callable[[], OpenGuide] | None) -> Answer:
    """What to do at once; without citations where there is no index, or it cannot be opened."""
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
    return Answer(
        said.text,
        said.outcome,
        said.language,
        citations=tuple(map(partial(_cite, guide.passages), rules)),
        passages=rules,
        index_version=guide.version,
        masked=masked,
    )


def _cite(passages: Mapping[str, Passage], rule: str) -> Citation:
    passage = passages[rule]
    first = next(line for line in passage.text.splitlines() if line.strip())
    return citation(passage, first.strip())
