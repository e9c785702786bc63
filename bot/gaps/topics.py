"""What a coordinator sees of the gaps: topics of the guide, and how many people of their own organisation asked about each."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.gaps.gaps import Unmet
from bot.store.tables import cohorts, members
from indexing.index import Found

FEWEST = 5  # people who must have asked about a topic before it is shown to anybody


class Searchable(Protocol):
    """What is needed of an index."""

    def search(self, queries: Sequence[str], k: int = 5, language: str = "en") -> list[Found]: ...


@dataclass(frozen=True)
class Topic:
    """``title``: the heading of the rule of the guide that comes nearest; ``people``: how many asked and got no answer."""

    title: str
    people: int


async def people_of(connection: AsyncConnection, organisations: Collection[int]) -> frozenset[str]:
    """Everybody who is in a group of *organisations* now."""
    statement = (
        select(members.c.person_id)
        .join(cohorts, cohorts.c.id == members.c.cohort_id)
        .where(cohorts.c.organisation_id.in_(organisations), members.c.left_at.is_(None))
    )
    return frozenset((await connection.execute(statement)).scalars())


def topics(found: Iterable[Unmet], index: Searchable | None) -> list[Topic]:
    """The topics that at least :data:`FEWEST` people asked about, most people first; none without an *index* to name them by."""
    if index is None:
        return []
    people: dict[str, set[str]] = {}
    for one in found:
        for nearest in index.search([one.asked], k=1, language=one.language):
            people.setdefault(nearest.passage.title, set()).add(one.person)
    made = [Topic(title, len(who)) for title, who in people.items() if len(who) >= FEWEST]
    return sorted(made, key=lambda topic: (-topic.people, topic.title))
