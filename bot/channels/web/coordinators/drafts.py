"""A draft on the page: texts in every language, a file, the audience as a form; the preview with the exact people; sending."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from starlette.responses import Response

from bot.announcements import announcement_store, decisions, drafts
from bot.announcements.announcement import LONGEST_CAPTION, LONGEST_TEXT, Announcement
from bot.announcements.audience import Wanted
from bot.announcements.decisions import NeedsSure, Refused, people_mark
from bot.announcements.drafts import FileChange, UnfitText
from bot.announcements.preview import current_audience, preview_of, quiet_at, texts_in_order
from bot.announcements.preview_text import preview_blocks, when_blocks
from bot.announcements.send_time import moment_from
from bot.answers.question.clean import clean
from bot.channels.web.coordinators.kept import KeptForm
from bot.channels.web.coordinators.render import paragraphs
from bot.channels.web.coordinators.seen import SECTION, Seen, seen_of
from bot.channels.web.coordinators.visit import NotThere, Visit
from bot.cohorts.cohort_store import ROLES, cohorts_of
from bot.gaps.markup import as_typed
from bot.language.catalogue import LANGUAGES, NAMES
from bot.language.countries import countries_in, country_name
from bot.messages import File
from bot.people.uploads import LARGEST

MEGABYTE = 2**20
PICTURES = ("image/png", "image/jpeg", "image/gif", "image/webp")  # shown as pictures in the preview


@dataclass(frozen=True)
class Filled:
    """What stands in the fields of the form: as the draft is, or as it was typed."""

    texts: dict[str, str]
    cohorts: frozenset[str]
    role: str
    country: str
    departs_from: str
    departs_until: str
    not_ready: bool
    unread: str
    ask_read: bool
    urgent: bool

    @classmethod
    def of(cls, draft: Announcement, language: str) -> Filled:
        wanted = draft.wanted
        return cls(
            {code: as_typed(text) for code, text in draft.texts.items()}, frozenset(map(str, wanted.cohorts)),
            wanted.role or "", country_name(wanted.country, language) if wanted.country else "",
            str(wanted.departs_from or ""), str(wanted.departs_until or ""), wanted.not_ready,
            str(wanted.unread or ""), draft.ask_read, draft.urgent,
        )  # fmt: skip

    @classmethod
    def typed(cls, kept: KeptForm) -> Filled:
        ticked = kept.fields.get("cohort", [])
        return cls(
            {code: kept.text(f"text-{code}") for code in LANGUAGES},
            frozenset([ticked] if isinstance(ticked, str) else ticked), kept.text("role"), kept.text("country"),
            kept.text("departs-from"), kept.text("departs-until"), kept.text("not-ready") == "yes", kept.text("unread"),
            kept.text("ask-read") == "yes", kept.text("urgent") == "yes",
        )  # fmt: skip


async def form(visit: Visit, seen: Seen) -> Response:
    """The form with what the draft says now, or with what was typed and could not be taken."""
    draft = seen.announcement
    kept, drop = await visit.kept(_form(draft)), await visit.kept(f"drop:{draft.id}")
    async with visit.services.store.read() as connection:
        cohorts = await cohorts_of(connection, [draft.organisation])
        chosen = await current_audience(connection, draft, visit.now)
        asking = [
            other
            for other in await announcement_store.listed(connection, [draft.organisation])
            if other.ask_read and not other.draft
        ]
    typed = kept is not None and bool(kept.fields)
    filled = Filled.typed(kept) if kept is not None and typed else Filled.of(draft, visit.language)
    texts = [(code, NAMES[code], filled.texts.get(code, "")) for code in LANGUAGES]
    problem = kept.problem if kept is not None else drop.problem if drop is not None else ""
    return visit.page(
        "draft.html", draft=draft, organisation=seen.organisation, texts=texts, cohorts=cohorts, count=len(chosen.people),
        left_out=len(chosen.left_out), roles=ROLES, filled=filled, asking=asking, problem=problem, unsaved=typed,
        longest=LONGEST_CAPTION if draft.file else LONGEST_TEXT, megabytes=LARGEST // MEGABYTE, section=SECTION,
    )  # fmt: skip


def _form(draft: Announcement) -> str:
    return f"draft:{draft.id}"


async def save(visit: Visit) -> Response:
    """Take the whole form over, or nothing of it; what cannot be taken stays in the form."""
    seen = await seen_of(visit, draft=True)
    draft, typed = seen.announcement, visit.fields()
    try:
        if visit.version() != draft.version:
            raise UnfitText("page-changed-meanwhile")
        change = await _rewritten(visit, draft)
    except UnfitText as unfit:
        said = visit.say(
            unfit.key, **{name: value for name, value in unfit.values.items() if name != "language"}
        )
        where = unfit.values.get("language")
        problem = f"{NAMES[str(where)]}: {said}" if where else said
        return await visit.refuse(seen.path, _form(draft), problem, **typed)
    await visit.write(change.write, visit.taken(_form(draft)))
    if visit.text("then") == "preview":
        return visit.back(f"{seen.path}/preview")
    return visit.back(seen.path, "page-note-saved")


async def forget(visit: Visit) -> Response:
    """What was typed and not saved is thrown away; the form says what the draft says."""
    seen = await seen_of(visit, draft=True)
    await visit.write(visit.taken(_form(seen.announcement)))
    return visit.back(seen.path)


async def _rewritten(visit: Visit, draft: Announcement) -> drafts.Change:
    """The form as a change of the draft. Raises UnfitText where a field cannot be taken."""
    file = await _file(visit)
    named = draft.file if file is FileChange.KEEP else file.name if isinstance(file, File) else None
    longest = drafts.longest_text(replace(draft, file=named))
    texts = {}
    for code in LANGUAGES:
        typed = visit.text(f"text-{code}")
        if clean(typed).strip():
            try:
                texts[code] = drafts.fit_text(typed, longest)
            except UnfitText as unfit:
                raise UnfitText(unfit.key, **unfit.values, language=code) from None
    async with visit.services.store.read() as connection:
        own = {str(cohort.id): cohort.id for cohort in await cohorts_of(connection, [draft.organisation])}
        listed = await announcement_store.listed(connection, [draft.organisation])
    asking = {str(other.id) for other in listed if other.ask_read}
    return drafts.rewritten(
        visit.person, draft, visit.now, texts=texts, wanted=_wanted(visit, own, asking),
        ask_read=visit.text("ask-read") == "yes", urgent=visit.text("urgent") == "yes", file=file,
        language=visit.language,
    )  # fmt: skip


async def _file(visit: Visit) -> File | FileChange:
    upload = visit.file("file")
    if upload is None:
        return FileChange.REMOVE if visit.text("no-file") == "yes" else FileChange.KEEP
    content = await upload.read(LARGEST + 1)
    if len(content) > LARGEST or not content:
        raise UnfitText("page-too-large")
    return File(str(upload.filename), content, upload.content_type or "application/octet-stream")


def _wanted(visit: Visit, own: dict[str, int], asking: set[str]) -> Wanted:
    """The audience of the form. Raises UnfitText where a field cannot be read."""
    country = visit.text("country").strip()
    named = countries_in(clean(country)[:200]) if country else []
    if country and len(named) != 1:
        raise UnfitText("announce-country-unclear")
    try:
        first, last = (
            date.fromisoformat(text) if (text := visit.text(name)) else None
            for name in ("departs-from", "departs-until")
        )
    except ValueError:
        raise UnfitText("announce-departs-unclear") from None
    if first and last and last < first:
        raise UnfitText("announce-departs-unclear")
    role, unread = visit.text("role"), visit.text("unread")
    return Wanted(
        tuple(own[id] for id in dict.fromkeys(visit.texts("cohort")) if id in own),
        role if role in ROLES else None,
        named[0] if named else None,
        first,
        last,
        visit.text("not-ready") == "yes",
        int(unread) if unread in asking else None,
    )


async def preview(visit: Visit) -> Response:
    """Who gets it, who does not and why, in which language, how it reads, what goes with it; and sending it, now or later."""
    seen = await seen_of(visit)
    draft = seen.announcement
    if not draft.draft:
        return visit.back(seen.path)
    if not draft.whole:
        problem = visit.say("announce-preview-nothing")
        return await visit.refuse(seen.path, _form(draft), problem)
    moment = moment_from(visit.request.query_params.get("at", ""))
    if moment is not None and not decisions.in_time(moment, visit.now):
        moment = None
    async with visit.services.store.read() as connection:
        found = await preview_of(connection, draft, visit.now, visit.default_zone)
        persons = [member.person for member in found.audience.people if member.person is not None]
        quiet = await quiet_at(connection, persons, moment or visit.now, visit.default_zone)
    when: list[str] = []
    if moment is not None:
        shown = None if draft.urgent else quiet
        when = when_blocks(found.count, moment, shown, visit.language, visit.zone)
    kept_at, kept_send = await visit.kept(f"at:{draft.id}"), await visit.kept(f"send:{draft.id}")
    return visit.page(
        "preview.html", draft=draft, announcement=draft, told=paragraphs(preview_blocks(draft, found, seen.organisation, visit.language, visit.zone)),
        count=found.count, mark=people_mark(found.audience), file=found.file,
        picture=found.file is not None and found.file.mime_type in PICTURES,
        codes=[(code, NAMES.get(code, code)) for code in texts_in_order(draft)], when=paragraphs(when) if when else "",
        minutes=int(moment.timestamp()) // 60 if moment is not None else "", asleep=quiet.count,
        problem=kept_send.problem if kept_send is not None else "", at_problem=kept_at.problem if kept_at is not None else "",
        at=kept_at.text("at") if kept_at is not None else "", zone=visit.zone.key, section=SECTION,
    )  # fmt: skip


async def send(visit: Visit) -> Response:
    """Confirm what was previewed: now, or at the moment of the form. Urgent only with the box ticked that says so."""
    seen = await seen_of(visit)
    draft, path = seen.announcement, f"{seen.path}/preview"
    if not draft.draft:
        return visit.back(seen.path, decisions.NOT_POSSIBLE)
    moment = moment_from(visit.text("minutes")) if visit.text("minutes") else None
    if moment is not None and not decisions.in_time(moment, visit.now):
        return visit.back(path, "announce-when-past")
    async with visit.services.store.read() as connection:
        audience = await current_audience(connection, draft, visit.now)
    try:
        change = decisions.confirm(
            visit.person, draft, audience, visit.now, version=visit.version(), mark=visit.text("mark"),
            sure=visit.text("urgent-sure") == "yes", zone=visit.default_zone, send_at=moment,
        )  # fmt: skip
    except NeedsSure:
        again = f"{path}?at={visit.text('minutes')}" if moment is not None else path
        return await visit.refuse(again, f"send:{draft.id}", visit.say("page-tick-urgent"))
    except Refused as refused:
        return visit.back(path, refused.key)
    await visit.write(change.write)
    return visit.back(seen.path, "page-note-done")


async def picture(visit: Visit) -> Response:
    """The file of an announcement: a picture as one, everything else to be saved."""
    seen = await seen_of(visit)
    async with visit.services.store.read() as connection:
        file = await announcement_store.file_of(connection, seen.announcement.id)
    if file is None:
        raise NotThere
    headers: dict[str, Any] = {"Cache-Control": "no-store"}
    if file.mime_type in PICTURES:
        return Response(file.data, media_type=file.mime_type, headers=headers)
    headers["Content-Disposition"] = "attachment"
    return Response(file.data, media_type="application/octet-stream", headers=headers)


async def drop(visit: Visit) -> Response:
    """Throw the draft away, with the box ticked that says so."""
    seen = await seen_of(visit, draft=True)
    draft, form = seen.announcement, f"drop:{seen.announcement.id}"
    if visit.text("sure") != "yes":
        return await visit.refuse(seen.path, form, visit.say("page-tick-first"))
    if visit.version() != draft.version:
        return await visit.refuse(seen.path, form, visit.say("page-changed-not-dropped"))
    await visit.write(drafts.dropped(visit.person, draft, visit.now), visit.taken(_form(draft)))
    return visit.back("/announcements", "page-note-dropped")
