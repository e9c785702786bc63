"""Typed answers are understood as the people mean them, in words of several languages."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.flows.catalogue import Catalogue
from bot.self_checks.interpret import Interpreter
from bot.self_checks.interpretation import AskBack, Given
from bot.self_checks.self_check_store import Interview
from bot.self_checks.state import at
from tests.self_checks.nodes import way_to
from tests.talk import NOON

TYPED: dict[str, dict[str, dict[Any, list[str]]]] = yaml.safe_load(
    (Path(__file__).parent / "typed.yaml").read_text("utf-8")
)
CASES = [
    (flow, question, text, meant)
    for flow, questions in TYPED.items()
    for question, meanings in questions.items()
    for meant, texts in meanings.items()
    for text in texts
]
SPANISH = set("áéíóúñ¿¡")


@pytest.mark.parametrize(("key", "question", "text", "meant"), CASES, ids=lambda one: str(one))
def test_typed_answers(key: str, question: str, text: str, meant: Any, catalogue: Catalogue) -> None:
    flow = catalogue.flows[key]
    answers = way_to(flow, question, random.Random(1))
    now = at(flow, Interview("p", key, flow.version, answers, asked=question))
    gazetteer = catalogue.gazetteer if flow.questions[question].kind == "town" else None
    language = "es" if SPANISH & set(text) else "en"
    heard = Interpreter(now.here, question, now.standing, language, NOON.date(), gazetteer).interpret(
        str(text)
    )
    if meant == "back":
        assert isinstance(heard, AskBack), heard
        return
    assert isinstance(heard, Given), heard
    assert (heard.value["name"] if isinstance(heard.value, dict) else heard.value) == meant


def test_there_are_enough() -> None:
    assert len(CASES) >= 150
