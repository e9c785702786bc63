"""Judges a follow-up that a language model made stand alone: nothing may be added that was not said."""

from __future__ import annotations

from typing import Any

from bot.answers.check.claims import Claims, claims, unsupported
from bot.answers.context import Question
from bot.answers.outcomes import Outcome
from bot.answers.question.clean import clean
from bot.answers.question.mask import mask
from bot.answers.question.routes import route
from bot.answers.question.words import numbers

LONGEST = 400  # characters
SCHEMA: dict[str, Any] = {
    "title": "standalone",
    "description": "The last question, understandable without the conversation",
    "type": "object",
    "additionalProperties": False,
    "required": ["question"],
    "properties": {"question": {"type": "string"}},
}


def accepted(raw: Any, question: Question) -> str | None:
    """The stand-alone question in *raw*, or None where it is none, invents or loses a number, or is not harmless."""
    text = raw.get("question") if isinstance(raw, dict) else None
    if not isinstance(text, str):
        return None
    text = " ".join(mask(clean(text)).split())
    if not text or len(text) > max(LONGEST, len(question.text)):
        return None
    if not set(numbers(question.text)) <= set(numbers(text)):
        return None
    said = [_said(question.text, question)] + [_said(turn, question) for _, turn in question.history]
    if unsupported(_said(text, question), said) is not None:
        return None
    outcome = route(text)
    return text if outcome in (None, Outcome.ABSTAINED_OUT_OF_SCOPE) else None


def _said(text: str, question: Question) -> Claims:
    return claims(text, question.written_in)
