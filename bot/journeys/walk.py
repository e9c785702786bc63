"""The walker of checklists: makes the list of every set-up that matters, in memory, and proves that each item has its place."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product
from typing import Any

from bot.flows.conditions import (
    Between,
    BranchState,
    Computed,
    Condition,
    Every,
    Not,
    OneOf,
    Some,
    questions,
    reduce,
)
from bot.flows.definition import Flow
from bot.flows.interview import UNKNOWN, replay
from bot.journeys.item import SECTIONS, Checklist, Item
from bot.journeys.mobility import DAYS
from bot.language.catalogue import LANGUAGES
from bot.reading.source import FlowProblem

_ABROAD = {"sending_country": "AT", "destination": "BE"}  # any two, to ask the flow who may do what
_WHO = ("role", "activity")


@dataclass
class ChecklistWalk:
    """What the walker saw: how many set-ups, how many items the shortest and the longest list have, and what is wrong."""

    checklist: Checklist
    setups: int = 0
    shortest: int = 0
    longest: int = 0
    reached: set[str] = field(default_factory=set)
    problems: list[FlowProblem] = field(default_factory=list)


def walk(
    checklist: Checklist, rule_ids: Collection[str] | None = None, languages: tuple[str, ...] = LANGUAGES
) -> ChecklistWalk:
    """Every combination of answers that conditions tell apart, "I don't know" among them. *rule_ids* are those that exist (None:
    not checked), *languages* those in which every text must be there."""
    seen = ChecklistWalk(checklist)
    seen.problems += _texts(checklist, languages)
    seen.problems += _days(checklist)
    if rule_ids is not None:
        seen.problems += _rules(checklist, set(rule_ids))
    _every_list(seen)
    seen.problems.sort(key=lambda problem: (problem.file, problem.line))
    return seen


def setups(checklist: Checklist) -> Iterator[dict[str, Any]]:
    """Set-ups as conditions see them: question -> value or State; one for each way that conditions can tell apart."""
    flow = checklist.flow
    asked = _asked(checklist)
    for who in _people(flow):
        base = {key: who.get(key, BranchState.NOT_ASKED) for key in _WHO}
        cells = []
        for key in asked:
            if key in _WHO:
                continue
            question = flow.questions.get(key)
            off = (
                question is not None
                and reduce(question.when, lambda q: base.get(q, BranchState.PENDING)) is False
            )
            cells.append([BranchState.NOT_ASKED] if off else _cells(checklist, key))
        names = [key for key in asked if key not in _WHO]
        for values in product(*cells):
            found = base | dict(zip(names, values, strict=True))
            home, host = found.get("sending_country"), found.get("destination")
            if home != host or not isinstance(home, str):
                yield found


def _every_list(seen: ChecklistWalk) -> None:
    """Make every list once. Items that look at the same questions are judged together, once for each of their answers."""
    checklist = seen.checklist
    groups: dict[tuple[str, ...], list[Item]] = {}
    for item in checklist.items.values():
        groups.setdefault(tuple(sorted(questions(item.when))), []).append(item)
    judged: dict[tuple[Any, ...], tuple[frozenset[str], int]] = {}
    left_out: set[str] = set()
    sizes: set[int] = set()
    empty: set[str] = set()
    for setup in setups(checklist):
        seen.setups += 1
        size = 0
        sections: set[str] = set()
        for number, (names, items) in enumerate(groups.items()):
            key = (number, *[setup[name] for name in names])
            if key not in judged:
                verdicts = {item.key: reduce(item.when, setup.__getitem__) for item in items}
                seen.reached |= {name for name, verdict in verdicts.items() if verdict is True}
                left_out |= {name for name, verdict in verdicts.items() if verdict is False}
                there = [item for item in items if verdicts[item.key] is not False]
                judged[key] = frozenset(item.section for item in there), len(there)
            found, count = judged[key]
            size += count
            sections |= found
        sizes.add(size)
        empty |= set(SECTIONS) - sections
    seen.shortest, seen.longest = min(sizes, default=0), max(sizes, default=0)
    for item in checklist.items.values():
        if item.key not in seen.reached:
            seen.problems.append(FlowProblem(item.file, item.line, f"“{item.key}” is in nobody's list"))
        elif item.when is not True and item.key not in left_out:
            seen.problems.append(
                FlowProblem(
                    item.file, item.line, f"“{item.key}” has a condition that rules nobody out; leave it away"
                )
            )
    for section in sorted(empty):
        first = next(item for item in checklist.items.values() if item.section == section)
        seen.problems.append(FlowProblem(first.file, 1, "somebody's list has nothing in this section"))


def _people(flow: Flow) -> Iterator[dict[str, Any]]:
    """Who may do what, by the flow's own word: role and activity of the set-ups that it ends well."""
    roles = [option.key for option in flow.questions["role"].options]
    activities = [option.key for option in flow.questions["activity"].options]
    for role, activity in product(roles, [*activities, UNKNOWN]):
        answers = {"role": role, "activity": activity, **_ABROAD}
        standing = replay(flow, {**dict.fromkeys(flow.questions, UNKNOWN), **answers})
        decision = standing.decision
        if decision is None or decision.verdict not in ("eligible", "depends"):
            continue
        if "activity" not in standing.path:
            if activity == UNKNOWN:
                yield {"role": role}
            continue
        yield {"role": role, "activity": BranchState.UNKNOWN if activity == UNKNOWN else activity}


def _asked(checklist: Checklist) -> list[str]:
    """The questions that conditions of items look at, in the order of the flow."""
    used = {name for item in checklist.items.values() for name in questions(item.when)}
    return [*[key for key in checklist.flow.questions if key in used | set(_WHO)], *({DAYS} & used)]


def _cells(checklist: Checklist, key: str) -> list[Any]:
    """One answer for each way that conditions tell answers to *key* apart, and "I don't know"."""
    flow = checklist.flow
    tests = [test for item in checklist.items.values() for test in _tests(item.when) if test.question == key]
    if key == DAYS:
        cuts = {1}
        for test in tests:
            if isinstance(test, Between):
                cuts |= {test.low} if test.low is not None else set()
                cuts |= {test.high + 1} if test.high is not None else set()
        return [*sorted(cuts), BranchState.UNKNOWN]
    question = flow.questions[key]
    if question.kind == "yes_no":
        return [True, False, BranchState.UNKNOWN]
    if question.kind == "choice":
        return [*(option.key for option in question.options), BranchState.UNKNOWN]
    if question.kind == "country":
        sets = [test.values for test in tests if isinstance(test, OneOf)]
        groups: dict[tuple[bool, ...], list[str]] = {}
        for code in sorted(flow.groups["all"]):
            groups.setdefault(tuple(code in values for values in sets), []).append(code)
        # The first of a set where people come from, the last where they go to: two countries wherever the set has two.
        end = -1 if key == "destination" else 0
        return [*(codes[end] for codes in groups.values()), BranchState.UNKNOWN]
    return [BranchState.UNKNOWN]


def _tests(condition: Condition) -> Iterator[OneOf | Between]:
    match condition:
        case OneOf() | Between():
            yield condition
        case Every(parts) | Some(parts):
            for part in parts:
                yield from _tests(part)
        case Not(part):
            yield from _tests(part)
        case Computed(test=test):
            yield from _tests(test)


def _texts(checklist: Checklist, languages: tuple[str, ...]) -> Iterator[FlowProblem]:
    files = {item.section: item.file for item in checklist.items.values()}
    for section, title in checklist.titles.items():
        for language in _lacking(title, languages):
            yield FlowProblem(files[section], 1, f"the title has no text in “{language}”")
    for item in checklist.items.values():
        parts: Sequence[tuple[str, Mapping[str, str]]] = (
            ("text", item.text),
            ("why", item.why),
            ("how", item.how),
            *(("label of a link", link.label) for link in item.links),
        )
        for name, texts in parts:
            for language in _lacking(texts, languages):
                yield FlowProblem(
                    item.file, item.line, f"the {name} of “{item.key}” has no text in “{language}”"
                )
            for language in set(texts) - set(languages):
                yield FlowProblem(item.file, item.line, f"“{language}” is no language of the assistant")


def _lacking(texts: Mapping[str, str], languages: tuple[str, ...]) -> list[str]:
    return [language for language in languages if not texts.get(language, "").strip()]


def _days(checklist: Checklist) -> Iterator[FlowProblem]:
    """What is done before is due before the departure, what is done after is due after the return."""
    for item in checklist.items.values():
        anchor, days = item.due.anchor, item.due.days
        fits = {
            "before": anchor == "departure" and days < 0,
            "during": (anchor != "return" and days >= 0) or (anchor == "return" and days <= 0),
            "after": anchor == "return" and days > 0,
        }
        if not fits[item.section]:
            yield FlowProblem(
                item.file, item.line, f"“{item.key}” is due outside its section: {anchor} {days:+} days"
            )


def _rules(checklist: Checklist, known: set[str]) -> Iterator[FlowProblem]:
    for item in checklist.items.values():
        for rule in (*item.rules, *([item.due.rule] if item.due.rule else [])):
            if rule not in known:
                yield FlowProblem(item.file, item.line, f"there is no rule “{rule}”")
