"""A typed answer to a question -> its value, a question back, or a reason why it was not understood."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from bot.flows.conditions import BranchState
from bot.flows.definition import Flow, FlowQuestion
from bot.flows.interview import UNKNOWN
from bot.flows.values import ValueRefused, accept
from bot.reading.dates import parse_date
from bot.reading.numbers import parse_number
from bot.reading.options import is_unknown, parse_choice, parse_yes_no
from bot.reading.places import Gazetteer, parse_country, parse_town
from bot.reading.understood import NotUnderstood, Reading, Understood


def parse(
    text: str,
    flow: Flow,
    question: FlowQuestion,
    *,
    language: str = "en",
    today: date | None = None,
    gazetteer: Gazetteer | None = None,
    lookup: Callable[[str], Any] = lambda _: BranchState.PENDING,
    listed: bool = False,
) -> Reading:
    """Read what a person typed as the answer to *question*.

    *today* completes dates without a year; *lookup* gives earlier answers (a date may not lie before another); *listed* says
    that the options were shown as a list, so that the number of one may be meant.
    """
    if is_unknown(text):
        return Understood(UNKNOWN)
    reading = _by_kind(text, flow, question, language, today, gazetteer, listed)
    if not isinstance(reading, Understood):
        return reading
    try:
        accept(flow, question, reading.value, lookup)
    except ValueRefused as error:
        return NotUnderstood(error.code, error.params)
    return reading


def _by_kind(
    text: str,
    flow: Flow,
    question: FlowQuestion,
    language: str,
    today: date | None,
    gazetteer: Gazetteer | None,
    listed: bool,
) -> Reading:
    match question.kind:
        case "choice":
            return parse_choice(text, question.options, language, listed=listed)
        case "yes_no":
            return parse_yes_no(text)
        case "number":
            return parse_number(text, question, language)
        case "country":
            return parse_country(text, language, gazetteer)
        case "date":
            return parse_date(text, language, today)
        case "town":
            return parse_town(text, language, gazetteer, flow.groups["programme"])
    raise TypeError(question.kind)
