"""Real questions, many in key words, typed where something else is asked: hardly any is taken for an answer or asked back."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
import yaml

import knowledge
from bot.flows.catalogue import Catalogue
from bot.self_checks.interpret import Interpreter
from bot.self_checks.interpretation import Digression
from bot.self_checks.self_check_store import Interview
from bot.self_checks.state import at
from tests.self_checks.nodes import way_to
from tests.talk import NOON

LEAST = 0.96
NODES = [
    ("can-i-go", "role"), ("can-i-go", "organisation"), ("can-i-go", "destination"), ("can-i-go", "activity"), ("can-i-go", "days"),
    ("can-our-organisation-apply", "kind"), ("does-my-stay-fit", "first_day"), ("what-might-i-get", "home_town"),
]  # fmt: skip
NO_QUESTIONS = ("social", "out-of-scope", "attacks", "guard")


def _questions() -> list[str]:
    """The golden questions that may be looked at while working."""
    found = []
    for path in sorted((Path(knowledge.ROOT) / "golden").glob("open-*.yaml")):
        if not path.stem.endswith(NO_QUESTIONS):
            found += [case["question"] for case in yaml.safe_load(path.read_text("utf-8"))["cases"]]
    return found


@pytest.mark.parametrize(("key", "question"), NODES)
def test_questions_are_told_from_answers(key: str, question: str, catalogue: Catalogue) -> None:
    flow = catalogue.flows[key]
    answers = way_to(flow, question, random.Random(3))
    now = at(flow, Interview("p", key, flow.version, answers, asked=question))
    gazetteer = catalogue.gazetteer if flow.questions[question].kind == "town" else None
    listener = Interpreter(now.here, question, now.standing, "en", NOON.date(), gazetteer)
    asked = _questions()[::2]
    missed = [text for text in asked if not isinstance(listener.interpret(text), Digression)]
    assert len(asked) > 150
    assert 1 - len(missed) / len(asked) >= LEAST, missed
