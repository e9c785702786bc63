"""All self-checks with the data they need, loaded once: the door through which other rooms use the flows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from bot.flows import rule_conditions
from bot.flows.assuming import on_day
from bot.flows.calculators.grant import estimate, table
from bot.flows.check import check
from bot.flows.conditions import BranchState
from bot.flows.deadlines import current_call, deadline_lines
from bot.flows.decide import Decision
from bot.flows.definition import Flow
from bot.flows.interview import FlowStanding
from bot.flows.outcome_text import Extra, compose
from bot.flows.progress import FlowProgress
from bot.flows.reading import load_flows, load_groups
from bot.flows.run import Result, run
from bot.flows.walk import FlowWalk
from bot.flows.wording import say
from bot.reading import states, territories
from bot.reading.gazetteer import GeoNames
from bot.reading.places import Gazetteer
from bot.reading.source import FlowProblem, read_file
from bot.reading.states import state_of
from knowledge import ROOT


@dataclass(frozen=True)
class Catalogue:
    """The flows by id, and what completes their texts: rates, deadlines, agencies."""

    flows: Mapping[str, Flow]
    rates: Mapping[str, Mapping[str, Any]]
    deadlines: Mapping[str, Any]
    agencies: Mapping[str, Any]

    @classmethod
    def load(cls, root: Path = ROOT) -> Catalogue:
        """Read the folder ``knowledge``. Raises FlowError with every mistake, each with file and line."""
        groups = load_groups(root / "country_groups.yaml")
        rates = {path.stem: read_file(path).data for path in sorted((root / "rates").glob("*.yaml"))}
        deadlines = read_file(root / "deadlines.yaml").data
        flows = load_flows(root / "flows", groups)
        data = {"current_call": current_call(deadlines, None)}
        return cls(
            {key: replace(flow, data=data) for key, flow in flows.items()},
            rates,
            deadlines,
            read_file(root / "agencies.yaml").data,
        )

    @cached_property
    def gazetteer(self) -> Gazetteer:
        """Towns of the world; read when the first town is asked for (about two seconds)."""
        return GeoNames.load(next(iter(self.flows.values())).groups["programme"])

    def run(
        self, flow: str, answers: Mapping[str, Any], language: str = "en", today: date | None = None
    ) -> Result:
        """Play a flow with all its answers at once; see :func:`bot.flows.run.run`."""
        one = self.flows[flow]
        towns = any(question.kind == "town" for question in one.questions.values())
        gazetteer = self.gazetteer if towns else None
        return run(
            one, answers, language=language, today=today, gazetteer=gazetteer, extra=self.completing(today),
            data=self.on_day(flow, today),
        )  # fmt: skip

    def on_day(self, flow: str, today: date | None) -> dict[str, Any]:
        """The answers that follow from the day an interview begins, such as the call year that is meant."""
        return on_day(self.flows[flow], {"current_call": current_call(self.deadlines, today)})

    def check(self, flow: str, rule_ids: set[str] | None = None, doubts: int = 1) -> FlowWalk:
        """Prove a flow; see :func:`bot.flows.check.check`."""
        return check(self.flows[flow], rule_ids, extra=self.completing(None), doubts=doubts)

    def data_problems(self, rule_ids: set[str] | None = None) -> list[FlowProblem]:
        """What is wrong in the data beside the flows: territories, and the conditions of rules."""
        questions = {name for flow in self.flows.values() for name in (*flow.questions, *flow.derived)}
        groups = next(iter(self.flows.values())).groups
        return [*states.problems(groups["all"], rule_ids), *rule_conditions.problems(questions, rule_ids)]

    def text(self, standing: FlowStanding, language: str, today: date | None = None) -> str:
        """The outcome's text of an interview that has ended."""
        if standing.decision is None:
            raise ValueError("the interview has not ended yet")
        return compose(standing.decision, standing.progress, language, self.completing(today))

    def completing(self, today: date | None) -> Extra:
        """What completes an outcome's text: figures, deadlines, the agency."""

        def parts(decision: Decision, progress: FlowProgress, language: str) -> list[str]:
            found: list[str] = []
            if decision.outcome.calculator == "grant":
                found.append(table(estimate(progress.lookup, self.rates, language), language))
            found += deadline_lines(decision.outcome.deadlines, self.deadlines, today, language)
            if decision.outcome.agency:
                found += self._agency(progress.lookup(decision.outcome.agency), language)
            return found

        return parts

    def _agency(self, country: Any, language: str) -> list[str]:
        if isinstance(country, BranchState):
            return []
        country = state_of(str(country))
        names = [
            f"[{entry['name']}]({entry['url']})" if entry.get("url") else str(entry["name"])
            for entry in self.agencies["agencies"]
            if entry["country"] == country
        ]
        values = {"agencies": " / ".join(names), "country": territories.name(country, language)}
        return [say("agency", language, values)] if names else []
