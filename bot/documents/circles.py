"""To which circles a person belongs: who gets answers from which documents that people brought."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.chat.call import Call
from bot.cohorts import cohort_store
from bot.documents.document_store import draft_circle, member_circle
from bot.people.person_store import Person


def keeps(person: Person) -> list[int | None]:
    """The organisations whose documents *person* brings, publishes and takes away; None for those for everybody, which admins keep."""
    return [*sorted(person.organisations), *([None] if person.admin else [])]


async def circles_in(call: Call) -> frozenset[str]:
    """The circles of who writes, as far as their chat allows: in a group others read along, so only what is for everybody is said there."""
    return frozenset() if call.incoming.shared else await circles_of(call.read, call.person)


async def circles_of(connection: AsyncConnection, person: Person) -> frozenset[str]:
    """The circles of *person*: the organisations in whose groups they are or which they coordinate, and what they may publish."""
    member_of = {cohort.organisation for _, cohort in await cohort_store.of_person(connection, person.id)}
    return frozenset(
        [
            *map(member_circle, member_of | person.organisations),
            *map(draft_circle, keeps(person)),
        ]
    )
