"""What a self-check would say of a case if all that is not said yet spoke for it: who asks at once what matters gets a verdict with its
conditions, not only questions back."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from bot.flows.definition import FlowQuestion
from bot.flows.interview import FlowStanding

# Answers that are taken for granted; with more of them nothing would be said of the case itself.
MOST_OPEN = 6
# Countries in the programme that stand for those that are not known, at home and abroad: the verdict must be the same in both.
STAND_INS = (("ES", "FR"), ("DE", "IT"))
COUNTRIES = ("destination", "sending_country", "residence")

Play = Callable[[Mapping[str, Any]], FlowStanding | None]


@dataclass(frozen=True)
class Provisional:
    """The verdict, and the questions whose answers it takes for granted, in their order."""

    standing: FlowStanding
    open: tuple[str, ...]


def provisional(play: Play, answers: Mapping[str, Any]) -> Provisional | None:
    """The first way in which *answers* end well; None where none does, or too much would have to be taken for granted."""
    first, second = (
        _end_well(play, {**_stand_ins(answers, home, away), **answers}, ()) for home, away in STAND_INS
    )
    if first is None or second is None or _outcome(first) != _outcome(second):
        return None
    return Provisional(first.standing, (*first.open, *(key for key in COUNTRIES if key not in answers)))


def _stand_ins(answers: Mapping[str, Any], home: str, away: str) -> dict[str, Any]:
    if answers.get("destination") == home:
        home = away
    if answers.get("sending_country") == away:
        away = home
    return {"destination": away, "sending_country": home, "residence": answers.get("sending_country", home)}


def _outcome(one: Provisional) -> str | None:
    decision = one.standing.decision
    return decision.outcome.key if decision is not None else None


def _end_well(play: Play, answers: Mapping[str, Any], assumed: tuple[str, ...]) -> Provisional | None:
    standing = play(answers)
    decision = standing.decision if standing is not None else None
    if standing is None or decision is None:
        return None
    if decision.verdict == "eligible":
        return Provisional(standing, assumed)
    open_ones = [key for key in decision.missing if key not in answers]
    if decision.verdict != "depends" or not open_ones or len(assumed) >= MOST_OPEN:
        return None
    key = open_ones[0]
    for value in _values(standing.flow.questions[key]):
        found = _end_well(play, {**answers, key: value}, (*assumed, key))
        if found is not None:
            return found
    return None


def _values(question: FlowQuestion) -> Iterator[Any]:
    """Answers that may speak for the case, the ordinary ones first."""
    if question.kind == "yes_no":
        yield from (True, False)
    elif question.kind == "choice":
        yield from (option.key for option in question.options)
