"""``vademecum chat``: the whole conversation in a terminal, buttons as numbers."""

from __future__ import annotations

import asyncio
import getpass
import uuid
from string import ascii_lowercase

from rich.console import Console
from rich.markdown import Markdown

from bot.conversation.conversation import Conversation
from bot.language.catalogue import say
from bot.messages import ASKS_NUMBER, Incoming, Reply
from bot.store.engine import Store


async def talk(store: Store, conversation: Conversation, language: str) -> None:
    """Read lines until an empty one or the end of input; each is answered, and its effect written, before the next."""
    console = Console(width=min(100, Console().width))
    console.print(Markdown(say(language, "terminal-welcome")))
    choices: dict[str, str] = {}
    user = getpass.getuser()
    while True:
        try:
            line = await asyncio.to_thread(console.input, "\n[bold]> [/bold]")
        except (EOFError, KeyboardInterrupt):
            return
        if not line.strip():
            return
        incoming = _incoming(line.strip(), choices, user, language)
        turn = await conversation.respond(incoming)
        async with store.write() as connection:
            for write in turn.writes:
                await write(connection)
        choices = {}
        for reply in turn.replies:
            language = reply.language
            choices |= _show(console, reply, len(choices))


def _incoming(line: str, choices: dict[str, str], user: str, language: str) -> Incoming:
    payload = choices.get(line.lower())
    return Incoming("terminal", user, user, uuid.uuid4().hex, "" if payload else line, payload, language)


def _show(console: Console, reply: Reply, before: int) -> dict[str, str]:
    """Print a reply; what may be typed for its buttons: numbers, or letters where a number is an answer."""
    console.print()
    console.print(Markdown(reply.text))
    if reply.file is not None and isinstance(reply.file.content, str):
        console.print(reply.file.content, markup=False, highlight=False)
    elif reply.file is not None:
        console.print(f"[dim]{reply.file.name}, {len(reply.file.data)} bytes: not shown here[/dim]")
    for citation in reply.citations:
        console.print(f"  [dim]{citation.title} ({citation.call}) {citation.url}[/dim]", highlight=False)
    choices = {}
    shown = (button for row in reply.buttons for button in row if button.copy is None)
    for place, button in enumerate(shown, before):
        name = ascii_lowercase[place % 26] if reply.outcome == ASKS_NUMBER else str(place + 1)
        console.print(f"  [{name}] {button.label}" + (f" {button.url}" if button.url else ""), markup=False)
        if button.payload:
            choices[name] = button.payload
    return choices
