"""``vademecum chat``: the whole conversation in a terminal, buttons as numbers."""

from __future__ import annotations

import asyncio
import getpass
import uuid

from rich.console import Console
from rich.markdown import Markdown

from bot.conversation import Conversation
from bot.language.catalogue import say
from bot.messages import Button, Incoming, Reply
from bot.store.engine import Store


async def talk(store: Store, conversation: Conversation, language: str) -> None:
    """Read lines until an empty one or the end of input; each is answered, and its effect written, before the next."""
    console = Console(width=min(100, Console().width))
    console.print(Markdown(say(language, "terminal-welcome")))
    buttons: list[Button] = []
    user = getpass.getuser()
    while True:
        try:
            line = await asyncio.to_thread(console.input, "\n[bold]> [/bold]")
        except (EOFError, KeyboardInterrupt):
            return
        if not line.strip():
            return
        incoming = _incoming(line.strip(), buttons, user, language)
        turn = await conversation.respond(incoming)
        async with store.write() as connection:
            for write in turn.writes:
                await write(connection)
        buttons = []
        for reply in turn.replies:
            language = reply.language
            buttons += _show(console, reply, len(buttons))


def _incoming(line: str, buttons: list[Button], user: str, language: str) -> Incoming:
    payload = None
    if line.isdigit() and 1 <= int(line) <= len(buttons):
        payload = buttons[int(line) - 1].payload
    return Incoming("terminal", user, user, uuid.uuid4().hex, "" if payload else line, payload, language)


def _show(console: Console, reply: Reply, before: int) -> list[Button]:
    console.print()
    console.print(Markdown(reply.text))
    if reply.file is not None:
        console.print(reply.file.content, markup=False, highlight=False)
    for citation in reply.citations:
        console.print(f"  [dim]{citation.title} ({citation.call}) {citation.url}[/dim]", highlight=False)
    shown = [button for row in reply.buttons for button in row]
    for number, button in enumerate(shown, before + 1):
        console.print(f"  [{number}] {button.label}" + (f" {button.url}" if button.url else ""), markup=False)
    return shown
