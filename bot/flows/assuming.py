"""Answers that nobody gave: the ordinary ones, taken so that rare conditions need not be asked. The outcome names them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from bot.flows.conditions import BranchState, reduce
from bot.flows.definition import Flow, FlowQuestion

UNKNOWN = "?"


def assumed(
    flow: Flow, question: FlowQuestion, answers: Mapping[str, Any], lookup: Callable[[str], Any]
) -> Any:
    """The plain value taken for *question* where nobody answers it; None where there is none to take."""
    assumption = question.assumed
    if assumption is None or reduce(assumption.only, lookup) is not True:
        return None
    for unsaid in ((None, UNKNOWN), (None,)):
        for other, value in assumption.implied:
            if answers.get(other) not in unsaid:
                return value
    if assumption.datum is not None:
        return flow.data.get(assumption.datum)
    if assumption.like is not None:
        value = lookup(assumption.like)
        if isinstance(value, BranchState):
            return UNKNOWN
        return value.isoformat() if isinstance(value, date) else value
    return assumption.value


def on_day(flow: Flow, data: Mapping[str, Any]) -> dict[str, Any]:
    """The answers that follow from the day an interview begins: question -> value."""
    return {
        question.key: data[datum]
        for question in flow.questions.values()
        if question.assumed is not None and (datum := question.assumed.datum) is not None and datum in data
    }
