"""The words of an outcome: its text with the answers put in, notes, what to find out, figures and deadlines."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any

from babel.units import format_unit

from bot import patterns
from bot.flows.conditions import BranchState
from bot.flows.decide import Decision
from bot.flows.definition import Flow, FlowOutcome, FlowQuestion, Texts, said
from bot.flows.functions import FUNCTIONS
from bot.flows.progress import FlowProgress
from bot.flows.wording import say
from bot.language.completeness import PREVAILING
from bot.language.days import long_day
from bot.reading import country_names, territories

_PLACE = re.compile(r"\{(\w+)(\.unit)?\}")
_UNITS = {"days": "duration-day", "months": "duration-month"}
_SENTENCE_START = patterns.compile(r"(?:^|[.!?:]\s+|\n\s*(?:[-*] )?)[*_]*$")
Extra = Callable[[Decision, FlowProgress, str], list[str]]


class MissingValue(Exception):
    """A text shows a value that is not there on this path."""


def shown(flow: Flow) -> frozenset[str]:
    """The questions whose answers some text of the flow shows (those behind computed values included)."""
    names = {
        name for texts in _all_texts(flow) for text in texts.values() for name, _ in _PLACE.findall(text)
    }
    found: set[str] = set()
    while names:
        name = names.pop()
        derived = flow.derived.get(name)
        if derived is None:
            found.add(name)
        else:
            names |= {*derived.first_of, *(question for _, question in derived.inputs)}
    return frozenset(found)


def _all_texts(flow: Flow) -> Iterator[Texts]:
    for outcome in (*flow.outcomes.values(), flow.unsettled):
        yield from (outcome.title, outcome.text, outcome.next)
    for note in flow.notes:
        yield note.text


def compose(decision: Decision, progress: FlowProgress, language: str, extra: Extra | None = None) -> str:
    """The whole text a person reads, in house markup; *extra* adds figures and deadlines. Raises MissingValue."""
    flow, outcome = progress.flow, decision.outcome
    parts = [said(outcome.text, language)]
    if held := _stated(decision, progress, language):
        parts.append(held)
    if decision.missing:
        items = (said(flow.questions[key].find_out, language) for key in decision.missing)
        parts[0] += "\n\n" + "\n".join(f"- {item}" for item in items)
    parts += extra(decision, progress, language) if extra else []
    parts += [said(note.text, language) for note in decision.notes]
    parts.append(said(outcome.next, language))
    return "\n\n".join(fill(part, progress, language) for part in parts if part)


def _stated(decision: Decision, progress: FlowProgress, language: str) -> str:
    """What was taken for granted, as conditions of a verdict that would otherwise promise too much."""
    if decision.verdict != "eligible":
        return ""
    flow = progress.flow
    taken = [said(flow.questions[key].stated, language) for key in flow.questions if key in progress.assumed]
    items = "\n".join(f"- {one}" for one in dict.fromkeys(filter(None, taken)))
    return f"{say('holds_if', language)}\n\n{items}" if items else ""


def fill(text: str, progress: FlowProgress, language: str) -> str:
    """Put the answers into *text* where it says ``{question}``. Raises :class:`MissingValue`."""

    def one(match: re.Match[str]) -> str:
        value = value_of(progress.flow, match[1], progress.lookup)
        if isinstance(value, BranchState):
            raise MissingValue(match[1])
        question = progress.flow.questions.get(match[1])
        if match[2]:
            return amount(question, value, language)
        if isinstance(value, str) and (question is None or question.kind == "country"):
            name = country_names.in_sentence(value, language)
            return name[:1].upper() + name[1:] if _SENTENCE_START.search(text[: match.start()]) else name
        return show(question, value, language)

    return country_names.contracted(_PLACE.sub(one, text), language)


def amount(question: FlowQuestion | None, value: int, language: str) -> str:
    """A number with its unit: 1 day, 35 days, 1 month. Values computed from others are days."""
    unit = _UNITS.get(question.unit or "" if question is not None else "days")
    return with_unit(value, unit, language) if unit else str(value)


def with_unit(value: int, unit: str, language: str) -> str:
    """``21 days``; the short form where the CLDR of *language* leaves the long one to it (Italian), which Babel does not follow."""
    full = str(format_unit(value, unit, length="long", locale=language))
    return full if unit not in full else str(format_unit(value, unit, length="short", locale=language))


def value_of(flow: Flow, name: str, lookup: Callable[[str], Any]) -> Any:
    """The value of a question or of a value computed from others; a :class:`BranchState` where there is none."""
    derived = flow.derived.get(name)
    if derived is None:
        return lookup(name)
    if derived.first_of:
        values = (value_of(flow, one, lookup) for one in derived.first_of)
        return next((value for value in values if not isinstance(value, BranchState)), BranchState.UNKNOWN)
    if derived.function:
        values_by_name = {parameter: lookup(question) for parameter, question in derived.inputs}
        state = next((value for value in values_by_name.values() if isinstance(value, BranchState)), None)
        return state or FUNCTIONS[derived.function].compute(**values_by_name)
    return BranchState.UNKNOWN


def show(question: FlowQuestion | None, value: Any, language: str) -> str:
    """An answer as people read it: an option's label, a country's name, a long date, a town."""
    if question is not None and question.kind == "choice":
        option = question.option(str(value))
        return said(option.label, language) if option else str(value)
    if question is not None and question.kind == "country":
        return territories.name(str(value), language)
    if isinstance(value, bool):
        return say("yes" if value else "no", language)
    if isinstance(value, date):
        return long_day(value, language)
    if isinstance(value, Mapping):
        return f"{value['name']} ({territories.name(value['country'], language)})"
    return str(value)


def missing_texts(flow: Flow, languages: tuple[str, ...]) -> Iterator[tuple[int, str]]:
    """Every text that lacks a language: its line and what lacks."""
    for line, what, texts, needed in _named_texts(flow):
        lacking = [language for language in languages if not texts.get(language, "").strip()]
        if lacking and (needed or any(texts.values())):
            yield line, f"the {what} has no text in {', '.join(lacking)}"


def other_places(flow: Flow, languages: tuple[str, ...]) -> Iterator[tuple[int, str]]:
    """Every text that shows other values in a language than in English: its line and which."""
    for line, what, texts, _ in _named_texts(flow):
        wanted = {match[0] for match in _PLACE.findall(texts.get(PREVAILING, ""))}
        for language in languages:
            shown_here = {match[0] for match in _PLACE.findall(texts.get(language, ""))}
            if texts.get(language) and shown_here != wanted:
                yield line, f"the {what} shows other values in {language}: {sorted(shown_here ^ wanted)}"


def _named_texts(flow: Flow) -> list[tuple[int, str, Texts, bool]]:
    """Line, name, texts, and whether it is needed."""
    named: list[tuple[int, str, Texts, bool]] = [
        (1, "title", flow.title, True),
        (1, "intro", flow.intro, True),
    ]
    for question in flow.questions.values():
        named += [
            (question.line, f"label of “{question.key}”", question.label, True),
            (question.line, f"help of “{question.key}”", question.help, False),
            (question.line, f"find_out of “{question.key}”", question.find_out, True),
            (question.line, f"stated of “{question.key}”", question.stated, False),
        ]
        named += [
            (question.line, f"option “{o.key}” of “{question.key}”", o.label, True) for o in question.options
        ]
    for outcome in (*flow.outcomes.values(), flow.unsettled):
        named += _outcome_texts(outcome)
    named += [(note.line, "text of the note", note.text, True) for note in flow.notes]
    return named


def _outcome_texts(outcome: FlowOutcome) -> list[tuple[int, str, Texts, bool]]:
    return [
        (outcome.line, f"title of “{outcome.key}”", outcome.title, True),
        (outcome.line, f"text of “{outcome.key}”", outcome.text, True),
        (outcome.line, f"next of “{outcome.key}”", outcome.next, False),
    ]
