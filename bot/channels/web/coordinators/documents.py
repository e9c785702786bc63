"""Documents on the page: brought by file, looked at, published, taken away."""

from __future__ import annotations

import asyncio

from starlette.responses import Response

from bot.channels.web.coordinators.visit import NotThere, Visit
from bot.cohorts import organisations
from bot.cohorts.names import UnfitName
from bot.documents import document_store, keeping, reading
from bot.documents.circles import keeps
from bot.documents.document_store import BroughtDocument
from bot.documents.state import doubts_of, report_of, state_of
from bot.people.uploads import LARGEST

SECTION, FORM = "documents", "documents:bring"
EVERYBODY = "all"  # of the field that says who gets answers from it


async def listing(visit: Visit) -> Response:
    """The documents that the person keeps, and a form for another one."""
    kept, today = await visit.kept(FORM), visit.now.date()
    async with visit.services.store.read() as connection:
        found = await document_store.listed(connection, keeps(visit.person))
        theirs = await organisations.some(connection, visit.person.organisations)
    rows = [(one, state_of(one, visit.language), doubts_of(report_of(one), today)) for one in found]
    return visit.page(
        "documents.html", rows=rows, organisations=theirs, everybody=visit.person.admin, types=reading.types(), limit=LARGEST // 2**20,
        problem=kept.problem if kept is not None else "", section=SECTION,
    )  # fmt: skip


async def bring(visit: Visit) -> Response:
    """The file: read, and kept where it could be read."""
    of, upload = _for_whom(visit), visit.file("file")
    if upload is None or upload.filename is None:
        return await _refused(visit, "page-file-missing")
    name = reading.file_name(upload.filename)
    if not reading.is_known(name):
        return await _refused(visit, "documents-type", types=reading.types())
    content = await upload.read(LARGEST + 1)
    if len(content) > LARGEST:
        return await _refused(visit, "page-too-large")
    try:
        async with visit.services.store.read() as connection:
            await keeping.has_room(connection, of)
    except UnfitName as full:
        return await _refused(visit, full.key, **full.values)
    read = await asyncio.to_thread(reading.read, name, content)
    if read.report.refused:
        return await _refused(visit, "documents-refused", why=read.report.refused)
    await visit.write(keeping.bring(visit.person, of, name, content, read, visit.now))
    return visit.back("/documents", "page-documents-note-read")


async def publish(visit: Visit) -> Response:
    """Its circle gets answers from it from now on."""
    await visit.write(keeping.publish(visit.person, await _of(visit), visit.now))
    return visit.back("/documents", "page-documents-note-published")


async def sure(visit: Visit) -> Response:
    """The question before a document is taken away."""
    return visit.page("document-sure.html", document=await _of(visit), section=SECTION)


async def remove(visit: Visit) -> Response:
    """It is deleted."""
    await visit.write(keeping.remove(visit.person, await _of(visit), visit.now))
    return visit.back("/documents", "page-documents-note-removed")


async def _of(visit: Visit) -> BroughtDocument:
    async with visit.services.store.read() as connection:
        found = await keeping.in_keeping(connection, visit.person, visit.number("document"))
    if found is None:
        raise NotThere
    return found


def _for_whom(visit: Visit) -> int | None:
    chosen = visit.text("of")
    if chosen == EVERYBODY and visit.person.admin:
        return None
    return visit.theirs(chosen)


async def _refused(visit: Visit, key: str, **values: object) -> Response:
    return await visit.refuse("/documents", FORM, visit.say(key, **values))
