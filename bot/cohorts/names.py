"""Names that people give to organisations and cohorts: tidied, and compared without regard to case."""

from __future__ import annotations

import unicodedata

LONGEST_NAME = 80


class UnfitName(ValueError):
    """What was typed cannot be taken; ``key`` names the text that says why, ``values`` go into it."""

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key)
        self.key, self.values = key, values


def tidy(text: str) -> str:
    """*text* in one line, composed, without control and hidden characters."""
    composed = unicodedata.normalize("NFC", text)
    shown = "".join(one if not unicodedata.category(one).startswith("C") else " " for one in composed)
    return " ".join(shown.split())


def folded(name: str) -> str:
    """How a name is compared."""
    return unicodedata.normalize("NFC", tidy(name).casefold())[:240]


def as_name(text: str) -> str:
    """*text* as a name. Raises Unfit where it is empty or too long."""
    name = tidy(text)
    if not name:
        raise UnfitName("cohorts-name-empty")
    if len(name) > LONGEST_NAME:
        raise UnfitName("cohorts-name-too-long", limit=LONGEST_NAME)
    return name
