"""From a flow file to a :class:`Flow`: conditions are built, names are looked up, every mistake gets its line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from bot.flows.conditions import (
    Between,
    Computed,
    Condition,
    OneOf,
    SameAs,
    every,
    negate,
    some,
)
from bot.flows.definition import Derived, Flow, Note, Option, Outcome, Question, Row, Section
from bot.flows.functions import FUNCTIONS
from bot.flows.shapes import DerivedShape, FlowShape, OutcomeShape, QuestionShape
from bot.flows.source import Document, FlowError, Place, Problem, read_file, read_text
from bot.flows.territories import codes

Groups = Mapping[str, frozenset[str]]
_COMBINE = {"all": every, "any": some}
_TESTS = {"min", "max", "from", "until", "same_as", "group", "not"}


def load_flow(path: Path, groups: Groups) -> Flow:
    """Read one flow file; raises :class:`FlowError` with every mistake found."""
    return build_flow(read_file(path), groups)


def parse_flow(text: str, groups: Groups, file: str = "flow.yaml") -> Flow:
    """The same from text."""
    return build_flow(read_text(text, file), groups)


def load_flows(folder: Path, groups: Groups) -> dict[str, Flow]:
    """Every flow of a folder by its id, in the order of the file names; all mistakes of all files at once."""
    flows: dict[str, Flow] = {}
    problems: list[Problem] = []
    for path in sorted(folder.glob("*.yaml")):
        try:
            flow = load_flow(path, groups)
            flows[flow.key] = flow
        except FlowError as error:
            problems += error.problems
    if problems:
        raise FlowError(problems)
    return flows


def load_groups(path: Path) -> dict[str, frozenset[str]]:
    """Country groups: name -> ISO codes, from a YAML file with a mapping ``groups``; ``all`` is every country."""
    data = read_file(path).data
    return {**{name: frozenset(members) for name, members in data["groups"].items()}, "all": codes()}


def build_flow(document: Document, groups: Groups) -> Flow:
    """A checked flow; raises :class:`FlowError`."""
    try:
        shape = FlowShape.model_validate(document.data)
    except ValidationError as error:
        raise FlowError(
            [
                document.problem(tuple(e["loc"]), f"{'.'.join(map(str, e['loc']))}: {e['msg']}")
                for e in error.errors()
            ]
        ) from error
    return _Builder(document, shape, groups).build()


@dataclass
class _Builder:
    document: Document
    shape: FlowShape
    groups: Groups
    problems: list[Problem] = field(default_factory=list)
    derived: dict[str, Derived] = field(default_factory=dict)

    def build(self) -> Flow:
        shape = self.shape
        for key, item in shape.derived.items():
            self.derived[key] = self._derived(key, item)
        known: set[str] = set()
        questions: dict[str, Question] = {}
        for key, question in shape.questions.items():
            questions[key] = self._question(key, question, known)
            known.add(key)
        sections = self._sections()
        outcomes = {key: self._outcome(key, o, ("outcomes", key)) for key, o in shape.outcomes.items()}
        unsettled = self._outcome("to-find-out", shape.unsettled, ("unsettled",))
        notes = tuple(
            Note(
                self.condition(note.when, ("notes", i, "when")), note.text.root, self.document.line(("notes", i)),
                tuple(note.verdicts), tuple(note.rules),
            )
            for i, note in enumerate(shape.notes)
        )  # fmt: skip
        if "to-find-out" in outcomes:
            self.fail(
                ("outcomes", "to-find-out"), "this name belongs to the unsettled outcome; choose another"
            )
        if self.problems:
            raise FlowError(self.problems)
        return Flow(
            key=shape.id, version=shape.version, file=self.document.file, title=shape.title.root,
            intro=shape.intro.root, questions=questions, sections=sections, outcomes=outcomes,
            unsettled=unsettled, notes=notes, derived=self.derived, groups=self.groups,
            triggers={language: tuple(words) for language, words in shape.triggers.items()},
        )  # fmt: skip

    def fail(self, place: Place, message: str) -> None:
        self.problems.append(self.document.problem(place, message))

    def _question(self, key: str, shape: QuestionShape, earlier: set[str]) -> Question:
        place: Place = ("questions", key)
        if shape.type == "choice" and len(shape.options) < 2:
            self.fail(place, f"“{key}” is a choice and needs at least two options")
        if shape.type != "choice" and shape.options:
            self.fail((*place, "options"), f"“{key}” is no choice; only a choice has options")
        if shape.type == "number" and (shape.min is None or shape.max is None or shape.min > shape.max):
            self.fail(place, f"“{key}” is a number and needs min and max, the smaller first")
        if shape.after is not None and shape.after not in earlier:
            self.fail((*place, "after"), f"“{shape.after}” is no earlier question")
        options = tuple(
            Option(
                name, {"en": o.en, "es": o.es}, tuple(o.also),
                self.condition(o.offer, (*place, "options", name, "offer"), earlier),
            )
            for name, o in shape.options.items()
        )  # fmt: skip
        return Question(
            key=key, kind=shape.type, label=shape.label.root, line=self.document.line(place),
            help=shape.help.root, when=self.condition(shape.when, (*place, "when"), earlier), options=options,
            low=shape.min, high=shape.max, unit=shape.unit, find_out=shape.find_out.root,
            rules=tuple(shape.rules), after=shape.after, was=tuple(shape.was),
        )  # fmt: skip

    def _derived(self, key: str, shape: DerivedShape) -> Derived:
        place: Place = ("derived", key)
        if key in self.shape.questions:
            self.fail(place, f"“{key}” is already a question; choose another name")
        if sum(map(bool, (shape.cases, shape.function, shape.first_of))) != 1:
            self.fail(place, f"“{key}” needs exactly one of cases, function, first_of")
        if shape.function is not None and shape.function not in FUNCTIONS:
            self.fail(place, f"there is no function “{shape.function}”; there are {', '.join(FUNCTIONS)}")
        for name in (*shape.inputs.values(), *shape.first_of):
            self._kind(name, place)
        cases = tuple(
            (self.condition(case.when, (*place, "cases", index, "when")), case.value)
            for index, case in enumerate(shape.cases)
        )
        return Derived(
            key,
            self.document.line(place),
            cases,
            shape.function,
            tuple(shape.inputs.items()),
            tuple(shape.first_of),
        )

    def _sections(self) -> tuple[Section, ...]:
        sections: list[Section] = []
        used: set[str] = set()
        for index, section in enumerate(self.shape.table):
            rows = []
            for number, row in enumerate(section.rows):
                place: Place = ("table", index, "rows", number)
                key = row.id or row.outcome
                if key in used:
                    self.fail(place, f"a row “{key}” is there already; give this one an id of its own")
                used.add(key)
                if row.outcome not in self.shape.outcomes:
                    self.fail((*place, "outcome"), f"there is no outcome “{row.outcome}”")
                when = self.condition(row.when, (*place, "when"))
                rows.append(Row(key, when, row.outcome, self.document.line(place), tuple(row.rules)))
            unknown = set(section.apart_from) - {earlier.key for earlier in sections}
            if unknown:
                self.fail(
                    ("table", index, "apart_from"), f"there is no earlier section “{', '.join(unknown)}”"
                )
            sections.append(Section(section.section, tuple(rows), frozenset(section.apart_from)))
        return tuple(sections)

    def _outcome(self, key: str, shape: OutcomeShape, place: Place) -> Outcome:
        for name in (*shape.needs, *([shape.agency] if shape.agency else [])):
            if name not in self.shape.questions:
                self.fail((*place, "needs"), f"there is no question “{name}”")
        return Outcome(
            key=key, verdict=shape.verdict, title=shape.title.root, text=shape.text.root,
            line=self.document.line(place), next=shape.next.root, rules=tuple(shape.rules), route=shape.route,
            needs=tuple(shape.needs), calculator=shape.calculator, deadlines=tuple(shape.deadlines), agency=shape.agency,
        )  # fmt: skip

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
        kind = self._kind(name, place)
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
        kind = self._kind(name, place)
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

    def _kind(self, name: str, place: Place) -> str:
        if name in self.shape.questions:
            return self.shape.questions[name].type
        derived = self.shape.derived.get(name)
        if derived is None:
            self.fail(place, f"there is no question “{name}”")
            return ""
        if derived.function and derived.function in FUNCTIONS:
            return FUNCTIONS[derived.function].kind
        return self._kind(derived.first_of[0], place) if derived.first_of else "choice"
