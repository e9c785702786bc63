"""What people want of their self-checks besides answering: begin, go on, back, again, end, see the answers."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from bot.chat import payloads
from bot.flows.definition import said
from bot.flows.interview import back as without_last
from bot.messages import Button, Reply
from bot.self_checks import result as ending
from bot.self_checks import texts
from bot.self_checks.self_check_store import CANCELLED, DONE, OPEN, Interview
from bot.self_checks.self_checks import SelfChecks
from bot.self_checks.state import Position
from bot.self_checks.triggers import called_for
from bot.turn import Turn

SAID = "said"  # behind the name of a flow on the button of an offer: look at the question it stands under


def listing(who: SelfChecks, lead: Sequence[str] = ()) -> Turn:
    """All self-checks, each with a button; unfinished ones are named as such."""
    open_ones = {one.run.flow for one in who.unfinished()}
    buttons = []
    for flow in who.flows.values():
        key = "check-continue" if flow.key in open_ones else "check-start"
        label = who.say(key, title=texts.title(flow, who.language))
        buttons.append((Button(label, payload=payloads.make("check", flow.key)),))
    return who.reply(
        Reply("\n\n".join([*lead, who.say("check-list")]), tuple(buttons), language=who.language)
    )


def start(who: SelfChecks, name: str, *, anew: bool = False, said_before: str = "") -> Turn:
    """Begin the flow of that name (its beginning is enough), or go on where an unfinished one stands.

    *said_before* is the question it was offered under: what that says already is not asked for again.
    """
    fitting = [key for key in who.flows if key == name] or [key for key in who.flows if key.startswith(name)]
    if len(fitting) != 1:
        return listing(who)
    flow, before = who.flows[fitting[0]], who.latest(fitting[0])
    if before is not None and before.run.state == OPEN and not anew:
        return _resumed(who, before)
    lead = [*_put_aside(who, flow.key), said(flow.intro, who.language)]
    fresh = Interview(who.person, flow.key, flow.version, who.on_day(flow.key))
    if said_before and called_for(said_before, who.flows) == flow.key:
        known = who.said_unasked(who.at(fresh), said_before)
        fresh = replace(fresh, answers={**fresh.answers, **known})
        lead += (
            [who.say("check-from-question", noted=who.noted(who.at(fresh), tuple(known)))] if known else []
        )
    ended = []
    if before is not None and before.run.state == OPEN:
        ended = [who.save(replace(before.run, state=CANCELLED, front=False))]
    return who.proceed(who.at(fresh), lead, ended)


def resume(who: SelfChecks, name: str = "") -> Turn:
    """Go on with an unfinished self-check; the one in front, the one named, or one to be chosen."""
    if name and (one := who.latest(name)) is not None:
        return _resumed(who, one)
    unfinished = who.unfinished()
    if len(unfinished) == 1:
        return _resumed(who, unfinished[0])
    if not unfinished:
        return listing(who, [who.say("check-nothing-unfinished")])
    buttons = tuple(_go_on(who, one) for one in unfinished)
    return who.reply(Reply(who.say("check-which-resume"), buttons, language=who.language))


def cancel(who: SelfChecks, name: str = "") -> Turn:
    """End the self-check in front without a result; it can be taken up again by a button."""
    one = who.latest(name) if name else who.waiting
    if one is None or one.run.state != OPEN:
        return listing(who, [who.say("check-nothing-to-cancel")])
    others = [other for other in who.unfinished() if other.run.flow != one.run.flow]
    buttons = (*after_the_end(who, one), *(_go_on(who, other) for other in others))
    text = who.say("check-cancelled", title=who.title(one))
    saved = who.save(replace(one.run, state=CANCELLED, asked=one.key, front=True))
    return who.reply(Reply(text, buttons, language=who.language), saved)


def back(who: SelfChecks) -> Turn:
    """One question back; at the end, the last answer is asked for again."""
    one = who.front
    if one is None or one.run.state == CANCELLED:
        return listing(who, [who.say("check-nothing-unfinished")])
    if one.changing:
        return who.proceed(who.moved(one, asked=None))
    if not one.standing.path:
        return who.proceed(one, [who.say("check-first-question")])
    flow = one.standing.flow
    return who.proceed(who.moved(one, answers=without_last(flow, one.run.answers), asked=None, state=OPEN))


def restart(who: SelfChecks, name: str = "") -> Turn:
    """The same self-check from its first question, without the answers given before."""
    one = who.latest(name) if name else who.front
    if one is None:
        return start(who, name) if name else listing(who, [who.say("check-nothing-unfinished")])
    return start(who, one.run.flow, anew=True)


def answers(who: SelfChecks, name: str = "") -> Turn:
    """The answers so far, each to be changed by a button."""
    one = who.latest(name) if name else who.front
    if one is None:
        return listing(who, [who.say("check-nothing-unfinished")])
    return who.reply(ending.summary(one.standing, who.language, running=one.run.state == OPEN))


def after_the_end(who: SelfChecks, one: Position) -> tuple[tuple[Button, ...], ...]:
    """The buttons under a self-check that was cancelled: take it up again, or begin anew."""
    return (
        (Button(who.say("check-take-up"), payload=payloads.make("resume", one.run.flow)),),
        (Button(who.say("check-restart"), payload=payloads.make("restart", one.run.flow)),),
    )


def _go_on(who: SelfChecks, one: Position) -> tuple[Button, ...]:
    label = who.say("check-continue", title=who.title(one))
    return (Button(label, payload=payloads.make("resume", one.run.flow)),)


def _resumed(who: SelfChecks, one: Position) -> Turn:
    number = len(one.standing.path)
    lead = [who.say("check-resumed", title=who.title(one), count=number)] if number else []
    if one.run.state == DONE:
        lead = []
    lead = [*_put_aside(who, one.run.flow), *lead]
    if one.run.state == CANCELLED:
        one = who.at(replace(one.run, state=OPEN))
    return who.proceed(one, lead)


def _put_aside(who: SelfChecks, flow: str) -> list[str]:
    front = who.waiting
    if front is None or front.run.flow == flow:
        return []
    return [who.say("check-put-aside", title=who.title(front))]


# By the names that :func:`bot.self_checks.speech.action` gives them.
SPOKEN: Mapping[str, Callable[[SelfChecks], Turn]] = {
    "back": back,
    "cancel": cancel,
    "restart": restart,
    "answers": answers,
}
