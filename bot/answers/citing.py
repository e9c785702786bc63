"""The answer made of what was taken from passages, with its citations."""

from __future__ import annotations

from collections.abc import Sequence

from bot.answers.answer import Answer, Suggestion
from bot.answers.check.held import holds
from bot.answers.inquiry import Inquiry
from bot.answers.outcomes import Outcome
from bot.answers.own.reply import cited_badge
from bot.answers.read.citation import citation
from bot.answers.read.reader import Part
from bot.messages import Button, Citation


def cite(part: Part, language: str) -> Citation:
    """The citation of what an answer takes from one passage, for a reader of *language*."""
    return citation(part.passage, part.quotes[0], cited_badge(part.passage, language))


def answer_from(
    inquiry: Inquiry,
    text: str,
    parts: Sequence[Part],
    sure: float,
    *,
    doubtful: bool,
    buttons: tuple[tuple[Button, ...], ...],
    suggestions: tuple[Suggestion, ...],
    asked: str = "",
    question: str | None = None,
) -> Answer | None:
    """*text* as an answer with its citations; None where *parts*, which it was read from, do not hold what it says. *asked* and *question*:
    the question of the guide that is answered, its words and its id."""
    understood = inquiry.understood
    if not holds(understood, text, parts, asked):
        return None
    return Answer(
        text,
        Outcome.ANSWERED_UNSURE if doubtful else Outcome.ANSWERED_COMPLETE,
        understood.language,
        citations=tuple(cite(part, understood.language) for part in parts),
        passages=tuple(part.passage.id for part in parts),
        index_version=inquiry.found.version,
        masked=inquiry.masked,
        confidence=sure,
        buttons=buttons,
        question=question,
        suggestions=suggestions,
    )
