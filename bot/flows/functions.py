"""The few calculations that conditions may use, by name, each with what the walker needs to reach every result."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from bot.reading import states

INSIDE, CROSSES, AFTER = "inside", "crosses", "after"
_TRIED = date(2026, 6, 30)  # the walker's graduation


def activity_days(first: date, last: date, travel: int) -> int:
    """Days of activity between two dates, both counted, without the days that are only for travelling (F1.73 ff.)."""
    return (last - first).days + 1 - travel


def country_of(town: Mapping[str, Any]) -> str:
    """The ISO code of the country a town lies in."""
    return str(town["country"])


def same_country(home: Mapping[str, Any], host: Mapping[str, Any]) -> bool:
    """Do both towns lie in the same state?"""
    return states.same_state(country_of(home), country_of(host))


def after_months(day: date, months: int) -> date:
    """The same day so many months later, or the last day of that month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def graduate_window(end: date, first: date, last: date, months: int = 0) -> str:
    """Where a stay lies to the 12 months after the end of a training, made longer by *months* of compulsory service."""
    limit = after_months(end, 12 + months)
    return INSIDE if last <= limit else CROSSES if first <= limit else AFTER


def months_over(months: int, service: int) -> int:
    """Months after graduation beyond those that a compulsory service takes out."""
    return months - service


def spare_days(first: date, last: date, days: int) -> int:
    """Days between two dates, both counted, beyond the days of the activity; below 0 the dates are too near."""
    return (last - first).days + 1 - days


def years_over(call: int, current: int) -> int:
    """How many years the call lies before the one that is open now; 0 or less: it is not over."""
    return current - call


def _last_day(known: Mapping[str, Any], days: int) -> date:
    first: date = known["first"]
    return first + timedelta(days=days - 1 + int(known["travel"]))


@dataclass(frozen=True)
class Function:
    """A calculation and the kind of its result.

    For the walker: ``last_input`` and ``invert`` reach a wished number; ``samples`` are values of one input that lead to every
    result; ``of_country`` sorts countries into those that lead the same way, ``cuts`` are borders of a number among its inputs.
    """

    compute: Callable[..., Any]
    kind: str
    last_input: str | None = None
    invert: Callable[[Mapping[str, Any], Any], Any] | None = None
    samples: Mapping[str, Callable[[Mapping[str, Any]], Mapping[str, Any]]] | None = None
    of_country: Callable[[str], Any] | None = None
    cuts: Mapping[str, Callable[[], tuple[int, ...]]] | None = None
    by_state: bool = False


def _status_class(country: str) -> tuple[str, ...]:
    return tuple(states.status(country, year) for year in (min(states.years()) - 1, *states.years()))


def _window_first(known: Mapping[str, Any]) -> Mapping[str, Any]:
    end = known.get("end") or _TRIED
    return {
        "within 12 months": after_months(end, 8),
        "after 12 months": after_months(end, 12) + timedelta(days=100),
    }


def _window_last(known: Mapping[str, Any]) -> Mapping[str, Any]:
    end, first = known.get("end") or _TRIED, known.get("first")
    limit = after_months(end, 12)
    if first is not None and first > limit:
        return {"after 12 months": first + timedelta(days=30)}
    return {"within 12 months": limit, "later than 12 months": limit + timedelta(days=40)}


FUNCTIONS: Mapping[str, Function] = {
    "activity_days": Function(activity_days, "number", "last", _last_day),
    "country_of": Function(country_of, "country"),
    "same_country": Function(same_country, "yes_no"),
    "status": Function(states.status, "choice", of_country=_status_class, cuts={"call": states.years}),
    "same_state": Function(states.same_state, "yes_no", by_state=True),
    "state_of": Function(states.state_of, "country"),
    "graduate_window": Function(
        graduate_window,
        "choice",
        samples={"first": _window_first, "last": _window_last, "months": lambda _: {"1": 1, "4": 4, "6": 6}},
    ),
    "months_over": Function(
        months_over,
        "number",
        "service",
        lambda known, over: int(known["months"]) - int(over),
        cuts={"months": lambda: (13, 30)},
    ),
    "spare_days": Function(spare_days, "number"),
    "years_over": Function(years_over, "number"),
}
