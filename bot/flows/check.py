"""Everything that must hold before a flow is published: the walk, the languages, the rule ids."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from bot.flows.decide import decide
from bot.flows.definition import DecisionRow, Flow, FlowOutcome, FlowQuestion, Note
from bot.flows.outcome_text import Extra, MissingValue, compose, missing_texts, other_places
from bot.flows.progress import FlowProgress
from bot.flows.rule_conditions import named_in, unsaid
from bot.flows.walk import FlowWalk, walk
from bot.language.catalogue import LANGUAGES
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

    Every way is read in the languages in which the conditions are named; a text in another one is compared with the English.

    *rule_ids* are the ids that exist (None: not checked); *extra* completes the texts as in a real interview; *conditions* says
    whether each condition of a rule behind a yes must be asked or named.
    """

    def ends_well(progress: FlowProgress, outcome: FlowOutcome) -> list[str]:
        found, texts, decision = [], {}, decide(progress)
        for language in named_in():
            try:
                texts[language] = compose(decision, progress, language, extra)
            except MissingValue as error:
                found.append(f"“{outcome.key}” shows {{{error}}}, which has no value here")
        return found or ([*unsaid(decision, progress, texts)] if conditions else [])

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
