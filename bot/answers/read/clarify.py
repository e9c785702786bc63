"""Where the answer differs by who asks, and nobody said who: offers the other role as a button under the answer."""

from __future__ import annotations

from bot.answers.context import Evidence, Question
from bot.answers.question.followup import topics
from bot.answers.question.roles import roles, with_role
from bot.language.catalogue import say
from bot.messages import Button

SPOKEN = "say:"  # a button with this payload says its text for the person
_OTHER = {"learner": "staff", "staff": "learner"}
DIFFER = frozenset(
    {"duration", "money", "eligibility", "papers", "apply", "selection"}
)  # topics of knowledge/languages/<code>/follow_up.yaml


def choices(question: Question, evidence: Evidence) -> tuple[tuple[Button, ...], ...]:
    """A row with "And for staff?" (or learners), where the best passage is for one role alone and the topic differs by role.

    Empty where the question or the conversation names a role.
    """
    if not evidence.found or roles(with_role(question)) or not topics(question.text) & DIFFER:
        return ()
    main = _only_role(evidence.found[0].passage.audience)
    if main is None:
        return ()
    other = _OTHER[main]
    return ((Button(say(question.language, f"say-{other}"), payload=f"{SPOKEN}{other}"),),)


def spoken(payload: str | None, language: str) -> str | None:
    """The text that a button of :func:`choices` says, or None for any other payload."""
    if payload is None or not payload.startswith(SPOKEN):
        return None
    role = payload.removeprefix(SPOKEN)
    return say(language, f"say-{role}") if role in _OTHER else None


def _only_role(audience: tuple[str, ...]) -> str | None:
    named = [role for role in audience if role in _OTHER]
    return named[0] if len(named) == 1 and "everybody" not in audience else None
