"""The scenarios written from the facts: answers, and what the rules say."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from bot.reading.source import read_file


@dataclass(frozen=True)
class Scenario:
    flow: str
    name: str
    answers: dict[str, Any]
    verdict: str
    outcome: str
    rules: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    says: list[str] = field(default_factory=list)
    says_not: list[str] = field(default_factory=list)


@lru_cache(maxsize=1)
def load() -> tuple[Scenario, ...]:
    """All scenarios of this folder."""
    found = []
    for path in sorted(Path(__file__).parent.glob("*.yaml")):
        data = read_file(path).data
        for one in data["scenarios"]:
            answers = {**data["bases"].get(one.get("like"), {}), **one.get("answers", {})}
            found.append(
                Scenario(
                    data["flow"], one["name"], answers, one["verdict"], one["outcome"], one.get("rules", []),
                    one.get("missing", []), one.get("says", []), one.get("not", []),
                )
            )  # fmt: skip
    return tuple(found)
