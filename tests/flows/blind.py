"""The scenarios that another hand wrote from the facts before the self-checks were changed: their conditions as answers to questions.

``extra`` held what nobody asked then. Most of it has a question of the same name today; the rest is translated here.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any

import yaml

from bot.flows.definition import Flow
from tests.flows.scenarios import __file__ as folder

BLIND = Path(folder).parent / "blind"
FLOWS = ("can-i-go", "can-our-organisation-apply", "does-my-stay-fit")


@dataclass(frozen=True)
class BlindScenario:
    """One scenario: ``kept`` were out of sight of those who changed the self-checks until the work was done."""

    flow: str
    name: str
    raw: dict[str, Any]

    @property
    def kept(self) -> bool:
        return int(sha256(self.name.encode()).hexdigest(), 16) % 2 == 1

    @property
    def verdict(self) -> str:
        return str(self.raw["verdict"])

    @property
    def must_say(self) -> list[str]:
        return [str(piece) for piece in self.raw.get("must_say", [])]

    def answers(self, flow: Flow) -> dict[str, Any]:
        """The answers as a program gives them, the extra conditions among them."""
        extra = dict(self.raw.get("extra") or {})
        answers = {**self.raw["answers"], **_translated(extra, self.raw["answers"])}
        known = {key: value for key, value in answers.items() if key in flow.questions and value is not None}
        return {key: value.isoformat() if isinstance(value, date) else value for key, value in known.items()}


def _translated(extra: dict[str, Any], given: dict[str, Any]) -> dict[str, Any]:
    found = dict(extra)
    if "age" in extra:
        found["under_18"] = extra["age"] < 18
    if "colleagues" in extra:
        found["people_with_same_mentor"] = math.ceil(extra["colleagues"] / extra["mentors"])
    if "second_country" in extra or len(extra.get("countries") or ()) > 1:
        found["two_countries"] = True
    if "dual_student" in extra:
        found["training_contract"] = extra["dual_student"]
    if extra.get("sent_by_pool"):
        found["organisation"] = True
    if "wants" in extra:
        found["only_short_term"] = True
    if "applications_this_round" in extra:
        found["won_this_year"] = extra["applications_this_round"] > 0
    if "accreditation_valid_at_start" in extra:
        found["accreditation_state"] = "valid" if extra["accreditation_valid_at_start"] else "ends-before"
    if "project_start" in extra:
        found["project_starts"] = _starts(extra["project_start"], extra.get("call_year", 2027))
    if extra.get("accreditation_status") == "suspended":
        found["accreditation_state"] = "suspended"
    if "training_end" in extra and extra["training_end"] is not None and "activity" in given:
        found["graduate"] = True
    return found


def _starts(day: date, call: int) -> str:
    if date(call, 6, 1) <= day <= date(call, 12, 31):
        return "june-december"
    return "january-may" if date(call + 1, 1, 1) <= day <= date(call + 1, 5, 31) else "other"


@lru_cache(maxsize=1)
def load() -> tuple[BlindScenario, ...]:
    """All of them."""
    return tuple(
        BlindScenario(flow, row["name"], row)
        for flow in FLOWS
        for row in yaml.safe_load((BLIND / f"{flow}.yaml").read_text("utf-8"))
    )


@lru_cache(maxsize=1)
def typed() -> tuple[dict[str, Any], ...]:
    """The typed answers."""
    return tuple(yaml.safe_load((BLIND / "typed.yaml").read_text("utf-8")))
