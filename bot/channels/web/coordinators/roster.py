"""A roster by file on the page: what is wrong with which row, else what it would change; taken over by a second button."""

from __future__ import annotations

import asyncio

from starlette.responses import Response

from bot.channels.web.coordinators import cohorts
from bot.channels.web.coordinators.visit import Visit
from bot.cohorts import roster_process, roster_store
from bot.cohorts.cohort_store import ROLES, Cohort
from bot.cohorts.names import UnfitName
from bot.cohorts.roster import ReadRoster, RosterLine
from bot.people.roles import guarded

LARGEST = 700_000  # bytes of a file


async def bring(visit: Visit) -> Response:
    """The file: read whole; what it says is kept until it is taken over."""
    cohort, upload = await cohorts.cohort_of(visit), visit.file("file")
    if upload is None:
        return await cohorts.refused(visit, cohort, visit.say("page-file-missing"))
    content = await upload.read(LARGEST + 1)
    if len(content) > LARGEST:
        return await cohorts.refused(visit, cohort, visit.say("page-too-large"))
    try:
        read = await asyncio.to_thread(roster_process.read, content)
    except UnfitName as wrong:
        return await cohorts.refused(visit, cohort, visit.say(wrong.key, **wrong.values))
    if read.wrong:
        title = visit.say("roster-wrong-title", count=len(read.wrong))
        return await cohorts.refused(visit, cohort, title, wrong=_wrong(visit, read))
    return await visit.refuse(
        f"/cohorts/{cohort.id}/roster", _form(cohort), "", lines=[line.as_data() for line in read.lines],
        unknown=list(read.unknown),
    )  # fmt: skip


async def look(visit: Visit) -> Response:
    """What the file would change."""
    cohort = await cohorts.cohort_of(visit)
    kept = await visit.kept(_form(cohort))
    if kept is None or not kept.fields.get("lines"):
        return visit.back(f"/cohorts/{cohort.id}")
    lines = [RosterLine.of_data(line) for line in kept.fields["lines"]]
    async with visit.services.store.read() as connection:
        there = await roster_store.expected(connection, cohort.id)
    change, _ = roster_store.compared(there, lines)
    counts = [
        visit.say(f"roster-preview-{name}", count=count)
        for name, count in vars(change).items()
        if count or name == "new"
    ]
    return visit.page(
        "roster.html", cohort=cohort, lines=lines, unknown=kept.fields.get("unknown", []), counts=counts,
        section=cohorts.SECTION, roles={role: visit.say(f"cohorts-role-{role}") for role in ROLES},
    )  # fmt: skip


async def take(visit: Visit) -> Response:
    """The yes to what was shown."""
    cohort, by, now = await cohorts.cohort_of(visit), visit.person, visit.now
    kept = await visit.kept(_form(cohort))
    if kept is None or not kept.fields.get("lines"):
        return visit.back(f"/cohorts/{cohort.id}")
    lines = [RosterLine.of_data(line) for line in kept.fields["lines"]]
    await visit.write(
        guarded(by, cohort.organisation, lambda c: roster_store.take_over(c, cohort, lines, now, by=by.id)),
        visit.taken(_form(cohort)),
    )
    return visit.back(f"/cohorts/{cohort.id}", "page-note-imported")


def _form(cohort: Cohort) -> str:
    return f"roster:{cohort.id}"


def _wrong(visit: Visit, read: ReadRoster) -> list[str]:
    return [
        visit.say(
            "roster-wrong-line", number=cell.number, value=cell.value or "–",
            column=visit.say(f"roster-column-{cell.column.replace('_', '-')}"), why=visit.say(cell.key),
        )
        for cell in read.wrong
    ]  # fmt: skip
