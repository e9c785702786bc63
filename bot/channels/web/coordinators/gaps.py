"""The gaps on the page: what people ask that the guide does not answer; wordings for admins, topics and counts for coordinators."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from starlette.responses import Response

from bot.channels.web.coordinators.render import attachment
from bot.channels.web.coordinators.visit import NotThere, Visit
from bot.gaps.export import as_csv
from bot.gaps.gaps import Gap
from bot.gaps.look import ReadGaps, grouped_gaps, read_gaps, topics_of
from bot.gaps.permission import may_see_gaps, may_see_wordings
from bot.gaps.topics import FEWEST
from bot.language.days import short_day
from indexing.problems import IndexUnavailable

if TYPE_CHECKING:
    from bot.answers.open_guide import OpenGuide


async def listing(visit: Visit) -> Response:
    rows, guide = await _read(visit)
    if not rows.words:
        topics = await topics_of(rows, guide.index if guide is not None else None)
        return visit.page(
            "topics.html", topics=topics, fewest=FEWEST, to_review=rows.to_review, section="gaps"
        )
    found = await grouped_gaps(rows, guide.encoder if guide is not None else None)
    items, page, pages = visit.paged(found)
    lines = [(place, gap, _why(visit, gap), _days(gap, visit.language)) for place, gap in items]
    return visit.page(
        "gaps.html", lines=lines, count=len(found), asked=sum(gap.count for gap in found), to_review=rows.to_review,
        page=page, pages=pages, section="gaps",
    )  # fmt: skip


async def as_file(visit: Visit) -> Response:
    if not may_see_wordings(visit.person):
        raise NotThere
    rows, guide = await _read(visit)
    found = await grouped_gaps(rows, guide.encoder if guide is not None else None)
    if not found:
        raise NotThere
    return attachment("gaps.csv", ("\ufeff" + as_csv(found)).encode(), "text/csv; charset=utf-8")


async def _read(visit: Visit) -> tuple[ReadGaps, OpenGuide | None]:
    if not may_see_gaps(visit.person):
        raise NotThere
    async with visit.services.store.read() as connection:
        rows = await read_gaps(connection, visit.person, visit.now)
    if not rows.found or visit.services.guide is None:
        return rows, None
    try:
        return rows, await asyncio.to_thread(visit.services.guide)
    except IndexUnavailable:
        return rows, None


def _why(visit: Visit, gap: Gap) -> str:
    return ", ".join(f"{visit.say(f'gap-why-{name}')} {count}" for name, count in gap.why)


def _days(gap: Gap, language: str) -> str:
    return " – ".join(dict.fromkeys(short_day(day.date(), language) for day in (gap.first, gap.last)))
