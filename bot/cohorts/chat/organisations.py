"""/organisations: admins make and rename organisations, invite their coordinators, and take rights and invitations back."""

from __future__ import annotations

from dataclasses import replace

from bot.chat import payloads
from bot.chat.call import Call, Later, stale
from bot.chat.parts import asks_first, button, done, listing, reply
from bot.chat.payloads import number
from bot.cohorts import invitations, names, rights
from bot.cohorts import organisations as rows
from bot.cohorts.chat.inviting import handed_over
from bot.cohorts.chat.joining import with_name_asked
from bot.cohorts.invitations import COORDINATOR
from bot.cohorts.names import UnfitName
from bot.cohorts.organisations import Organisation
from bot.language.catalogue import say
from bot.language.days import short_day
from bot.messages import Reply, plain
from bot.people import awaited, roles
from bot.people.person_store import name_of
from bot.turn import Turn

ASKS_NAME = "organisations-name"


async def organisations(call: Call) -> Turn | Later:
    """``/organisations`` lists; ``do:organisations:VERB:ID`` shows and changes one. For admins."""
    verb, *rest = call.words.split(":") if call.incoming.payload is not None else [""]
    if verb in ("", "list"):
        return call.turn(await _list(call, rest[0] if rest else ""))
    if verb == "name":
        return with_name_asked(call, Turn(()), coordinator=True)
    if verb == "new":
        return call.say("organisations-ask-name", awaited.expect(call.person.id, ASKS_NAME, call.now))
    id = number(rest[0]) if rest else None
    if id is None:
        return await stale(call)
    if verb == "end":
        return await _end(call, id, sure=rest[1:] == ["yes"])
    if verb == "back":
        return await _take_back(call, id)
    one = await rows.one(call.read, id)
    if one is None:
        return await stale(call)
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
            return await stale(call)


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
    new = button(call, "organisations-button-new", payloads.make("organisations", "new"))
    shown = listing(call, "organisations", title, found, wanted, line, new)
    if await name_of(call.read, call.person.id):
        return shown
    row = (button(call, "organisations-button-name", payloads.make("organisations", "name")),)
    text = f"{shown.text}\n\n{say(language, 'organisations-no-name')}"
    return replace(shown, text=text, buttons=(*shown.buttons, row))


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
    mine = [(button(call, "organisations-button-me", payloads.make("organisations", "me", one.id)),)]
    return reply(
        call,
        [
            say(language, "organisations-card-title", name=plain(one.name), cohorts=one.cohorts),
            "\n".join(people) or say(language, "organisations-nobody"),
            "\n".join(links),
        ],
        (
            button(call, "organisations-button-invite", payloads.make("organisations", "invite", one.id)),
            button(call, "cohorts-button-rename", payloads.make("organisations", "rename", one.id)),
        ),
        *(mine if call.person.id not in {who.person for who in there} else []),
        *(
            (
                button(
                    call,
                    "organisations-button-end",
                    payloads.make("organisations", "end", who.id),
                    name=who.name or place,
                ),
            )
            for place, who in enumerate(there, 1)
        ),
        *(
            (
                button(
                    call,
                    "invite-button-revoke",
                    payloads.make("organisations", "back", link.id),
                    number=place,
                ),
            )
            for place, link in enumerate(asked, 1)
        ),
        (button(call, "organisations-button-all", payloads.make("organisations", "list")),),
    )


async def named(call: Call) -> Turn:
    """The name that was asked for: of a new organisation, or the new name of one."""
    data = call.person.awaits.data if call.person.awaits is not None else {}
    again = awaited.expect(call.person.id, ASKS_NAME, call.now, data=data)
    try:
        name = names.as_name(call.incoming.text)
    except UnfitName as wrong:
        return call.say(wrong.key, again, **wrong.values)
    id, by = data.get("organisation"), call.person.id
    if await rows.named(call.read, name) not in (None, id):
        return call.say("organisations-name-taken", again, name=plain(name))
    if id is None:
        return done(
            call,
            "organisations-created",
            lambda c: rows.create(c, name, call.now, by=by),
            back=payloads.make("organisations", "list"),
            name=plain(name),
        )
    renamed = int(id)
    return done(
        call,
        "organisations-renamed",
        lambda c: rows.rename(c, renamed, name, call.now, by=by),
        back=payloads.make("organisations", "show", renamed),
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
        return await stale(call)
    turn = done(
        call,
        "organisations-me",
        lambda c: roles.grant(c, call.person.id, one.id, call.now, by=call.person.id),
        back=payloads.make("organisations", "show", one.id),
        name=plain(one.name),
    )
    named = await name_of(call.read, call.person.id)
    return turn if named else with_name_asked(call, turn, coordinator=True)


async def _end(call: Call, id: int, *, sure: bool) -> Turn:
    """``end:RIGHT`` asks, ``end:RIGHT:yes`` takes the right away and tells the person."""
    who = await roles.coordinator(call.read, id)
    organisation = await rows.one(call.read, who.organisation) if who is not None else None
    if who is None or organisation is None:
        return await stale(call)
    name = plain(who.name or say(call.person.language, "cohorts-no-name"))
    back = payloads.make("organisations", "show", organisation.id)
    if not sure:
        question = say(
            call.person.language, "organisations-end-sure", name=name, organisation=plain(organisation.name)
        )
        yes = button(call, "organisations-button-end-yes", payloads.make("organisations", "end", id, "yes"))
        return asks_first(call, question, yes, button(call, "cohorts-button-no", back))
    right = who
    return done(
        call,
        "organisations-ended",
        lambda c: rights.end(c, right, organisation.name, call.now, by=call.person.id),
        back=back,
        name=name,
    )


async def _take_back(call: Call, id: int) -> Turn:
    found = await invitations.get(call.read, id)
    if found is None or found.kind != COORDINATOR:
        return await stale(call)
    return done(
        call,
        "invite-revoked",
        lambda c: invitations.revoke(c, found, call.now, by=call.person.id),
        back=payloads.make("organisations", "show", found.organisation),
    )
