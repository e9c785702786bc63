"""The commands and buttons of the self-checks: /check, /resume, /back, /restart, /cancel, and every answer that is tapped."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace

from bot.chat.call import Call, Handler, Later, command_name
from bot.people import questions
from bot.self_checks import actions, taps
from bot.self_checks.self_checks import SelfChecks
from bot.turn import Turn


def _command(act: Callable[[SelfChecks, str], Turn]) -> Handler:
    async def run(call: Call) -> Turn:
        checks = call.services.find(SelfChecks)
        if checks is None:
            return call.say("check-in-private")
        turn = await asyncio.to_thread(act, checks, call.words.strip().lower())
        name = command_name(call.incoming.text)
        return replace(turn, kept=f"/{name}" if name else "")

    return run


async def check(call: Call) -> Turn | Later:
    """``/check`` lists the self-checks, ``/check name`` begins one; the button of an offer begins with what was just asked."""
    name, _, offered = call.words.strip().lower().partition(":")
    said = ""
    if offered == actions.SAID:
        turns = await questions.history(call.read, call.person.id, call.now)
        said = next((text for who, text in reversed(turns) if who == "user"), "")

    def begin(who: SelfChecks, _: str) -> Turn:
        return actions.start(who, name, said_before=said) if name else actions.listing(who)

    return await _command(begin)(call)


resume = _command(lambda who, name: actions.resume(who, name))
cancel = _command(lambda who, name: actions.cancel(who, name))
restart = _command(lambda who, name: actions.restart(who, name))
answers = _command(lambda who, name: actions.answers(who, name))
back = _command(lambda who, _: actions.back(who))


async def tapped(call: Call) -> Turn:
    """A button of a question."""
    checks = call.services.find(SelfChecks)
    if checks is None:
        return call.say("check-in-private")
    return await asyncio.to_thread(taps.tapped, checks, call.incoming.payload or "")
