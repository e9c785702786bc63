"""Conditions as plain data, and their evaluation in three values: true, false, or what is left of them to find out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from typing import Any


class BranchState(Enum):
    """What stands in the place of a value while there is none."""

    PENDING = "pending"
    UNKNOWN = "unknown"
    NOT_ASKED = "not asked"


@dataclass(frozen=True)
class OneOf:
    """The answer is one of these values; ``label`` is how the author wrote it (a group's name, or the values)."""

    question: str
    values: frozenset[Any]
    label: str = ""


@dataclass(frozen=True)
class Between:
    """The number or date lies between two borders, both included; None is no border."""

    question: str
    low: Any = None
    high: Any = None


@dataclass(frozen=True)
class SameAs:
    """Two answers are the same (two countries, say)."""

    question: str
    other: str


@dataclass(frozen=True)
class Every:
    parts: tuple[Condition, ...]


@dataclass(frozen=True)
class Some:
    parts: tuple[Condition, ...]


@dataclass(frozen=True)
class Not:
    part: Condition


@dataclass(frozen=True)
class Computed:
    """A test of a number or country that a named function computes from other answers.

    ``test`` is written about ``name``; ``inputs`` are (parameter, question) pairs. ``known`` are the inputs answered
    so far: they are part of the open condition, so that two different half-known conditions never look alike.
    """

    name: str
    function: Callable[..., Any] = field(compare=False)
    inputs: tuple[tuple[str, str], ...]
    test: Condition
    known: tuple[tuple[str, Any], ...] = ()


Condition = bool | OneOf | Between | SameAs | Every | Some | Not | Computed
Lookup = Callable[[str], Any]


def every(parts: list[Condition]) -> Condition:
    """All of them, simplified: one false part decides, true parts vanish."""
    parts = _joined(parts)
    if any(part is False for part in parts):
        return False
    left = tuple(dict.fromkeys(part for part in parts if part is not True))
    return True if not left else left[0] if len(left) == 1 else Every(left)


def _joined(parts: list[Condition]) -> list[Condition]:
    """Tests of one question against several sets become one test of what the sets share; nothing shared is false."""
    allowed: dict[str, OneOf] = {}
    for part in parts:
        if isinstance(part, OneOf):
            before = allowed.get(part.question)
            if before is None or part.values <= before.values:
                allowed[part.question] = part
            elif not before.values <= part.values:
                allowed[part.question] = OneOf(part.question, before.values & part.values)
    for part in parts:
        if isinstance(part, Not) and isinstance(part.part, OneOf) and part.part.question in allowed:
            one = allowed[part.part.question]
            if one.values & part.part.values:
                allowed[one.question] = OneOf(one.question, one.values - part.part.values)
    joined: list[Condition] = []
    for part in parts:
        tested = part.part if isinstance(part, Not) else part
        if not isinstance(tested, OneOf) or tested.question not in allowed:
            joined.append(part)
        elif isinstance(part, OneOf):
            one = allowed[part.question]
            joined.append(one if one.values else False)
    return joined


def some(parts: list[Condition]) -> Condition:
    """At least one of them, simplified: one true part decides, false parts vanish."""
    if any(part is True for part in parts):
        return True
    left = tuple(dict.fromkeys(part for part in parts if part is not False))
    return False if not left else left[0] if len(left) == 1 else Some(left)


def negate(part: Condition) -> Condition:
    """The opposite, simplified."""
    if isinstance(part, bool):
        return not part
    return part.part if isinstance(part, Not) else Not(part)


def reduce(condition: Condition, lookup: Lookup) -> Condition:
    """Evaluate as far as the answers go.

    *lookup* gives a question's value or a :class:`BranchState`. Returns True or False where the answers decide, else the
    condition that remains open. A question that is not asked makes every test of it false.
    """
    match condition:
        case bool():
            return condition
        case OneOf(question, values):
            value = lookup(question)
            return _settle(condition, value, lambda v: v in values)
        case Between(question, low, high):
            value = lookup(question)
            return _settle(
                condition, value, lambda v: (low is None or v >= low) and (high is None or v <= high)
            )
        case SameAs(question, other):
            return _same(condition, lookup(question), lookup(other))
        case Every(parts):
            return every([reduce(part, lookup) for part in parts])
        case Some(parts):
            return some([reduce(part, lookup) for part in parts])
        case Not(part):
            return negate(reduce(part, lookup))
        case Computed():
            return _computed(condition, lookup)
    raise TypeError(condition)


def _settle(condition: Condition, value: Any, test: Callable[[Any], bool]) -> Condition:
    if value is BranchState.NOT_ASKED:
        return False
    return condition if isinstance(value, BranchState) else bool(test(value))


def _same(condition: SameAs, left: Any, right: Any) -> Condition:
    if BranchState.NOT_ASKED in (left, right):
        return False
    if isinstance(left, BranchState) and isinstance(right, BranchState):
        return condition
    if isinstance(left, BranchState):
        return OneOf(condition.question, frozenset([right]))
    if isinstance(right, BranchState):
        return OneOf(condition.other, frozenset([left]))
    return bool(left == right)


def _computed(condition: Computed, lookup: Lookup) -> Condition:
    values = {parameter: lookup(question) for parameter, question in condition.inputs}
    if any(value is BranchState.NOT_ASKED for value in values.values()):
        return False
    known = {name: value for name, value in values.items() if not isinstance(value, BranchState)}
    if len(known) < len(values):
        frozen = tuple(sorted((name, _hashable(value)) for name, value in known.items()))
        return Computed(condition.name, condition.function, condition.inputs, condition.test, frozen)
    result = condition.function(**values)

    def inner(question: str) -> Any:
        return result if question == condition.name else lookup(question)

    return reduce(condition.test, inner)


def _hashable(value: Any) -> Any:
    return tuple(sorted(value.items())) if isinstance(value, Mapping) else value


def tests(condition: Condition) -> Iterator[OneOf | Between | SameAs]:
    """The single tests inside a condition, those of computed values included."""
    match condition:
        case OneOf() | Between() | SameAs():
            yield condition
        case Every(parts) | Some(parts):
            for part in parts:
                yield from tests(part)
        case Not(part):
            yield from tests(part)
        case Computed(test=test):
            yield from tests(test)


def questions(condition: Condition) -> frozenset[str]:
    """The questions a condition still looks at (a computed value counts as its inputs). Kept with the condition."""
    if isinstance(condition, bool):
        return frozenset()
    kept: frozenset[str] | None = condition.__dict__.get("_questions")
    if kept is None:
        kept = condition.__dict__["_questions"] = _questions(condition)
    return kept


def _questions(condition: Condition) -> frozenset[str]:
    match condition:
        case OneOf(question) | Between(question):
            return frozenset([question])
        case SameAs(question, other):
            return frozenset([question, other])
        case Every(parts) | Some(parts):
            return frozenset().union(*(questions(part) for part in parts))
        case Not(part):
            return questions(part)
        case Computed(name=name, inputs=inputs, test=test):
            return frozenset(question for _, question in inputs) | (questions(test) - {name})
    return frozenset()


def describe(condition: Condition) -> str:
    """The condition in one line, for pictures and messages."""
    match condition:
        case bool():
            return "always" if condition else "never"
        case OneOf(question, values, label):
            return f"{question}: {label or ', '.join(sorted(str(value) for value in values))}"
        case Between(question, low, high):
            return f"{question}: {_border(low)}…{_border(high)}"
        case SameAs(question, other):
            return f"{question} = {other}"
        case Every(parts):
            return " and ".join(f"({describe(p)})" if isinstance(p, Some) else describe(p) for p in parts)
        case Some(parts):
            return " or ".join(describe(part) for part in parts)
        case Not(part):
            return f"not ({describe(part)})"
        case Computed(test=test):
            return describe(test)
    return ""


def _border(value: Any) -> str:
    if value is None:
        return ""
    return value.isoformat() if isinstance(value, date) else str(value)
