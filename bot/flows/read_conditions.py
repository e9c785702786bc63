"""Conditions built from plain data, with the line of every mistake."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from bot.flows.conditions import Between, Computed, Condition, OneOf, SameAs, every, negate, some
from bot.flows.definition import Derived
from bot.flows.functions import FUNCTIONS
from bot.flows.shapes import FlowShape
from bot.reading.source import Document, FlowProblem, Place

_COMBINE = {"all": every, "any": some}
_TESTS = {"min", "max", "from", "until", "same_as", "group", "not"}


@dataclass
class ConditionReader:
    """Builds conditions about the questions of one file; mistakes gather in ``problems``."""

    document: Document
    shape: FlowShape
    groups: Mapping[str, frozenset[str]]
    problems: list[FlowProblem] = field(default_factory=list)
    derived: dict[str, Derived] = field(default_factory=dict)

    def fail(self, place: Place, message: str) -> None:
        self.problems.append(self.document.problem(place, message))

    def condition(self, data: Any, place: Place, earlier: set[str] | None = None) -> Condition:
        """Build a condition from plain data; *earlier* limits it to those questions."""
        if isinstance(data, bool):
            return data
        if not isinstance(data, dict):
            self.fail(place, f"a condition is a mapping such as {{role: [learner]}}, not {data!r}")
            return False
        parts: list[Condition] = []
        for key, value in data.items():
            here = (*place, key)
            if key in _COMBINE:
                if not isinstance(value, list):
                    self.fail(here, f"“{key}” takes a list of conditions")
                    continue
                inner = [self.condition(item, (*here, i), earlier) for i, item in enumerate(value)]
                parts.append(_COMBINE[key](inner))
            elif key == "not":
                parts.append(negate(self.condition(value, here, earlier)))
            else:
                parts.append(self._test(key, value, here, earlier))
        return every(parts)

    def _test(self, name: str, data: Any, place: Place, earlier: set[str] | None) -> Condition:
        derived = self.derived.get(name)
        if derived is None:
            if name not in self.shape.questions:
                self.fail(place, f"there is no question “{name}”")
                return False
            if earlier is not None and name not in earlier:
                self.fail(place, f"“{name}” is asked later; a question can only depend on earlier ones")
                return False
            return self._plain_test(name, data, place)
        if derived.first_of:
            return some([self._test(one, data, place, earlier) for one in derived.first_of])
        if derived.function:
            function = FUNCTIONS.get(derived.function)
            late = {q for _, q in derived.inputs if earlier is not None and q not in earlier}
            if late:
                self.fail(place, f"“{name}” needs {', '.join(sorted(late))}, which is asked later")
            test = self._plain_test(name, data, place)
            return Computed(name, function.compute, derived.inputs, test) if function else False
        return self._cases_test(derived, data, place)

    def _cases_test(self, derived: Derived, data: Any, place: Place) -> Condition:
        wanted = set(data if isinstance(data, list) else [data])
        missing = wanted - {value for _, value in derived.cases}
        if missing:
            self.fail(place, f"“{derived.key}” is never {', '.join(map(str, missing))}")
        parts: list[Condition] = []
        before: list[Condition] = []
        for when, value in derived.cases:
            if value in wanted:
                parts.append(every([when, *(negate(other) for other in before)]))
            before.append(when)
        return some(parts)

    def _plain_test(self, name: str, data: Any, place: Place) -> Condition:
        if not isinstance(data, dict):
            return self._one_of(name, data if isinstance(data, list) else [data], place)
        unknown = set(data) - _TESTS
        if unknown or not data:
            self.fail(
                place, f"“{', '.join(map(str, unknown))}” is no test; there are {', '.join(sorted(_TESTS))}"
            )
            return False
        parts: list[Condition] = []
        kind = self.kind(name, place)
        if "not" in data:
            parts.append(negate(self._plain_test(name, data["not"], place)))
        if "group" in data:
            parts.append(self._group(name, data["group"], kind, place))
        if "same_as" in data:
            if data["same_as"] not in self.shape.questions:
                self.fail(place, f"there is no question “{data['same_as']}”")
            parts.append(SameAs(name, data["same_as"]))
        for borders, wanted_kind, wanted_type in (
            (("min", "max"), "number", int),
            (("from", "until"), "date", date),
        ):
            low, high = (data.get(border) for border in borders)
            if low is None and high is None:
                continue
            if kind != wanted_kind or not all(
                isinstance(b, wanted_type) for b in (low, high) if b is not None
            ):
                self.fail(place, f"{' and '.join(borders)} need a {wanted_kind}")
            elif low is not None and high is not None and low > high:
                self.fail(place, f"nothing lies between {low} and {high}; the smaller border comes first")
            parts.append(Between(name, low, high))
        return every(parts)

    def _group(self, name: str, group: str, kind: str, place: Place) -> Condition:
        if kind != "country":
            self.fail(place, f"“{name}” is no country and belongs to no group")
        if group not in self.groups:
            self.fail(place, f"there is no country group “{group}”; there are {', '.join(self.groups)}")
            return False
        return OneOf(name, self.groups[group], group)

    def _one_of(self, name: str, values: Iterable[Any], place: Place) -> Condition:
        values = list(values)
        kind = self.kind(name, place)
        question = self.shape.questions.get(name)
        for value in values:
            wrong = (
                (kind == "choice" and question is not None and value not in question.options)
                or (kind == "yes_no" and not isinstance(value, bool))
                or (kind == "number" and (not isinstance(value, int) or isinstance(value, bool)))
                or (kind == "country" and not (isinstance(value, str) and len(value) == 2))
            )
            if wrong:
                self.fail(place, f"“{value}” is no answer to “{name}”")
        return OneOf(name, frozenset(values))

    def kind(self, name: str, place: Place) -> str:
        if name in self.shape.questions:
            return self.shape.questions[name].type
        derived = self.shape.derived.get(name)
        if derived is None:
            self.fail(place, f"there is no question “{name}”")
            return ""
        if derived.function and derived.function in FUNCTIONS:
            return FUNCTIONS[derived.function].kind
        return self.kind(derived.first_of[0], place) if derived.first_of else "choice"
