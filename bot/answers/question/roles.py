"""Whom a question is about: learner, staff or organisation; so that a teacher is not told the rules for apprentices."""

from __future__ import annotations

import re

from bot.answers.context import Question
from indexing.passages import Passage

_ROLES = {
    "learner": re.compile(
        r"\b(apprentic\w*|learners?|students?|pupils?|trainees?|graduat\w*|vet learner|intern|my (son|daughter|child|kid)|aprendi[zc]\w*|alumn\w*|estudiante\w*)\b",
        re.IGNORECASE,
    ),
    "staff": re.compile(
        r"\b(teach(er|ers|ing)|trainers?|staff|job[ -]?shadow\w*|colleagues?|instructors?|professors?|headmaster|head teacher|docentes?|profesor\w*|formador\w*|personal)\b",
        re.IGNORECASE,
    ),
}


def roles(text: str) -> frozenset[str]:
    """The roles that *text* names."""
    return frozenset(role for role, pattern in _ROLES.items() if pattern.search(text))


def with_role(question: Question) -> str:
    """The question's text, and in front of it the last earlier question that names a role where this one names none."""
    if roles(question.text):
        return question.text
    before = (text for who, text in reversed(question.history) if who == "user")
    return f"{next((text for text in before if roles(text)), '')} {question.text}".strip()


def fits_role(question: str, passage: Passage) -> bool:
    """False only where the question names one role and the passage is for the other one alone."""
    asked = roles(question)
    audience = set(passage.audience) & {"learner", "staff"}
    if len(asked) != 1 or len(audience) != 1 or "everybody" in passage.audience:
        return True
    return bool(asked & audience)
