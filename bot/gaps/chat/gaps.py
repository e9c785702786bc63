"""/gaps: what people asked and the guide did not answer: for admins in words that may be read, for coordinators as topics and counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.chat import payloads
from bot.chat.call import Call, Later
from bot.chat.paging import cut, page_of, turning
from bot.gaps.export import as_csv
from bot.gaps.gaps import Gap
from bot.gaps.look import grouped_gaps, read_gaps, topics_of
from bot.gaps.topics import FEWEST, Topic
from bot.language.catalogue import say
from bot.language.days import short_day
from bot.messages import Button, File, Reply, plain
from bot.turn import Turn

MOST_TOPICS = 20  # in one message


async def show(call: Call) -> Turn | Later:
    """A page of the list: ``/gaps``; ``do:gaps:2`` changes the message to the second page; ``do:gaps:file`` hands it over."""
    rows = await read_gaps(call.read, call.person, call.now)

    async def later() -> Turn:
        guide = await call.index() if rows.found else None
        if not rows.words:
            found = await topics_of(rows, guide.index if guide is not None else None)
            return call.turn(_topics(call, found, rows.to_review))
        return shown(call, await grouped_gaps(rows, guide.encoder if guide else None), rows.to_review)

    return later


def _topics(call: Call, found: Sequence[Topic], to_review: int) -> Reply:
    language = call.person.language
    blocks = [say(language, "gaps-topics" if found else "gaps-topics-none", fewest=FEWEST)]
    if found:
        blocks.append("\n".join(f"- {topic_line(topic, language)}" for topic in found[:MOST_TOPICS]))
    if to_review:
        blocks.append(say(language, "gaps-to-review", count=to_review))
    return Reply("\n\n".join(blocks), language=language, edits=call.incoming.payload is not None)


def topic_line(topic: Topic, language: str) -> str:
    """``Pets: 7 people``."""
    return say(language, "gaps-topic", title=plain(topic.title), people=topic.people)


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
