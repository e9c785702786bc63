"""Answers cut into cells: all answers of one cell lead the same way, so one of each stands for all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from bot.flows.conditions import (
    Between,
    BranchState,
    Computed,
    Condition,
    Every,
    Not,
    OneOf,
    SameAs,
    Some,
    tests,
)
from bot.flows.definition import Flow, FlowQuestion, said
from bot.flows.functions import FUNCTIONS
from bot.reading.states import is_territory, state_of

FIRST_DAY = date(2026, 3, 2)


@dataclass(frozen=True)
class Cell:
    """One answer that stands for its cell, and a label for pictures and messages."""

    value: Any
    label: str


@dataclass
class Cells:
    """The cells of every question of a flow."""

    flow: Flow
    conditions: tuple[Condition, ...] = field(init=False)
    _sorted: dict[Any, Mapping[tuple[Any, ...], list[str]]] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        flow = self.flow
        rows = (row.when for row in flow.rows)
        whens = (question.when for question in flow.questions.values())
        self.conditions = tuple(flat for item in (*rows, *whens) for flat in _parts(item))

    @cached_property
    def all_tests(self) -> frozenset[OneOf | Between | SameAs]:
        return frozenset(test for condition in self.conditions for test in tests(condition))

    @cached_property
    def computed(self) -> tuple[Computed, ...]:
        return tuple(c for c in self.conditions if isinstance(c, Computed))

    def of(self, question: FlowQuestion, values: Mapping[str, Any]) -> list[Cell]:
        """One cell per way the flow can go on after *question*, given the *values* settled before it."""
        match question.kind:
            case "choice":
                return list(self._choice(question))
            case "yes_no":
                return [Cell(True, "yes"), Cell(False, "no")]
            case "number":
                return list(self._number(question, values))
            case "country":
                return [Cell(code, label) for code, label in self._countries(question.key, values)]
            case "town":
                return [Cell(town_in(code), label) for code, label in self._towns(question.key, values)]
            case "date":
                return list(self._date(question, values))
        raise TypeError(question.kind)

    def _choice(self, question: FlowQuestion) -> Iterator[Cell]:
        groups: dict[tuple[bool, ...], list[str]] = {}
        sets = self._sets([question.key])
        for option in question.options:
            groups.setdefault(tuple(option.key in values for values in sets), []).append(option.key)
        for keys in groups.values():
            labels = (said(option.label, "en") for option in question.options if option.key in keys)
            yield Cell(keys[0], ", ".join(labels))

    def _number(self, question: FlowQuestion, values: Mapping[str, Any]) -> Iterator[Cell]:
        low, high = question.low or 0, question.high or 0
        inside = {value for value in self._samples(question.key, values).values() if low < value <= high}
        starts = [low, *sorted({*self._borders(question.key, low + 1, high), *inside})]
        ends = [start - 1 for start in starts[1:]] + [high]
        for start, end in zip(starts, ends, strict=True):
            yield Cell(start, str(start) if start == end else f"{start}–{end}")
        if (
            len(starts) == 1
            and high > low
            and any(question.key == q for c in self.computed for _, q in c.inputs)
        ):
            yield Cell(high, str(high))

    def _borders(self, name: str, low: int, high: int) -> list[int]:
        cuts = set()
        for test in self.all_tests:
            if isinstance(test, Between) and test.question == name:
                cuts |= {test.low} if test.low is not None else set()
                cuts |= {test.high + 1} if test.high is not None else set()
            if isinstance(test, OneOf) and test.question == name:
                cuts |= {cut for value in test.values for cut in (value, value + 1) if isinstance(value, int)}
        for function, inputs in self._functions(name).values():
            for parameter, more in (FUNCTIONS[function].cuts or {}).items():
                cuts |= set(more()) if (parameter, name) in inputs else set()
        return sorted(cut for cut in cuts if low <= cut <= high)

    def _samples(self, key: str, values: Mapping[str, Any]) -> dict[str, Any]:
        """Label -> value, from the functions that name what leads to each of their results."""
        found: dict[str, Any] = {}
        for function, inputs in self._functions(key).values():
            samples = FUNCTIONS[function].samples or {}
            known = {
                p: values[q]
                for p, q in inputs
                if q != key and not isinstance(values.get(q, BranchState.PENDING), BranchState)
            }
            for parameter, one in inputs:
                if one == key and parameter in samples:
                    found |= samples[parameter](known)
        return found

    def _date(self, question: FlowQuestion, values: Mapping[str, Any]) -> Iterator[Cell]:
        samples = self._samples(question.key, values)
        yield from (Cell(value, label) for label, value in samples.items())
        for name, (function, inputs) in self._functions(question.key).items():
            known = {p: values.get(q) for p, q in inputs if q != question.key}
            parameter = next(p for p, q in inputs if q == question.key)
            if FUNCTIONS[function].last_input != parameter or any(
                isinstance(v, BranchState) for v in known.values()
            ):
                continue
            invert = FUNCTIONS[function].invert
            borders = self._borders(name, -10_000, 10_000)
            if invert is None or not borders or None in known.values():
                continue
            yield Cell(invert(known, borders[0] - 1), f"up to {borders[0] - 1}")
            for start, after in zip(borders, [*borders[1:], None], strict=True):
                label = f"{start} or more" if after is None else f"{start}–{after - 1}"
                yield Cell(invert(known, start), str(start) if after == start + 1 else label)
            return
        if not samples:
            yield Cell(FIRST_DAY, "a date")

    def _functions(self, question: str) -> dict[str, tuple[str, tuple[tuple[str, str], ...]]]:
        """The computed values that use *question*: name -> function and its inputs."""
        return {
            d.key: (d.function, d.inputs)
            for d in self.flow.derived.values()
            if d.function and question in dict(d.inputs).values()
        }

    def _countries(self, key: str, values: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
        linked = {
            other for test in self.all_tests if isinstance(test, SameAs) and key in (test.question, test.other)
            for other in (test.question, test.other)
        }  # fmt: skip
        functions = self._functions(key)
        names = [key, *(name for name, (function, _) in functions.items() if function == "state_of")]
        linked |= {
            q for f, inputs in functions.values() if FUNCTIONS[f].by_state for _, q in inputs if q != key
        }
        used = {values[other]: other for other in sorted(linked) if isinstance(values.get(other), str)}
        of_country = [
            by
            for f, inputs in functions.values()
            if (by := FUNCTIONS[f].of_country) and key in dict(inputs).values()
        ]
        yield from self._representatives(names, used, of_country)

    def _towns(self, key: str, values: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
        functions = self._functions(key)
        names = [name for name, (function, _) in functions.items() if function == "country_of"]
        linked = {q for f, inputs in functions.values() if f == "same_country" for _, q in inputs if q != key}
        towns = {other: values[other] for other in linked if isinstance(values.get(other), Mapping)}
        yield from self._representatives(
            names, {str(town["country"]): other for other, town in towns.items()}
        )

    def _representatives(
        self, names: list[str], used: Mapping[str, str], of_country: list[Callable[[str], Any]] | None = None
    ) -> Iterator[tuple[str, str]]:
        """Per set of countries the conditions tell apart: those of a state already *used*, and one of another state."""
        groups = self._classes(tuple(names), tuple(of_country or ()))
        states = {state_of(code): other for code, other in used.items()}
        for codes in groups.values():
            label = self._group_label(codes)
            told: set[str] = set()
            for code in codes:
                state = state_of(code)
                if code in used or (of_country and state in states and state not in told):
                    told.add(state)
                    yield code, f"same as {used.get(code) or states[state]}"
            # States come first: a territory stands for a class only where there is nothing else in it.
            fresh = next(
                (c for c in codes if c not in used and (not of_country or state_of(c) not in states)), None
            )
            if fresh is not None:
                yield fresh, label

    def _classes(
        self, names: tuple[str, ...], of_country: tuple[Callable[[str], Any], ...]
    ) -> Mapping[tuple[Any, ...], list[str]]:
        """The countries, sorted into classes that lead the same way."""
        key = (names, of_country)
        if key not in self._sorted:
            groups: dict[tuple[Any, ...], list[str]] = {}
            sets = self._sets(names)
            for code in sorted(self.flow.groups["all"], key=lambda code: (is_territory(code), code)):
                belongs = tuple(code in values or state_of(code) in values for values in sets)
                groups.setdefault((belongs, *(by(code) for by in of_country)), []).append(code)
            self._sorted[key] = groups
        return self._sorted[key]

    def _group_label(self, codes: list[str]) -> str:
        if len(codes) <= 4:
            return ", ".join(codes)
        for name, members in self.flow.groups.items():
            if name != "all" and set(codes) <= members:
                return f"{name} country"
        return "another country"

    def _sets(self, names: Iterable[str]) -> list[frozenset[Any]]:
        wanted = set(names)
        found = {t.values for t in self.all_tests if isinstance(t, OneOf) and t.question in wanted}
        return sorted(found, key=lambda values: sorted(map(str, values)))


def _parts(condition: Condition) -> Iterator[Condition]:
    yield condition
    match condition:
        case Every(parts) | Some(parts):
            for part in parts:
                yield from _parts(part)
        case Not(part):
            yield from _parts(part)


def town_in(code: str) -> dict[str, Any]:
    """A made-up town in a country, for the walker."""
    lat, lon = 36.0 + ord(code[0]) % 26, float(ord(code[1]) % 26)
    return {"name": f"Town in {code}", "country": code, "lat": lat, "lon": lon}
