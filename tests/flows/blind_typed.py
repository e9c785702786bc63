"""The typed answers of the blind set, read as the chat reads them."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import Any

from bot.flows.catalogue import Catalogue
from bot.flows.interview import UNKNOWN
from bot.reading import intents, names
from bot.self_checks.interpret import Interpreter
from bot.self_checks.interpretation import AskBack, Digression, Given, Heard, SpokenAction
from bot.self_checks.self_check_store import Interview
from bot.self_checks.state import Position, at
from tests.self_checks.nodes import way_to

TODAY = date(2026, 11, 30)
ASKED = {
    "country": ("can-i-go", "destination"),
    "town": ("what-might-i-get", "home_town"),
    "yes_no": ("can-i-go", "organisation"),
}
_POSITIONS: dict[tuple[str, str], Position] = {}


@dataclass(frozen=True)
class Got:
    """What a typed answer came to: its value, or what it is instead (question, stop, unknown, nothing)."""

    value: Any = None
    instead: str = "nothing"


def kept(row: dict[str, Any]) -> bool:
    """Whether the row was out of sight while the readers were changed."""
    name = f"{row.get('kind')}|{row.get('question')}|{row.get('text')}|None"
    return int(sha256(name.encode()).hexdigest(), 16) % 2 == 1


def read(row: dict[str, Any], catalogue: Catalogue) -> Got:
    """Read one row through the door of its sort: a name as names are taken, everything else as the chat hears it."""
    text = str(row["text"])
    if row["kind"] == "name":
        intent = intents.of(text)
        if intent is not None:
            return Got(instead=intent if intent != intents.GREETING else "nothing")
        return Got(names.read(text))
    flow, question = row["question"].split(".") if row.get("question") else ASKED[row["kind"]]
    now = _position(catalogue, flow, question)
    gazetteer = catalogue.gazetteer if row["kind"] == "town" else None
    heard = Interpreter(now.here, question, now.standing, row["lang"], TODAY, gazetteer).interpret(text)
    return _got(heard, row["kind"])


def _position(catalogue: Catalogue, flow: str, question: str) -> Position:
    """Somebody who is asked *question* next."""
    if (flow, question) not in _POSITIONS:
        found = catalogue.flows[flow]
        answers = way_to(found, question, random.Random(1))
        _POSITIONS[flow, question] = at(found, Interview("p", flow, found.version, answers, asked=question))
    return _POSITIONS[flow, question]


def _got(heard: Heard | None, kind: str) -> Got:
    match heard:
        case Given(value) if value == UNKNOWN:
            return Got(instead="unknown")
        case Given(value):
            if isinstance(value, dict):
                value = f"{value['name']}, {value['country']}"
            return Got(date.fromisoformat(value) if kind == "date" else value)
        case SpokenAction("cancel"):
            return Got(instead="stop")
        case SpokenAction():
            return Got(instead="question")
        case Digression(instead=AskBack()):
            return Got(instead="nothing")
        case Digression():
            return Got(instead="question")
    return Got()
