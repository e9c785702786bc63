"""Buttons of self-checks, pressed today or long after: each does the right thing, or says why not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.flows.conditions import State
from bot.flows.definition import Question
from bot.flows.interview import UNKNOWN, Standing
from bot.flows.values import Refused, accept
from bot.interviews import payload as codes
from bot.interviews import wishes
from bot.interviews.ask import ask
from bot.interviews.payload import Tap
from bot.interviews.rows import CANCELLED, OPEN
from bot.interviews.show import title
from bot.interviews.state import At
from bot.messages import Button, Reply
from bot.turn import Turn

if TYPE_CHECKING:
    from bot.interviews.interviewee import Interviewee


def tapped(who: Interviewee, tap: Tap | None) -> Turn:
    """What the button does now, given where the person stands now."""
    flow = codes.find(tap.flow, who.flows, codes.FLOW_ROOM) if tap is not None else None
    if tap is None or flow is None:
        return wishes.listing(who, [who.say("check-gone")])
    one = who.latest(flow)
    if one is None:
        start = Button(
            who.say("check-start", title=title(who.flows[flow], who.language)), payload=f"do:check:{flow}"
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
                wishes.back(who) if one.key == question.key else who.proceed(one, [who.say("check-passed")])
            )
        case codes.CANCEL:
            return wishes.cancel(who, flow)
        case codes.CHANGE:
            return _change(who, one, question)
    return _answer(who, one, question, tap.option)


def settled(standing: Standing, key: str, value: Any) -> Any:
    """A plain value as the flow sees it, for showing."""
    if value == UNKNOWN:
        return State.UNKNOWN
    try:
        return accept(standing.flow, standing.flow.questions[key], value, lambda _: State.PENDING)
    except Refused:
        return value


def _cancelled(who: Interviewee, one: At) -> Turn:
    flow = one.run.flow
    buttons = (
        (Button(who.say("check-take-up"), payload=f"do:resume:{flow}"),),
        (Button(who.say("check-restart"), payload=f"do:restart:{flow}"),),
    )
    text = who.say("check-was-cancelled", title=title(one.standing.flow, who.language))
    return who.reply(Reply(text, buttons, language=who.language))


def _question(one: At, tap: Tap) -> Question | None:
    questions = one.standing.flow.questions
    key = codes.find(tap.question, questions, codes.QUESTION_ROOM)
    if key is None:
        old = {name: question.key for question in questions.values() for name in question.was}
        key = old.get(codes.find(tap.question, old, codes.QUESTION_ROOM) or "")
    return questions.get(key) if key else None


def _page(who: Interviewee, one: At, question: Question, page: str) -> Turn:
    if one.key != question.key or not page.isdecimal():
        return who.proceed(one, [who.say("check-passed")])
    return who.reply(ask(one.here, question.key, who.language, page=int(page), edits=True))


def _change(who: Interviewee, one: At, question: Question) -> Turn:
    if question.key not in one.standing.path and question.key != one.key:
        return who.proceed(one, [who.say("check-not-asked")])
    return who.reconsider(one, question.key)


def _answer(who: Interviewee, one: At, question: Question, option: str) -> Turn:
    value = _value(one, question, option)
    if value is None:
        return who.proceed(one, [who.say("check-option-gone")])
    if one.run.state == OPEN and question.key == one.key:
        return who.answered(one, question.key, value)
    if question.key not in one.standing.path:
        return who.proceed(one, [who.say("check-not-asked")])
    if settled(one.standing, question.key, value) == one.standing.progress.values.get(question.key):
        return _already(who, one)
    return who.changed(one, question.key, value, "check-changed-by-button")


def _already(who: Interviewee, one: At) -> Turn:
    """A second press of the same button."""
    if one.run.state == OPEN:
        return who.proceed(one, [who.say("check-already")])
    button = Button(who.say("check-change"), payload=f"do:answers:{one.run.flow}")
    return who.reply(Reply(who.say("check-already"), ((button,),), language=who.language))


def _value(one: At, question: Question, option: str) -> Any:
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
    except Refused:
        return None
    return value
