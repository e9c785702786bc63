"""One step after another: what is answered, what still matters, which rows of the table are still possible."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from bot.flows.conditions import BranchState, Condition, questions, reduce
from bot.flows.definition import DecisionRow, Flow

Open = tuple[DecisionRow, Condition]


@dataclass(frozen=True)
class FlowProgress:
    """A moment of an interview; never changed, :meth:`answered` makes the next one.

    ``values`` holds what is settled per question (a value, not known, or not asked), ``whens`` what is left of the
    conditions of the others, ``sections`` what is left of the rows. ``blocked`` are questions nobody can ask because
    something before them is not known, with what that is. ``assumed`` are questions whose answer nobody gave.
    """

    flow: Flow
    values: Mapping[str, Any]
    whens: Mapping[str, Condition]
    sections: tuple[tuple[Open, ...], ...]
    blocked: Mapping[str, frozenset[str]]
    assumed: frozenset[str] = frozenset()

    @classmethod
    def start(cls, flow: Flow) -> FlowProgress:
        """Before the first answer. Kept with the flow: every replay begins here."""
        kept: FlowProgress | None = flow.__dict__.get("_start")
        if kept is not None:
            return kept
        whens = {key: question.when for key, question in flow.questions.items()}
        sections = tuple(tuple((row, row.when) for row in section.rows) for section in flow.sections)
        start = cls(flow, {}, whens, sections, {})._settled()
        flow.__dict__["_start"] = start
        return start

    def answered(self, question: str, value: Any, *, assumed: bool = False) -> FlowProgress:
        """After *question* was answered with *value* (``BranchState.UNKNOWN`` for "I don't know"), or that was *assumed*."""
        whens = {key: when for key, when in self.whens.items() if key != question}
        values = {**self.values, question: value}
        taken = self.assumed | {question} if assumed else self.assumed
        return FlowProgress(self.flow, values, whens, self.sections, self.blocked, taken)._settled({question})

    def lookup(self, question: str) -> Any:
        return self.values.get(question, BranchState.PENDING)

    def _settled(self, news: Collection[str] | None = None) -> FlowProgress:
        """Reduce everything that looks at the *news* (None: all), and settle the questions that can no longer be asked, until
        nothing changes."""
        values, whens, blocked = dict(self.values), dict(self.whens), dict(self.blocked)
        touched = set(news) if news is not None else None

        def lookup(question: str) -> Any:
            return values.get(question, BranchState.PENDING)

        changed = True
        while changed:
            changed = False
            for key, when in list(whens.items()):
                if touched is not None and touched.isdisjoint(questions(when)):
                    continue
                whens[key] = when = reduce(when, lookup)
                waiting = {other: lookup(other) for other in questions(when)}
                if when is False:
                    values[key] = BranchState.NOT_ASKED
                elif when is not True and BranchState.PENDING not in waiting.values():
                    values[key] = BranchState.UNKNOWN
                    blocked[key] = frozenset(
                        other for other, value in waiting.items() if value is BranchState.UNKNOWN
                    )
                else:
                    continue
                del whens[key]
                changed = True
                if touched is not None:
                    touched.add(key)
        sections = _decisive(self.flow, tuple(_still_open(one, lookup, touched) for one in self.sections))
        return FlowProgress(self.flow, values, whens, sections, blocked, self.assumed)

    @property
    def candidates(self) -> list[Open]:
        """The rows that may still decide: all open ones up to the first section in which one holds for sure."""
        found: list[Open] = []
        for section in self.sections:
            found += section
            if any(condition is True for _, condition in section):
                break
        return found

    @property
    def next_question(self) -> str | None:
        """The first question that still matters and can be asked; None where nothing is left to ask."""
        candidates = self.candidates
        relevant: set[str] = set()
        for _, condition in candidates:
            relevant |= questions(condition)
        found = self._first(relevant)
        if found is None and len({row.outcome for row, _ in candidates}) == 1:
            found = self._first(set(self.flow.outcomes[candidates[0][0].outcome].needs))
        return found

    def _first(self, relevant: set[str]) -> str | None:
        todo = set(relevant)
        relevant = set()
        while todo:
            key = todo.pop()
            if key in self.whens and key not in relevant:
                relevant.add(key)
                todo |= questions(self.whens[key])
        for key in self.flow.questions:
            if key in relevant and self.whens[key] is True:
                return key
        return None

    def blamed(self, asked: set[str]) -> set[str]:
        """The questions without an answer behind *asked*, those behind blocked questions instead of these."""
        found: set[str] = set()
        for key in asked:
            if key in self.blocked:
                found |= self.blamed(set(self.blocked[key]))
            elif self.lookup(key) in (BranchState.UNKNOWN, BranchState.PENDING):
                found.add(key)
        return found


def _decisive(flow: Flow, sections: tuple[tuple[Open, ...], ...]) -> tuple[tuple[Open, ...], ...]:
    """Without the rows of sections behind one in which a row holds: they decide nothing. Those that must exclude it stay."""
    first = next(
        (n for n, rows in enumerate(sections) if any(condition is True for _, condition in rows)), None
    )
    if first is None:
        return sections
    name = flow.sections[first].key
    kept = [
        rows if name in flow.sections[n].apart_from else () for n, rows in enumerate(sections) if n > first
    ]
    return (*sections[: first + 1], *kept)


def _still_open(section: tuple[Open, ...], lookup: Any, touched: Collection[str] | None) -> tuple[Open, ...]:
    reduced = (
        (
            row,
            condition
            if touched is not None and questions(condition).isdisjoint(touched)
            else reduce(condition, lookup),
        )
        for row, condition in section
    )
    return tuple((row, condition) for row, condition in reduced if condition is not False)
