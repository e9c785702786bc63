"""The emergency contact of a cohort in the chat: asked for when a cohort is made, shown, changed, taken away; shown back before it counts."""

from __future__ import annotations

from typing import Any

from bot.chat import payloads
from bot.chat.call import Call, stale
from bot.chat.parts import button, done, reply
from bot.cohorts.chat.scope import guarded, in_scope
from bot.cohorts.cohort_store import Cohort
from bot.cohorts.emergency_contacts import (
    as_contact_name,
    as_note,
    as_phone,
    contact_of_cohort,
    set_contact,
)
from bot.cohorts.names import UnfitName
from bot.language.catalogue import say
from bot.messages import Reply, plain
from bot.people import awaited
from bot.people.emergency_contact import EmergencyContact
from bot.store.committer import Write
from bot.turn import Turn

ASKS_CONTACT = "cohorts-contact"
NAME, PHONE, NOTE, CARD = "name", "phone", "note", "card"  # what is asked for, in this order


def asked(call: Call, cohort: int, part: str, **typed: str) -> Write:
    """A write: the next message is *part* of the contact of *cohort*; *typed* is what was said before."""
    takes = awaited.TAP if part == CARD else awaited.TEXT
    data = {"cohort": cohort, "part": part, **typed}
    return awaited.expect(call.person.id, ASKS_CONTACT, call.now, takes=takes, data=data)


def first_question(call: Call, name: str, key: str = "contact-ask-name") -> Reply:
    """The question for the name of the contact of the cohort *name*; it may be answered later."""
    later = button(call, "contact-button-later", payloads.make("cohorts", "list"))
    return reply(call, [say(call.person.language, key, name=plain(name))], (later,), edits=False)


async def contact(call: Call, cohort: Cohort, rest: list[str]) -> Turn:
    """``contact:ID`` shows it or asks for it; ``:change`` asks anew, ``:none`` takes it away; ``:bare`` and ``:save`` go on with
    what was typed."""
    verb = rest[0] if rest else ""
    if verb in ("bare", "save"):
        return await _goes_on(call, cohort, verb)
    by = call.person.id
    if verb == "none":
        write = guarded(call, cohort.organisation, lambda c: set_contact(c, cohort.id, None, call.now, by=by))
        return done(call, "contact-removed", write, back=_card_of(cohort), cohort=plain(cohort.name))
    found = await contact_of_cohort(call.read, cohort)
    if found is None or verb == "change":
        question = first_question(call, cohort.name, "contact-ask-name-again")
        return call.turn(question, asked(call, cohort.id, NAME))
    return call.turn(
        reply(
            call,
            [say(call.person.language, "contact-shown", cohort=plain(cohort.name), **words(found)).strip()],
            (
                button(
                    call, "contact-button-again", payloads.make("cohorts", "contact", cohort.id, "change")
                ),
                button(call, "contact-button-remove", payloads.make("cohorts", "contact", cohort.id, "none")),
            ),
            (button(call, "cohorts-button-back", _card_of(cohort)),),
        )
    )


def words(contact: EmergencyContact) -> dict[str, str]:
    """A contact as a text names it."""
    return {"name": plain(contact.name), "phone": plain(contact.phone), "note": plain(contact.note)}


async def heard(call: Call) -> Turn:
    """The part of the contact that was asked for."""
    data = call.person.awaits.data if call.person.awaits is not None else {}
    cohort = await in_scope(call, str(data.get("cohort", "")))
    if cohort is None or cohort.archived_at is not None:
        return await stale(call)
    part, typed = str(data.get("part", "")), call.incoming.text
    said = {name: str(data[name]) for name in (NAME, PHONE) if name in data}
    try:
        match part:
            case "name":
                name = as_contact_name(typed)
                question = say(call.person.language, "contact-ask-phone", contact=plain(name))
                return call.turn(reply(call, [question]), asked(call, cohort.id, PHONE, name=name))
            case "phone":
                phone = as_phone(typed)
                none = payloads.make("cohorts", "contact", cohort.id, "bare")
                question = say(call.person.language, "contact-ask-note")
                shown = reply(call, [question], (button(call, "contact-button-no-note", none),))
                return call.turn(shown, asked(call, cohort.id, NOTE, **said | {PHONE: phone}))
            case _:
                return _shown_back(call, cohort, said, as_note(typed))
    except UnfitName as wrong:
        return call.say(wrong.key, asked(call, cohort.id, part, **said), **wrong.values)


def _shown_back(call: Call, cohort: Cohort, said: dict[str, str], note: str) -> Turn:
    """How members will read it; nothing is kept before the tap."""
    made = EmergencyContact(said.get(NAME, ""), said.get(PHONE, ""), note)
    card = say(call.person.language, "contact-card", cohort=plain(cohort.name), **words(made)).strip()
    buttons = (
        button(call, "contact-button-save", payloads.make("cohorts", "contact", cohort.id, "save")),
        button(call, "contact-button-again", payloads.make("cohorts", "contact", cohort.id, "change")),
    )
    return call.turn(
        reply(call, [card], buttons, edits=False), asked(call, cohort.id, CARD, **said, note=note)
    )


async def _goes_on(call: Call, cohort: Cohort, verb: str) -> Turn:
    """A tap: there is no note, or the card is right."""
    waiting = call.person.awaits
    data: dict[str, Any] = {}
    if waiting is not None and waiting.command == ASKS_CONTACT and waiting.open(call.now):
        data = waiting.data
    wanted = NOTE if verb == "bare" else CARD
    if data.get("cohort") != cohort.id or data.get("part") != wanted:
        return call.say("contact-gone")
    said = {name: str(data[name]) for name in (NAME, PHONE)}
    if verb == "bare":
        return _shown_back(call, cohort, said, "")
    made = EmergencyContact(said[NAME], said[PHONE], str(data.get("note", "")))
    by = call.person.id
    write = guarded(call, cohort.organisation, lambda c: set_contact(c, cohort.id, made, call.now, by=by))
    back, about = _card_of(cohort), {"cohort": plain(cohort.name), "name": plain(made.name)}
    return done(call, "contact-saved", write, back=back, **about)


def _card_of(cohort: Cohort) -> str:
    return payloads.make("cohorts", "show", cohort.id)
