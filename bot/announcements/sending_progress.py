"""Who is not ready: how much of a checklist is still to be done before the departure."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.journeys import checklist
from bot.journeys.mobility import Mobility
from bot.journeys.mobility_store import load_ticks
from bot.journeys.plan import OPEN, plan
from bot.store.tables import mobilities

_BEFORE = "before"
_CHUNK = 500


async def open_items(connection: AsyncConnection, ids: Sequence[int], now: datetime) -> dict[int, int]:
    """How many items of the part before departure are open for each of the mobilities *ids*. Thought about in a thread."""
    found: list[Mobility] = []
    ticked: dict[int, dict[str, str]] = {}
    for start in range(0, len(ids), _CHUNK):
        some = list(ids[start : start + _CHUNK])
        rows = await connection.execute(
            select(mobilities.c.id, mobilities.c.person_id, mobilities.c.version, mobilities.c.answers).where(
                mobilities.c.id.in_(some)
            )
        )
        found += [Mobility(row.person_id, row.answers, row.version, row.id) for row in rows.all()]
        ticked |= await load_ticks(connection, some)
    return await asyncio.to_thread(_count, found, ticked)


def _count(found: Sequence[Mobility], ticked: Mapping[int, Mapping[str, str]]) -> dict[int, int]:
    published = checklist.published()
    return {
        one.id or 0: sum(
            entry.state == OPEN for entry in plan(one, published, ticked.get(one.id or 0)).of(_BEFORE)
        )
        for one in found
    }
