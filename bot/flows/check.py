"""Everything that must hold before a flow is published: the walk, the languages, the rule ids."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from bot.flows.decide import decide
from bot.flows.definition import LANGUAGES, DecisionRow, Flow, FlowOutcome, FlowQuestion, Note
from bot.flows.outcome_text import Extra, MissingValue, compose, missing_texts, other_places
from bot.flows.progress import FlowProgress
from bot.flows.rule_conditions import unsaid
from bot.flows.walk import FlowWalk, walk
from bot.language.wording import PREVAILING
from bot.reading.source import FlowProblem


def check(
    flow: Flow,
    rule_ids: Collection[str] | None = None,
    *,
    languages: tuple[str, ...] = LANGUAGES,
    extra: Extra | None = None,
    doubts: int = 1,
    conditions: bool = True,
) -> FlowWalk:
    """Walk the flow and gather every problem: holes, contradictions, rows nobody reaches, texts and rules that lack.

    Every way is read in English; a text in another language is compared with the English one.

    *rule_ids* are the ids that exist (None: not checked); *extra* completes the texts as in a real interview; *conditions* says
    whether each condition of a rule behind a yes must be asked or named.
    """

    def ends_well(progress: FlowProgress, outcome: FlowOutcome) -> list[str]:
        decision = decide(progress)
        try:
            text = compose(decision, progress, PREVAILING, extra)
        except MissingValue as error:
            return [f"“{outcome.key}” shows {{{error}}}, which has no value here"]
        return [*unsaid(decision, progress, {PREVAILING: text})] if conditions else []

    result = walk(flow, ends_well, doubts)
    result.problems += [
        FlowProblem(flow.file, line, message)
        for line, message in (*missing_texts(flow, languages), *other_places(flow, languages))
    ]
    if rule_ids is not None:
        result.problems += _unknown_rules(flow, set(rule_ids))
    result.problems.sort(key=lambda problem: problem.line)
    return result


def _unknown_rules(flow: Flow, known: set[str]) -> Iterator[FlowProblem]:
    for line, rule in _cited(flow):
        if "{" in rule:
            head = rule.partition("{")[0]
            missing = [c for c in sorted(flow.groups["one_agency"]) if f"{head}{c.lower()}" not in known]
            if missing:
                yield FlowProblem(flow.file, line, f"there is no rule “{rule}” for {', '.join(missing)}")
        elif rule not in known:
            yield FlowProblem(flow.file, line, f"there is no rule “{rule}”")


def _cited(flow: Flow) -> Iterator[tuple[int, str]]:
    items: list[DecisionRow | FlowQuestion | FlowOutcome | Note] = [
        *flow.rows,
        *flow.questions.values(),
        *flow.outcomes.values(),
    ]
    for item in (*items, *flow.notes, flow.unsettled):
        for rule in item.rules:
            yield item.line, rule
