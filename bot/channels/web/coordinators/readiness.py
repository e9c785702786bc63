"""How ready a cohort is: a bar for each person, drawn to scale, and the same as a table."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.responses import Response

from bot.channels.web.coordinators.cohorts import cohort_of
from bot.channels.web.coordinators.visit import Visit
from bot.cohorts.chat.scope import standing_of
from bot.cohorts.readiness import NO_CHECKLIST, STATES, MemberStanding, counted
from bot.language.catalogue import say

WIDTH, LINE, LEFT, RIGHT = 640, 30, 190, 60
LONGEST_NAME = 24
MOST_BARS = 60


@dataclass(frozen=True)
class Bar:
    """A line of the chart: its name, ``x`` and ``width`` of what is done, its state, and the words at its end."""

    name: str
    y: int
    width: int
    state: str
    words: str
    reachable: bool


async def show(visit: Visit) -> Response:
    cohort = await cohort_of(visit)
    async with visit.office.store.read() as connection:
        found = await standing_of(visit.call(connection), cohort)
    bars = [_bar(visit, one, place) for place, one in enumerate(found[:MOST_BARS])]
    table = [
        {
            "name": one.member.name or say(visit.language, "cohorts-no-name"),
            "done": one.progress.done if one.progress is not None else None,
            "total": one.progress.total if one.progress is not None else None,
            "state": say(visit.language, f"page-state-{one.state}"),
            "reachable": one.reachable,
        }
        for one in found
    ]
    return visit.page(
        "readiness.html", cohort=cohort, bars=bars, table=table, whole=_whole(visit, found), section="cohorts",
        size={"width": WIDTH, "left": LEFT, "room": WIDTH - LEFT - RIGHT, "line": LINE, "height": 20 + LINE * len(bars)},
    )  # fmt: skip


def _bar(visit: Visit, one: MemberStanding, place: int) -> Bar:
    name = one.member.name or say(visit.language, "cohorts-no-name")
    short = name if len(name) <= LONGEST_NAME else name[: LONGEST_NAME - 1].rstrip() + "…"
    done, total = (one.progress.done, one.progress.total) if one.progress is not None else (0, 0)
    room = WIDTH - LEFT - RIGHT
    width = round(room * min(done / total, 1)) if total else 0
    words = f"{done}/{total}" if one.state != NO_CHECKLIST else "–"
    return Bar(short, 10 + place * LINE, width, one.state, words, one.reachable)


def _whole(visit: Visit, found: list[MemberStanding]) -> list[dict[str, object]]:
    """The parts of the one bar for all: state, words, where it begins, how wide it is."""
    counts, total, parts, x = counted(found), len(found) or 1, [], 0.0
    for state in STATES:
        if counts[state]:
            width = WIDTH * counts[state] / total
            words = say(visit.language, f"cohorts-count-{state}", count=counts[state])
            parts.append({"state": state, "words": words, "x": round(x, 1), "width": round(width, 1)})
            x += width
    return parts
