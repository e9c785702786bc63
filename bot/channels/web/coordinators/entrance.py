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
from bot.channels.web.coordinators.render import page
from bot.channels.web.coordinators.targets import ROOT
from bot.channels.web.coordinators.visit import Door, Visit, person_at
from bot.channels.web.security import origin_allowed
from bot.cohorts import invitations, organisations
from bot.cohorts.cohort_store import cohorts_of
from bot.cohorts.invitations import SIGN_IN, Invitation
from bot.language.catalogue import say
from bot.people.person_store import Person
from bot.store import audit

_TOKEN = re.compile(r"[A-Za-z0-9_-]{24}")


class Entrance:
    """Endpoints of signing in and out."""

    def __init__(self, door: Door) -> None:
        self._door, self._office = door, door.office

    async def look(self, request: Request) -> Response:
        """The link: says who would be signed in, and uses nothing up. A link that holds no more says so, whatever it was."""
        token = str(request.path_params["token"])
        found = await self._found(token)
        if found is None:
            return self._gone(request)
        _, person, offices = found
        return page(
            "sign-in.html", person.language, token=token, offices=offices, root=ROOT, admin=person.admin
        )

    async def enter(self, request: Request) -> Response:
        """Use the link once: the browser gets a session of its own, and a session it had before ends."""
        if not origin_allowed(request, self._office.settings):
            return self._gone(request)
        if int(request.headers.get("content-length") or 0) > 10_000:
            return self._gone(request)
        async with request.form(max_files=0, max_fields=4) as form:
            token = str(form.get("token", ""))
        found = await self._found(token)
        if found is None:
            return self._gone(request)
        invitation, person, _ = found
        now, session = self._office.now(), sessions.new_token()
        before = sessions.token_of(request, self._office.settings)
        async with self._office.store.write() as connection:
            if not await invitations.use(connection, invitation.id, person.id, now):
                return self._gone(request)
            if before is not None:
                await sessions.end(connection, before)
            await sessions.begin(connection, person.id, session, now)
            await audit.record(connection, person.id, "page_signed_in", now, {"invitation": invitation.id})
        response = RedirectResponse(ROOT, 303)
        sessions.give(response, session, self._office.settings)
        return response

    async def leave(self, visit: Visit) -> Response:
        async with self._office.store.write() as connection:
            await sessions.end(connection, visit.token)
        response = page("outside.html", visit.language, root=ROOT)
        sessions.take_away(response, self._office.settings)
        return response

    async def _found(self, token: str) -> tuple[Invitation, Person, list[str]] | None:
        """The open link of *token*, and who it was made for, if they still have a right."""
        if not _TOKEN.fullmatch(token):
            return None
        async with self._office.store.read() as connection:
            one = await invitations.found(connection, invitations.digest_of(token))
            if (
                one is None
                or one.kind != SIGN_IN
                or not one.open(self._office.now())
                or one.created_by is None
            ):
                return None
            there = await person_at(connection, one.created_by, self._office.settings)
            if there is None or not scope_of(there[0]):
                return None
            mine = await organisations.some(connection, there[0].organisations)
        return one, there[0], [office.name for office in mine]

    def _gone(self, request: Request) -> Response:
        return page("outside.html", self._door.language(request), 401, root=ROOT)


async def home(visit: Visit) -> Response:
    """What there is to do."""
    person = visit.person
    async with visit.office.store.read() as connection:
        offices = await organisations.some(connection, person.organisations)
        there = await cohorts_of(connection, person.organisations)
        live = await announcements.listed(connection, person.organisations, states=LIVE) if offices else []
        scope = scope_of(person)
        waiting = await cases.listed(connection, scope, person.id, cases.WAITING)
        mine = await cases.listed(connection, scope, person.id, cases.MINE)
    names = ", ".join(one.name for one in offices) or say(visit.language, "case-office-admins")
    return visit.page(
        "home.html",
        offices=names,
        cohorts=there,
        live=live,
        waiting=len(waiting),
        mine=len(mine),
        section="home",
    )
