"""/organisations: admins make and rename organisations, invite their coordinators, and take rights and invitations back."""

from __future__ import annotations

from bot.announcements.cohorts import invitations, names
from bot.announcements.cohorts import organisations as rows
from bot.announcements.cohorts.invitations import COORDINATOR
from bot.announcements.cohorts.names import Unfit
from bot.announcements.cohorts.organisations import Organisation
from bot.commands import everyday
from bot.commands.call import Call, Later
from bot.commands.cohorts_invite import handed_over
from bot.commands.cohorts_parts import button, done, listing, number, reply
from bot.language.catalogue import say
from bot.language.days import short_day
from bot.messages import Reply, plain
from bot.people import awaited, roles
from bot.turn import Turn

ASKS_NAME = "organisations-name"


async def organisations(call: Call) -> Turn | Later:
    """``/organisations`` lists; ``do:organisations:VERB:ID`` shows and changes one. For admins."""
    if call.incoming.shared:
        return call.say("own-data-in-private")
    verb, *rest = call.words.split(":") if call.incoming.payload is not None else [""]
    if verb in ("", "list"):
        return call.turn(await _list(call, rest[0] if rest else ""))
    if verb == "new":
        return call.say("organisations-ask-name", awaited.expect(call.person.id, ASKS_NAME, call.now))
    id = number(rest[0]) if rest else None
    if id is None:
        return await everyday.stale(call)
    if verb == "end":
        return await _end(call, id)
    if verb == "back":
        return await _take_back(call, id)
    one = await rows.one(call.read, id)
    if one is None:
        return await everyday.stale(call)
    match verb:
        case "show":
            return call.turn(await _card(call, one))
        case "rename":
            ask = awaited.expect(call.person.id, ASKS_NAME, call.now, data={"organisation": one.id})
            return call.say("organisations-ask-new-name", ask, name=plain(one.name))
        case "invite":
            return _invite(call, one)
        case "me":
            return await _me(call, one)
        case _:
            return await everyday.stale(call)


async def _list(call: Call, wanted: str) -> Reply:
    language = call.person.language
    found = await rows.all_of_them(call.read)

    def line(one: Organisation) -> str:
        counts = {"coordinators": one.coordinators, "cohorts": one.cohorts}
        return say(language, "organisations-line", name=plain(one.name), **counts)

    title = (
        say(language, "organisations-title", count=len(found))
        if found
        else say(language, "organisations-none")
    )
    new = button(call, "organisations-button-new", "do:organisations:new")
    return listing(call, "organisations", title, found, wanted, line, new)


async def _card(call: Call, one: Organisation) -> Reply:
    language = call.person.language
    there = await roles.coordinators_of(call.read, one.id)
    asked = await invitations.open_ones(call.read, call.now, COORDINATOR, organisation=one.id)
    no_name = say(language, "cohorts-no-name")
    people = [
        f"{place}. "
        + say(
            language,
            "organisations-coordinator",
            name=plain(who.name or no_name),
            channel=plain(who.channel.capitalize()),
            since=short_day(who.granted_at.date(), language),
        )
        for place, who in enumerate(there, 1)
    ]
    links = [
        "- "
        + say(
            language,
            "organisations-invitation",
            number=place,
            made=short_day(link.created_at.date(), language),
            until=short_day(link.expires_at.date(), language),
        )
        for place, link in enumerate(asked, 1)
    ]
    mine = [(button(call, "organisations-button-me", f"do:organisations:me:{one.id}"),)]
    return reply(
        call,
        [
            say(language, "organisations-card-title", name=plain(one.name), cohorts=one.cohorts),
            "\n".join(people) or say(language, "organisations-nobody"),
            "\n".join(links),
        ],
        (
            button(call, "organisations-button-invite", f"do:organisations:invite:{one.id}"),
            button(call, "cohorts-button-rename", f"do:organisations:rename:{one.id}"),
        ),
        *(mine if call.person.id not in {who.person for who in there} else []),
        *(
            (
                button(
                    call, "organisations-button-end", f"do:organisations:end:{who.id}", name=who.name or place
                ),
            )
            for place, who in enumerate(there, 1)
        ),
        *(
            (button(call, "invite-button-revoke", f"do:organisations:back:{link.id}", number=place),)
            for place, link in enumerate(asked, 1)
        ),
        (button(call, "organisations-button-all", "do:organisations:list"),),
    )


async def named(call: Call) -> Turn:
    """The name that was asked for: of a new organisation, or the new name of one."""
    data = call.person.awaits.data if call.person.awaits is not None else {}
    again = awaited.expect(call.person.id, ASKS_NAME, call.now, data=data)
    try:
        name = names.as_name(call.incoming.text)
    except Unfit as wrong:
        return call.say(wrong.key, again, **wrong.values)
    id, by = data.get("organisation"), call.person.id
    if await rows.named(call.read, name) not in (None, id):
        return call.say("organisations-name-taken", again, name=plain(name))
    if id is None:
        return done(
            call,
            "organisations-created",
            lambda c: rows.create(c, name, call.now, by=by),
            back="do:organisations:list",
            name=plain(name),
        )
    renamed = int(id)
    return done(
        call,
        "organisations-renamed",
        lambda c: rows.rename(c, renamed, name, call.now, by=by),
        back=f"do:organisations:show:{renamed}",
        name=plain(name),
    )


def _invite(call: Call, one: Organisation) -> Later:
    token = invitations.new_token()
    digest = invitations.digest_of(token)
    return handed_over(
        call,
        token,
        lambda c: invitations.create(
            c, COORDINATOR, digest, call.now, by=call.person.id, organisation=one.id
        ),
        COORDINATOR,
        organisation=plain(one.name),
    )


async def _me(call: Call, one: Organisation) -> Turn:
    """An admin makes themselves a coordinator: it stands in the log like any other grant."""
    if roles.may_coordinate(call.person, one.id):
        return await everyday.stale(call)
    return done(
        call,
        "organisations-me",
        lambda c: roles.grant(c, call.person.id, one.id, call.now, by=call.person.id),
        back=f"do:organisations:show:{one.id}",
        name=plain(one.name),
    )


async def _end(call: Call, id: int) -> Turn:
    who = await roles.coordinator(call.read, id)
    if who is None:
        return await everyday.stale(call)
    return done(
        call,
        "organisations-ended",
        lambda c: roles.revoke(c, id, call.now, by=call.person.id),
        back=f"do:organisations:show:{who.organisation}",
        name=plain(who.name or say(call.person.language, "cohorts-no-name")),
    )


async def _take_back(call: Call, id: int) -> Turn:
    found = await invitations.get(call.read, id)
    if found is None or found.kind != COORDINATOR:
        return await everyday.stale(call)
    return done(
        call,
        "invite-revoked",
        lambda c: invitations.revoke(c, found, call.now, by=call.person.id),
        back=f"do:organisations:show:{found.organisation}",
    )
