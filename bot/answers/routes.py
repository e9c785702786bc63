"""Recognises by its words alone what needs no guide: greetings, distress, insults, injection, somebody's own file."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from bot.answers.outcomes import Outcome
from indexing import plainyaml

_EDGE = re.compile(r"^[\W_]+|[\W_]+$")
_HELLO = re.compile(
    r"^\s*(hi|hello|hey|hola|good (?:morning|afternoon|evening)|buenos d[ií]as|buenas(?: tardes| noches)?)( there| vademecum)?[\s,.!:-]+(?=\S)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Route:
    """One entry of ``routes.yaml``: the outcome, and the patterns that lead to it."""

    outcome: Outcome
    whole: bool
    patterns: tuple[re.Pattern[str], ...]

    def fits(self, text: str) -> bool:
        if self.whole:
            bare = _EDGE.sub("", text)
            return any(pattern.fullmatch(bare) for pattern in self.patterns)
        return any(pattern.search(text) for pattern in self.patterns)


@lru_cache
def routes() -> tuple[Route, ...]:
    entries: list[dict[str, Any]] = plainyaml.load((Path(__file__).parent / "routes.yaml").read_text("utf-8"))
    return tuple(
        Route(
            Outcome(entry["outcome"]),
            bool(entry.get("whole")),
            tuple(re.compile(pattern, re.IGNORECASE | re.DOTALL) for pattern in entry["patterns"]),
        )
        for entry in entries
    )


def route(text: str) -> Outcome | None:
    """The outcome that the words of *text* (cleaned) lead to without the guide, or None for a question to look up."""
    straight = text.replace("’", "'").replace("`", "'")
    if not any(character.isalnum() for character in straight):
        return Outcome.ABSTAINED_UNCLEAR
    return next((one.outcome for one in routes() if one.fits(straight)), None)


def without_greeting(text: str) -> str:
    """*text* without a greeting in front of the question."""
    return _HELLO.sub("", text, count=1) or text
