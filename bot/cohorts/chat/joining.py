"""Coming in by an invitation, the cohorts one is in, and leaving them.

To open a link changes nothing: what it leads to is told, and happens at a tap. Every link that does not (or no longer) hold is
answered alike.
"""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.chat import payloads
from bot.chat.call import Call
from bot.chat.parts import asks_first, button, done, reply
from bot.chat.payloads import number
from bot.cohorts import cohort_store, invitations, names, organisations
from bot.cohorts.chat.contact import words as contact_words
from bot.cohorts.cohort_store import ROLES
from bot.cohorts.emergency_contacts import emergency_contact_of
from bot.cohorts.invitations import COHORT, COORDINATOR, Invitation
from bot.cohorts.names import UnfitName
from bot.language.catalogue import say
from bot.messages import Reply, plain
from bot.people import awaited, roles
from bot.people import person_store as people
from bot.reading.names import read as read_name
from bot.turn import Turn

ASKS_NAME = "join-name"


class InvitationGone(RuntimeError):
    """Somebody else used the one-time link, or it was taken back, between the look and the write."""


async def opened(call: Call) -> Turn:
    """``/start token``, or the chat page opened by its link."""
    if call.incoming.shared:
        return call.say("own-data-in-private")
    found = await invitations.found(call.read, call.incoming.invitation or "")
    words = await _words(call, found) if found is not None and found.open(call.now) else None
    if found is None or words is None:
        return call.say("invite-over")
    language = call.person.language
    if await _is_in(call, found):
        return call.say(f"join-{found.kind}-already", **words)
    id = found.id
    if found.kind == COHORT:
        choices = tuple(
            (button(call, f"join-button-{role}", payloads.make("join", id, role)),) for role in ROLES
        )
    else:
        choices = ((button(call, "join-button-coordinator", payloads.make("join", id, "yes")),),)
    question = reply(
        call,
        [say(language, f"join-{found.kind}-ask", **words), say(language, f"join-{found.kind}-sees")],
        *choices,
        (button(call, "join-button-no", payloads.make("join", id, "no")),),
        edits=False,
    )
    return call.turn(question, lambda c: invitations.offer(c, id, call.person.id, call.now))


async def _words(call: Call, found: Invitation) -> dict[str, str] | None:
    """What the invitation leads to, as a text names it; None where that is not there any more."""
    if found.kind == COHORT and found.cohort is not None:
        cohort = await cohort_store.get(call.read, found.cohort)
        if cohort is not None and cohort.archived_at is None:
            return {"cohort": plain(cohort.name), "organisation": plain(cohort.organisation_name)}
    if found.kind == COORDINATOR and found.organisation is not None:
        one = await organisations.one(call.read, found.organisation)
        if one is not None:
            return {"organisation": plain(one.name)}
    return None


async def _is_in(call: Call, found: Invitation) -> bool:
    if found.kind == COORDINATOR:
        return roles.may_coordinate(call.person, found.organisation)
    mine = await cohort_store.of_person(call.read, call.person.id)
    return any(one.cohort == found.cohort for one, _ in mine)


async def join(call: Call) -> Turn:
    """``do:join:INVITATION:ROLE``: the tap under an invitation. Only who came with its link has such a button."""
    if call.incoming.shared or call.incoming.payload is None:
        return call.say("button-too-old")
    first, _, answer = call.words.partition(":")
    id = number(first)
    found = await invitations.get(call.read, id) if id is not None else None
    if found is None or not await invitations.offered(call.read, found.id, call.person.id):
        return call.say("button-too-old")
    if answer == "no":
        return done(call, "join-declined")
    words = await _words(call, found) if found.open(call.now) else None
    if words is None:
        return call.say("invite-over")
    if await _is_in(call, found):
        return call.say(f"join-{found.kind}-already", **words)
    if answer not in (ROLES if found.kind == COHORT else ("yes",)):
        return call.say("button-too-old")

    async def write(connection: AsyncConnection) -> None:
        if not await invitations.use(connection, found.id, call.person.id, call.now):
            raise InvitationGone(f"invitation {found.id}")
        if found.kind == COHORT and found.cohort is not None:
            await cohort_store.join(connection, found.cohort, call.person.id, answer, call.now)
        elif found.organisation is not None:
            await roles.grant(connection, call.person.id, found.organisation, call.now, by=call.person.id)

    turn = done(call, f"join-{found.kind}-done", write, **words)
    if call.incoming.name or await people.name_of(call.read, call.person.id):
        return turn
    return with_name_asked(call, turn, coordinator=found.kind == COORDINATOR)


def with_name_asked(call: Call, turn: Turn, *, coordinator: bool) -> Turn:
    """*turn*, and the question under which name the person wants to be seen."""
    asked = _asks_name(call, coordinator=coordinator)
    ask = awaited.expect(call.person.id, ASKS_NAME, call.now, data={"coordinator": coordinator})
    return replace(turn, replies=(*turn.replies, asked), writes=(*turn.writes, ask))


def _asks_name(call: Call, key: str = "", *, coordinator: bool = False) -> Reply:
    """Asks for the name, with a way out; whoever acts for others says theirs."""
    key = key or ("join-ask-coordinator-name" if coordinator else "join-ask-name")
    without = button(call, "join-button-no-name", payloads.make("mygroup", "list"))
    return reply(call, [say(call.person.language, key)], *(() if coordinator else ((without,),)), edits=False)


async def named(call: Call) -> Turn:
    """The name under which somebody wants to be seen, where their channel tells none or they want another one.

    It is shown for confirmation before others see it; what cannot be a name is asked for again.
    """
    data = call.person.awaits.data if call.person.awaits is not None else {}
    coordinator = {"coordinator": bool(data.get("coordinator"))}
    try:
        names.as_name(call.incoming.text)
    except UnfitName as wrong:
        again = awaited.expect(call.person.id, ASKS_NAME, call.now, data=coordinator)
        return call.say(wrong.key, again, **wrong.values)
    name = read_name(call.incoming.text)
    if name is None:
        again = awaited.expect(call.person.id, ASKS_NAME, call.now, data=coordinator)
        return call.turn(_asks_name(call, "join-name-unread", coordinator=coordinator["coordinator"]), again)
    key = "join-coordinator-name-right" if coordinator["coordinator"] else "join-name-right"
    shown = reply(
        call,
        [say(call.person.language, key, name=plain(name))],
        (button(call, "join-button-name-yes", payloads.make("mygroup", "named")),),
        (button(call, "join-button-name-other", payloads.make("mygroup", "name")),),
        edits=False,
    )
    return call.turn(
        shown, awaited.expect(call.person.id, ASKS_NAME, call.now, data={"name": name, **coordinator})
    )


def _confirmed(call: Call) -> Turn:
    """The name that was shown becomes the one that coordinators see."""
    awaits = call.person.awaits
    name = str(awaits.data.get("name", "")) if awaits is not None and awaits.command == ASKS_NAME else ""
    if not name:
        return call.say("button-too-old")

    async def write(connection: AsyncConnection) -> None:
        await people.rename(connection, call.person.id, name)
        for one, _ in await cohort_store.of_person(connection, call.person.id):
            await cohort_store.find_in_roster(connection, one.cohort, call.person.id)

    coordinator = awaits is not None and awaits.data.get("coordinator")
    return call.say("join-coordinator-named" if coordinator else "join-named", write, name=plain(name))


async def mygroup(call: Call) -> Turn:
    """``/mygroup``: the cohorts one is in; ``do:mygroup:leave:MEMBER`` asks, ``do:mygroup:gone:MEMBER`` leaves."""
    mine = await cohort_store.of_person(call.read, call.person.id)
    verb, _, argument = call.words.partition(":") if call.incoming.payload is not None else ("", "", "")
    language = call.person.language
    acts = call.person.admin or roles.coordinates(call.person)
    if verb == "name" and (mine or acts):
        return with_name_asked(call, Turn(()), coordinator=acts)
    if verb == "named":
        return _confirmed(call)
    if verb in ("leave", "gone"):
        here = next(((one, cohort) for one, cohort in mine if one.id == number(argument)), None)
        if here is None:
            return call.say("button-too-old")
        member, cohort = here
        words = {"cohort": plain(cohort.name), "organisation": plain(cohort.organisation_name)}
        if verb == "gone":
            return done(call, "mygroup-left", lambda c: cohort_store.leave(c, member, call.now), **words)
        return asks_first(
            call,
            say(language, "mygroup-leave-sure", **words),
            button(call, "mygroup-button-leave-yes", payloads.make("mygroup", "gone", member.id)),
            button(call, "cohorts-button-no", payloads.make("mygroup", "list")),
        )
    if not mine:
        return call.turn(reply(call, [say(language, "mygroup-none")]))
    lines = [
        "- "
        + say(
            language,
            "mygroup-line",
            cohort=plain(cohort.name),
            organisation=plain(cohort.organisation_name),
            role=say(language, f"cohorts-role-{one.role}"),
        )
        for one, cohort in mine
    ]
    leaving = tuple(
        (button(call, "mygroup-button-leave", payloads.make("mygroup", "leave", one.id), name=cohort.name),)
        for one, cohort in mine
    )
    found = await emergency_contact_of(call.read, call.person.id)
    whom = say(language, "contact-mygroup", **contact_words(found)).strip() if found is not None else ""
    blocks = [say(language, "mygroup-title"), "\n".join(lines), whom, say(language, "join-cohort-sees")]
    name = await people.name_of(call.read, call.person.id)
    seen_as = say(language, "mygroup-seen-as", name=plain(name or say(language, "cohorts-no-name")))
    rename = (button(call, "mygroup-button-name", payloads.make("mygroup", "name")),)
    return call.turn(reply(call, [*blocks, seen_as], rename, *leaving))
