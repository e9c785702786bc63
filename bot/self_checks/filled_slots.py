"""What a person says beyond what was asked: "I'm an apprentice and want to go to Spain for 5 weeks" answers three questions."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from bot.flows.definition import Flow
from bot.flows.interview import UNKNOWN
from bot.flows.parse import parse
from bot.reading.places import Gazetteer
from bot.reading.understood import Understood
from bot.self_checks.speech import slots

LONGEST = 300  # characters that are looked at


def gathered(
    text: str, flow: Flow, language: str, today: date, gazetteer: Gazetteer | None
) -> Mapping[str, Any]:
    """Question -> plain value for what *text* says in so many words; only what can be meant in one way."""
    found: dict[str, Any] = {}
    for key, patterns in slots().items():
        question = flow.questions.get(key)
        for pattern in patterns if question is not None else ():
            match = pattern.search(text[:LONGEST])
            if match is None or question is None or (question.kind == "town" and gazetteer is None):
                continue
            reading = parse(
                match[1].strip(), flow, question, language=language, today=today, gazetteer=gazetteer
            )
            if isinstance(reading, Understood) and reading.value != UNKNOWN:
                found[key] = reading.value
                break
    return found
