"""Commands and the buttons that stand for them: /start, /help, /language, /about."""

from __future__ import annotations

from collections.abc import Callable

from bot.language.catalogue import LANGUAGES, NAMES, say
from bot.messages import Button, Incoming, Reply
from bot.people import rows
from bot.people.rows import Person
from bot.turn import Turn

Command = Callable[[Incoming, Person], Turn]

# In the order of the menu; the text of each stands in the catalogue as command-<name>.
MENU = ("start", "help", "language", "about")


class Commands:
    """Finds the command that a message is, if it is one. A command may carry words after it (``/start payload``)."""

    def __init__(self) -> None:
        self._handlers: dict[str, Command] = {
            "start": _start,
            "help": _help,
            "language": _language,
            "about": _about,
        }

    def find(self, incoming: Incoming) -> Command | None:
        """The handler of a ``/command`` or of a ``do:command:argument`` button; unknown ones are told so."""
        if incoming.payload is not None:
            name = incoming.payload.split(":")[1] if incoming.payload.startswith("do:") else ""
            return self._handlers.get(name, _stale)
        if not incoming.text.startswith("/"):
            return None
        name = incoming.text[1:].split(maxsplit=1)[0].split("@")[0].lower() if len(incoming.text) > 1 else ""
        return self._handlers.get(name, _unknown)


def _start(incoming: Incoming, person: Person) -> Turn:
    text = say(person.language, "welcome")
    return Turn((Reply(text, language=person.language),), kept=incoming.text)


def _help(incoming: Incoming, person: Person) -> Turn:
    return Turn((Reply(say(person.language, "help"), language=person.language),), kept=incoming.text)


def _about(incoming: Incoming, person: Person) -> Turn:
    return Turn((Reply(say(person.language, "about"), language=person.language),), kept=incoming.text)


def _language(incoming: Incoming, person: Person) -> Turn:
    """``/language es`` or a tap chooses; without a known language it offers the choice."""
    source = incoming.payload.split(":", 2)[2:] if incoming.payload else incoming.text.split()[1:]
    chosen = source[0].lower() if source else ""
    if chosen in LANGUAGES:
        reply = Reply(say(chosen, "language-chosen"), language=chosen, edits=True)
        return Turn((reply,), (lambda c: rows.choose_language(c, person.id, chosen),), kept=incoming.text)
    buttons = (tuple(Button(NAMES[code], payload=f"do:language:{code}") for code in LANGUAGES),)
    return Turn(
        (Reply(say(person.language, "language-which"), buttons, language=person.language),),
        kept=incoming.text,
    )


def _unknown(incoming: Incoming, person: Person) -> Turn:
    return Turn((Reply(say(person.language, "unknown-command"), language=person.language),), kept="/…")


def _stale(incoming: Incoming, person: Person) -> Turn:
    return Turn((Reply(say(person.language, "button-too-old"), language=person.language),))
