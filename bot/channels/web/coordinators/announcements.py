"""Announcements on the page: the list, how one stands (live), and what its coordinators do with it."""

from __future__ import annotations

from typing import Any

from starlette.responses import Response

from bot.announcements import announcement_store, decisions, drafts, report
from bot.announcements.announcement import Announcement
from bot.announcements.decisions import LOST, NOT_POSSIBLE, Refused
from bot.announcements.drafts import Change
from bot.announcements.message_text import bare
from bot.announcements.preview import texts_in_order
from bot.announcements.report import lines_of, report_of
from bot.announcements.states import LIVE, SENDING, WITHDRAWN
from bot.announcements.status import (
    MOST_NAMES,
    Step,
    again_choices,
    lost_blocks,
    state_line,
    status_blocks,
    step_label,
    steps_of,
)
from bot.channels.web.coordinators import sessions
from bot.channels.web.coordinators.drafts import form
from bot.channels.web.coordinators.render import ROOT, attachment, paragraphs
from bot.channels.web.coordinators.render import page as rendered
from bot.channels.web.coordinators.seen import SECTION, Seen, seen_of
from bot.channels.web.coordinators.visit import NotThere, Visit
from bot.cohorts import organisations
from bot.gaps.markup import as_typed
from bot.language.catalogue import NAMES
from bot.people.roles import guarded


async def listing(visit: Visit) -> Response:
    async with visit.services.store.read() as connection:
        found = await announcement_store.listed(connection, visit.person.organisations)
        counts = await report.counts_of(connection, [item for item in found if not item.draft])
        theirs = await organisations.some(connection, visit.person.organisations)
    items, page, pages = visit.paged(found)
    lines = [
        (
            item,
            "" if item.draft else state_line(item, counts[item.id], visit.language, visit.zone),
            bare(item.text_for(visit.language)) if item.texts else "",
        )
        for _, item in items
    ]
    names = {organisation.id: organisation.name for organisation in theirs}
    return visit.page(
        "announcements.html", lines=lines, organisations=theirs, names=names, page=page, pages=pages, section=SECTION,
    )  # fmt: skip


async def create(visit: Visit) -> Response:
    """A new draft of one of their organisations."""
    organisation = visit.theirs(visit.text("organisation"))
    begun: list[int] = []

    async def write(connection):  # type: ignore[no-untyped-def]
        begun.append(await drafts.begin(connection, visit.person, organisation, visit.now))

    await visit.write(guarded(visit.person, organisation, write))
    return visit.back(f"/announcements/{begun[0]}" if begun else "/announcements")


async def show(visit: Visit) -> Response:
    """A draft with its form, or how a confirmed one stands."""
    seen = await seen_of(visit)
    if seen.announcement.draft:
        return await form(visit, seen)
    kept_at = await visit.kept(f"at:{seen.announcement.id}")
    texts = []
    for code in texts_in_order(seen.announcement):
        kept = await visit.kept(f"correct:{seen.announcement.id}:{code}")
        text = seen.announcement.texts[code]
        shown = kept.text("text") if kept is not None else as_typed(text)
        texts.append((code, NAMES.get(code, code), text, shown, kept.problem if kept is not None else ""))
    return visit.page(
        "announcement.html", **await _standing(visit, seen), texts=texts, at=kept_at.text("at") if kept_at else "",
        at_problem=kept_at.problem if kept_at else "",
    )  # fmt: skip


async def _standing(visit: Visit, seen: Seen) -> dict[str, Any]:
    announcement = seen.announcement
    async with visit.services.store.read() as connection:
        found = await report_of(connection, announcement, visit.now)
    blocks = status_blocks(announcement, found, seen.organisation, visit.language, visit.zone, drawn=False)
    steps = [step for row in steps_of(announcement, found) for step in row if step.name != "refresh"]
    return {
        "announcement": announcement, "told": paragraphs(blocks), "count": found.count, "section": SECTION,
        "steps": [_step(visit, seen, step) for step in steps],
        "live": announcement.state == SENDING, "going": announcement.state in LIVE,
        "may_correct": decisions.possible(announcement, "correct") and announcement.state != WITHDRAWN,
        "may_move": decisions.may_be_moved(announcement), "zone": visit.zone.key,
    }  # fmt: skip


def _step(visit: Visit, seen: Seen, step: Step) -> dict[str, str]:
    """A step as a button: a link where something is shown or asked first, else a form."""
    link = {
        "report": f"{seen.path}/report.csv", "names": f"{seen.path}/missing", "correct": f"{seen.path}#texts",
        "move": f"{seen.path}#later",
    }.get(step.name, f"{seen.path}/sure/{step.name}")  # fmt: skip
    at_once = step.name in decisions.AT_ONCE
    return {
        "name": step.name,
        "label": step_label(step, visit.language),
        "link": "" if at_once else f"{ROOT}{link}",
    }


async def progress(visit: Visit) -> Response:
    """The part of the page that changes while it is being sent; the script asks for it again and again."""
    seen = await seen_of(visit, draft=False)
    standing = await _standing(visit, seen)
    values = {"root": ROOT, "form_token": sessions.form_token(visit.token), **standing}
    return rendered("progress.html", visit.language, **values)


async def csv(visit: Visit) -> Response:
    seen = await seen_of(visit, draft=False)
    async with visit.services.store.read() as connection:
        file = report.as_file(seen.announcement, await lines_of(connection, seen.announcement))
    return attachment(file.name, file.data, "text/csv; charset=utf-8")


async def missing(visit: Visit) -> Response:
    """Who did not get it, or perhaps not, and sending it again."""
    seen = await seen_of(visit, draft=False)
    async with visit.services.store.read() as connection:
        found = await lines_of(connection, seen.announcement, states=LOST)
    shown, more = found[:MOST_NAMES], max(0, len(found) - MOST_NAMES)
    may_again = decisions.possible(seen.announcement, "again")
    return visit.page(
        "missing.html", announcement=seen.announcement, section=SECTION,
        told=paragraphs(lost_blocks(seen.announcement, shown, visit.language, more=more)),
        choices=again_choices(shown, visit.language, more=more) if may_again else [],
    )  # fmt: skip


async def again(visit: Visit) -> Response:
    seen = await seen_of(visit, draft=False)
    try:
        async with visit.services.store.read() as connection:
            change, _ = await decisions.send_again(
                connection, visit.person, seen.announcement, visit.version(), visit.text("which"), visit.now
            )
    except Refused as refused:
        return visit.back(seen.path, refused.key)
    await visit.write(change.write)
    return visit.back(seen.path, "page-note-again")


# What cannot be undone is asked first, on a page of its own

ASKED = ("cancel", "withdraw", "now", "remind")


async def sure(visit: Visit) -> Response:
    """The question before a step, with the number of people it is about."""
    seen, name = await seen_of(visit, draft=False), visit.request.path_params["step"]
    announcement = seen.announcement
    if name not in ASKED or not decisions.possible(announcement, "begin" if name == "now" else name):
        return visit.back(seen.path, NOT_POSSIBLE)
    async with visit.services.store.read() as connection:
        found = await report_of(connection, announcement, visit.now)
        try:
            unread = (
                await decisions.to_remind(connection, announcement, visit.now) if name == "remind" else []
            )
        except Refused as refused:
            return visit.back(seen.path, refused.key)
    count = {
        "cancel": found.count.waiting, "withdraw": found.count.sent, "now": announcement.audience or 0,
        "remind": len(unread),
    }[name]  # fmt: skip
    key = "announce-button-now" if name == "now" else f"announce-button-{name}-sure"
    label = visit.say(key, **({"count": count} if name == "remind" else {}))
    question = visit.say(f"announce-{name}-question", count=count)
    return visit.page(
        "sure.html", announcement=announcement, question=question, step=name, label=label, section=SECTION
    )


async def step(visit: Visit) -> Response:
    """Do a step: at once what can be taken back, and what was asked before."""
    seen, name = await seen_of(visit, draft=False), visit.request.path_params["step"]
    if name not in (*decisions.AT_ONCE, *ASKED):
        raise NotThere
    try:
        change = await _stepped(visit, seen.announcement, name)
    except Refused as refused:
        return visit.back(seen.path, refused.key)
    await visit.write(change.write)
    return visit.back(seen.path, "page-note-done")


async def _stepped(visit: Visit, announcement: Announcement, name: str) -> Change:
    version, now = visit.version(), visit.now
    if name == "now":
        return decisions.send_now(visit.person, announcement, version, now, zone=visit.default_zone)
    if name == "remind":
        async with visit.services.store.read() as connection:
            return await decisions.remind(
                connection, visit.person, announcement, version, now, zone=visit.default_zone
            )
    return decisions.step(visit.person, announcement, name, version, now)
