"""Answers a question about somebody's own case by the self-checks: where what was said decides it whatever the rest may be, and where it
is asked whether one may go, by what holds if the rest fits, too."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from bot.answers.answer import CaseAnswer
from bot.answers.question.places import countries_named
from bot.flows.catalogue import Catalogue
from bot.flows.definition import said
from bot.flows.interview import FlowStanding
from bot.flows.run import play
from bot.language.catalogue import say
from bot.self_checks.case_facts import CaseFacts, case_facts
from bot.self_checks.citations import Passages, cite
from bot.self_checks.provisional import provisional
from bot.self_checks.triggers import called_for

ADULT = 18  # years
CAN_I_GO, ESTIMATE = "can-i-go", "what-might-i-get"
# The self-checks that a question calls for which asks whether one may go.
ASKS_TO_GO = (CAN_I_GO, "does-my-stay-fit")
MUCH = 3  # facts with which "is that possible?" means the stay
ENOUGH = 2  # facts that a verdict rests on at least: one alone ("14 days") is a question about a rule


class PersonalCases:
    """Holds nothing about anybody; *passages* are those of the index in use, by id."""

    def __init__(self, catalogue: Callable[[], Catalogue], passages: Passages | None = None) -> None:
        self._catalogue, self._passages = catalogue, passages

    def answer(self, text: str, language: str, reader: str, today: date) -> CaseAnswer | None:
        """The verdict on *text*, written in *language*, for a reader of *reader*; None where what was said decides nothing."""
        facts = case_facts(text, language)
        if facts.money and (estimate := self._estimate(facts, language, reader, today)) is not None:
            return estimate
        if facts.count < ENOUGH:
            return None
        standing = self._played(CAN_I_GO, _answers(facts, language), language, today)
        decision = standing.decision if standing is not None else None
        if standing is None or decision is None or decision.verdict != "not_eligible":
            return None
        return self._said(standing, reader, today)

    def so_far(
        self, text: str, language: str, reader: str, today: date, least: int = ENOUGH
    ) -> CaseAnswer | None:
        """What holds of the case in *text* if the rest fits, with what the rest is; None where it is not asked whether somebody may
        go, or fewer than *least* things are said of the case."""
        facts = case_facts(text, language)
        known = _answers(facts, language)
        unknown_place = facts.goes is not None and "destination" not in known
        if facts.role is None or len(known) < least or unknown_place:
            return None
        catalogue = self._catalogue()
        called = called_for(text, catalogue.flows) in ASKS_TO_GO
        if not called and not (facts.asks_whether and len(known) >= MUCH):
            return None
        flow = catalogue.flows[CAN_I_GO]
        found = provisional(lambda answers: self._played(CAN_I_GO, answers, language, today), known)
        if found is None or found.standing.decision is None:
            return None
        blocks = [
            say(reader, "case-so-far"),
            catalogue.text(found.standing, reader, today),
            say(reader, "case-money", title=said(catalogue.flows[ESTIMATE].title, reader))
            if facts.money
            else "",
        ]
        rest = "\n".join(f"- {said(flow.questions[key].find_out, reader)}" for key in found.open)
        blocks.append(f"{say(reader, 'case-rest')}\n\n{rest}" if rest else "")
        cited = cite(found.standing.decision.rules, self._passages)
        return CaseAnswer("\n\n".join(block for block in blocks if block), cited)

    def _estimate(self, facts: CaseFacts, language: str, reader: str, today: date) -> CaseAnswer | None:
        if facts.leaves is None or facts.goes is None:
            return None
        who = "staff" if facts.learner is False else "learner"
        answers: dict[str, Any] = {"who": who, "home_town": facts.leaves, "host_town": facts.goes}
        if facts.days is not None:
            answers["days"] = facts.days
        standing = self._played(ESTIMATE, answers, language, today)
        decision = standing.decision if standing is not None else None
        if standing is None or decision is None or decision.missing:
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
        return CaseAnswer(text, cite(decision.rules, self._passages))


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
    if facts.age is not None:
        answers["under_18"] = facts.age < ADULT
    for key, place in (("destination", facts.goes), ("sending_country", facts.leaves)):
        named = countries_named(place) if place else []
        if len(named) == 1:
            answers[key] = named[0]
    return answers
