"""Whom a question is about: learner, staff or organisation; so that a teacher is not told the rules for apprentices."""

from __future__ import annotations

from bot.answers.context import Question
from bot.language.patterns import any_matches, patterns
from indexing.passages import Passage

ROLES = ("learner", "staff")


def roles(text: str) -> frozenset[str]:
    """The roles that *text* names."""
    return frozenset(role for role in ROLES if any_matches(patterns("roles", role), text))


def with_role(question: Question) -> str:
    """The question's text, and in front of it the last earlier question that names a role where this one names none."""
    if roles(question.text):
        return question.text
    before = (text for who, text in reversed(question.history) if who == "user")
    return f"{next((text for text in before if roles(text)), '')} {question.text}".strip()


def fits_role(question: str, passage: Passage) -> bool:
    """False only where the question names one role and the passage is for the other one alone."""
    asked = roles(question)
    audience = set(passage.audience) & set(ROLES)
    if len(asked) != 1 or len(audience) != 1 or "everybody" in passage.audience:
        return True
    return bool(asked & audience)
