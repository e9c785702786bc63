"""A look at the gaps: their rows, read at once, then grouped by meaning, or counted by topic, in a thread."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.gaps import curated
from bot.gaps.curated import WAITING, CuratedEntry
from bot.gaps.gaps import Gap, Unmet, gaps, readable, unmet
from bot.gaps.permission import may_see_wordings
from bot.gaps.topics import Topic, people_of, topics
from bot.people.person_store import Person
from indexing.encoder import Encoder
from indexing.index import Index


@dataclass(frozen=True)
class ReadGaps:
    """The rows of a look at the gaps, before they are grouped; ``to_review``: how many answers of others wait for a review; ``words``:
    the reader may see wordings, else topics only."""

    found: tuple[Unmet, ...]
    answered: tuple[CuratedEntry, ...]
    to_review: int
    words: bool


async def read_gaps(connection: AsyncConnection, person: Person, now: datetime) -> ReadGaps:
    """What *person* may see of the gaps: everything, or that of their own organisations."""
    waiting = await curated.listed(connection, [WAITING])
    to_review = sum(entry.author.id != person.id for entry in waiting)
    answered, found = await curated.hopeful(connection, now), await unmet(connection)
    words = may_see_wordings(person)
    if not words:
        theirs = await people_of(connection, person.organisations)
        found = [gap for gap in found if gap.person in theirs]
    return ReadGaps(tuple(found), answered, to_review, words)


async def grouped_gaps(rows: ReadGaps, encoder: Encoder | None) -> list[Gap]:
    """The gaps whose wording the reader may see, most asked first; none for a coordinator. Without an *encoder* only equal wordings
    are put together."""
    if not rows.words or not rows.found:
        return []
    return await asyncio.to_thread(_readable, rows, encoder)


def _readable(rows: ReadGaps, encoder: Encoder | None) -> list[Gap]:
    return gaps(readable(rows.found, encoder), encoder, rows.answered)


async def topics_of(rows: ReadGaps, index: Index | None) -> list[Topic]:
    """What enough people of the reader's own organisations asked about."""
    return await asyncio.to_thread(topics, rows.found, index)
