"""Answers a question about somebody's own case by the self-checks, where what was said decides it whatever the rest may be."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from bot.flows.catalogue import Catalogue
from bot.flows.interview import FlowStanding
from bot.flows.run import play
from bot.language.countries import countries_in
from bot.messages import Citation
from bot.self_checks.case_facts import CaseFacts, case_facts
from bot.self_checks.citations import Passages, cite

log = logging.getLogger(__name__)

CAN_I_GO, ESTIMATE = "can-i-go", "what-might-i-get"
ENOUGH = 2  # facts that a verdict rests on at least: one alone ("14 days") is a question about a rule


@dataclass(frozen=True)
class CaseAnswer:
    """A verdict on somebody's own case: house markup, the rules it rests on, the self-check it comes from."""

    text: str
    citations: tuple[Citation, ...]
    flow: str


class PersonalCases:
    """Holds nothing about anybody; *passages* are those of the index in use, by id."""

    def __init__(self, catalogue: Callable[[], Catalogue], passages: Passages | None = None) -> None:
        self._catalogue, self._passages = catalogue, passages

    def answer(self, text: str, language: str, reader: str, today: date) -> CaseAnswer | None:
        """The verdict on *text*, written in *language*, for a reader of *reader*; None where what was said decides nothing."""
        facts = case_facts(text, language)
        if facts.money:
            return self._estimate(facts, language, reader, today)
        if facts.count < ENOUGH:
            return None
        standing = self._played(CAN_I_GO, _answers(facts, language), language, today)
        decision = standing.decision if standing is not None else None
        if standing is None or decision is None or decision.verdict != "not_eligible":
            return None
        return self._said(standing, reader, today)

    def _estimate(self, facts: CaseFacts, language: str, reader: str, today: date) -> CaseAnswer | None:
        if facts.leaves is None or facts.goes is None:
            return None
        who = "staff" if facts.learner is False else "learner"
        answers: dict[str, Any] = {"who": who, "home_town": facts.leaves, "host_town": facts.goes}
        if facts.days is not None:
            answers["days"] = facts.days
        standing = self._played(ESTIMATE, answers, language, today)
        read = standing is not None and {"home_town", "host_town"} <= {
            key for key in standing.path if isinstance(standing.progress.values.get(key), Mapping | object)
        }
        decision = standing.decision if standing is not None else None
        if standing is None or decision is None or not read or decision.missing:
            return None
        return self._said(standing, reader, today)

    def _played(
        self, flow: str, answers: Mapping[str, Any], language: str, today: date
    ) -> FlowStanding | None:
        catalogue = self._catalogue()
        played = play(
            catalogue.flows[flow], answers, language=language, today=today, gazetteer=catalogue.gazetteer
        )
        return None if played.unread else played.standing

    def _said(self, standing: FlowStanding, reader: str, today: date) -> CaseAnswer:
        decision = standing.decision
        if decision is None:
            raise ValueError("the interview has not ended")
        text = self._catalogue().text(standing, reader, today)
        return CaseAnswer(text, cite(decision.rules, self._passages), standing.flow.key)


def _answers(facts: CaseFacts, language: str) -> dict[str, Any]:
    """The facts as answers of the self-check; a place counts where it names one country."""
    answers: dict[str, Any] = {}
    if facts.role is not None:
        answers["role"] = facts.role
    if facts.activity is not None:
        answers["activity"] = facts.activity
    if facts.days is not None:
        answers["days"] = facts.days
    if facts.months_since_end is not None:
        answers |= {
            "role": "graduate",
            "graduation_by": "months",
            "graduation_months": facts.months_since_end,
        }
    for key, place in (("destination", facts.goes), ("sending_country", facts.leaves)):
        named = countries_in(place) if place else []
        if len(named) == 1:
            answers[key] = named[0]
    return answers
