"""A mobility: the answers of its set-up, and what follows from them. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from bot.flows.conditions import BranchState, Lookup, reduce
from bot.flows.definition import Flow
from bot.flows.interview import UNKNOWN
from bot.flows.values import ValueRefused, accept
from bot.journeys.zones import zone_of

FLOW = "my-mobility"  # the flow whose answers make a mobility
DAYS = "days"  # what conditions of checklists may ask beside the questions of the flow: days from the first to the last


@dataclass(frozen=True)
class Mobility:
    """One person's stay. ``answers``: question of the flow ``my-mobility`` -> plain value (``"?"``: not known).

    Everything may be unknown: then its property is None. ``version`` counts the changes, ``id`` is None before it is stored.
    """

    person: str
    answers: Mapping[str, Any]
    version: int = 1
    id: int | None = None

    @property
    def role(self) -> str | None:
        return self._text("role")

    @property
    def activity(self) -> str | None:
        return self._text("activity")

    @property
    def home(self) -> str | None:
        """The ISO code of the country of the sending organisation."""
        return self._text("sending_country")

    @property
    def host(self) -> str | None:
        """The ISO code of the country of the stay."""
        return self._text("destination")

    @property
    def host_town(self) -> str | None:
        return self._town("host_town")

    @cached_property
    def starts_on(self) -> date | None:
        """The day of departure."""
        return self._day("first_day")

    @cached_property
    def ends_on(self) -> date | None:
        """The day of the return."""
        return self._day("last_day")

    @property
    def days(self) -> int | None:
        """Days abroad, the first and the last counted."""
        if self.starts_on is None or self.ends_on is None:
            return None
        return (self.ends_on - self.starts_on).days + 1

    @property
    def home_zone(self) -> str | None:
        """The name of the time zone at home: of the town, else of the country's largest town."""
        return zone_of(self._mapping("home_town"), self.home)

    @property
    def host_zone(self) -> str | None:
        return zone_of(self._mapping("host_town"), self.host)

    def _known(self, question: str) -> Any:
        value = self.answers.get(question)
        return None if value == UNKNOWN else value

    def _text(self, question: str) -> str | None:
        value = self._known(question)
        return value if isinstance(value, str) else None

    def _mapping(self, question: str) -> Mapping[str, Any] | None:
        value = self._known(question)
        return value if isinstance(value, Mapping) else None

    def _town(self, question: str) -> str | None:
        town = self._mapping(question)
        return None if town is None else str(town.get("name", "")) or None

    def _day(self, question: str) -> date | None:
        value = self._known(question)
        try:
            return value if isinstance(value, date) else date.fromisoformat(str(value)) if value else None
        except ValueError:
            return None


@dataclass(frozen=True)
class Facts:
    """What conditions see of a mobility: its answers as the flow takes them, and ``days``."""

    flow: Flow
    mobility: Mobility
    _seen: dict[str, Any] = field(default_factory=dict, compare=False, repr=False)

    def lookup(self, question: str) -> Any:
        """The value of a question, or a State: not known, or not asked of somebody like that."""
        if question not in self._seen:
            self._seen[question] = BranchState.PENDING  # a question about itself would end here
            self._seen[question] = self._value(question)
        return self._seen[question]

    def _value(self, question: str) -> Any:
        if question == DAYS:
            days = self.mobility.days
            return BranchState.UNKNOWN if days is None else days
        asked = self.flow.questions[question]
        if reduce(asked.when, self.lookup) is False:
            return BranchState.NOT_ASKED
        value = self.mobility.answers.get(question, UNKNOWN)
        if value == UNKNOWN:
            return BranchState.UNKNOWN
        try:
            return accept(self.flow, asked, value, self.lookup)
        except ValueRefused:
            return BranchState.UNKNOWN


def facts(flow: Flow, mobility: Mobility) -> Lookup:
    """The lookup for :func:`bot.flows.conditions.reduce`."""
    return Facts(flow, mobility).lookup
