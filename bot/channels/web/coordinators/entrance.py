"""The way in: a one-time link is looked at by GET and used by POST; and the way out."""

from __future__ import annotations

import re

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from bot.announcements import announcement_store as announcements
from bot.announcements.states import LIVE
from bot.cases import case_store as cases
from bot.cases.answerers import scope_of
from bot.channels.web.coordinators import sessions
from bot.channels.web.coordinators.render import ROOT, page
from bot.channels.web.coordinators.visit import Door, Visit, person_at
from bot.channels.web.security import origin_allowed
from bot.cohorts import invitations, organisations
from bot.cohorts.cohort_store import cohorts_of
from bot.cohorts.invitations import SIGN_IN, Invitation
from bot.cohorts.names import LONGEST_NAME, UnfitName, as_name
from bot.people import person_store
from bot.people.person_store import Person
from bot.store import audit

_TOKEN = re.compile(r"[A-Za-z0-9_-]{24}")


class Entrance:
    """Endpoints of signing in and out."""

    def __init__(self, door: Door) -> None:
        self._door, self._services = door, door.services

    async def look(self, request: Request) -> Response:
        """The link: says who would be signed in, and uses nothing up. A link that holds no more says so, whatever it was."""
        token = str(request.path_params["token"])
        found = await self._found(token)
        if found is None:
            return self._gone(request)
        _, person, theirs = found
        return page(
            "sign-in.html", person.language, token=token, organisations=theirs, root=ROOT, admin=person.admin
        )

    async def enter(self, request: Request) -> Response:
        """Use the link once: the browser gets a session of its own, and a session it had before ends."""
        if not origin_allowed(request, self._services.settings):
            return self._gone(request)
        if int(request.headers.get("content-length") or 0) > 10_000:
            return self._gone(request)
        async with request.form(max_files=0, max_fields=4) as form:
            token = str(form.get("token", ""))
        found = await self._found(token)
        if found is None:
            return self._gone(request)
        invitation, person, _ = found
        now, session = self._services.now(), sessions.new_token()
        before = sessions.token_of(request, self._services.settings)
        async with self._services.store.write() as connection:
            if not await invitations.use(connection, invitation.id, person.id, now):
                return self._gone(request)
            if before is not None:
                await sessions.end(connection, before)
            await sessions.begin(connection, person.id, session, now)
            await audit.record(connection, person.id, "page_signed_in", now, {"invitation": invitation.id})
        response = RedirectResponse(ROOT, 303)
        sessions.give(response, session, self._services.settings)
        return response

    async def leave(self, visit: Visit) -> Response:
        """Sign out; the page that follows says how to come in again."""
        async with self._services.store.write() as connection:
            await sessions.end(connection, visit.token)
        response = RedirectResponse(f"{ROOT}/signed-out", 303)
        sessions.take_away(response, self._services.settings)
        return response

    async def signed_out(self, request: Request) -> Response:
        """What follows signing out."""
        return page("outside.html", self._door.language(request), root=ROOT)

    async def _found(self, token: str) -> tuple[Invitation, Person, list[str]] | None:
        """The open link of *token*, and who it was made for, if they still have a right."""
        if not _TOKEN.fullmatch(token):
            return None
        async with self._services.store.read() as connection:
            link = await invitations.found(connection, invitations.digest_of(token))
            if (
                link is None
                or link.kind != SIGN_IN
                or not link.open(self._services.now())
                or link.created_by is None
            ):
                return None
            there = await person_at(connection, link.created_by, self._services.settings)
            if there is None or not scope_of(there[0]):
                return None
            mine = await organisations.some(connection, there[0].organisations)
        return link, there[0], [organisation.name for organisation in mine]

    def _gone(self, request: Request) -> Response:
        return page("outside.html", self._door.language(request), 401, root=ROOT)


async def home(visit: Visit) -> Response:
    """What there is to do."""
    person = visit.person
    async with visit.services.store.read() as connection:
        theirs = await organisations.some(connection, person.organisations)
        there = await cohorts_of(connection, person.organisations)
        live = await announcements.listed(connection, person.organisations, states=LIVE) if theirs else []
        scope = scope_of(person)
        waiting = await cases.listed(connection, scope, person.id, cases.WAITING)
        mine = await cases.listed(connection, scope, person.id, cases.MINE)
    names = ", ".join(organisation.name for organisation in theirs) or visit.say("case-office-admins")
    return visit.page(
        "home.html",
        organisations=names,
        cohorts=there,
        live=live,
        waiting=len(waiting),
        mine=len(mine),
        section="home",
    )


async def ask_name(visit: Visit) -> Response:
    """Under which name somebody acts: asked for before anything is done."""
    kept = await visit.kept("name")
    typed = kept.text("name") if kept is not None else visit.account.name or ""
    problem = kept.problem if kept is not None else ""
    return visit.page(
        "name.html", typed=typed, problem=problem, longest=LONGEST_NAME, named=bool(visit.account.name)
    )


async def take_name(visit: Visit) -> Response:
    try:
        name = as_name(visit.text("name"))
    except UnfitName as wrong:
        problem = visit.say(wrong.key, **wrong.values)
        return await visit.refuse("/name", "name", problem, name=visit.text("name"))
    await visit.write(lambda c: person_store.rename(c, visit.person.id, name), visit.taken("name"))
    return visit.back("", "page-note-named")
