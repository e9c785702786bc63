"""A roster by file on the page: what is wrong with which row, else what it would change; taken over by a second button."""

from __future__ import annotations

import asyncio
import base64
import binascii

from starlette.responses import Response

from bot.channels.web.coordinators import cohorts
from bot.channels.web.coordinators.visit import Visit
from bot.cohorts import roster_process
from bot.cohorts import roster_store
from bot.cohorts.names import UnfitName
from bot.cohorts.roster import ReadRoster
from bot.language.catalogue import say
from bot.people.roles import guarded

LARGEST = 700_000  # bytes of a file, so that it fits into the form that confirms it


async def bring(visit: Visit) -> Response:
    """The file itself, or (with ``content``) the yes to what was shown: read again, so that the form decides nothing."""
    cohort = await cohorts.cohort_of(visit)
    kept = visit.text("content")
    upload = visit.file("file")
    if kept:
        try:
            content = base64.b64decode(kept, validate=True)
        except (binascii.Error, ValueError):
            content = b""
    elif upload is not None:
        content = await upload.read(LARGEST + 1)
    else:
        return await cohorts.show(visit, problem=say(visit.language, "page-file-missing"))
    if len(content) > LARGEST:
        return await cohorts.show(visit, problem=say(visit.language, "page-too-large"))
    try:
        read = await asyncio.to_thread(roster_process.read, content)
    except UnfitName as wrong:
        return await cohorts.show(visit, problem=say(visit.language, wrong.key, **wrong.values))
    if read.wrong:
        title = say(visit.language, "roster-wrong-title", count=len(read.wrong))
        return await cohorts.show(visit, problem=title, wrong=_wrong(read, visit.language))
    if kept:
        by, now = visit.person, visit.now
        await visit.write(
            guarded(
                by,
                cohort.organisation,
                lambda c: roster_store.take_over(c, cohort, list(read.lines), now, by=by.id),
            )
        )
        return visit.back(f"/cohorts/{cohort.id}", "page-note-imported")
    async with visit.office.store.read() as connection:
        there = await roster_store.expected(connection, cohort.id)
    change, _ = roster_store.compared(there, read.lines)
    counts = [
        say(visit.language, f"roster-preview-{name}", count=count)
        for name, count in vars(change).items()
        if count or name == "new"
    ]
    return visit.page(
        "roster.html", cohort=cohort, read=read, counts=counts, content=base64.b64encode(content).decode(), section="cohorts",
        roles={role: say(visit.language, f"cohorts-role-{role}") for role in ("learner", "staff", "accompanying")},
    )  # fmt: skip


def _wrong(read: ReadRoster, language: str) -> tuple[str, ...]:
    return tuple(
        say(
            language, "roster-wrong-line", number=one.number, value=one.value or "–",
            column=say(language, f"roster-column-{one.column.replace('_', '-')}"), why=say(language, one.key),
        )
        for one in read.wrong
    )  # fmt: skip
