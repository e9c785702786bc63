"""The gaps on the page: for admins in words that may be read, for coordinators as topics and counts of their own organisation."""

from __future__ import annotations

from starlette.responses import Response

from bot.channels.web.coordinators.visit import NotThere, Visit
from bot.chat.call import Call
from bot.gaps.chat import gaps as command
from bot.gaps.export import as_csv
from bot.gaps.gaps import Gap
from bot.gaps.permission import may_see_gaps
from bot.gaps.topics import FEWEST
from bot.language.catalogue import say
from bot.language.days import short_day


async def listing(visit: Visit) -> Response:
    call, rows = await _read(visit)
    if not rows.words:
        topics = await command.topics_of(call, rows)
        return visit.page(
            "topics.html", topics=topics, fewest=FEWEST, to_review=rows.to_review, section="gaps"
        )
    found = await command.grouped(call, rows)
    items, page, pages = visit.paged(found)
    lines = [(place, gap, _why(gap, visit.language), _days(gap, visit.language)) for place, gap in items]
    return visit.page(
        "gaps.html", lines=lines, count=len(found), asked=sum(gap.count for gap in found), to_review=rows.to_review,
        page=page, pages=pages, section="gaps",
    )  # fmt: skip


async def as_file(visit: Visit) -> Response:
    """The gaps with their wordings, for admins alone."""
    call, rows = await _read(visit)
    if not rows.words:
        raise NotThere
    found = await command.grouped(call, rows)
    return attachment("gaps.csv", ("\ufeff" + as_csv(found)).encode(), "text/csv; charset=utf-8")


async def _read(visit: Visit) -> tuple[Call, command.ReadGaps]:
    if not may_see_gaps(visit.person):
        raise NotThere
    async with visit.office.store.read() as connection:
        call = visit.call(connection)
        return call, await command.read(call)


def _why(gap: Gap, language: str) -> str:
    return ", ".join(f"{say(language, f'gap-why-{name}')} {count}" for name, count in gap.why)


def _days(gap: Gap, language: str) -> str:
    return " – ".join(dict.fromkeys(short_day(day.date(), language) for day in (gap.first, gap.last)))


def attachment(name: str, content: bytes, media_type: str) -> Response:
    """A file to be saved, never shown as a page of ours."""
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"}
    return Response(content, media_type=media_type, headers=headers)
