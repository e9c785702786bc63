"""What a question is about that its vector blurs: its numbers and short names, the role, the places, whether it says no.

"What is KA121?" and "What is KA120?" mean nearly the same to an encoder; their answers do not.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot import patterns
from bot.answers.question.places import countries_named
from bot.answers.question.roles import roles
from bot.language.fold import fold
from bot.language.towns import towns_in

_WITH_DIGIT = patterns.compile(r"[^\W_]*\d[^\W_]*")
_NO = re.compile(
    r"\b(?:no|not|never|without|cannot|nunca|sin|(?:do|does|did|is|are|was|were|ca|can|wo|would|could|should|must|have|has)n?['’]?t)\b"
)


@dataclass(frozen=True)
class Particulars:
    """Two questions with other particulars are not the same question, however near their vectors are."""

    figures: frozenset[str]
    roles: frozenset[str]
    places: frozenset[str]
    negated: bool


def particulars(text: str) -> Particulars:
    """The particulars of a question as it was typed."""
    folded = fold(text)
    towns = {fold(text[start:end]) for start, end, _ in towns_in(text)}
    return Particulars(
        figures=frozenset(_WITH_DIGIT.findall(folded)),
        roles=roles(text),
        places=frozenset({*countries_named(text), *towns}),
        negated=_NO.search(folded) is not None,
    )
