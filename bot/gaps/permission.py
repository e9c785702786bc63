"""Who may see the gaps and write answers for them. One function, so that a further role is one change."""

from __future__ import annotations

from bot.gaps.curated import Doer
from bot.people.person_store import Person
from bot.people.roles import ADMIN as ROLE
from bot.people.roles import coordinates, role_of

__all__ = ["ROLE", "doer", "may_see_gaps"]


def may_see_gaps(person: Person) -> bool:
    """Whether *person* sees the gap list, writes curated answers and reviews those of others."""
    return person.admin or coordinates(person)


def doer(person: Person) -> Doer:
    """*person* as the author or reviewer of a curated answer; only for whom :func:`may_see_gaps` is true."""
    return Doer(person.id, role_of(person))
