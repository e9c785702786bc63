"""What a room keeps of people: how its rows are exported, how they are erased, when they expire, and by which words others speak of them.

Each room hands in a Holding; ``bot/commands/holdings.py`` lists them, and a test holds that no table is forgotten.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Table
from sqlalchemy.ext.asyncio import AsyncConnection


@dataclass(frozen=True)
class DataSubject:
    """The person whose data it is: their row in people, and who they are in their channel."""

    person: str
    channel: str
    external_id: str
    chat: str


@dataclass(frozen=True)
class Mentions:
    """By what rows of others speak of a person: their names, texts of theirs, and numbers of their cases."""

    names: frozenset[str] = frozenset()
    texts: frozenset[str] = frozenset()
    cases: frozenset[int] = frozenset()

    def __or__(self, other: Mentions) -> Mentions:
        return Mentions(self.names | other.names, self.texts | other.texts, self.cases | other.cases)


Collect = Callable[[AsyncConnection, DataSubject], Awaitable[dict[str, Any]]]
Erase = Callable[[AsyncConnection, DataSubject], Awaitable[None]]
Mentioned = Callable[[AsyncConnection, DataSubject], Awaitable[Mentions]]
Old = Callable[[datetime, datetime], ColumnElement[bool]]


@dataclass(frozen=True)
class Expiry:
    """Rows of *table* that go: *old* is given the day before which things are old, and now. ``always``: also where all is kept."""

    table: Table
    old: Old
    always: bool = False


@dataclass(frozen=True)
class Holding:
    """What one room keeps.

    ``shown``: tables that /export shows, by ``collect``. ``hidden``: tables that say something of a person and that it does not
    show, with the reason. ``nobodys``: tables that say nothing of anybody, with the reason. Rows that refer to a person go with the
    row in people, or lose the reference; what else must go, ``erase`` takes away.
    """

    room: str
    shown: tuple[str, ...] = ()
    hidden: Mapping[str, str] = field(default_factory=dict)
    nobodys: Mapping[str, str] = field(default_factory=dict)
    collect: Collect | None = None
    erase: Erase | None = None
    mentioned: Mentioned | None = None
    expiries: tuple[Expiry, ...] = ()

    @property
    def tables(self) -> tuple[str, ...]:
        return (*self.shown, *self.hidden, *self.nobodys)


def plain(row: Any, hidden: frozenset[str] = frozenset()) -> dict[str, Any]:
    """A row as JSON values, without what is *hidden* and what is not set."""
    return {
        name: value.isoformat() if isinstance(value, date) else value
        for name, value in row._mapping.items()
        if name not in hidden and value is not None
    }
