"""The handlers of a message, in their order: each returns what is to be done, or None where the message is no matter of its own."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from bot.cases.offer import wants_person
from bot.chat.call import Call, Command, Later
from bot.commands.registry import SHORT_REPLIES, WANTS_PERSON, awaited_command, find_command
from bot.conversation.message import ReceivedMessage
from bot.conversation.urgent import somebody_in_need
from bot.gaps.chat import curating
from bot.gaps.permission import may_see_gaps
from bot.reading import intents
from bot.self_checks import typed
from bot.self_checks.interpretation import Digression
from bot.turn import Turn


@dataclass(frozen=True)
class Handler:
    """A named handler. ``ends_waiting``: what it takes ends the waiting for a reply that the person was asked for."""

    name: str
    handle: Callable[[ReceivedMessage], Awaitable[Turn | Later | None]]
    ends_waiting: bool = True


async def _run(command: Command | None, call: Call) -> Turn | Later | None:
    return await command.run(call) if command is not None else None


async def awaited_reply(message: ReceivedMessage) -> Turn | Later | None:
    """The reply to what a command asked for: a name, a file, the text of an announcement.

    Where a short reply is waited for, a question is none: it is answered, and the reply is waited for still.
    """
    command = awaited_command(message.incoming, message.person, message.call.now)
    if command is not None and command.name in SHORT_REPLIES and message.incoming.upload is None:
        match intents.of(message.incoming.text):
            case intents.QUESTION:
                return None
            case intents.STOP | intents.UNKNOWN:
                return message.call.say("waiting-stopped")
    return await _run(command, message.call)


async def command(message: ReceivedMessage) -> Turn | Later | None:
    """A command, or a button that stands for one."""
    return await _run(find_command(message.incoming, message.person), message.call)


async def curated_text(message: ReceivedMessage) -> Turn | Later | None:
    """The words of a curated answer that somebody is writing."""
    if message.incoming.shared or not may_see_gaps(message.person):
        return None
    return await curating.dictated(message.call)


async def wish_for_a_person(message: ReceivedMessage) -> Turn | Later | None:
    """Somebody types that they want to talk to a person; a question of a self-check is asked again after it."""
    text = message.incoming.text
    if not wants_person(text):
        return None
    begun = await WANTS_PERSON.run(message.call)
    checks = message.checks
    if checks is None or not checks.listens:
        return begun

    async def then_ask_again() -> Turn:
        turn = begun if isinstance(begun, Turn) else await begun()
        return await asyncio.to_thread(typed.after, checks, Digression(text), turn, text)

    return then_ask_again


BEFORE_QUESTIONS = (
    Handler("somebody in need", somebody_in_need),
    Handler("awaited reply", awaited_reply),
    Handler("command", command),
    Handler("curated text", curated_text),
    Handler("wish for a person", wish_for_a_person),
)
