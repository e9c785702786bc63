"""From a flow file to a :class:`Flow`: conditions are built, names are looked up, every mistake gets its line."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from pydantic import ValidationError

from bot.flows.definition import (
    Assumption,
    DecisionRow,
    Derived,
    Flow,
    FlowOutcome,
    FlowQuestion,
    Note,
    Option,
    Section,
)
from bot.flows.functions import FUNCTIONS
from bot.flows.read_conditions import ConditionReader
from bot.flows.shapes import DerivedShape, FlowShape, OutcomeShape, QuestionShape
from bot.reading.source import Document, FlowError, FlowProblem, Place, read_file, read_text
from bot.reading.territories import codes

Groups = Mapping[str, frozenset[str]]


def load_flow(path: Path, groups: Groups) -> Flow:
    """Read one flow file; raises :class:`FlowError` with every mistake found."""
    return build_flow(read_file(path), groups)


def parse_flow(text: str, groups: Groups, file: str = "flow.yaml") -> Flow:
    """The same from text."""
    return build_flow(read_text(text, file), groups)


def load_flows(folder: Path, groups: Groups) -> dict[str, Flow]:
    """Every flow of a folder by its id, in the order of the file names; all mistakes of all files at once."""
    flows: dict[str, Flow] = {}
    problems: list[FlowProblem] = []
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


class _Builder(ConditionReader):
    """The rest of the file: questions, derived values, sections, outcomes, notes."""

    def build(self) -> Flow:
        shape = self.shape
        for key, item in shape.derived.items():
            self.derived[key] = self._derived(key, item)
        known: set[str] = set()
        questions: dict[str, FlowQuestion] = {}
        for key, question in shape.questions.items():
            questions[key] = self._question(key, question, known)
            known.add(key)
        sections = self._sections()
        outcomes = {key: self._outcome(key, o, ("outcomes", key)) for key, o in shape.outcomes.items()}
        unsettled = self._outcome("to-find-out", shape.unsettled, ("unsettled",))
        notes = tuple(
            Note(
                self.condition(note.when, ("notes", i, "when")), note.text.root, self.document.line(("notes", i)),
                tuple(note.verdicts), tuple(note.rules), note.doubt,
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

    def _question(self, key: str, shape: QuestionShape, earlier: set[str]) -> FlowQuestion:
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
                name, o.label, tuple(o.also),
                self.condition(o.offer, (*place, "options", name, "offer"), earlier),
            )
            for name, o in shape.options.items()
        )  # fmt: skip
        return FlowQuestion(
            key=key, kind=shape.type, label=shape.label.root, line=self.document.line(place),
            help=shape.help.root, when=self.condition(shape.when, (*place, "when"), earlier), options=options,
            low=shape.min, high=shape.max, unit=shape.unit, find_out=shape.find_out.root,
            rules=tuple(shape.rules), after=shape.after, was=tuple(shape.was), asked=shape.asked,
            assumed=self._assumption(shape, place, earlier), stated=shape.stated.root,
        )  # fmt: skip

    def _assumption(self, shape: QuestionShape, place: Place, earlier: set[str]) -> Assumption | None:
        """What is taken where no answer is there; a question that nobody asks must have it."""
        given = shape.assumed
        if given is None:
            if not shape.asked:
                self.fail(place, "a question that nobody asks needs an assumed answer")
            return None
        for name in (*given.implied, *([given.like] if given.like else [])):
            if name not in self.shape.questions:
                self.fail((*place, "assumed"), f"there is no question “{name}”")
        only = self.condition(given.only, (*place, "assumed", "only"), earlier)
        return Assumption(given.value, tuple(given.implied.items()), given.like, given.datum, only)

    def _derived(self, key: str, shape: DerivedShape) -> Derived:
        place: Place = ("derived", key)
        if key in self.shape.questions:
            self.fail(place, f"“{key}” is already a question; choose another name")
        if sum(map(bool, (shape.cases, shape.function, shape.first_of))) != 1:
            self.fail(place, f"“{key}” needs exactly one of cases, function, first_of")
        if shape.function is not None and shape.function not in FUNCTIONS:
            self.fail(place, f"there is no function “{shape.function}”; there are {', '.join(FUNCTIONS)}")
        for name in (*shape.inputs.values(), *shape.first_of):
            self.kind(name, place)
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
                rows.append(DecisionRow(key, when, row.outcome, self.document.line(place), tuple(row.rules)))
            unknown = set(section.apart_from) - {earlier.key for earlier in sections}
            if unknown:
                self.fail(
                    ("table", index, "apart_from"), f"there is no earlier section “{', '.join(unknown)}”"
                )
            sections.append(Section(section.section, tuple(rows), frozenset(section.apart_from)))
        return tuple(sections)

    def _outcome(self, key: str, shape: OutcomeShape, place: Place) -> FlowOutcome:
        for name in (*shape.needs, *([shape.agency] if shape.agency else [])):
            if name not in self.shape.questions:
                self.fail((*place, "needs"), f"there is no question “{name}”")
        return FlowOutcome(
            key=key, verdict=shape.verdict, title=shape.title.root, text=shape.text.root,
            line=self.document.line(place), next=shape.next.root, rules=tuple(shape.rules), route=shape.route,
            needs=tuple(shape.needs), calculator=shape.calculator, deadlines=tuple(shape.deadlines), agency=shape.agency,
            onward=tuple(shape.onward),
        )  # fmt: skip
