"""The last look at a reply before it leaves: every quote and number of it stands in what it was read from."""

from __future__ import annotations

import logging
from collections.abc import Sequence

from bot import metrics
from bot.answers.check.checks import Unsupported, check_numbers, check_quotes
from bot.answers.context import Question
from bot.answers.read.reader import Part

log = logging.getLogger(__name__)


def holds(question: Question, text: str, parts: Sequence[Part], asked: str = "") -> bool:
    """Whether *text* says nothing that *parts* do not hold; where it does, that is logged and it must not leave. *asked*: the question of the
    guide that stands in it."""
    try:
        check_quotes(parts)
        check_numbers(text, [_support(part) for part in parts], f"{question.text} {asked}")
    except Unsupported:
        metrics.errors.labels("unsupported_answer").inc()
        log.exception("an answer from %s was held back", [part.passage.id for part in parts])
        return False
    return True


def _support(part: Part) -> str:
    dates = " ".join(f"{date.on.day} {date.on.month} {date.on.year}" for date in part.passage.dates)
    said = part.said.text if part.said is not None else ""
    own = part.passage.own.dated if part.passage.own is not None else ""
    return f"{part.passage.text} {part.passage.section} {said} {dates} {part.asked} {own}"
