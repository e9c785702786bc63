"""Plain answers (as they are stored, or come in JSON) checked against their question."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from bot.flows.conditions import BranchState
from bot.flows.definition import Flow, FlowQuestion
from bot.reading.states import SOME_COUNTRY


class ValueRefused(Exception):
    """An answer that does not fit its question; ``code`` says why (a key of the wording)."""

    def __init__(self, code: str, **params: Any) -> None:
        super().__init__(code, params)
        self.code = code
        self.params = params


def accept(flow: Flow, question: FlowQuestion, value: Any, lookup: Callable[[str], Any]) -> Any:
    """The value that conditions see: an option's key, an int, a date, an ISO country, a town mapping, or a bool.

    Takes the plain value (dates as ISO text). Raises :class:`ValueRefused`.
    """
    match question.kind:
        case "choice":
            if question.option(str(value)) is None:
                raise ValueRefused("no_such_option")
            return value
        case "yes_no":
            if not isinstance(value, bool):
                raise ValueRefused("not_yes_no")
            return value
        case "number":
            return _number(question, value)
        case "country":
            if value not in flow.groups["all"] and value != SOME_COUNTRY:
                raise ValueRefused("no_such_country")
            return value
        case "date":
            return _date(question, value, lookup)
        case "town":
            if not isinstance(value, Mapping) or not {"name", "country", "lat", "lon"} <= set(value):
                raise ValueRefused("no_such_town")
            return value
    raise TypeError(question.kind)


def _number(question: FlowQuestion, value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise ValueRefused("not_a_whole_number")
    low, high = question.low or 0, question.high or 0
    if not low <= value <= high:
        raise ValueRefused("out_of_range", low=low, high=high, unit=question.unit)
    return value


def _date(question: FlowQuestion, value: Any, lookup: Callable[[str], Any]) -> date:
    try:
        day = value if isinstance(value, date) else date.fromisoformat(str(value))
    except ValueError as error:
        raise ValueRefused("no_such_date") from error
    earliest = lookup(question.after) if question.after else BranchState.PENDING
    if isinstance(earliest, date) and day < earliest:
        raise ValueRefused("too_early", earliest=earliest)
    return day
