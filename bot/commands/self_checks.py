"""The commands and buttons of the self-checks: /check, /resume, /back, /restart, /cancel, and every answer that is tapped."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace

from bot.commands.call import Call, Command, command_name
from bot.interviews.interviewee import Interviewee
from bot.turn import Turn


def _command(act: Callable[[Interviewee, str], Turn]) -> Command:
    async def run(call: Call) -> Turn:
        if call.checks is None:
            return call.say("check-in-private")
        turn = await asyncio.to_thread(act, call.checks, call.words.strip().lower())
        name = command_name(call.incoming.text)
        return replace(turn, kept=f"/{name}" if name else "")

    return run


check = _command(lambda who, name: who.start(name) if name else who.listing())
resume = _command(lambda who, name: who.resume(name))
cancel = _command(lambda who, name: who.cancel(name))
restart = _command(lambda who, name: who.restart(name))
answers = _command(lambda who, name: who.answers(name))
back = _command(lambda who, _: who.back())


async def tapped(call: Call) -> Turn:
    """A button of a question."""
    if call.checks is None:
        return call.say("check-in-private")
    return await asyncio.to_thread(call.checks.tap, call.incoming.payload or "")
