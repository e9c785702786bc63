"""An announcement on the page is changed after it was confirmed: other words, another time; and a copy of it for oneself."""

from __future__ import annotations

from starlette.responses import Response

from bot.announcements import composer, decisions, readers
from bot.announcements.decisions import NOT_POSSIBLE, Refused
from bot.announcements.drafts import UnfitText
from bot.announcements.preview import quiet_of_waiting
from bot.announcements.preview_text import when_blocks
from bot.announcements.report import report_of
from bot.announcements.send_time import NotAMoment, moment_from, parse_moment
from bot.answers.question.clean import clean
from bot.channels.web.coordinators.render import paragraphs
from bot.channels.web.coordinators.seen import SECTION, seen_of
from bot.channels.web.coordinators.visit import NotThere, Visit
from bot.language.catalogue import NAMES
from bot.people.roles import guarded

LONGEST_MOMENT = 200  # characters of a day and an hour

# Other words


async def correct(visit: Visit) -> Response:
    """New words for one language: seen first; with ``sure`` they take the place of the old ones."""
    seen, code, typed = await seen_of(visit, draft=False), visit.text("language"), visit.text("text")
    announcement, form = seen.announcement, f"correct:{seen.announcement.id}:{code}"
    if code not in announcement.texts:
        raise NotThere
    try:
        text = decisions.corrected_text(announcement, code, typed)
    except UnfitText as unfit:
        return await visit.refuse(seen.path, form, visit.say(unfit.key, **unfit.values), text=typed)
    except Refused as refused:
        return visit.back(seen.path, refused.key)
    if not visit.text("sure"):
        return await visit.refuse(f"{seen.path}/correct/{code}", form, "", text=typed)
    try:
        change = decisions.correct(
            visit.person, announcement, _number(visit.text("sure")), code, text, visit.now, zone=visit.default_zone
        )  # fmt: skip
    except Refused as refused:
        return await visit.refuse(f"{seen.path}/correct/{code}", form, visit.say(refused.key), text=typed)
    await visit.write(change.write, visit.taken(form))
    return visit.back(seen.path, "page-note-corrected")


async def correction(visit: Visit) -> Response:
    """How the new words will read, and whom they reach."""
    seen, code = await seen_of(visit, draft=False), visit.request.path_params["code"]
    if code not in seen.announcement.texts:
        raise NotThere
    kept = await visit.kept(f"correct:{seen.announcement.id}:{code}")
    try:
        if kept is None:
            raise Refused(NOT_POSSIBLE)
        text = decisions.corrected_text(seen.announcement, code, kept.text("text"))
    except (Refused, UnfitText):
        return visit.back(seen.path, anchor="texts")
    async with visit.services.store.read() as connection:
        found = await report_of(connection, seen.announcement, visit.now)
        told = len(await readers.confirmed(connection, seen.announcement, {code}))
    name = NAMES.get(code, code)
    blocks = [visit.say("announce-correct-question", name=name, text=text, count=found.count.sent)]
    if told:
        blocks.append(visit.say("announce-correct-resets", count=told))
    return visit.page(
        "correction.html", announcement=seen.announcement, told=paragraphs(blocks), typed=kept.text("text"), code=code,
        problem=kept.problem, section=SECTION,
    )  # fmt: skip


# Another time


async def move(visit: Visit) -> Response:
    """A day and an hour were typed; the moment is shown, and confirmed on the page that follows."""
    seen, typed = await seen_of(visit), visit.text("at")
    announcement, form = seen.announcement, f"at:{seen.announcement.id}"
    path = f"{seen.path}/preview" if announcement.draft else seen.path
    if not announcement.draft and not decisions.may_be_moved(announcement):
        return visit.back(seen.path, NOT_POSSIBLE)
    try:
        moment = parse_moment(clean(typed)[:LONGEST_MOMENT], visit.language, visit.now, visit.zone)
    except NotAMoment as wrong:
        return await visit.refuse(path, form, visit.say(wrong.key, **wrong.values), at=typed)
    await visit.write(visit.taken(form))
    minutes = int(moment.timestamp()) // 60
    return visit.back(f"{path}?at={minutes}" if announcement.draft else f"{seen.path}/move?at={minutes}")


async def moving(visit: Visit) -> Response:
    """The question before it is scheduled for another time."""
    seen = await seen_of(visit, draft=False)
    announcement, moment = seen.announcement, moment_from(visit.request.query_params.get("at", ""))
    if moment is None or not decisions.may_be_moved(announcement):
        return visit.back(seen.path, NOT_POSSIBLE)
    async with visit.services.store.read() as connection:
        quiet = await quiet_of_waiting(connection, announcement, moment, visit.default_zone)
    blocks = when_blocks(
        announcement.audience or 0, moment, None if announcement.urgent else quiet, visit.language, visit.zone
    )  # fmt: skip
    return visit.page(
        "moving.html", announcement=announcement, told=paragraphs(blocks), minutes=int(moment.timestamp()) // 60,
        section=SECTION,
    )  # fmt: skip


async def moved(visit: Visit) -> Response:
    seen = await seen_of(visit, draft=False)
    moment = moment_from(visit.text("minutes"))
    try:
        if moment is None:
            raise Refused(NOT_POSSIBLE)
        change = decisions.move(
            visit.person, seen.announcement, visit.version(), moment, visit.now, zone=visit.default_zone
        )
    except Refused as refused:
        return visit.back(seen.path, refused.key)
    await visit.write(change.write)
    return visit.back(seen.path, "page-note-moved")


# A copy for oneself


async def to_me(visit: Visit) -> Response:
    """Send it to the coordinator alone, where they write to the assistant, as its readers get it."""
    seen, code = await seen_of(visit), visit.text("language")
    if code not in seen.announcement.texts:
        raise NotThere
    planned = composer.copy(seen.announcement, code, visit.account, visit.now)
    await visit.write(
        guarded(visit.person, seen.announcement.organisation, composer.planned(planned, visit.now))
    )
    return visit.back(f"{seen.path}/preview" if seen.announcement.draft else seen.path, "page-note-copy")


def _number(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 16 else None
