"""/gaps: what people asked and the guide did not answer, for those who keep it."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from babel.dates import format_date

from bot.commands.call import Call
from bot.commands.paging import cut, page_of, turning
from bot.gaps import curated
from bot.gaps.curated import APPROVED, WAITING
from bot.gaps.export import as_csv
from bot.gaps.gaps import Gap, gaps, unmet
from bot.language.catalogue import say
from bot.messages import Button, File, Reply, plain
from bot.turn import Turn


async def show(call: Call) -> Turn:
    """A page of the list: ``/gaps``; ``do:gaps:2`` changes the message to the second page."""
    if call.incoming.shared:
        return call.say("own-data-in-private")
    waiting = await curated.listed(call.read, [WAITING])
    to_review = sum(one.author.id != call.person.id for one in waiting)
    found = await of(call)
    if call.words == "file" and found:
        file = File(
            "gaps.csv", "\ufeff" + as_csv(found), "text/csv"
        )  # the mark tells spreadsheets that it is UTF-8
        return call.turn(replace(call.text("gaps-file", gaps=len(found)), file=file))
    return call.turn(_page(call, found, to_review))


async def of(call: Call) -> list[Gap]:
    """All gaps. The reading ends before the thinking begins: no transaction waits for it."""
    found, answered = await unmet(call.read), await curated.listed(call.read, [APPROVED])
    answered = [one for one in answered if one.served(call.now)]
    index = await call.index() if found else None
    return await asyncio.to_thread(gaps, found, index.encoder if index else None, answered)


def _page(call: Call, found: Sequence[Gap], to_review: int) -> Reply:
    language = call.person.language
    shown, number, pages = page_of(found, call.words)
    blocks = [
        say(language, "gaps-title", gaps=len(found), count=sum(gap.count for gap in found))
        if found
        else say(language, "gaps-none")
    ]
    if to_review:
        blocks.append(say(language, "gaps-to-review", count=to_review))
    if shown:
        blocks.append("\n".join(f"{place}. {_line(gap, language)}" for place, gap in shown))
        blocks.append(say(language, "gaps-how"))
    rows = [
        tuple(Button(str(place), payload=f"do:curate:q:{gap.id}") for place, gap in shown),
        turning("gaps", number, pages),
        (Button(say(language, "gaps-button-file"), payload="do:gaps:file"),) if found else (),
    ]
    return Reply(
        "\n\n".join(blocks),
        tuple(row for row in rows if row),
        language=language,
        edits=call.incoming.payload is not None,
    )


def _line(gap: Gap, language: str) -> str:
    why = ", ".join(f"{say(language, f'gap-why-{name}')} {count}" for name, count in gap.why)
    return (
        f"**“{plain(cut(gap.example))}”** "
        + say(language, "gap-asked", count=gap.count, languages=", ".join(gap.languages))
        + f", {_days(gap.first, gap.last, language)}: {why}"
    )


def _days(first: datetime, last: datetime, language: str) -> str:
    days = dict.fromkeys(format_date(day.date(), "d MMM y", locale=language) for day in (first, last))
    return plain(" – ".join(days))
