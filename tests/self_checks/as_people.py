"""Scenarios as people answer them in a chat: what they say to each question, and which scenarios a chat can play at all."""

from __future__ import annotations

import random
from collections.abc import Mapping
from typing import Any

from bot.flows.assuming import assumed
from bot.flows.conditions import BranchState
from bot.flows.definition import said
from bot.flows.interview import UNKNOWN
from bot.reading import territories
from bot.reading.country_names import in_sentence
from bot.self_checks.flows_in_use import published
from tests.flows import blind

DONT_KNOW = "I don't know"
SAMPLE = 20


def wording(flow: str, key: str, answers: Mapping[str, Any]) -> str:
    """What a person taps or types; where a scenario is silent, the ordinary answer."""
    definition = published().flows[flow]
    question = definition.questions[key]
    value = answers.get(key)
    if value is None:
        value = assumed(definition, question, answers, lambda other: answers.get(other, BranchState.PENDING))
    if value is None or value == UNKNOWN:
        return DONT_KNOW
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if question.kind == "country" and str(value) in territories.codes():
        return in_sentence(str(value), "en")  # nobody writes to a chat in codes
    option = question.option(str(value)) if question.kind == "choice" else None
    return said(option.label, "en") if option is not None else str(value)


def can_be_played(flow: str, answers: Mapping[str, Any]) -> bool:
    """Whether a chat asks for all that decides: not for rare conditions, nor for months where it asks for days."""
    questions = published().flows[flow].questions
    return "graduation_months" not in answers and all(
        questions[key].asked for key in answers if key in questions
    )


def sample() -> list[tuple[blind.BlindScenario, dict[str, Any]]]:
    """Some of the blind scenarios, drawn once, with their answers."""
    flows = published().flows
    found = [(one, one.answers(flows[one.flow])) for one in blind.load()]
    playable = [pair for pair in found if can_be_played(pair[0].flow, pair[1])]
    return random.Random(20261130).sample(playable, SAMPLE)
