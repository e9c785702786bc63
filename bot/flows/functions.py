"""The few calculations that conditions may use, by name, each with its inverse for the walker."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any


def activity_days(first: date, last: date, travel: int) -> int:
    """Days of activity between two dates, both counted, without the days that are only for travelling (F1.73 ff.)."""
    return (last - first).days + 1 - travel


def country_of(town: Mapping[str, Any]) -> str:
    """The ISO code of the country a town lies in."""
    return str(town["country"])


def same_country(home: Mapping[str, Any], host: Mapping[str, Any]) -> bool:
    """Do both towns lie in the same country?"""
    return country_of(home) == country_of(host)


def _last_day(known: Mapping[str, Any], days: int) -> date:
    first: date = known["first"]
    return first + timedelta(days=days - 1 + int(known["travel"]))


@dataclass(frozen=True)
class Function:
    """A calculation, the kind of its result, and how the walker gets a wished result by its last input."""

    compute: Callable[..., Any]
    kind: str
    last_input: str | None = None
    invert: Callable[[Mapping[str, Any], Any], Any] | None = None


FUNCTIONS: Mapping[str, Function] = {
    "activity_days": Function(activity_days, "number", "last", _last_day),
    "country_of": Function(country_of, "country"),
    "same_country": Function(same_country, "yes_no"),
}
