"""What is typed while a self-check waits, and the free questions in between: each answered, then the self-check goes on."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from bot.chat import payloads
from bot.flows.definition import said
from bot.flows.interview import answer
from bot.messages import Button, Reply
from bot.self_checks import actions, payload, version_change
from bot.self_checks import texts as show
from bot.self_checks.ask import ask, which
from bot.self_checks.interpret import Interpreter
from bot.self_checks.interpretation import AskBack, Changed, Digression, Given, Reconsidered, SpokenAction
from bot.self_checks.self_check_store import CANCELLED, DONE, OPEN, Offer
from bot.self_checks.self_checks import SelfChecks
from bot.self_checks.speech import is_question
from bot.self_checks.state import Position
from bot.self_checks.triggers import called_for
from bot.turn import Turn

Reaction = Given | Changed | Reconsidered | AskBack | SpokenAction


def interpret(who: SelfChecks, text: str) -> Turn | Digression | None:
    """A typed message. A digression is to be answered as a free question, then handed to :func:`after`; None is no matter of ours."""
    one = who.front
    if one is None or one.run.state == CANCELLED:
        return None
    if one.run.state == OPEN and version_change.of(one).other_question and not is_question(text):
        return who.proceed(one)  # what was typed answers a question that is not asked any more
    return _heard(who, one, text)


def after(who: SelfChecks, aside: Digression | None, turn: Turn, text: str) -> Turn:
    """The answer to the free question *text*, and under it: the question that waits once more, or the offer of a self-check."""
    one = who.waiting
    outcome = (turn.replies[0].outcome or "") if turn.replies else ""
    if one is None or aside is None:
        turn = _with_offer(who, turn, text) if outcome.startswith(("answered_", "abstained_")) else turn
        return _with_news(who, turn)
    if aside.instead is not None and outcome != "answered_complete":
        return replace(_react(who, one, aside.instead), kept=turn.kept)
    if aside.first is not None and one.key is not None:
        onward = who.answered(one, one.key, aside.first.value)
    else:
        onward = who.proceed(one, [who.say("check-back-to")])
    return replace(turn, replies=(*turn.replies, *onward.replies), writes=(*turn.writes, *onward.writes))


def _with_offer(who: SelfChecks, turn: Turn, text: str) -> Turn:
    flow = called_for(text, who.flows)
    if flow is None:
        return turn
    label = who.say("check-offer", title=show.title(who.flows[flow], who.language))
    *before, last = turn.replies
    offer = (Button(label, payload=payloads.make("check", flow, actions.SAID)),)
    return replace(turn, replies=(*before, replace(last, buttons=(*last.buttons, offer))))


def _with_news(who: SelfChecks, turn: Turn) -> Turn:
    """Tell, once, that a self-check done before would end otherwise now."""
    one = who.front
    if one is None or one.run.state != DONE or not version_change.of(one).other_outcome:
        return turn
    decided = one.standing.decision.outcome.key if one.standing.decision else None
    told = replace(one.run, outcome=decided, path=one.standing.path, version=one.standing.flow.version)
    button = Button(who.say("check-see-result"), payload=payloads.make("resume", one.run.flow))
    reply = Reply(version_change.in_words(who.language, one)[0], ((button,),), language=who.language)
    return replace(turn, replies=(*turn.replies, reply), writes=(*turn.writes, who.save(told)))


def _heard(who: SelfChecks, one: Position, text: str) -> Turn | Digression | None:
    asked = one.key if one.run.state == OPEN else None
    near = (*one.standing.path, *([asked] if asked else []))
    gazetteer = who.gazetteer(one.standing.flow.questions[key] for key in near)
    interpreter = Interpreter(
        one.here, asked, one.standing, who.language, who.now.date(),
        gazetteer, one.run.offered,
    )  # fmt: skip
    heard = interpreter.interpret(text)
    if heard is None or isinstance(heard, Digression):
        return heard
    if isinstance(heard, Given) and asked is not None and not one.changing:
        more = who.said_unasked(one, text, asked)
        if more:
            return _answered_more(who, one, asked, heard.value, more)
    return _react(who, one, heard)


def _answered_more(who: SelfChecks, one: Position, key: str, value: Any, more: dict[str, Any]) -> Turn:
    answers = {**answer(one.run.answers, key, value), **more}
    given = who.moved(one, answers=answers, asked=None)
    return who.proceed(given, [who.noted(given, (key, *more))])


def _react(who: SelfChecks, one: Position, heard: Reaction) -> Turn:
    """Do what was heard."""
    match heard:
        case Given(value):
            return who.answered(one, str(one.key), value)
        case Changed(question, value, also):
            if also:
                return _meant_which(who, one, question, value, also)
            return who.changed(one, question, value)
        case Reconsidered(question):
            return who.reconsider(one, question)
        case AskBack(words, offered):
            return _asked_back(who, one, words or who.say("check-tell-instead"), offered)
        case SpokenAction(action):
            return _wished(who, one, action)


def _wished(who: SelfChecks, one: Position, action: str) -> Turn:
    if action == "explain":
        return _explained(who, one)
    wish = actions.SPOKEN.get(action)
    return wish(who) if wish is not None else who.proceed(one)


def _meant_which(who: SelfChecks, one: Position, key: str, value: Any, also: tuple[str, ...]) -> Turn:
    flow, code = one.standing.flow, payload.code_of(value)
    words = who.worded(one, key, value)
    buttons = tuple(
        (Button(show.label(show.asked(flow.questions[name], who.language)), payload=payload.payload(flow.key, flow.version, name, code)),)
        for name in (key, *also)
    )  # fmt: skip
    saved = who.save(replace(one.run, offered=(*one.run.offered, Offer(code, value, words))))
    reply = Reply(who.say("check-which-changed", answer=words), buttons, language=who.language)
    return who.reply(reply, saved)


def _asked_back(who: SelfChecks, one: Position, words: str, offered: tuple[Offer, ...]) -> Turn:
    reply = which(one.here, str(one.key), who.language, words, offered)
    return who.reply(reply, who.save(replace(one.run, offered=offered, asked=one.key)))


def _explained(who: SelfChecks, one: Position) -> Turn:
    """Why a question is asked: its help, what to find out, and the rules behind it."""
    question = one.standing.flow.questions[str(one.key)]
    parts = [who.say("check-why", what=said(question.find_out, who.language))]
    reply = ask(one.here, question.key, who.language, lead=parts)
    return who.reply(replace(reply, citations=who.cited(question.rules)))
