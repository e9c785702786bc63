"""Who may see what of the gaps. One file, so that what is promised and what is permitted can be compared."""

from __future__ import annotations

from bot.gaps.curated import Doer
from bot.people.person_store import Person
from bot.people.roles import ADMIN as ROLE
from bot.people.roles import coordinates, role_of

__all__ = ["ROLE", "doer", "may_see_gaps", "may_see_wordings"]


def may_see_gaps(person: Person) -> bool:
    """Whether *person* sees what the guide leaves open, writes curated answers and reviews those of others."""
    return person.admin or coordinates(person)


def may_see_wordings(person: Person) -> bool:
    """Whether *person* reads questions in words, masked: those whose askers agreed, or that several people asked alike.

    A coordinator sees topics and counts of their own organisation only: to people of their groups it is promised that coordinators
    do not see what they ask.
    """
    return person.admin


def doer(person: Person) -> Doer:
    """*person* as the author or reviewer of a curated answer; only for whom :func:`may_see_gaps` is true."""
    return Doer(person.id, role_of(person))
