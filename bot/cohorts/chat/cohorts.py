"""/cohorts: a coordinator's cohorts by the page, one of them with how it stands, made, renamed and put away."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.chat import payloads
from bot.chat.call import Call, Later, stale
from bot.chat.paging import page_of, turning
from bot.chat.parts import asks_first, button, done, listing, reply
from bot.chat.payloads import number
from bot.cohorts import cohort_store, names, organisations, roster_store
from bot.cohorts.chat import contact, inviting
from bot.cohorts.chat import members as cohorts_members
from bot.cohorts.chat import roster as cohorts_roster
from bot.cohorts.chat.scope import guarded, in_scope, member_in_scope, standing_of
from bot.cohorts.cohort_store import Cohort
from bot.cohorts.emergency_contacts import contact_of_cohort
from bot.cohorts.names import UnfitName
from bot.cohorts.readiness import MemberStanding, counted
from bot.language.catalogue import say
from bot.messages import Button, Reply, plain
from bot.people import awaited, roles
from bot.people.emergency_contact import EmergencyContact
from bot.turn import Turn

ASKS_NAME = "cohorts-name"

About = Callable[[Call, Cohort, list[str]], Awaitable[Turn | Later]]


async def cohorts(call: Call) -> Turn | Later:
    """``/cohorts`` lists; ``do:cohorts:VERB:ID…`` shows and changes one. What others coordinate is unknown here."""
    verb, *rest = call.words.split(":") if call.incoming.payload is not None else [""]
    if verb in ("", "list"):
        return call.turn(await _list(call, rest[0] if rest else ""))
    if verb == "new":
        return await _new(call, rest[0] if rest else "")
    if verb in cohorts_members.OF_A_MEMBER:
        member = await member_in_scope(call, rest[0] if rest else "")
        return await (cohorts_members.OF_A_MEMBER[verb](call, *member, rest[1:]) if member else stale(call))
    if verb in cohorts_roster.OF_A_LINE:
        line = await cohorts_roster.line_in_scope(call, rest[0] if rest else "")
        return await (cohorts_roster.OF_A_LINE[verb](call, *line, rest[1:]) if line else stale(call))
    if verb == "revoke":
        return await inviting.revoke(call, rest)
    if verb == "away":
        return call.turn(await _away_list(call, rest[0] if rest else ""))
    if verb == "restore":
        return await _restore(call, rest[0] if rest else "")
    about = _ABOUT.get(verb)
    cohort = await in_scope(call, rest[0]) if about is not None and rest else None
    if about is None or cohort is None:
        return await stale(call)
    if cohort.archived_at is not None:
        return done(
            call, "cohorts-is-archived", back=payloads.make("cohorts", "list"), name=plain(cohort.name)
        )
    return await about(call, cohort, rest[1:])


async def _list(call: Call, wanted: str) -> Reply:
    language = call.person.language
    found = await cohort_store.cohorts_of(call.read, call.person.organisations)
    several = len(call.person.organisations) > 1

    def line(one: Cohort) -> str:
        key = "cohorts-line-of" if several else "cohorts-line"
        of = plain(one.organisation_name)
        return say(language, key, name=plain(one.name), organisation=of, count=one.members)

    title = say(language, "cohorts-title", count=len(found)) if found else say(language, "cohorts-none")
    new = button(call, "cohorts-button-new", payloads.make("cohorts", "new"))
    shown = listing(call, "cohorts", title, found, wanted, line, new)
    away = len(await cohort_store.cohorts_of(call.read, call.person.organisations, archived=True))
    if not away:
        return shown
    row = (button(call, "cohorts-button-away", payloads.make("cohorts", "away"), count=away),)
    return replace(shown, buttons=(*shown.buttons, row))


async def _away_list(call: Call, wanted: str) -> Reply:
    """The cohorts that were put away, each with a button that brings it back."""
    language = call.person.language
    found = await cohort_store.cohorts_of(call.read, call.person.organisations, archived=True)
    shown, page, pages = page_of(found, wanted)
    lines = [
        f"{place}. **{plain(cohort.name)}** ({plain(cohort.organisation_name)})" for place, cohort in shown
    ]
    return reply(
        call,
        [say(language, "cohorts-away-title" if found else "cohorts-away-none"), "\n".join(lines)],
        tuple(
            Button(str(place), payload=payloads.make("cohorts", "restore", cohort.id))
            for place, cohort in shown
        ),
        turning("cohorts:away", page, pages),
        (button(call, "cohorts-button-all", payloads.make("cohorts", "list")),),
    )


async def _restore(call: Call, id: str) -> Turn:
    """``restore:ID``: bring a cohort back that was put away, where no other one has its name now."""
    cohort = await in_scope(call, id)
    if cohort is None or cohort.archived_at is None:
        return await stale(call)
    if await cohort_store.named(call.read, cohort.organisation, cohort.name) is not None:
        back = payloads.make("cohorts", "away")
        return done(call, "cohorts-restore-taken", back=back, name=plain(cohort.name))
    by = call.person.id
    write = guarded(call, cohort.organisation, lambda c: cohort_store.restore(c, cohort, call.now, by=by))
    back = payloads.make("cohorts", "show", cohort.id)
    return done(call, "cohorts-restored", write, back=back, name=plain(cohort.name))


async def _new(call: Call, chosen: str) -> Turn:
    mine = await organisations.some(call.read, call.person.organisations)
    id = number(chosen) if chosen else (mine[0].id if len(mine) == 1 else None)
    if id is None and not chosen:
        choices = tuple((Button(one.name, payload=payloads.make("cohorts", "new", one.id)),) for one in mine)
        return call.turn(reply(call, [say(call.person.language, "cohorts-which-organisation")], *choices))
    if not roles.may_coordinate(call.person, id):
        return await stale(call)
    ask = awaited.expect(call.person.id, ASKS_NAME, call.now, data={"organisation": id})
    return call.say("cohorts-ask-name", ask)


async def named(call: Call) -> Turn:
    """The name that was asked for: of a new cohort, or the new name of one."""
    data = call.person.awaits.data if call.person.awaits is not None else {}
    cohort = await in_scope(call, str(data["cohort"])) if "cohort" in data else None
    organisation = cohort.organisation if cohort is not None else data.get("organisation")
    if not roles.may_coordinate(call.person, organisation) or organisation is None:
        return await stale(call)
    again = awaited.expect(call.person.id, ASKS_NAME, call.now, data=data)
    try:
        name = names.as_name(call.incoming.text)
    except UnfitName as wrong:
        return call.say(wrong.key, again, **wrong.values)
    there = await cohort_store.named(call.read, organisation, name)
    if there is not None and (cohort is None or there != cohort.id):
        return call.say("cohorts-name-taken", again, name=plain(name))
    by = call.person.id
    if cohort is None:

        async def create(connection: AsyncConnection) -> None:
            made = await cohort_store.create(connection, organisation, name, call.now, by=by)
            await contact.asked(call, made, contact.NAME)(connection)

        return call.turn(contact.first_question(call, name), guarded(call, organisation, create))
    renamed = cohort
    write = guarded(call, organisation, lambda c: cohort_store.rename(c, renamed, name, call.now, by=by))
    return done(
        call, "cohorts-renamed", write, back=payloads.make("cohorts", "show", cohort.id), name=plain(name)
    )


async def _show(call: Call, cohort: Cohort, rest: list[str]) -> Turn:
    language = call.person.language
    found = await standing_of(call, cohort)
    expected = await roster_store.expected(call.read, cohort.id)
    lines = [
        say(language, "cohorts-joined", count=len(found)),
        *([say(language, "cohorts-expected", count=sum(one.person is None for one in expected))] if expected else []),
        *(say(language, f"cohorts-count-{state}", count=count) for state, count in counted(found).items() if count),
        *([say(language, "cohorts-count-unreachable", count=away)] if (away := _away(found)) else []),
        _contact_line(await contact_of_cohort(call.read, cohort), language),
    ]  # fmt: skip
    title = say(
        language, "cohorts-card-title", name=plain(cohort.name), organisation=plain(cohort.organisation_name)
    )
    id = cohort.id
    return call.turn(
        reply(
            call,
            [title, "\n".join(f"- {line}" for line in lines)],
            (
                button(call, "cohorts-button-members", payloads.make("cohorts", "members", id)),
                button(call, "cohorts-button-ready", payloads.make("cohorts", "ready", id)),
            ),
            (
                button(call, "cohorts-button-invite", payloads.make("cohorts", "invite", id)),
                button(call, "cohorts-button-roster", payloads.make("cohorts", "roster", id)),
            ),
            (button(call, "contact-button", payloads.make("cohorts", "contact", id)),),
            (
                button(call, "cohorts-button-rename", payloads.make("cohorts", "rename", id)),
                button(call, "cohorts-button-archive", payloads.make("cohorts", "archive", id)),
            ),
            (button(call, "cohorts-button-all", payloads.make("cohorts", "list")),),
        )
    )


def _contact_line(found: EmergencyContact | None, language: str) -> str:
    if found is None:
        return say(language, "contact-line-none")
    return say(language, "contact-line", name=plain(found.name), phone=plain(found.phone))


def _away(found: Sequence[MemberStanding]) -> int:
    return sum(not one.reachable for one in found)


async def _rename(call: Call, cohort: Cohort, rest: list[str]) -> Turn:
    ask = awaited.expect(call.person.id, ASKS_NAME, call.now, data={"cohort": cohort.id})
    return call.say("cohorts-ask-new-name", ask, name=plain(cohort.name))


async def _archive(call: Call, cohort: Cohort, rest: list[str]) -> Turn:
    if rest != ["yes"]:
        question = say(
            call.person.language, "cohorts-archive-sure", name=plain(cohort.name), count=cohort.members
        )
        return asks_first(
            call,
            question,
            button(call, "cohorts-button-archive-yes", payloads.make("cohorts", "archive", cohort.id, "yes")),
            button(call, "cohorts-button-no", payloads.make("cohorts", "show", cohort.id)),
        )
    write = guarded(
        call, cohort.organisation, lambda c: cohort_store.archive(c, cohort, call.now, by=call.person.id)
    )
    return done(
        call, "cohorts-archived", write, back=payloads.make("cohorts", "list"), name=plain(cohort.name)
    )


_ABOUT: dict[str, About] = {
    "show": _show,
    "rename": _rename,
    "archive": _archive,
    "contact": contact.contact,
    "members": cohorts_members.members,
    "ready": cohorts_members.ready,
    "invite": inviting.invite,
    "link": inviting.link,
    "roster": cohorts_roster.roster,
    "import": cohorts_roster.ask_for_file,
    "take": cohorts_roster.take,
    "export": cohorts_roster.export,
}
