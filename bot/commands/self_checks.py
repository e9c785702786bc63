"""The commands and buttons of the self-checks: /check, /resume, /back, /restart, /cancel, and every answer that is tapped."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace

from bot.commands.call import Call, Command, Later, command_name
from bot.interviews import wishes
from bot.interviews.interviewee import Interviewee
from bot.people import questions
from bot.turn import Turn


def _command(act: Callable[[Interviewee, str], Turn]) -> Command:
    async def run(call: Call) -> Turn:
        if call.checks is None:
            return call.say("check-in-private")
        turn = await asyncio.to_thread(act, call.checks, call.words.strip().lower())
        name = command_name(call.incoming.text)
        return replace(turn, kept=f"/{name}" if name else "")

    return run


async def check(call: Call) -> Turn | Later:
    """``/check`` lists the self-checks, ``/check name`` begins one; the button of an offer begins with what was just asked."""
    name, _, offered = call.words.strip().lower().partition(":")
    said = ""
    if offered == wishes.SAID:
        turns = await questions.history(call.read, call.person.id, call.now)
        said = next((text for who, text in reversed(turns) if who == "user"), "")

    def begin(who: Interviewee, _: str) -> Turn:
        return wishes.start(who, name, said_before=said) if name else wishes.listing(who)

    return await _command(begin)(call)


resume = _command(lambda who, name: wishes.resume(who, name))
cancel = _command(lambda who, name: wishes.cancel(who, name))
restart = _command(lambda who, name: wishes.restart(who, name))
answers = _command(lambda who, name: wishes.answers(who, name))
back = _command(lambda who, _: wishes.back(who))


async def tapped(call: Call) -> Turn:
    """A button of a question."""
    if call.checks is None:
        return call.say("check-in-private")
    return await asyncio.to_thread(call.checks.tap, call.incoming.payload or "")
