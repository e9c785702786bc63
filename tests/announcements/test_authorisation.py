"""Walks the table of authorisation.py: what is not one's own does not exist, and nothing that is tried on it changes a row."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select

from bot.cohorts.invitations import digest_of
from bot.commands.registry import COMMANDS as REGISTERED
from bot.commands.registry import admin
from bot.messages import Reply
from bot.people.roles import coordinates
from bot.store.tables import coordinators, invitations, members, roster
from tests.announcements.authorisation import (
    APPLICANT,
    COMMANDS,
    COORDINATOR,
    MAKES,
    PARTICIPANT,
    PAYLOADS,
    REVOKED,
    STRANGER,
    WHO,
)
from tests.cohorts.world import ROOT, World, payload, pid

LIST = b"name,reference\nParticipant,P-1\nSomebody Else,P-2\n"


async def furnished(world: World) -> dict[str, Any]:
    """The first organisation with all that payloads name; a second one of the stranger; one right taken away."""
    organisation = await world.organisation("School of Wood")
    elsewhere = await world.organisation("School of Stone")
    await world.coordinator(COORDINATOR, organisation)
    await world.coordinator(REVOKED, organisation)
    await world.coordinator(STRANGER, elsewhere)
    cohort = await world.cohort(COORDINATOR, "Lisbon")
    other = await world.cohort(COORDINATOR, "Porto")
    await world.cohort(STRANGER, "Athens")
    await world.member(PARTICIPANT, cohort, COORDINATOR)
    await world.tap(f"do:cohorts:import:{cohort}", who=COORDINATOR)
    seen = await world.send("list.csv", LIST, who=COORDINATOR)
    await world.tap(payload(seen, "Yes"), who=COORDINATOR)
    await world.tap(f"do:cohorts:import:{cohort}", who=REVOKED)
    await world.send("list.csv", LIST, who=REVOKED)  # read, and waits for a yes
    link = await world.invitation(f"do:cohorts:link:{cohort}", COORDINATOR)
    admin_link = await world.invitation(f"do:organisations:invite:{organisation}", ROOT)
    rights = {row.person_id: row.id for row in await world.rows(select(coordinators))}
    await world.tap(f"do:organisations:end:{rights[pid(REVOKED)]}:yes", who=ROOT)
    await world.say("hello", who=APPLICANT)
    ids = {row.digest: row.id for row in await world.rows(select(invitations))}
    free = select(roster.c.id).where(roster.c.person_id.is_(None))
    names = {
        "organisation": organisation, "cohort": cohort, "other": other, "grant": rights[pid(COORDINATOR)],
        "member": (await world.rows(select(members.c.id)))[0][0], "line": (await world.rows(free))[0][0],
        "link": ids[digest_of(link)], "admin_link": ids[digest_of(admin_link)],
    }  # fmt: skip
    for make in MAKES:
        names |= await make(world, names)
    return names


def said(replies: tuple[Reply, ...]) -> list[tuple[Any, ...]]:
    return [(one.text, one.buttons, one.file, one.edits) for one in replies]


async def test_what_is_not_ones_own_does_not_exist(world: World) -> None:
    names = await furnished(world)
    before = await world.everything()
    for who in WHO:
        unknown = said((await world.turn("/nonsense", who=who)).replies)
        stale = said((await world.turn(payload="do:nonsense:1", who=who)).replies)
        for typed, allowed in COMMANDS.items():
            if who not in allowed:
                turn = await world.turn(typed, who=who)
                assert said(turn.replies) == unknown, (who, typed)
                assert turn.kept == "/…", (who, typed)
        for pattern, allowed in PAYLOADS.items():
            if who not in allowed:
                turn = await world.turn(payload=pattern.format(**names), who=who)
                assert said(turn.replies) == stale, (who, pattern)
    assert await world.everything() == before


async def test_what_is_ones_own_does_exist(world: World) -> None:
    """Each in a world of its own state: the table would be worth nothing if nobody could do anything."""
    names = await furnished(world)
    for who in WHO:
        unknown = said((await world.turn("/nonsense", who=who)).replies)
        stale = said((await world.turn(payload="do:nonsense:1", who=who)).replies)
        for typed, allowed in COMMANDS.items():
            if who in allowed:
                assert said((await world.turn(typed, who=who)).replies) != unknown, (who, typed)
        changing = ("yes", "end:", "back:", "revoke:", "move:", "gone:", "drop:")
        for pattern, allowed in sorted(PAYLOADS.items(), key=lambda one: any(c in one[0] for c in changing)):
            if who in allowed and not any(mark in pattern for mark in changing):
                turn = await world.turn(payload=pattern.format(**names), who=who)
                assert said(turn.replies) != stale, (who, pattern)


async def test_a_right_taken_away_is_gone_in_the_middle_of_everything(world: World) -> None:
    """The question that was asked before is no longer theirs to answer: what is typed is an ordinary question."""
    names = await furnished(world)
    organisation = names["organisation"]
    await world.coordinator("late", organisation)
    await world.tap(f"do:cohorts:new:{organisation}", who="late")
    right = next(row.id for row in await world.rows(select(coordinators)) if row.person_id == pid("late"))
    await world.tap(f"do:organisations:end:{right}:yes", who=ROOT)
    before = await world.everything()
    assert (await world.say("Madrid", who="late")).text == "re: Madrid"
    assert await world.everything() == before


async def test_every_command_of_coordinators_and_admins_is_in_the_table() -> None:
    typed = {command.split()[0][1:] for command in COMMANDS}
    assert {name for name, command in REGISTERED.items() if command.who in (admin, coordinates)} <= typed


async def test_a_name_asked_of_one_person_is_not_taken_from_another(world: World) -> None:
    names = await furnished(world)
    await world.tap(f"do:cohorts:rename:{names['cohort']}", who=COORDINATOR)
    await world.say("/help", who=STRANGER)  # and nothing is asked of them
    before = await world.everything()
    assert (await world.say("Mine now", who=STRANGER)).text == "re: Mine now"
    assert await world.everything() == before
