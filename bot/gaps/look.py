"""A look at the gaps: their rows, read at once, then grouped by meaning in a thread."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.gaps import curated
from bot.gaps.curated import WAITING, CuratedEntry
from bot.gaps.gaps import Gap, Unmet, gaps, unmet
from indexing.encoder import Encoder


@dataclass(frozen=True)
class ReadGaps:
    """The rows of a look at the gaps, before they are grouped; ``to_review``: how many answers of others wait for a review."""

    found: tuple[Unmet, ...]
    answered: tuple[CuratedEntry, ...]
    to_review: int


async def read_gaps(connection: AsyncConnection, person: str, now: datetime) -> ReadGaps:
    """What *person* may look at."""
    waiting = await curated.listed(connection, [WAITING])
    to_review = sum(entry.author.id != person for entry in waiting)
    return ReadGaps(tuple(await unmet(connection)), await curated.hopeful(connection, now), to_review)


async def grouped_gaps(rows: ReadGaps, encoder: Encoder | None) -> list[Gap]:
    """All gaps, most asked first; without an *encoder* only equal wordings are put together."""
    return await asyncio.to_thread(gaps, rows.found, encoder, rows.answered)
