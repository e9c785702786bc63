"""Questions and answers in a few words: for summaries, buttons and explanations."""

from __future__ import annotations

import re
from typing import Any

from bot.flows.conditions import BranchState
from bot.flows.definition import Flow, FlowQuestion, said
from bot.flows.interview import UNKNOWN, FlowStanding
from bot.flows.outcome_text import show, with_unit
from bot.language.catalogue import say
from bot.messages import plain

_FIRST = re.compile(r"^.*?[?.…](?=\s|$)")
_UNITS = {"days": "duration-day", "months": "duration-month"}
LONGEST_LABEL = 48


def asked(question: FlowQuestion, language: str) -> str:
    """The question itself, without what is explained behind it."""
    label = said(question.label, language)
    first = _FIRST.match(label)
    return first.group().strip() if first else label


def answered(question: FlowQuestion, value: Any, language: str) -> str:
    """A settled answer as people read it, safe in house markup."""
    if isinstance(value, BranchState) or value == UNKNOWN:
        return say(language, "check-unknown")
    if isinstance(value, bool):
        return say(language, "check-yes" if value else "check-no")
    if question.kind == "number" and question.unit in _UNITS:
        return with_unit(value, _UNITS[question.unit], language)
    return plain(show(question, value, language))


def answers(standing: FlowStanding, language: str, only: tuple[str, ...] | None = None) -> list[str]:
    """A line for each answered question, in the order asked; *only* these questions."""
    return [
        f"{asked(question, language)} **{answered(question, value, language)}**"
        for question, value in settled(standing)
        if only is None or question.key in only
    ]


def settled(standing: FlowStanding) -> list[tuple[FlowQuestion, Any]]:
    values = standing.progress.values
    return [(standing.flow.questions[key], values[key]) for key in standing.path]


def title(flow: Flow, language: str) -> str:
    return said(flow.title, language)


def label(text: str) -> str:
    """A text as a button shows it: no marks, not too long."""
    text = text.replace("\\", "").replace("**", "")
    return text if len(text) <= LONGEST_LABEL else text[: LONGEST_LABEL - 1].rstrip() + "…"
