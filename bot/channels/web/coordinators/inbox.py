"""The inbox on the page: the same cases and the same acts as in the chat."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection
from starlette.responses import Response

from bot.answers.question.clean import clean
from bot.cases import actions, case_store
from bot.cases.answerers import scope_of
from bot.cases.case import ANSWER, ASK, LONGEST, Case
from bot.cases.case_store import VIEWS, WAITING
from bot.cases.case_text import card_text, stands
from bot.cases.curating import curated_draft_of
from bot.channels.web.coordinators.visit import NotThere, Visit
from bot.gaps import drafts
from bot.gaps.markup import author_markup
from bot.gaps.permission import may_see_gaps
from bot.gaps.written import UnfitAnswer

SECTION = "inbox"


async def listing(visit: Visit) -> Response:
    """``?view=mine&page=2``"""
    wanted = visit.request.query_params.get("view", WAITING)
    view = wanted if wanted in VIEWS else WAITING
    async with visit.services.store.read() as connection:
        found = {
            name: await case_store.listed(connection, scope_of(visit.person), visit.person.id, name)
            for name in VIEWS
        }
    items, page, pages = visit.paged(found[view])
    lines = [(case, stands(case, visit.person.id, visit.now, visit.language)) for _, case in items]
    tabs = [(name, visit.say(f"case-tab-{name}", count=len(found[name])), name == view) for name in VIEWS]
    return visit.page(
        "inbox.html", lines=lines, tabs=tabs, view=view, page=page, pages=pages, section=SECTION
    )


async def show(visit: Visit) -> Response:
    """A case, the forms for what can be done with it, and what was typed there and is not sent yet."""
    case = await _case(visit)
    kept = None if case.ended else await visit.kept(_form(case))
    typed = kept.text("text") if kept is not None else ""
    problem = kept.problem if kept is not None else ""
    preview = author_markup(typed) if typed and not problem else ""
    return visit.page(
        "case.html", case=case, told=card_text(case, visit.person.id, visit.now, visit.language),
        mine=case.taken_by == visit.person.id, typed=typed, problem=problem, preview=preview, longest=LONGEST,
        kind=kept.text("kind") if kept is not None else ANSWER, section=SECTION,
        may_curate=case.last_answer is not None and may_see_gaps(visit.person),
    )  # fmt: skip


def _form(case: Case) -> str:
    return f"case:{case.id}"


async def act(visit: Visit) -> Response:
    """Take, hand back, close: as the button says."""
    case, who, now = await _case(visit), visit.person, visit.now
    scope, admins = scope_of(who), visit.services.settings.admins
    match visit.request.path_params["act"]:
        case "take":
            await visit.write(lambda c: actions.take(c, case.id, who, scope, now))
            return visit.back(f"/inbox/{case.id}", "page-note-taken")
        case "leave":
            await visit.write(lambda c: actions.hand_back(c, case.id, who, scope, admins, now))
            return visit.back(f"/inbox/{case.id}", "page-note-left")
        case "close":
            await visit.write(lambda c: actions.close(c, case.id, who, scope, now))
            return visit.back("/inbox", "page-note-closed")
        case "curate" if case.last_answer is not None and may_see_gaps(who):
            return await _curate(visit, case)
        case _:
            raise NotThere


async def _curate(visit: Visit, case: Case) -> Response:
    """Begin an answer for all; it goes on in the chat. One that was begun already stays as it is."""
    path = f"/inbox/{case.id}"
    async with visit.services.store.read() as connection:
        begun = await drafts.load(connection, visit.person.id)
    if begun is not None:
        return await visit.refuse(path, _form(case), visit.say("curate-goes-on"))
    try:
        draft = curated_draft_of(case)
    except UnfitAnswer as wrong:
        return await visit.refuse(path, _form(case), visit.say(wrong.key, **wrong.values))
    await visit.write(lambda c: drafts.save(c, visit.person.id, draft, visit.now))
    return visit.back(path, "page-curate-goes-on")


async def answer(visit: Visit) -> Response:
    """Words for the one who asked: seen first as they will read them, sent by the second button."""
    case, typed = await _case(visit), clean(visit.text("text")).strip()
    kind = ASK if visit.text("kind") == ASK else ANSWER
    path, form = f"/inbox/{case.id}", _form(case)
    if case.ended:
        return await visit.refuse(path, form, visit.say("case-ended"))
    if not typed or len(typed) > LONGEST:
        problem = visit.say("case-too-long", limit=LONGEST) if typed else visit.say("case-empty")
        return await visit.refuse(path, form, problem, text=typed, kind=kind)
    if visit.text("sure") != str(len(case.said)):
        return await visit.refuse(path, form, "", text=typed, kind=kind)
    who, scope, now, seen = visit.person, scope_of(visit.person), visit.now, len(case.said)

    async def send(connection: AsyncConnection) -> None:
        # Of two taps, or two colleagues, the second finds that something was said since it was seen.
        fresh = await case_store.get(connection, case.id, lock=True)
        if fresh is not None and len(fresh.said) == seen:
            await actions.answer(connection, case.id, who, scope, typed, now, kind)

    await visit.write(send, visit.taken(form))
    return visit.back(path, "page-note-sent")


async def _case(visit: Visit) -> Case:
    async with visit.services.store.read() as connection:
        case = await case_store.get(connection, visit.number("case"))
    if case is None or not scope_of(visit.person).holds(case.organisation):
        raise NotThere
    return case
