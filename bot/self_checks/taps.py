"""Buttons of self-checks, pressed today or long after: each does the right thing, or says why not."""

from __future__ import annotations

from typing import Any

from bot.chat import payloads
from bot.flows.definition import FlowQuestion
from bot.flows.interview import UNKNOWN
from bot.flows.values import ValueRefused, accept
from bot.messages import Button, Reply
from bot.self_checks import actions
from bot.self_checks import payload as codes
from bot.self_checks.ask import ask
from bot.self_checks.payload import Tap
from bot.self_checks.self_check_store import CANCELLED, OPEN
from bot.self_checks.self_checks import SelfChecks
from bot.self_checks.state import Position, settled_value
from bot.self_checks.texts import title
from bot.turn import Turn


def tapped(who: SelfChecks, data: str) -> Turn:
    """What the button with the payload *data* does now, given where the person stands now."""
    tap = codes.read(data)
    flow = codes.find(tap.flow, who.flows, codes.FLOW_ROOM) if tap is not None else None
    if tap is None or flow is None:
        return actions.listing(who, [who.say("check-gone")])
    one = who.latest(flow)
    if one is None:
        start = Button(
            who.say("check-start", title=title(who.flows[flow], who.language)),
            payload=payloads.make("check", flow),
        )
        return who.reply(Reply(who.say("check-not-begun"), ((start,),), language=who.language))
    if one.run.state == CANCELLED and tap.option != codes.CHANGE:
        return _cancelled(who, one)
    question = _question(one, tap)
    if question is None:
        return who.proceed(one, [who.say("check-question-gone")])
    match tap.option[0]:
        case codes.PAGE:
            return _page(who, one, question, tap.option[1:])
        case codes.BACK:
            return (
                actions.back(who) if one.key == question.key else who.proceed(one, [who.say("check-passed")])
            )
        case codes.CANCEL:
            return actions.cancel(who, flow)
        case codes.CHANGE:
            return _change(who, one, question)
    return _answer(who, one, question, tap.option)


def _cancelled(who: SelfChecks, one: Position) -> Turn:
    text = who.say("check-was-cancelled", title=who.title(one))
    return who.reply(Reply(text, actions.after_the_end(who, one), language=who.language))


def _question(one: Position, tap: Tap) -> FlowQuestion | None:
    questions = one.standing.flow.questions
    key = codes.find(tap.question, questions, codes.QUESTION_ROOM)
    if key is None:
        old = {name: question.key for question in questions.values() for name in question.was}
        key = old.get(codes.find(tap.question, old, codes.QUESTION_ROOM) or "")
    return questions.get(key) if key else None


def _page(who: SelfChecks, one: Position, question: FlowQuestion, page: str) -> Turn:
    if one.key != question.key or not page.isdecimal():
        return who.proceed(one, [who.say("check-passed")])
    return who.reply(ask(one.here, question.key, who.language, page=int(page), edits=True))


def _change(who: SelfChecks, one: Position, question: FlowQuestion) -> Turn:
    if question.key not in one.standing.path and question.key != one.key:
        return who.proceed(one, [who.say("check-not-asked")])
    return who.reconsider(one, question.key)


def _answer(who: SelfChecks, one: Position, question: FlowQuestion, option: str) -> Turn:
    value = _value(one, question, option)
    if value is None:
        return who.proceed(one, [who.say("check-option-gone")])
    if one.run.state == OPEN and question.key == one.key:
        return who.answered(one, question.key, value)
    if question.key not in one.standing.path:
        return who.proceed(one, [who.say("check-not-asked")])
    if settled_value(one.standing, question.key, value) == one.standing.progress.values.get(question.key):
        return _already(who, one)
    return who.changed(one, question.key, value, "check-changed-by-button")


def _already(who: SelfChecks, one: Position) -> Turn:
    """A second press of the same button."""
    if one.run.state == OPEN:
        return who.proceed(one, [who.say("check-already")])
    button = Button(who.say("check-change"), payload=payloads.make("answers", one.run.flow))
    return who.reply(Reply(who.say("check-already"), ((button,),), language=who.language))


def _value(one: Position, question: FlowQuestion, option: str) -> Any:
    """The plain value behind an option; None where there is none any more."""
    if option == codes.UNKNOWN:
        return UNKNOWN
    if option.startswith(codes.OFFERED):
        return next((offer.value for offer in one.run.offered if offer.code == option), None)
    value: Any = option
    match question.kind:
        case "choice":
            value = codes.find(option, (one.key for one in question.options), codes.OPTION_ROOM)
        case "yes_no":
            value = {"yes": True, "no": False}.get(option)
        case "number":
            value = int(option) if option.isdecimal() else None
    if value is None:
        return None
    try:
        accept(one.here.flow, question, value, one.here.progress.lookup)
    except ValueRefused:
        return None
    return value
