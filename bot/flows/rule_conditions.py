"""What the rules behind a yes demand: a proof that each condition is asked, or named in the outcome."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from bot.flows.conditions import BranchState
from bot.flows.decide import Decision
from bot.flows.outcome_text import value_of
from bot.flows.progress import FlowProgress
from bot.reading.source import FlowProblem, read_file
from knowledge import ROOT

FILE = "flow_conditions.yaml"


@dataclass(frozen=True)
class RuleCondition:
    """One condition of a rule: ``asked`` by one of these questions, or ``named`` by these words (alternatives apart by ``|``)."""

    what: str
    asked: tuple[str, ...]
    named: Mapping[str, str]

    def settled(self, progress: FlowProgress) -> bool:
        flow = progress.flow
        known = [key for key in self.asked if key in flow.questions or key in flow.derived]
        return any(not isinstance(value_of(flow, key, progress.lookup), BranchState) for key in known)

    def is_named(self, text: str, language: str) -> bool:
        words = self.named.get(language)
        return words is not None and any(one.casefold() in text.casefold() for one in words.split("|"))


@lru_cache(maxsize=1)
def _data() -> Mapping[str, Any]:
    data: Mapping[str, Any] = read_file(ROOT / FILE).data
    return data


@lru_cache(maxsize=1)
def by_rule() -> Mapping[str, tuple[RuleCondition, ...]]:
    """Rule -> its conditions; those that only inform have none."""
    data = _data()
    found: dict[str, tuple[RuleCondition, ...]] = dict.fromkeys(data["informs"], ())
    for rule, conditions in data["conditions"].items():
        found[rule] = tuple(
            RuleCondition(one["what"], tuple(one.get("asked", ())), one.get("named", {}))
            for one in conditions
        )
    return found


@lru_cache(maxsize=1)
def named_in() -> tuple[str, ...]:
    """The languages in which every condition that is named has its words."""
    named = [one.named.keys() for conditions in by_rule().values() for one in conditions if one.named]
    return tuple(sorted(set.intersection(*map(set, named))))


def unsaid(decision: Decision, progress: FlowProgress, texts: Mapping[str, str]) -> Iterator[str]:
    """What a yes rests on that was neither asked nor is named in its *texts* (language -> text)."""
    if decision.verdict != "eligible" or progress.flow.key in _data()["set_up"]:
        return
    for rule in decision.rules:
        conditions = by_rule().get(_template(rule))
        if conditions is None:
            yield f"“{decision.outcome.key}” says yes by the rule “{rule}”, whose conditions are not listed in {FILE}"
        for one in conditions or ():
            if one.settled(progress):
                continue
            if not all(one.is_named(text, language) for language, text in texts.items()):
                yield f"“{decision.outcome.key}” cites “{rule}”, but nobody asks or names: {one.what}"


def _template(rule: str) -> str:
    return re.sub(r"^agency\.[a-z]{2}$", "agency.{country}", rule)


def problems(questions: set[str], rules: set[str] | None) -> Iterator[FlowProblem]:
    """Rules and questions in the file that do not exist."""
    document = read_file(ROOT / FILE)
    for rule, conditions in by_rule().items():
        place = ("conditions", rule) if conditions else ("informs",)
        if rules is not None and "{" not in rule and rule not in rules:
            yield FlowProblem(FILE, document.line(place), f"there is no rule “{rule}”")
        for one in conditions:
            for key in one.asked:
                if key not in questions:
                    yield FlowProblem(FILE, document.line(place), f"no self-check asks “{key}”")


def listed() -> Mapping[str, Any]:
    """How many rules and conditions are listed, for a line of the check."""
    return {"rules": len(by_rule()), "conditions": sum(len(found) for found in by_rule().values())}
