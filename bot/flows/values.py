"""Plain answers (as they are stored, or come in JSON) checked against their question."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from bot.flows.conditions import State
from bot.flows.definition import Flow, Question


class Refused(Exception):
    """An answer that does not fit its question; ``code`` says why (a key of the wording)."""

    def __init__(self, code: str, **params: Any) -> None:
        super().__init__(code, params)
        self.code = code
        self.params = params


def accept(flow: Flow, question: Question, value: Any, lookup: Callable[[str], Any]) -> Any:
    """The value that conditions see: an option's key, an int, a date, an ISO country, a town mapping, or a bool.

    Takes the plain value (dates as ISO text). Raises :class:`Refused`.
    """
    match question.kind:
        case "choice":
            if question.option(str(value)) is None:
                raise Refused("no_such_option")
            return value
        case "yes_no":
            if not isinstance(value, bool):
                raise Refused("not_yes_no")
            return value
        case "number":
            return _number(question, value)
        case "country":
            if value not in flow.groups["all"]:
                raise Refused("no_such_country")
            return value
        case "date":
            return _date(question, value, lookup)
        case "town":
            if not isinstance(value, Mapping) or not {"name", "country", "lat", "lon"} <= set(value):
                raise Refused("no_such_town")
            return value
    raise TypeError(question.kind)


def _number(question: Question, value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise Refused("not_a_whole_number")
    low, high = question.low or 0, question.high or 0
    if not low <= value <= high:
        raise Refused("out_of_range", low=low, high=high, unit=question.unit)
    return value


def _date(question: Question, value: Any, lookup: Callable[[str], Any]) -> date:
    try:
        day = value if isinstance(value, date) else date.fromisoformat(str(value))
    except ValueError as error:
        raise Refused("no_such_date") from error
    earliest = lookup(question.after) if question.after else State.PENDING
    if isinstance(earliest, date) and day < earliest:
        raise Refused("too_early", earliest=earliest)
    return day
