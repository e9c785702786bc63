"""What a typed message can mean to a person who was asked something."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from bot.self_checks.self_check_store import Offer


@dataclass(frozen=True)
class Given:
    """The answer to the question that is asked."""

    value: Any


@dataclass(frozen=True)
class Changed:
    """Another answer to a question asked before; *also* are questions it may be meant for as well."""

    question: str
    value: Any
    also: tuple[str, ...] = ()


@dataclass(frozen=True)
class Reconsidered:
    """An answer given before is wrong, and nothing is said instead."""

    question: str


@dataclass(frozen=True)
class AskBack:
    """More is needed: *text* says what, *offered* are values to choose from."""

    text: str
    offered: tuple[Offer, ...] = ()


@dataclass(frozen=True)
class SpokenAction:
    """Back, cancel, restart, repeat, explain, answers."""

    action: str


@dataclass(frozen=True)
class Digression:
    """A question of the person's own; *instead* is what else was heard, if the guide has no answer to it. *first* is an
    answer that came with it."""

    text: str
    instead: Given | AskBack | Changed | Reconsidered | None = None
    first: Given | None = None


Heard = Given | Changed | Reconsidered | AskBack | SpokenAction | Digression
