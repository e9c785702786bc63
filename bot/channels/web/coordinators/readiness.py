"""How ready a cohort is: a bar for each person, drawn to scale, and the same as a table."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.responses import Response

from bot.channels.web.coordinators.cohorts import SECTION, cohort_of, members_standing
from bot.channels.web.coordinators.visit import Visit
from bot.cohorts.readiness import NO_CHECKLIST, STATES, MemberStanding, counted

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
    found = await members_standing(visit, cohort)
    bars = [_bar(visit, standing, place) for place, standing in enumerate(found[:MOST_BARS])]
    table = [
        {
            "name": standing.member.name or visit.say("cohorts-no-name"),
            "done": standing.progress.done if standing.progress is not None else None,
            "total": standing.progress.total if standing.progress is not None else None,
            "state": visit.say(f"page-state-{standing.state}"),
            "reachable": standing.reachable,
        }
        for standing in found
    ]
    return visit.page(
        "readiness.html", cohort=cohort, bars=bars, table=table, whole=_whole(visit, found), section=SECTION,
        size={"width": WIDTH, "left": LEFT, "room": WIDTH - LEFT - RIGHT, "line": LINE, "height": 20 + LINE * len(bars)},
    )  # fmt: skip


def _bar(visit: Visit, standing: MemberStanding, place: int) -> Bar:
    name = standing.member.name or visit.say("cohorts-no-name")
    short = name if len(name) <= LONGEST_NAME else name[: LONGEST_NAME - 1].rstrip() + "…"
    done, total = (
        (standing.progress.done, standing.progress.total) if standing.progress is not None else (0, 0)
    )
    room = WIDTH - LEFT - RIGHT
    width = round(room * min(done / total, 1)) if total else 0
    words = f"{done}/{total}" if standing.state != NO_CHECKLIST else "–"
    return Bar(short, 10 + place * LINE, width, standing.state, words, standing.reachable)


def _whole(visit: Visit, found: list[MemberStanding]) -> list[dict[str, object]]:
    """The parts of the one bar for all: state, words, where it begins, how wide it is."""
    counts, total, parts, x = counted(found), len(found) or 1, [], 0.0
    for state in STATES:
        if counts[state]:
            width = WIDTH * counts[state] / total
            words = visit.say(f"cohorts-count-{state}", count=counts[state])
            parts.append({"state": state, "words": words, "x": round(x, 1), "width": round(width, 1)})
            x += width
    return parts
