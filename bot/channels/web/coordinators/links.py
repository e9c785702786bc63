"""Links into a cohort: made, shown in the browser that made them, taken back. The token of a link is stored nowhere."""

from __future__ import annotations

import asyncio
import re
import secrets

import segno
from markupsafe import Markup
from sqlalchemy.ext.asyncio import AsyncConnection
from starlette.responses import Response

from bot.channels.web.coordinators import sessions
from bot.channels.web.coordinators.cohorts import SECTION, cohort_of, refused
from bot.channels.web.coordinators.visit import NotThere, Visit
from bot.cohorts import invitations
from bot.cohorts.cohort_store import Cohort
from bot.cohorts.invitations import COHORT
from bot.people.roles import guarded

_MADE = re.compile(r"[A-Za-z0-9_-]{16}")


async def invite(visit: Visit) -> Response:
    """A new link. Its token is derived from the browser's cookie, so that only this browser can show it, as long as it is signed in."""
    cohort, by, now = await cohort_of(visit), visit.person, visit.now
    if not visit.services.ways.invitation(""):
        return await refused(visit, cohort, visit.say("invite-no-way"))
    made = secrets.token_urlsafe(12)
    digest = invitations.digest_of(_token(visit, cohort, made))

    async def write(connection: AsyncConnection) -> None:
        await invitations.create(
            connection, COHORT, digest, now, by=by.id, organisation=cohort.organisation, cohort=cohort.id
        )

    await visit.write(guarded(by, cohort.organisation, write))
    return visit.back(f"/cohorts/{cohort.id}/links/{made}")


async def show(visit: Visit) -> Response:
    """A link that this browser made, with its QR code."""
    cohort, made = await cohort_of(visit), visit.request.path_params["made"]
    if not _MADE.fullmatch(made):
        raise NotThere
    token = _token(visit, cohort, made)
    async with visit.services.store.read() as connection:
        found = await invitations.found(connection, invitations.digest_of(token))
    if found is None or found.cohort != cohort.id or not found.open(visit.now):
        raise NotThere
    ways = visit.services.ways
    drawn = [
        (channel, address, await asyncio.to_thread(_code, address))
        for channel, address in ways.invitation(token)
    ]
    return visit.page(
        "invitation.html", cohort=cohort, ways=drawn, until=found.expires_at.date(), public=ways.public,
        section=SECTION,
    )  # fmt: skip


async def revoke(visit: Visit) -> Response:
    cohort, by, now = await cohort_of(visit), visit.person, visit.now
    async with visit.services.store.read() as connection:
        found = await invitations.get(connection, visit.number("link"))
    if found is None or found.kind != COHORT or found.cohort != cohort.id:
        raise NotThere
    await visit.write(guarded(by, cohort.organisation, lambda c: invitations.revoke(c, found, now, by=by.id)))
    return visit.back(f"/cohorts/{cohort.id}", "page-note-revoked")


def _token(visit: Visit, cohort: Cohort, made: str) -> str:
    return sessions.derived(visit.token, f"invitation:{cohort.id}:{made}")


def _code(address: str) -> Markup:
    """The QR code as an inline drawing, without any style of its own."""
    drawn = segno.make(address, error="m", micro=False)
    return Markup(drawn.svg_inline(scale=5, border=4, light="#fff", svgclass="qr", lineclass=None))  # noqa: S704 - of squares only
