"""A draft on the page: texts in every language, a file, the audience as a form; the preview with the exact people."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from starlette.responses import Response

from bot.announcements import announcement_store
from bot.announcements.announcement import LONGEST_CAPTION, LONGEST_TEXT
from bot.announcements.audience import Wanted
from bot.announcements.chat.choosing import audience
from bot.announcements.chat.drafting import unfit_text
from bot.announcements.chat.snapshot import Snapshot, changed
from bot.answers.question.clean import clean
from bot.channels.web.coordinators.announcements import decided, seen_of
from bot.channels.web.coordinators.render import shown
from bot.channels.web.coordinators.visit import NotThere, Visit
from bot.chat import payloads
from bot.cohorts.cohort_store import ROLES, cohorts_of
from bot.gaps.markup import author_markup
from bot.language.catalogue import LANGUAGES, NAMES, say
from bot.language.countries import countries_in, country_name
from bot.messages import File
from bot.people.roles import guarded
from bot.people.uploads import LARGEST

MEGABYTE = 2**20


async def draft(
    visit: Visit, seen: Snapshot, *, problem: str = "", typed: dict[str, str] | None = None
) -> Response:
    """The form with what the draft says now, or with what was *typed* and cannot be taken."""
    one = seen.one
    async with visit.office.store.read() as connection:
        own = await cohorts_of(connection, [one.organisation])
        chosen = await audience(visit.call(connection), seen)
        asking = [
            other
            for other in await announcement_store.listed(connection, [one.organisation])
            if other.ask_read and not other.draft
        ]
    texts = [
        (code, NAMES[code], typed.get(code, "") if typed is not None else one.texts.get(code, ""))
        for code in LANGUAGES
    ]
    country = country_name(one.wanted.country, visit.language) if one.wanted.country else ""
    return visit.page(
        "draft.html", 400 if problem else 200, one=one, office=seen.office, texts=texts, own=own, count=len(chosen.people),
        left_out=len(chosen.left_out), roles=ROLES, country=country, asking=asking, problem=problem, note=visit.note,
        longest=LONGEST_CAPTION if one.file else LONGEST_TEXT, megabytes=LARGEST // MEGABYTE, section="announcements",
    )  # fmt: skip


async def save(visit: Visit) -> Response:
    """Take the whole form over, or nothing of it."""
    seen = await seen_of(visit)
    one = seen.one
    if not one.draft:
        raise NotThere
    if visit.text("version") != str(one.version):
        return await draft(visit, seen, problem=say(visit.language, "page-note-changed-meanwhile"))
    typed = {code: visit.text(f"text-{code}") for code in LANGUAGES}
    texts = {code: author_markup(clean(text)) for code, text in typed.items() if clean(text).strip()}
    upload = visit.file("file")
    file_after = (one.file if visit.text("no-file") != "yes" else None) if upload is None else upload.filename
    async with visit.office.store.read() as connection:
        call = visit.call(connection, text="x")
        for code in texts:
            unfit = unfit_text(call, replace(one, file=file_after), typed[code])
            if unfit is not None:
                return await draft(visit, seen, problem=f"{NAMES[code]}: {unfit.text}", typed=typed)
        own = {str(cohort.id): cohort.id for cohort in await cohorts_of(connection, [one.organisation])}
        asking = {
            str(other.id)
            for other in await announcement_store.listed(connection, [one.organisation])
            if other.ask_read
        }
    wanted = _wanted(visit, own, asking)
    if isinstance(wanted, str):
        return await draft(visit, seen, problem=say(visit.language, wanted), typed=typed)
    file = None
    if upload is not None:
        content = await upload.read(LARGEST + 1)
        if len(content) > LARGEST or not content:
            return await draft(visit, seen, problem=say(visit.language, "page-too-large"), typed=typed)
        file = File(str(upload.filename), content, upload.content_type or "application/octet-stream")
    first = [code for code in one.languages if code in texts]
    languages = tuple(dict.fromkeys((*first, *texts))) or (visit.language,)
    _, write = changed(
        visit.call(connection), seen, texts=texts, languages=languages, wanted=wanted,
        ask_read=visit.text("ask-read") == "yes", urgent=visit.text("urgent") == "yes",
    )  # fmt: skip
    attach = guarded(visit.person, one.organisation, lambda c: announcement_store.attach(c, one.id, file))
    await visit.write(
        write, *([attach] if upload is not None or file_after is None != (one.file is None) else [])
    )
    where = "/preview" if visit.text("then") == "preview" else ""
    return visit.back(f"/announcements/{one.id}{where}", "" if where else "page-note-saved")


def _wanted(visit: Visit, own: dict[str, int], asking: set[str]) -> Wanted | str:
    """The audience of the form; the name of a text where a field cannot be read."""
    country = visit.text("country").strip()
    named = countries_in(clean(country)[:200]) if country else []
    if country and len(named) != 1:
        return "announce-country-unclear"
    try:
        first, last = (
            date.fromisoformat(text) if (text := visit.text(name)) else None
            for name in ("departs-from", "departs-until")
        )
    except ValueError:
        return "announce-departs-unclear"
    if first and last and last < first:
        return "announce-departs-unclear"
    role, unread = visit.text("role"), visit.text("unread")
    return Wanted(
        tuple(own[one] for one in dict.fromkeys(visit.texts("cohort")) if one in own),
        role if role in ROLES else None,
        named[0] if named else None,
        first,
        last,
        visit.text("not-ready") == "yes",
        int(unread) if unread in asking else None,
    )


async def preview(visit: Visit) -> Response:
    """Who gets it, who does not and why, how it reads in each language; the buttons below are the chat's."""
    seen = await seen_of(visit)
    if not seen.one.draft:
        return visit.back(f"/announcements/{seen.one.id}")
    turn = await decided(visit, payload=payloads.make("announce", seen.one.id, "preview"))
    return visit.page(
        "preview.html",
        one=seen.one,
        reply=shown(turn.replies[0]),
        whole=seen.one.whole,
        section="announcements",
    )


async def drop(visit: Visit) -> Response:
    """Throw the draft away, with the box ticked that says so."""
    seen = await seen_of(visit)
    if not seen.one.draft:
        raise NotThere
    if visit.text("sure") != "yes":
        return await draft(visit, seen, problem=say(visit.language, "page-tick-first"))
    if visit.text("version") != str(seen.one.version):
        return await draft(visit, seen, problem=say(visit.language, "page-note-changed-meanwhile"))
    turn = await decided(visit, payload=payloads.make("announce", seen.one.id, "drop", seen.one.version))
    await visit.write(*turn.writes)
    return visit.back("/announcements", "page-note-dropped")
