"""What a checklist is made of: items in three sections, each with its texts, its rules, its condition and when it is due."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from bot.flows.conditions import Condition
from bot.flows.definition import Flow, Texts

Anchor = Literal["departure", "arrival", "return"]
Importance = Literal["must", "should", "may"]
SECTIONS = ("before", "during", "after")


@dataclass(frozen=True)
class DueDate:
    """So many days after (before: negative) an anchor; ``rule`` is the rule it rests on, None where it is our advice."""

    anchor: Anchor
    days: int
    rule: str | None = None


@dataclass(frozen=True)
class Link:
    """Where something is done or read."""

    url: str
    label: Texts


@dataclass(frozen=True)
class Item:
    """One thing to do. ``text`` is its line, ``why`` and ``how`` its details (house markup); ``remind`` says whether it is
    brought up by itself when it is due."""

    key: str
    section: str
    text: Texts
    why: Texts
    how: Texts
    rules: tuple[str, ...]
    due: DueDate
    when: Condition
    line: int
    file: str
    importance: Importance = "should"
    links: tuple[Link, ...] = ()
    remind: bool = True


@dataclass(frozen=True)
class Checklist:
    """All items, in the order of the files; ``titles`` names the sections. ``flow`` asks the questions of the conditions."""

    items: Mapping[str, Item]
    titles: Mapping[str, Texts]
    flow: Flow = field(repr=False)

    def of(self, section: str) -> list[Item]:
        return [item for item in self.items.values() if item.section == section]

    def rules(self) -> set[str]:
        """Every rule id that an item cites, for its text or its day."""
        cited = {rule for item in self.items.values() for rule in item.rules}
        return cited | {item.due.rule for item in self.items.values() if item.due.rule}
