"""Cohorts on the page: listed, made, renamed, put away and brought back; their emergency contact; members moved and removed."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy.ext.asyncio import AsyncConnection
from starlette.responses import Response

from bot.channels.web.coordinators.render import attachment
from bot.channels.web.coordinators.visit import NotThere, Visit
from bot.cohorts import cohort_store, invitations, names, organisations, roster_store
from bot.cohorts.cohort_store import Cohort
from bot.cohorts.emergency_contacts import LONGEST_NOTE, as_contact, contact_of_cohort, set_contact
from bot.cohorts.invitations import COHORT
from bot.cohorts.members_progress import standings_of
from bot.cohorts.names import LONGEST_NAME, UnfitName
from bot.cohorts.readiness import MemberStanding, counted
from bot.people.emergency_contact import EmergencyContact
from bot.people.roles import guarded, may_coordinate

SECTION = "cohorts"
CONTACT = ("contact-name", "contact-phone", "contact-note")  # fields


async def cohort_of(visit: Visit, *, archived: bool = False) -> Cohort:
    """The cohort of the address. Raises NotThere where the person does not coordinate it, or it is put away (or not: *archived*)."""
    async with visit.services.store.read() as connection:
        cohort = await cohort_store.get(connection, visit.number("cohort"))
    if cohort is None or not may_coordinate(visit.person, cohort.organisation):
        raise NotThere
    if (cohort.archived_at is not None) is not archived:
        raise NotThere
    return cohort


async def members_standing(visit: Visit, cohort: Cohort) -> list[MemberStanding]:
    """The members of *cohort* and how far they are."""
    async with visit.services.store.read() as connection:
        return await standings_of(connection, cohort.id, visit.services.journeys.checklist)


async def listing(visit: Visit) -> Response:
    kept, back = await visit.kept("cohorts:new"), await visit.kept("cohorts:restore")
    async with visit.services.store.read() as connection:
        found = await cohort_store.cohorts_of(connection, visit.person.organisations)
        away = await cohort_store.cohorts_of(connection, visit.person.organisations, archived=True)
        theirs = await organisations.some(connection, visit.person.organisations)
    problem = kept.problem if kept is not None else back.problem if back is not None else ""
    return visit.page(
        "cohorts.html", cohorts=found, away=away, organisations=theirs, longest=LONGEST_NAME, longest_note=LONGEST_NOTE,
        problem=problem, wrong=kept is not None, section=SECTION, chosen=kept.text("organisation") if kept else "",
        typed={name: kept.text(name) if kept else "" for name in ("name", *CONTACT)},
    )  # fmt: skip


async def create(visit: Visit) -> Response:
    """A new cohort, with its emergency contact where one was typed."""
    organisation, by, now = visit.theirs(visit.text("organisation")), visit.person, visit.now
    try:
        name, contact = names.as_name(visit.text("name")), _typed_contact(visit)
        async with visit.services.store.read() as connection:
            if await cohort_store.named(connection, organisation, name) is not None:
                raise UnfitName("page-name-taken")
    except UnfitName as wrong:
        problem = visit.say(wrong.key, **wrong.values)
        return await visit.refuse("/cohorts", "cohorts:new", problem, **visit.fields())
    made: list[int] = []

    async def write(connection: AsyncConnection) -> None:
        made.append(await cohort_store.create(connection, organisation, name, now, by=by.id))
        if contact is not None:
            await set_contact(connection, made[0], contact, now, by=by.id)

    await visit.write(guarded(by, organisation, write), visit.taken("cohorts:new"))
    return visit.back(f"/cohorts/{made[0]}" if made else "/cohorts", "page-note-created")


def _typed_contact(visit: Visit) -> EmergencyContact | None:
    """The contact of the form; None where nothing was typed. Raises UnfitName."""
    return as_contact(*(visit.text(name) for name in CONTACT))


async def show(visit: Visit) -> Response:
    """The members, who is expected, the open links, the emergency contact, and the forms that change them."""
    cohort = await cohort_of(visit)
    found = await members_standing(visit, cohort)
    async with visit.services.store.read() as connection:
        expected = await roster_store.expected(connection, cohort.id)
        links = await invitations.open_ones(connection, visit.now, COHORT, cohort=cohort.id)
        contact = await contact_of_cohort(connection, cohort)
        others = [
            other
            for other in await cohort_store.cohorts_of(connection, [cohort.organisation])
            if other.id != cohort.id
        ]
    kept, typed = await visit.kept(_form(cohort)), await visit.kept(_contact_form(cohort))
    problem = next((one.problem for one in (kept, typed) if one is not None), "")
    saved = (contact.name, contact.phone, contact.note) if contact is not None else ("", "", "")
    return visit.page(
        "cohort.html", cohort=cohort, members=[_member(visit, standing) for standing in found],
        counts=_counts(visit, found), expected=[line for line in expected if line.person is None], links=links, others=others,
        problem=problem, wrong=kept.fields.get("wrong", []) if kept else [], name=(kept.text("name") if kept else "") or cohort.name,
        longest=LONGEST_NAME, longest_note=LONGEST_NOTE, contact=contact, unsaved=typed is not None,
        contact_typed=dict(zip(CONTACT, (typed.text(name) for name in CONTACT) if typed else saved, strict=True)),
        section=SECTION,
    )  # fmt: skip


def _form(cohort: Cohort) -> str:
    return f"cohort:{cohort.id}"


def _contact_form(cohort: Cohort) -> str:
    return f"contact:{cohort.id}"


async def refused(visit: Visit, cohort: Cohort, problem: str, **fields: object) -> Response:
    """The cohort's page, with what is wrong."""
    return await visit.refuse(f"/cohorts/{cohort.id}", _form(cohort), problem, **fields)


def _member(visit: Visit, standing: MemberStanding) -> dict[str, object]:
    member, progress = standing.member, standing.progress
    return {
        "id": member.id,
        "name": member.name or visit.say("cohorts-no-name"),
        "role": visit.say(f"cohorts-role-{member.role}"),
        "done": f"{progress.done}/{progress.total}" if progress is not None and progress.total else "–",
        "destination": member.destination or "–",
        "reachable": standing.reachable,
        "joined": member.joined_at.date(),
    }


def _counts(visit: Visit, found: Sequence[MemberStanding]) -> list[str]:
    counts = [
        visit.say(f"cohorts-count-{state}", count=count) for state, count in counted(found).items() if count
    ]
    away = sum(not standing.reachable for standing in found)
    return [*counts, *([visit.say("cohorts-count-unreachable", count=away)] if away else [])]


async def rename(visit: Visit) -> Response:
    cohort, by, now = await cohort_of(visit), visit.person, visit.now
    try:
        name = names.as_name(visit.text("name"))
        async with visit.services.store.read() as connection:
            there = await cohort_store.named(connection, cohort.organisation, name)
        if there is not None and there != cohort.id:
            raise UnfitName("page-name-taken")
    except UnfitName as wrong:
        return await refused(visit, cohort, visit.say(wrong.key, **wrong.values), name=visit.text("name"))
    await visit.write(
        guarded(by, cohort.organisation, lambda c: cohort_store.rename(c, cohort, name, now, by=by.id)),
        visit.taken(_form(cohort)),
    )
    return visit.back(f"/cohorts/{cohort.id}", "page-note-saved")


async def contact(visit: Visit) -> Response:
    """Write the emergency contact of the form; empty fields take it away."""
    cohort, by, now = await cohort_of(visit), visit.person, visit.now
    form = _contact_form(cohort)
    try:
        typed = _typed_contact(visit)
    except UnfitName as wrong:
        problem = visit.say(wrong.key, **wrong.values)
        return await visit.refuse(f"/cohorts/{cohort.id}", form, problem, **visit.fields())
    await visit.write(
        guarded(by, cohort.organisation, lambda c: set_contact(c, cohort.id, typed, now, by=by.id)),
        visit.taken(form),
    )
    return visit.back(f"/cohorts/{cohort.id}", "page-note-saved")


async def archive(visit: Visit) -> Response:
    """Only with the box ticked that says so."""
    cohort, by, now = await cohort_of(visit), visit.person, visit.now
    if visit.text("sure") != "yes":
        return await refused(visit, cohort, visit.say("page-tick-first"))
    await visit.write(
        guarded(by, cohort.organisation, lambda c: cohort_store.archive(c, cohort, now, by=by.id))
    )
    return visit.back("/cohorts", "page-note-archived")


async def restore(visit: Visit) -> Response:
    """Bring back what was put away, where no other cohort has taken its name meanwhile."""
    cohort, by, now = await cohort_of(visit, archived=True), visit.person, visit.now
    async with visit.services.store.read() as connection:
        taken = await cohort_store.named(connection, cohort.organisation, cohort.name)
    if taken is not None:
        return await visit.refuse("/cohorts", "cohorts:restore", visit.say("page-restore-name-taken"))
    await visit.write(
        guarded(by, cohort.organisation, lambda c: cohort_store.restore(c, cohort, now, by=by.id))
    )
    return visit.back(f"/cohorts/{cohort.id}", "page-note-restored")


async def member(visit: Visit) -> Response:
    """Move a member to another cohort of the organisation, or remove them (``to`` is ``remove``)."""
    cohort, by, now = await cohort_of(visit), visit.person, visit.now
    async with visit.services.store.read() as connection:
        found = await cohort_store.member(connection, visit.number("member"))
        own = await cohort_store.cohorts_of(connection, [cohort.organisation])
    if found is None or found.cohort != cohort.id:
        raise NotThere
    others, wanted = {str(other.id): other for other in own if other.id != cohort.id}, visit.text("to")
    if wanted == "remove":
        if visit.text("sure") != "yes":
            return await refused(visit, cohort, visit.say("page-tick-first"))
        done = guarded(
            by, cohort.organisation, lambda c: cohort_store.remove(c, found, cohort.organisation, now, by=by.id)
        )  # fmt: skip
    elif wanted in others:
        done = guarded(
            by, cohort.organisation, lambda c: cohort_store.move(c, found, others[wanted], now, by=by.id)
        )
    else:
        return await refused(visit, cohort, visit.say("page-choose-first"))
    await visit.write(done)
    return visit.back(f"/cohorts/{cohort.id}", "page-note-saved")


async def export(visit: Visit) -> Response:
    """Who is expected, who joined, how far they are, as a file."""
    cohort = await cohort_of(visit)
    found = await members_standing(visit, cohort)
    async with visit.services.store.read() as connection:
        lines = await roster_store.expected(connection, cohort.id)
    text = roster_store.as_csv(lines, found)
    return attachment(f"cohort-{cohort.id}.csv", ("\ufeff" + text).encode(), "text/csv; charset=utf-8")
