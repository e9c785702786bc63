"""The gaps on the page: what the guide leaves open, most asked first."""

from __future__ import annotations

import asyncio

from starlette.responses import Response

from bot.channels.web.coordinators.render import attachment
from bot.channels.web.coordinators.visit import NotThere, Visit
from bot.gaps.export import as_csv
from bot.gaps.gaps import Gap
from bot.gaps.look import grouped_gaps, read_gaps
from bot.gaps.permission import may_see_gaps
from bot.language.days import short_day
from indexing.problems import IndexUnavailable


async def listing(visit: Visit) -> Response:
    found, to_review = await _found(visit)
    items, page, pages = visit.paged(found)
    lines = [(place, gap, _why(visit, gap), _days(gap, visit.language)) for place, gap in items]
    return visit.page(
        "gaps.html", lines=lines, count=len(found), asked=sum(gap.count for gap in found), to_review=to_review,
        page=page, pages=pages, section="gaps",
    )  # fmt: skip


async def as_file(visit: Visit) -> Response:
    found, _ = await _found(visit)
    return attachment("gaps.csv", ("\ufeff" + as_csv(found)).encode(), "text/csv; charset=utf-8")


async def _found(visit: Visit) -> tuple[list[Gap], int]:
    if not may_see_gaps(visit.person):
        raise NotThere
    async with visit.services.store.read() as connection:
        rows = await read_gaps(connection, visit.person.id, visit.now)
    index = None
    if rows.found and visit.services.guide is not None:
        try:
            index = await asyncio.to_thread(visit.services.guide)
        except IndexUnavailable:
            index = None
    return await grouped_gaps(rows, index.encoder if index else None), rows.to_review


def _why(visit: Visit, gap: Gap) -> str:
    return ", ".join(f"{visit.say(f'gap-why-{name}')} {count}" for name, count in gap.why)


def _days(gap: Gap, language: str) -> str:
    return " – ".join(dict.fromkeys(short_day(day.date(), language) for day in (gap.first, gap.last)))
