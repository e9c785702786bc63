"""The inbox on the page: the same cases and the same acts as in the chat."""

from __future__ import annotations

from starlette.responses import Response

from bot.answers.question.clean import clean
from bot.cases import actions, case_store
from bot.cases.answerers import scope_of
from bot.cases.case import ANSWER, ASK, LONGEST, Case
from bot.cases.case_store import VIEWS, WAITING
from bot.cases.case_text import card_text, stands
from bot.cases.chat.answering import as_curated
from bot.channels.web.coordinators.visit import NotThere, Visit
from bot.gaps.markup import author_markup
from bot.gaps.permission import may_see_gaps
from bot.language.catalogue import say


async def listing(visit: Visit) -> Response:
    """``?view=mine&page=2``"""
    wanted = visit.request.query_params.get("view", WAITING)
    view = wanted if wanted in VIEWS else WAITING
    async with visit.office.store.read() as connection:
        found = {
            name: await case_store.listed(connection, scope_of(visit.person), visit.person.id, name)
            for name in VIEWS
        }
    items, page, pages = visit.paged(found[view])
    lines = [(one, stands(one, visit.person.id, visit.now, visit.language)) for _, one in items]
    tabs = [
        (name, say(visit.language, f"case-tab-{name}", count=len(found[name])), name == view)
        for name in VIEWS
    ]
    return visit.page(
        "inbox.html",
        lines=lines,
        tabs=tabs,
        view=view,
        page=page,
        pages=pages,
        section="inbox",
        note=visit.note,
    )


async def show(visit: Visit) -> Response:
    """A case, and the forms for what can be done with it."""
    return _card(visit, await _case(visit))


def _card(visit: Visit, case: Case, *, typed: str = "", problem: str = "", preview: str = "", kind: str = ANSWER) -> Response:  # fmt: skip
    return visit.page(
        "case.html", 400 if problem else 200, case=case, told=card_text(case, visit.person.id, visit.now, visit.language),
        mine=case.taken_by == visit.person.id, typed=typed, problem=problem, preview=preview, kind=kind, longest=LONGEST,
        may_curate=case.last_answer is not None and may_see_gaps(visit.person), section="inbox", note=visit.note,
    )  # fmt: skip


async def act(visit: Visit) -> Response:
    """Take, hand back, close: as the button says."""
    case, who, now = await _case(visit), visit.person, visit.now
    scope, admins = scope_of(who), visit.office.settings.admins
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
            async with visit.office.store.read() as connection:
                turn = await as_curated(visit.call(connection), case)
            await visit.write(*turn.writes)
            return visit.page(
                "message.html", title="page-curate-title", text="page-curate-goes-on", section="inbox"
            )
        case _:
            raise NotThere


async def answer(visit: Visit) -> Response:
    """Words for the one who asked: seen first as they will read them, sent by the second button."""
    case, typed = await _case(visit), clean(visit.text("text")).strip()
    kind = ASK if visit.text("kind") == ASK else ANSWER
    if case.ended:
        return _card(visit, case, problem=say(visit.language, "case-ended"))
    if not typed or len(typed) > LONGEST:
        key = "case-too-long" if typed else "case-empty"
        values = {"limit": LONGEST} if typed else {}
        return _card(visit, case, typed=typed, kind=kind, problem=say(visit.language, key, **values))
    if visit.text("sure") != str(len(case.said)):
        return _card(visit, case, typed=typed, preview=author_markup(typed), kind=kind)
    who, scope, now, seen = visit.person, scope_of(visit.person), visit.now, len(case.said)

    async def send(connection: object) -> None:
        # Of two taps, or two colleagues, the second finds that something was said since it was seen.
        fresh = await case_store.get(connection, case.id, lock=True)  # type: ignore[arg-type]
        if fresh is not None and len(fresh.said) == seen:
            await actions.answer(connection, case.id, who, scope, typed, now, kind)  # type: ignore[arg-type]

    await visit.write(send)
    return visit.back(f"/inbox/{case.id}", "page-note-sent")


async def _case(visit: Visit) -> Case:
    async with visit.office.store.read() as connection:
        case = await case_store.get(connection, visit.number("case"))
    if case is None or not scope_of(visit.person).holds(case.organisation):
        raise NotThere
    return case
