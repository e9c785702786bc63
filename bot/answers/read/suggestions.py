"""Questions of the guide that may be what was meant: offered as buttons, a tap answers at once."""

from __future__ import annotations

from collections.abc import Sequence

from bot.answers.answer import Suggestion
from bot.answers.context import Evidence, Question
from bot.answers.read.reply import RuleReader
from bot.language.catalogue import say
from bot.messages import Button
from indexing.index import Found
from indexing.questions import question_id
from indexing.wordings import Wordings, short_id

ASK = "ask:"  # a button with this payload asks a question of the guide
NONE_OF_THESE = "do:none"
MOST = 4


def suggestions(
    question: Question, evidence: Evidence, reader: RuleReader, answered: str | None, most: int = MOST
) -> tuple[Suggestion, ...]:
    """The best question of each of the best rules, without the one that is *answered*; one rule gives one question."""
    offered: list[Suggestion] = []
    for one in _candidates(evidence.found):
        chosen = reader.chosen_question(question, one.passage)
        if chosen is None:
            continue
        identity = question_id(one.passage.id, chosen.key)
        if identity != answered and all(chosen.question != other.question for other in offered):
            offered.append(Suggestion(identity, chosen.question))
        if len(offered) == most:
            break
    return tuple(offered)


def _candidates(found: Sequence[Found]) -> Sequence[Found]:
    return [one for one in found if one.passage.kind in ("rule", "rate")]


def suggestion_buttons(
    offered: Sequence[Suggestion], language: str, *, none: bool
) -> tuple[tuple[Button, ...], ...]:
    """A row for each question, and one that says that none of them is meant."""
    rows = [(Button(one.question, payload=f"{ASK}{short_id(one.id)}"),) for one in offered]
    if none and offered:
        rows.append((Button(say(language, "answer-none-of-these"), payload=NONE_OF_THESE),))
    return tuple(rows)


def question_of_button(payload: str | None, language: str, wordings: Wordings) -> str | None:
    """The words of the question that a button asks; None for any other payload, and for a question that is gone."""
    if payload is None or not payload.startswith(ASK):
        return None
    short = payload.removeprefix(ASK)
    for code in (language, "en"):
        known = wordings.of(code).by_short_id(short)
        if known is not None:
            return known.asked.question
    return None
