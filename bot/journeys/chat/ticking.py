"""/checklist and the buttons of the list: tick, untick, not for me, why and how, turn the page, hand it over as a file."""

from __future__ import annotations

import asyncio
from dataclasses import replace

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.chat import payloads
from bot.chat.call import Call, Later
from bot.journeys.chat import checklist as listed
from bot.journeys.chat import detail, files, stays, words
from bot.journeys.chat.checklist import (
    DETAILS,
    DONE_NOW,
    EXPLAIN,
    FILES,
    NOT_MINE,
    OPEN_AGAIN,
    TICK,
    TURN,
    payload,
)
from bot.journeys.chat.overview import Overview, look, whole
from bot.journeys.journeys import Journeys
from bot.journeys.plan import DONE, NOT_FOR_ME, OPEN, ChecklistEntry, Plan
from bot.language.catalogue import say
from bot.messages import Button, Citation, Reply
from bot.self_checks.self_checks import SelfChecks
from bot.turn import Turn

_STATES = {TICK: DONE, DONE_NOW: DONE, OPEN_AGAIN: OPEN, NOT_MINE: NOT_FOR_ME}
_SAID = {TICK: "list-ticked", OPEN_AGAIN: "list-open-again", NOT_MINE: "list-not-mine"}


async def checklist(call: Call) -> Turn:
    """``/checklist`` shows the list of the next stay, ``do:checklist:12`` that of a certain one."""
    here = await look(call)
    if not here.plans:
        return stays.nothing_yet(call)
    plan: Plan | None = here.plans[0]
    if whole(call.words) is not None:
        plan = here.plan(call.words)
    elif call.words == "new":  # under the end of a set-up, when the stay had no number yet
        plan = max(here.plans, key=lambda one: one.mobility.id or 0)
    return call.turn(listed.show(here, plan)) if plan is not None else gone(call)


async def todo(call: Call) -> Turn | Later:
    """A button of the list: ``do:todo:verb:stay:item``."""
    verb, _, rest = call.words.partition(":")
    number, _, about = rest.partition(":")
    here = await look(call)
    plan = here.plan(number)
    if plan is None:
        return gone(call)
    if verb in (TURN, EXPLAIN):
        page = whole(about)
        shown = listed.show(here, plan, min(page or 0, 99), explain=verb == EXPLAIN, edits=True)
        return call.turn(shown)
    if verb == FILES:
        return files.handed_over(call, here, plan, about)
    entry = plan.entry(about)
    if entry is None:
        lead = [say(here.language, "list-item-gone")]
        return call.turn(listed.show(here, plan, lead=lead, edits=verb != DONE_NOW))
    if verb == DETAILS:
        return call.turn(detail.show(here, plan, entry, await _cited(call, entry)))
    return _ticked(call, here, plan, entry, verb) if verb in _STATES else gone(call)


def gone(call: Call) -> Turn:
    """The stay is not theirs, or not any more: said in the same words."""
    button = Button(say(call.person.language, "stay-button-all"), payload=payloads.make("mobility"))
    return call.turn(replace(call.text("stay-gone"), buttons=((button,),)))


def _ticked(call: Call, here: Overview, plan: Plan, entry: ChecklistEntry, verb: str) -> Turn:
    """The list as it is after the tap; a button says what is to hold, so that a second tap changes nothing."""
    language, key, state = here.language, entry.item.key, _STATES[verb]
    after = _with(plan, key, state)
    write = []
    if entry.state != state:
        number = plan.mobility.id or 0

        async def tick(connection: AsyncConnection) -> None:
            wanted = None if state == OPEN else state
            await call.service(Journeys).tick(connection, call.person.id, number, key, wanted, call.now)

        write.append(tick)
    text = words.item(entry.item, language)
    if verb == DONE_NOW:
        return call.turn(_done_now(here, after, text), *write)
    lead = [say(language, _SAID[verb] if write else f"{_SAID[verb]}-already", item=text)]
    shown = listed.show(here, after, listed.page_of(after, key), lead=lead, edits=True)
    if verb == NOT_MINE:
        undo = Button(say(language, "list-button-undo"), payload=payload(OPEN_AGAIN, plan, key))
        shown = replace(shown, buttons=((undo,), *shown.buttons))
    return call.turn(shown, *write)


def _done_now(here: Overview, after: Plan, text: str) -> Reply:
    """What is said under a reminder whose item was ticked there; the reminder stays for its other items."""
    language = here.language
    parts = [say(language, "list-ticked", item=text), words.bar(after, language)]
    open_list = Button(say(language, "reminder-open"), payload=payloads.make("checklist", after.mobility.id))
    return Reply("\n\n".join(parts), ((open_list,),), outcome="checklist", language=language)


def _with(plan: Plan, item: str, state: str) -> Plan:
    entries = (replace(one, state=state) if one.item.key == item else one for one in plan.entries)
    return replace(plan, entries=tuple(entries))


async def _cited(call: Call, entry: ChecklistEntry) -> tuple[Citation, ...]:
    rules = dict.fromkeys((*entry.item.rules, *([entry.item.due.rule] if entry.item.due.rule else [])))
    return await asyncio.to_thread(call.service(SelfChecks).cited, rules)
