"""Announcements on the page: the list, how one stands (live), and every tap of the chat as a form with the same handler behind it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from starlette.responses import Response

from bot.announcements import announcement_store, report
from bot.announcements.announcement import Announcement
from bot.announcements.audience import Wanted
from bot.announcements.chat import announce
from bot.announcements.chat.drafting import unfit_text
from bot.announcements.chat.snapshot import Snapshot, may_see, zone_of
from bot.announcements.report import lines_of, report_of
from bot.announcements.states import LIVE, SENDING, WITHDRAWN, after
from bot.announcements.status import state_line, status
from bot.answers.question.clean import clean
from bot.channels.web.coordinators import sessions
from bot.channels.web.coordinators.gaps import attachment
from bot.channels.web.coordinators.render import page as rendered
from bot.channels.web.coordinators.render import shown
from bot.channels.web.coordinators.visit import NotThere, Visit
from bot.chat import payloads
from bot.cohorts import organisations
from bot.gaps.markup import author_markup
from bot.language.catalogue import NAMES
from bot.people.awaited import TEXT, Awaited
from bot.people.roles import guarded
from bot.turn import Turn

_BAR = re.compile("[▓░]+ *")


async def seen_of(visit: Visit) -> Snapshot:
    """The announcement of the address. Raises NotThere where it is not theirs."""
    async with visit.office.store.read() as connection:
        one = await announcement_store.load(connection, visit.number("announcement"))
        if one is None or not may_see(visit.person, one):
            raise NotThere
        office = await organisations.one(connection, one.organisation)
    if office is None:
        raise NotThere
    return Snapshot(one, office.name)


async def listing(visit: Visit) -> Response:
    async with visit.office.store.read() as connection:
        found = await announcement_store.listed(connection, visit.person.organisations)
        counts = await report.counts_of(connection, [one for one in found if not one.draft])
        offices = await organisations.some(connection, visit.person.organisations)
        zone = zone_of(visit.call(connection))
    items, page, pages = visit.paged(found)
    lines = [
        (one, "" if one.draft else state_line(one, counts[one.id], visit.language, zone), _start(one, visit))
        for _, one in items
    ]
    names = {one.id: one.name for one in offices}
    return visit.page(
        "announcements.html", lines=lines, offices=offices, names=names, page=page, pages=pages, section="announcements",
        note=visit.note,
    )  # fmt: skip


def _start(one: Announcement, visit: Visit) -> str:
    text = " ".join(one.text_for(visit.language).split()) if one.texts else ""
    return text.replace("\\", "")[:160]


async def create(visit: Visit) -> Response:
    """A new draft of one of their organisations."""
    wanted = visit.text("organisation")
    organisation = next((one for one in visit.person.organisations if str(one) == wanted), None)
    if organisation is None:
        raise NotThere
    made: list[int] = []

    async def write(connection):  # type: ignore[no-untyped-def]
        made.append(
            await announcement_store.create(
                connection, organisation, visit.person.id, visit.language, Wanted(), visit.now
            )
        )

    await visit.write(guarded(visit.person, organisation, write))
    return visit.back(f"/announcements/{made[0]}" if made else "/announcements")


async def show(visit: Visit) -> Response:
    """A draft with its form, or how a confirmed one stands."""
    from bot.channels.web.coordinators.drafts import draft

    seen = await seen_of(visit)
    if seen.one.draft:
        return await draft(visit, seen)
    return visit.page("announcement.html", **await _standing(visit, seen), note=visit.note)


async def _standing(visit: Visit, seen: Snapshot) -> dict[str, Any]:
    async with visit.office.store.read() as connection:
        found = await report_of(connection, seen.one, visit.now)
        zone = zone_of(visit.call(connection))
    one = seen.one
    card = status(one, found, seen.office, visit.language, zone)
    card = replace(card, text=_BAR.sub("", card.text))  # the page draws it
    return {
        "one": one, "reply": shown(card), "count": found.count,
        "live": one.state == SENDING, "going": one.state in LIVE, "section": "announcements",
        "texts": [(code, NAMES.get(code, code), one.texts[code]) for code in one.languages if code in one.texts],
        "may_correct": after(one.state, "correct") is not None and one.state != WITHDRAWN,
        "may_move": after(one.state, "move") is not None, "zone": zone.key,
    }  # fmt: skip


async def progress(visit: Visit) -> Response:
    """The part of the page that changes while it is being sent; the script asks for it again and again."""
    seen = await seen_of(visit)
    if seen.one.draft:
        raise NotThere
    standing = await _standing(visit, seen)
    values = {"root": "/coordinator", "form_token": sessions.form_token(visit.token), **standing}
    return rendered("progress.html", visit.language, **values)


async def csv(visit: Visit) -> Response:
    seen = await seen_of(visit)
    if seen.one.draft:
        raise NotThere
    async with visit.office.store.read() as connection:
        file = report.as_file(seen.one, await lines_of(connection, seen.one))
    return attachment(file.name, file.data, "text/csv; charset=utf-8")


async def tap(visit: Visit) -> Response:
    """A button of the chat, tapped here: ``payload`` is that button's, and what it does is what it does there."""
    seen, payload = await seen_of(visit), visit.text("payload")
    if not payload.startswith(f"do:announce:{seen.one.id}:") or len(payload.encode()) > 64:
        raise NotThere
    return await replied(visit, seen, payload=payload)


async def replied(
    visit: Visit, seen: Snapshot, *, payload: str | None = None, text: str = "", awaits: Awaited | None = None
) -> Response:
    """Run the chat's handler, write what it decides, and show what it says; how it stands is read again."""
    turn = await decided(visit, payload=payload, text=text, awaits=awaits)
    await visit.write(*turn.writes)
    if not turn.replies:
        return visit.back(f"/announcements/{seen.one.id}")
    return visit.page(
        "said.html",
        one=seen.one,
        replies=[shown(reply) for reply in turn.replies],
        section="announcements",
    )


async def decided(
    visit: Visit, *, payload: str | None = None, text: str = "", awaits: Awaited | None = None
) -> Turn:
    """What the chat's handler decides about a tap, or about *text* where *awaits* asked for it."""
    async with visit.office.store.read() as connection:
        turn = await announce.announce(visit.call(connection, payload=payload, text=text, awaits=awaits))
    return turn if isinstance(turn, Turn) else await turn()


def asked_for(number: int, part: str, **data: object) -> Awaited:
    """As if the chat had asked for *part* of announcement *number*."""
    return Awaited(announce.COMMAND, TEXT, {"announcement": number, "part": part, **data})


async def correct(visit: Visit) -> Response:
    """New words for one language: seen first; with ``sure`` they take the place of the old ones."""
    seen, code, typed = await seen_of(visit), visit.text("language"), visit.text("text")
    if code not in seen.one.texts or seen.one.draft:
        raise NotThere
    awaits = asked_for(seen.one.id, f"correct-{code}")
    if visit.text("sure") != str(seen.one.version):
        turn = await decided(visit, text=f" {typed}", awaits=awaits)
        return visit.page(
            "correction.html", one=seen.one, reply=shown(turn.replies[0]), typed=typed, code=code, section="announcements",
        )  # fmt: skip
    async with visit.office.store.read() as connection:
        call = visit.call(connection, text=typed)
        if unfit_text(call, seen.one, typed) is not None:
            raise NotThere
    kept = asked_for(
        seen.one.id,
        f"correct-{code}",
        language=code,
        text=author_markup(clean(typed)),
        version=seen.one.version,
    )
    return await replied(
        visit,
        seen,
        payload=payloads.make("announce", seen.one.id, "correct", "sure", seen.one.version),
        awaits=kept,
    )


async def move(visit: Visit) -> Response:
    """Another time for what is scheduled; the chat's handler reads it and asks for a yes."""
    seen, typed = await seen_of(visit), visit.text("at")
    part = "at" if seen.one.draft else "move"
    return await replied(visit, seen, text=f" {typed}", awaits=asked_for(seen.one.id, part))
