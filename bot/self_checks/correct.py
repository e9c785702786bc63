"""Corrections in words: "no, 40 days", "actually I go to Malta". Which answer is meant, and what it becomes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from bot.flows.definition import FlowQuestion, Option
from bot.flows.interview import UNKNOWN, FlowStanding, replay
from bot.flows.parse import parse
from bot.flows.values import ValueRefused, accept
from bot.reading import territories
from bot.reading.folding import fold
from bot.reading.places import Gazetteer
from bot.reading.understood import Understood
from bot.self_checks.speech import Correction, core, cued

Meant = tuple[str, Any, tuple[str, ...]]


def names_of(question: FlowQuestion, option: Option | None = None) -> set[str]:
    """Every folded name of a choice's options (of one of them), the labels in all languages included."""
    options = question.options if option is None else (option,)
    return {fold(name) for one in options for name in (one.key, *one.label.values(), *one.also)}


@dataclass(frozen=True)
class Corrector:
    """Looks for the answer a correction is about among those given; ``asked`` is the question that waits, or None."""

    standing: FlowStanding
    asked: str | None
    language: str
    today: date
    gazetteer: Gazetteer | None

    def meant(self, said: Correction) -> Meant | None:
        """(question, value, other questions it may be about) of a correction, or None where it fits nothing."""
        fitting = self._fitting(said.rest, loose=said.strong)
        if not fitting:
            return None
        hinted = cued(said.rest, list(fitting)) if len(fitting) > 1 else []
        if len(hinted) == 1:
            return hinted[0], fitting[hinted[0]], ()
        if self.asked in fitting and self._flow.questions[self.asked].kind == "yes_no":
            return self.asked, fitting[self.asked], ()
        candidates = [key for key in hinted or fitting if key != self.asked]
        if not candidates:
            return (self.asked, fitting[self.asked], ()) if self.asked else None
        last = self.standing.path[-1] if self.standing.path else None
        if last in candidates or len(candidates) == 1:
            chosen = last if last in candidates else candidates[0]
            return str(chosen), fitting[str(chosen)], ()
        return candidates[0], fitting[candidates[0]], tuple(candidates[1:])

    def exact(self, folded: str) -> Meant | None:
        """The same for a bare value that does not fit the question asked; yes and no say too little."""
        fitting = {
            key: value for key, value in self._fitting(folded, loose=False).items()
            if key != self.asked and self._flow.questions[key].kind != "yes_no" and value != self._answer(key)
        }  # fmt: skip
        if not fitting:
            return None
        keys = list(fitting)
        return keys[0], fitting[keys[0]], tuple(keys[1:])

    def holding(self, folded: str) -> str | None:
        """The question whose answer is what *folded* says, the newest first."""
        for key in reversed(self.standing.path):
            value = self.value_of(folded, key)
            if value is not None and value == self._answer(key):
                return key
        return None

    def value_of(self, folded: str, key: str, *, loose: bool = False) -> Any:
        """The value that *folded* names for question *key*; None where it is something else."""
        question = self._flow.questions[key]
        typed = core(folded)
        for text in dict.fromkeys((folded, typed)):
            if text and (loose or self._is_exact(text, question)):
                value = self._read(text, question)
                if value is not None:
                    return value
        return None

    @property
    def _flow(self) -> Any:
        return self.standing.flow

    def _fitting(self, folded: str, *, loose: bool) -> dict[str, Any]:
        """Question -> value for every question that the words fit: the one asked, then those answered, the newest first."""
        order = [
            *([self.asked] if self.asked else []),
            *(k for k in reversed(self.standing.path) if k != self.asked),
        ]
        for freely in (False, True) if loose else (False,):
            found = {key: self.value_of(folded, key, loose=freely) for key in order}
            found = {key: value for key, value in found.items() if value is not None}
            if found:
                return found
        return {}

    def _is_exact(self, folded: str, question: FlowQuestion) -> bool:
        """Is *folded* nothing but a value?"""
        match question.kind:
            case "choice":
                return not folded.isdigit() and folded in names_of(question)
            case "country":
                return folded in territories.names()
            case "town":
                return self.gazetteer is not None and bool(self.gazetteer.find(folded))
        return question.kind in ("number", "yes_no") or (
            question.kind == "date" and any(c.isdigit() for c in folded)
        )

    def _read(self, folded: str, question: FlowQuestion) -> Any:
        reading = parse(
            folded, self._flow, question, language=self.language, today=self.today, gazetteer=self.gazetteer
        )
        if not isinstance(reading, Understood) or reading.value == UNKNOWN:
            return None
        if question.kind == "yes_no" and len(folded.split()) > 2:
            return None
        return reading.value

    def _answer(self, key: str) -> Any:
        value = self.standing.progress.values.get(key)
        return value.isoformat() if isinstance(value, date) else value

    def accepted(self, answers: dict[str, Any], key: str) -> bool:
        """Does the changed answer fit what was said before it?"""
        before = {k: v for k, v in answers.items() if k != key}
        try:
            accept(
                self._flow,
                self._flow.questions[key],
                answers[key],
                replay(self._flow, before).progress.lookup,
            )
        except ValueRefused:
            return False
        return True
