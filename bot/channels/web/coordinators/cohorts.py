"""Cohorts on the page: listed, made, renamed, put away; their members moved and removed; links that let people in."""

from __future__ import annotations

import asyncio

import segno
from markupsafe import Markup
from starlette.responses import Response

from bot.channels.web.coordinators.gaps import attachment
from bot.channels.web.coordinators.visit import NotThere, Visit
from bot.cohorts import cohort_store, invitations, names, organisations, roster_store
from bot.cohorts.chat.scope import standing_of
from bot.cohorts.cohort_store import Cohort
from bot.cohorts.invitations import COHORT
from bot.cohorts.names import LONGEST_NAME, UnfitName
from bot.cohorts.readiness import MemberStanding, counted
from bot.language.catalogue import say
from bot.people.roles import guarded, may_coordinate


async def cohort_of(visit: Visit) -> Cohort:
    """The cohort of the address. Raises NotThere where the person does not coordinate it, or it was put away."""
    async with visit.office.store.read() as connection:
        cohort = await cohort_store.get(connection, visit.number("cohort"))
    if cohort is None or not may_coordinate(visit.person, cohort.organisation) or cohort.archived_at:
        raise NotThere
    return cohort


async def listing(visit: Visit, *, problem: str = "", typed: str = "") -> Response:
    async with visit.office.store.read() as connection:
        found = await cohort_store.cohorts_of(connection, visit.person.organisations)
        offices = await organisations.some(connection, visit.person.organisations)
    return visit.page(
        "cohorts.html", 400 if problem else 200, cohorts=found, offices=offices, longest=LONGEST_NAME, problem=problem, typed=typed,
        section="cohorts", note=visit.note,
    )  # fmt: skip


async def create(visit: Visit) -> Response:
    typed, wanted = visit.text("name"), visit.text("organisation")
    organisation = next((one for one in visit.person.organisations if str(one) == wanted), None)
    if organisation is None:
        raise NotThere
    async with visit.office.store.read() as connection:
        try:
            name = names.as_name(typed)
        except UnfitName as wrong:
            return await listing(visit, problem=say(visit.language, wrong.key, **wrong.values), typed=typed)
        if await cohort_store.named(connection, organisation, name) is not None:
            return await listing(visit, problem=say(visit.language, "page-name-taken"), typed=typed)
    by, now = visit.person, visit.now
    await visit.write(
        guarded(by, organisation, lambda c: cohort_store.create(c, organisation, name, now, by=by.id))
    )
    return visit.back("/cohorts", "page-note-created")


async def show(visit: Visit, *, problem: str = "", wrong: tuple[str, ...] = ()) -> Response:
    """The members, who is expected, the open links, and the forms that change them."""
    cohort = await cohort_of(visit)
    async with visit.office.store.read() as connection:
        found = await standing_of(visit.call(connection), cohort)
        expected = await roster_store.expected(connection, cohort.id)
        links = await invitations.open_ones(connection, visit.now, COHORT, cohort=cohort.id)
        others = [
            one
            for one in await cohort_store.cohorts_of(connection, [cohort.organisation])
            if one.id != cohort.id
        ]
    return visit.page(
        "cohort.html", 400 if problem or wrong else 200, cohort=cohort, members=[_member(visit, one) for one in found],
        counts=_counts(visit, found), expected=[one for one in expected if one.person is None], links=links, others=others,
        problem=problem, wrong=wrong, longest=LONGEST_NAME, section="cohorts", note=visit.note,
    )  # fmt: skip


def _member(visit: Visit, one: MemberStanding) -> dict[str, object]:
    language, member = visit.language, one.member
    progress = one.progress
    return {
        "id": member.id,
        "name": member.name or say(language, "cohorts-no-name"),
        "role": say(language, f"cohorts-role-{member.role}"),
        "done": f"{progress.done}/{progress.total}" if progress is not None and progress.total else "–",
        "destination": member.destination or "–",
        "reachable": one.reachable,
        "joined": member.joined_at.date(),
    }


def _counts(visit: Visit, found: list[MemberStanding]) -> list[str]:
    counts = [
        say(visit.language, f"cohorts-count-{state}", count=count)
        for state, count in counted(found).items()
        if count
    ]
    away = sum(not one.reachable for one in found)
    return [*counts, *([say(visit.language, "cohorts-count-unreachable", count=away)] if away else [])]


async def rename(visit: Visit) -> Response:
    cohort, by, now = await cohort_of(visit), visit.person, visit.now
    try:
        name = names.as_name(visit.text("name"))
    except UnfitName as wrong:
        return await show(visit, problem=say(visit.language, wrong.key, **wrong.values))
    async with visit.office.store.read() as connection:
        there = await cohort_store.named(connection, cohort.organisation, name)
    if there is not None and there != cohort.id:
        return await show(visit, problem=say(visit.language, "page-name-taken"))
    await visit.write(
        guarded(by, cohort.organisation, lambda c: cohort_store.rename(c, cohort, name, now, by=by.id))
    )
    return visit.back(f"/cohorts/{cohort.id}", "page-note-saved")


async def archive(visit: Visit) -> Response:
    """Only with the box ticked that says so: there is no way back."""
    cohort, by, now = await cohort_of(visit), visit.person, visit.now
    if visit.text("sure") != "yes":
        return await show(visit, problem=say(visit.language, "page-tick-first"))
    await visit.write(
        guarded(by, cohort.organisation, lambda c: cohort_store.archive(c, cohort, now, by=by.id))
    )
    return visit.back("/cohorts", "page-note-archived")


async def member(visit: Visit) -> Response:
    """Move a member to another cohort of the organisation, or remove them (``to`` is ``remove``)."""
    cohort, by, now = await cohort_of(visit), visit.person, visit.now
    async with visit.office.store.read() as connection:
        one = await cohort_store.member(connection, visit.number("member"))
        others = {
            str(other.id): other for other in await cohort_store.cohorts_of(connection, [cohort.organisation])
        }
    if one is None or one.cohort != cohort.id:
        raise NotThere
    wanted = visit.text("to")
    if wanted == "remove":
        if visit.text("sure") != "yes":
            return await show(visit, problem=say(visit.language, "page-tick-first"))
        done = guarded(
            by, cohort.organisation, lambda c: cohort_store.remove(c, one, cohort.organisation, now, by=by.id)
        )
    elif wanted in others and others[wanted].id != cohort.id:
        done = guarded(
            by, cohort.organisation, lambda c: cohort_store.move(c, one, others[wanted], now, by=by.id)
        )
    else:
        return await show(visit, problem=say(visit.language, "page-choose-first"))
    await visit.write(done)
    return visit.back(f"/cohorts/{cohort.id}", "page-note-saved")


async def invite(visit: Visit) -> Response:
    """A new link, shown this once, with its QR code."""
    cohort, by, now = await cohort_of(visit), visit.person, visit.now
    token = invitations.new_token()

    async def write(connection):  # type: ignore[no-untyped-def]
        await invitations.create(
            connection, COHORT, invitations.digest_of(token), now,
            by=by.id, organisation=cohort.organisation, cohort=cohort.id,
        )  # fmt: skip

    await visit.write(guarded(by, cohort.organisation, write))
    ways = visit.office.ways.invitation(token)
    drawn = [(channel, address, await asyncio.to_thread(_qr, address)) for channel, address in ways]
    until = now + invitations.HOLDS[COHORT]
    return visit.page("invitation.html", cohort=cohort, ways=drawn, until=until.date(), section="cohorts")


def _qr(address: str) -> Markup:
    """The code as an inline drawing, without any style of its own."""
    drawn = segno.make(address, error="m", micro=False)
    return Markup(drawn.svg_inline(scale=5, border=4, light="#fff", svgclass="qr", lineclass=None))  # noqa: S704 - of squares only


async def revoke(visit: Visit) -> Response:
    cohort, by, now = await cohort_of(visit), visit.person, visit.now
    async with visit.office.store.read() as connection:
        found = await invitations.get(connection, visit.number("link"))
    if found is None or found.kind != COHORT or found.cohort != cohort.id:
        raise NotThere
    await visit.write(guarded(by, cohort.organisation, lambda c: invitations.revoke(c, found, now, by=by.id)))
    return visit.back(f"/cohorts/{cohort.id}", "page-note-revoked")


async def export(visit: Visit) -> Response:
    """Who is expected, who joined, how far they are, as a file."""
    cohort = await cohort_of(visit)
    async with visit.office.store.read() as connection:
        lines = await roster_store.expected(connection, cohort.id)
        text = roster_store.as_csv(lines, await standing_of(visit.call(connection), cohort))
    return attachment(f"cohort-{cohort.id}.csv", ("\ufeff" + text).encode(), "text/csv; charset=utf-8")
