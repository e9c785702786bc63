"""The way in from Telegram's menu button: one tap, because Telegram signs who it is."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from bot.cases.answerers import scope_of
from bot.channels.telegram.init_data import user_of
from bot.channels.web.coordinators import sessions
from bot.channels.web.coordinators.render import ROOT, page
from bot.channels.web.coordinators.visit import Door, person_at
from bot.channels.web.security import origin_allowed
from bot.people.person_store import person_id
from bot.store import audit

PATH = f"{ROOT}/telegram"
_LONGEST_FORM = 10_000


def telegram_routes(door: Door) -> list[BaseRoute]:
    """The page that hands over what the app knows, and the address it hands it to."""
    services = door.services

    async def look(request: Request) -> Response:
        return page("telegram.html", door.language(request), root=ROOT)

    async def enter(request: Request) -> Response:
        refused = page("outside.html", door.language(request), 401, root=ROOT)
        token, now = services.settings.telegram_token, services.now()
        if token is None or not origin_allowed(request, services.settings):
            return refused
        if int(request.headers.get("content-length") or 0) > _LONGEST_FORM:
            return refused
        async with request.form(max_files=0, max_fields=2) as form:
            user = user_of(str(form.get("init_data", "")), token.get_secret_value(), now)
        if user is None:
            return refused
        person = person_id("telegram", user)
        session, before = sessions.new_token(), sessions.token_of(request, services.settings)
        async with services.store.read() as connection:
            there = await person_at(connection, person, services.settings)
        if there is None or not scope_of(there[0]):
            return refused
        async with services.store.write() as connection:
            if before is not None:
                await sessions.end(connection, before)
            await sessions.begin(connection, person, session, now)
            await audit.record(connection, person, "page_signed_in", now, {"from": "telegram"})
        response = RedirectResponse(ROOT, 303)
        sessions.give(response, session, services.settings)
        return response

    return [Route(PATH, look, methods=["GET"]), Route(PATH, enter, methods=["POST"])]
