"""/gaps: what people asked and the guide did not answer, for those who keep it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.chat import payloads
from bot.chat.call import Call, Later
from bot.chat.paging import cut, page_of, turning
from bot.gaps.export import as_csv
from bot.gaps.gaps import Gap
from bot.gaps.look import grouped_gaps, read_gaps
from bot.language.catalogue import say
from bot.language.days import short_day
from bot.messages import Button, File, Reply, plain
from bot.turn import Turn


async def show(call: Call) -> Turn | Later:
    """A page of the list: ``/gaps``; ``do:gaps:2`` changes the message to the second page; ``do:gaps:file`` hands it over."""
    rows = await read_gaps(call.read, call.person.id, call.now)

    async def later() -> Turn:
        index = await call.index() if rows.found else None
        return shown(call, await grouped_gaps(rows, index.encoder if index else None), rows.to_review)

    return later


def shown(call: Call, found: Sequence[Gap], to_review: int) -> Turn:
    """What is asked for of the list: a page, or the file."""
    if call.words == "file" and found:
        file = File(
            "gaps.csv", "\ufeff" + as_csv(found), "text/csv"
        )  # the mark tells spreadsheets that it is UTF-8
        return call.turn(replace(call.text("gaps-file", gaps=len(found)), file=file))
    return call.turn(_page(call, found, to_review))


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
        tuple(Button(str(place), payload=payloads.make("curate", "q", gap.id)) for place, gap in shown),
        turning("gaps", number, pages),
        (Button(say(language, "gaps-button-file"), payload=payloads.make("gaps", "file")),) if found else (),
    ]
    return Reply(
        "\n\n".join(blocks),
        tuple(row for row in rows if row),
        language=language,
        edits=call.incoming.payload is not None,
    )


def _line(gap: Gap, language: str) -> str:
    alone = len(gap.why) == 1
    why = ", ".join(
        say(language, f"gap-why-{name}") + ("" if alone else f" {count}") for name, count in gap.why
    )
    return (
        say(language, "gap-quoted", question=plain(cut(gap.example)))
        + " "
        + say(language, "gap-asked", count=gap.count, languages=", ".join(gap.languages))
        + f", {_days(gap.first, gap.last, language)}: {why}"
    )


def _days(first: datetime, last: datetime, language: str) -> str:
    days = dict.fromkeys(short_day(day.date(), language) for day in (first, last))
    return plain(" – ".join(days))
