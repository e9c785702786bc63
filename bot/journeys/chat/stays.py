"""/mobility: a person's own stays; set one up, look at one, change an answer of its set-up, remove one."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.chat import payloads
from bot.chat.call import Call
from bot.journeys.chat import words
from bot.journeys.chat.overview import Overview, look, whole
from bot.journeys.chat.setting_up import STAY
from bot.journeys.journeys import Journeys
from bot.journeys.mobility import FLOW, Mobility
from bot.journeys.plan import Plan
from bot.language.catalogue import say
from bot.messages import Button, Reply
from bot.self_checks import result, texts
from bot.self_checks.self_check_store import DONE, Interview
from bot.self_checks.self_checks import SelfChecks
from bot.self_checks.state import Position
from bot.turn import Turn

SHOWN = 8  # stays that have a button


async def mobility(call: Call) -> Turn:
    """``/mobility`` lists the stays; ``do:mobility:12`` shows one, ``do:mobility:change:12`` its answers, ``…remove:12`` asks,
    ``…removed:12`` removes it."""
    checks = call.services.find(SelfChecks)
    if checks is None:
        return call.say("stay-in-private")
    here = await look(call)
    verb, _, number = call.words.rpartition(":") if ":" in call.words else ("", "", call.words)
    if whole(number) is None:
        return _all(call, here)
    plan = here.plan(number)
    if plan is None:
        return _all(call, here, call.text("stay-gone").text)
    match verb:
        case "change":
            return _to_change(call, checks, plan)
        case "remove":
            return _sure(call, here, plan)
        case "removed":
            return _removed(call, plan)
    return call.turn(replace(_card(call, here, plan), edits=call.incoming.payload is not None))


def nothing_yet(call: Call, lead: str = "") -> Turn:
    """Nobody set a stay up: what it is good for, and how to begin."""
    reply = call.text("stay-none")
    begin = Button(say(reply.language, "stay-button-begin"), payload=payloads.make("check", FLOW))
    text = "\n\n".join(filter(None, (lead, reply.text)))
    return call.turn(replace(reply, text=text, buttons=((begin,),)))


def _all(call: Call, here: Overview, lead: str = "") -> Turn:
    plans, language = here.plans, here.language
    if not plans:
        return nothing_yet(call, lead)
    if len(plans) == 1:
        card = _card(call, here, plans[0])
        return call.turn(replace(card, text="\n\n".join(filter(None, (lead, card.text)))))
    lines = [
        f"- **{words.title(one.mobility, language)}** · "
        + say(language, "list-progress", done=one.done, total=one.total)
        for one in plans
    ]
    parts = [lead, f"**{say(language, 'stay-all', count=len(plans))}**", "\n".join(lines)]
    rows = [
        (Button(_label(one.mobility, language), payload=payloads.make("mobility", one.mobility.id)),)
        for one in plans[:SHOWN]
    ]
    rows.append((_add(language),))
    return call.turn(Reply("\n\n".join(filter(None, parts)), tuple(rows), language=language))


def _label(one: Mobility, language: str) -> str:
    return texts.label(words.title(one, language))


def _add(language: str) -> Button:
    return Button(say(language, "stay-button-add"), payload=payloads.make("check", FLOW))


def _card(call: Call, here: Overview, plan: Plan) -> Reply:
    """One stay: where, when, the answers of its set-up, how far the list is."""
    language, number = here.language, plan.mobility.id
    at = _at(call.service(SelfChecks), plan.mobility)
    answers = "\n".join(f"- {line}" for line in texts.answers(at.standing, language))
    parts = [f"**{words.title(plan.mobility, language)}**", words.bar(plan, language), answers]
    rows: list[tuple[Button, ...]] = [
        (Button(say(language, "stay-button-list"), payload=payloads.make("checklist", number)),),
        (
            Button(say(language, "check-change"), payload=payloads.make("mobility", "change", number)),
            Button(say(language, "stay-button-remove"), payload=payloads.make("mobility", "remove", number)),
        ),
        (Button(say(language, "list-button-reminders"), payload=payloads.make("reminders")), _add(language)),
    ]
    if len(here.plans) > 1:
        rows.append((Button(say(language, "stay-button-all"), payload=payloads.make("mobility")),))
    return Reply("\n\n".join(filter(None, parts)), tuple(rows), language=language)


def _at(who: SelfChecks, one: Mobility) -> Position:
    """The set-up of a stay as an interview that has ended; the one it was set up with, where that is still the newest."""
    latest = who.latest(FLOW)
    same = latest is not None and latest.run.answers.get(STAY) == one.id
    run = Interview(
        who.person, FLOW, who.flows[FLOW].version, {**one.answers, STAY: one.id}, DONE,
        id=latest.run.id if same and latest is not None else None,
    )  # fmt: skip
    return who.at(run)


def _to_change(call: Call, who: SelfChecks, plan: Plan) -> Turn:
    """The answers of the set-up, each with a button that asks for it again."""
    at, language = _at(who, plan.mobility), who.language
    if at.standing.decision is None:  # the questions changed since: what is asked now comes first
        return who.proceed(at)
    run = replace(at.run, path=at.standing.path, outcome=at.standing.decision.outcome.key)
    lead = [f"**{words.title(plan.mobility, language)}**"]
    return call.turn(result.summary(at.standing, language, running=False, lead=lead), who.save(run))


def _sure(call: Call, here: Overview, plan: Plan) -> Turn:
    language, number = here.language, plan.mobility.id
    rows = (
        (Button(say(language, "stay-remove-yes"), payload=payloads.make("mobility", "removed", number)),),
        (Button(say(language, "stay-remove-no"), payload=payloads.make("mobility", number)),),
    )
    text = say(language, "stay-remove-sure", stay=words.title(plan.mobility, language))
    return call.turn(Reply(text, rows, language=language, edits=True))


def _removed(call: Call, plan: Plan) -> Turn:
    number = plan.mobility.id or 0

    async def remove(connection: AsyncConnection) -> None:
        await call.service(Journeys).remove(connection, call.person.id, number, call.now)

    language = call.person.language
    text = say(language, "stay-removed", stay=words.title(plan.mobility, language))
    button = Button(say(language, "stay-button-all"), payload=payloads.make("mobility"))
    return call.turn(Reply(text, ((button,),), language=language, edits=True), remove)
