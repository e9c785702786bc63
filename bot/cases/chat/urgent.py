"""One tap under the answer to somebody in need: their message goes to a person at once, at any hour, marked urgent."""

from __future__ import annotations

from dataclasses import replace

from bot.cases import actions, answerers, case_store, last_questions
from bot.cases.actions import Shared
from bot.cases.notices import office_name
from bot.chat import payloads
from bot.chat.call import Call
from bot.language.catalogue import say
from bot.messages import Button, Reply
from bot.people.person_store import name_of
from bot.turn import Turn

MOST_OFFICES = 6


async def handed_over(call: Call, argument: str) -> Turn:
    """Hand over the last message of need; of several organisations (*argument*: the id of one) the person chooses."""
    need = await last_questions.need(call.read, call.person.id, call.now)
    if need is None:
        return call.say("button-too-old")
    asked, at = need
    if await case_store.urgent_since(call.read, call.person.id, at):
        return call.say("urgent-handed-over-already")
    offices = await answerers.offices_for(call.read, call.person.id, call.settings.admins)
    if argument:
        offices = [one for one in offices if str(one.organisation or 0) == argument]
    if not offices:
        return call.say("urgent-nobody")
    language = call.person.language
    if len(offices) > 1:
        rows = tuple(
            (Button(one.name, payload=payloads.make("person", "urgent", one.organisation)),)
            for one in offices[:MOST_OFFICES]
        )
        return call.turn(Reply(say(language, "case-which-office"), rows, language=language))
    office = offices[0]
    name = await name_of(call.read, call.person.id)
    shared = Shared(office.organisation, office.name, asked, name=name, cohort=office.cohort, urgent=True)
    told = call.text("urgent-handed-over", office=office_name(office.name, language))
    return call.turn(
        replace(told, edits=False),
        lambda c: actions.hand_over(c, call.person, shared, call.settings.admins, call.now),
    )
