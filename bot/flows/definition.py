"""What a flow is: questions, a decision table in sections, outcomes; all of it data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from bot.flows.conditions import Condition
from bot.reading.options import NamedOption

Texts = Mapping[str, str]
Kind = Literal["choice", "number", "date", "country", "town", "yes_no"]
Verdict = Literal["eligible", "not_eligible", "depends", "estimate"]


@dataclass(frozen=True)
class Option(NamedOption):
    """One answer of a choice; it is shown as a button where ``offer`` holds."""

    offer: Condition = True


@dataclass(frozen=True)
class Assumption:
    """What is taken for an answer that is not there: ``value``, or what another answer implies (``implied``: question -> value).

    Instead of a value, ``like`` names the question whose answer is taken, ``datum`` something about the day
    (``current_call``: the call year that people can apply for now). It is taken only where ``only`` holds.
    """

    value: Any = None
    implied: tuple[tuple[str, Any], ...] = ()
    like: str | None = None
    datum: str | None = None
    only: Condition = True


@dataclass(frozen=True)
class FlowQuestion:
    """One question. ``low`` and ``high`` are the numbers accepted, both included; ``unit`` is days, months or people.

    ``find_out`` says what to find out where the person does not know; ``after`` names the date this date may not
    come before; ``was`` are keys it had in earlier versions. ``assumed`` is the ordinary answer: it is taken where a
    program gives none, and always where ``asked`` is False (then nobody is asked, unless an answer is there). The
    outcome then says ``stated``: that its verdict holds only if this is so.
    """

    key: str
    kind: Kind
    label: Texts
    line: int
    help: Texts = field(default_factory=dict)
    when: Condition = True
    options: tuple[Option, ...] = ()
    low: int | None = None
    high: int | None = None
    unit: str | None = None
    find_out: Texts = field(default_factory=dict)
    rules: tuple[str, ...] = ()
    after: str | None = None
    was: tuple[str, ...] = ()
    asked: bool = True
    assumed: Assumption | None = None
    stated: Texts = field(default_factory=dict)

    def option(self, key: str) -> Option | None:
        return next((option for option in self.options if option.key == key), None)


@dataclass(frozen=True)
class FlowOutcome:
    """Where a path ends.

    ``route`` names the way in for organisations; ``calculator`` and ``deadlines`` name what the text is completed
    with, ``agency`` the question whose country's agency is told; ``needs`` are questions asked for the text alone;
    ``onward`` names self-checks to go on with (the estimate of the grant, the checklist).
    """

    key: str
    verdict: Verdict
    title: Texts
    text: Texts
    line: int
    next: Texts = field(default_factory=dict)
    rules: tuple[str, ...] = ()
    route: str | None = None
    needs: tuple[str, ...] = ()
    calculator: str | None = None
    deadlines: tuple[str, ...] = ()
    agency: str | None = None
    onward: tuple[str, ...] = ()


@dataclass(frozen=True)
class DecisionRow:
    """One row of the decision table: where ``when`` holds, the outcome; ``rules`` add to those of the outcome."""

    key: str
    when: Condition
    outcome: str
    line: int
    rules: tuple[str, ...] = ()


@dataclass(frozen=True)
class Section:
    """Rows that exclude each other. The first section with a row that holds decides.

    ``apart_from`` names earlier sections that these rows exclude, too, so that no border can hide behind another.
    """

    key: str
    rows: tuple[DecisionRow, ...]
    apart_from: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Note:
    """A paragraph added to the outcome's text where ``when`` holds and the verdict is one of ``verdicts`` (all: none
    named); with ``doubt`` also where ``when`` may hold, because an answer is not known."""

    when: Condition
    text: Texts
    line: int
    verdicts: tuple[Verdict, ...] = ()
    rules: tuple[str, ...] = ()
    doubt: bool = False


@dataclass(frozen=True)
class Derived:
    """A value that follows from answers: by cases, by a named function of other answers, or the first one there is."""

    key: str
    line: int
    cases: tuple[tuple[Condition, str], ...] = ()
    function: str | None = None
    inputs: tuple[tuple[str, str], ...] = ()
    first_of: tuple[str, ...] = ()


@dataclass(frozen=True)
class Flow:
    """A self-check. ``unsettled`` is the outcome where "I don't know" leaves several possible."""

    key: str
    version: int
    file: str
    title: Texts
    intro: Texts
    questions: Mapping[str, FlowQuestion]
    sections: tuple[Section, ...]
    outcomes: Mapping[str, FlowOutcome]
    unsettled: FlowOutcome
    notes: tuple[Note, ...] = ()
    derived: Mapping[str, Derived] = field(default_factory=dict)
    groups: Mapping[str, frozenset[str]] = field(default_factory=dict)
    triggers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    data: Mapping[str, Any] = field(
        default_factory=dict
    )  # what assumptions are taken from where no day is known

    @property
    def rows(self) -> list[DecisionRow]:
        return [row for section in self.sections for row in section.rows]

    def rules(self) -> set[str]:
        """Every rule id (or template of one) that the flow cites."""
        cited = {rule for row in self.rows for rule in row.rules}
        cited |= {rule for outcome in self.outcomes.values() for rule in outcome.rules}
        cited |= {rule for note in self.notes for rule in note.rules}
        cited |= {rule for question in self.questions.values() for rule in question.rules}
        return cited | set(self.unsettled.rules)


def said(texts: Texts, language: str) -> str:
    """The text in *language*, in English where it has none."""
    return texts.get(language) or texts.get("en", "")


Answers = Mapping[str, Any]
