"""The last touch to what is said: where it stands in the chat, the way into a private one, and what nobody has looked at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.cohorts.links import Links
from bot.commands.registry import PRIVATE, find_command
from bot.conversation.message import ReceivedMessage
from bot.language.catalogue import say
from bot.messages import Button, Incoming, Reply


def in_place(replies: Sequence[Reply], message: ReceivedMessage) -> Iterator[Reply]:
    """*replies* as they go out. In a group the first one points at the message it answers."""
    incoming = message.incoming
    for position, reply in enumerate(replies):
        reply = replace(reply, thread=incoming.thread)
        if position == 0:
            if incoming.shared and (row := _way_into_private(message)):
                reply = replace(reply, buttons=(*reply.buttons, row))
            # What a tap leads to is no answer to a message; a word that passes by is shown where it was tapped.
            if reply.brief if incoming.message is not None else (incoming.shared and not reply.edits):
                reply = replace(reply, answers=incoming.source)
            if _was_not_looked_at(message, incoming):
                reply = replace(reply, text=f"{reply.text}\n\n{say(reply.language, _note(incoming))}")
        yield reply


def _way_into_private(message: ReceivedMessage) -> tuple[Button, ...]:
    """Where others read along: the button that opens the person's own chat, with the command that belongs there."""
    command = find_command(message.incoming, message.person)
    if command is None or command.name not in PRIVATE or message.incoming.channel != "telegram":
        return ()
    address = message.call.service(Links).private_chat(command.name)
    label = say(message.person.language, "button-private-chat")
    return (Button(label, url=address),) if address else ()


def _was_not_looked_at(message: ReceivedMessage, incoming: Incoming) -> bool:
    """Whether words were read that stand under a picture or a file, which nobody asked for."""
    if incoming.media is None or not incoming.text or incoming.payload is not None:
        return False
    awaits = message.person.awaits
    return incoming.upload is None or awaits is None or not awaits.takes_file(message.call.now)


def _note(incoming: Incoming) -> str:
    return f"media-not-looked-at-{incoming.media if incoming.media in ('picture', 'document') else 'other'}"
