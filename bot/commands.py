"""Commands and the buttons that stand for them: /start, /help, /language, /about."""

from __future__ import annotations

from collections.abc import Callable

from bot.language.catalogue import LANGUAGES, NAMES, say
from bot.messages import Button, Incoming, Reply
from bot.people import rows
from bot.people.rows import Person
from bot.turn import Turn

Command = Callable[[Incoming, Person], Turn]

# The payload by which a channel says that something came which it cannot read: a photo, a voice message.
TEXT_ONLY = "do:text-only"

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
            "text-only": _text_only,
        }

    def find(self, incoming: Incoming) -> Command | None:
        """The handler of a ``/command`` or of a ``do:command:argument`` button; unknown ones are told so."""
        if incoming.payload is not None:
            name = incoming.payload.split(":")[1] if incoming.payload.startswith("do:") else ""
            return self._handlers.get(name, _stale)
        if not incoming.text.startswith("/"):
            return None
        return self._handlers.get(command_name(incoming.text), _unknown)


def command_name(text: str) -> str:
    """``help`` for ``/Help@VademecumBot please``; empty where the text is no command."""
    words = text[1:].split(maxsplit=1) if text.startswith("/") else []
    return words[0].partition("@")[0].lower() if words else ""


def _kept(incoming: Incoming) -> str:
    """Of a command only its name may stay stored: the words after it may be personal, or an invitation."""
    name = command_name(incoming.text)
    return f"/{name}" if name else ""


def _start(incoming: Incoming, person: Person) -> Turn:
    text = say(person.language, "welcome")
    return Turn((Reply(text, language=person.language),), kept=_kept(incoming))


def _help(incoming: Incoming, person: Person) -> Turn:
    return Turn((Reply(say(person.language, "help"), language=person.language),), kept=_kept(incoming))


def _about(incoming: Incoming, person: Person) -> Turn:
    return Turn((Reply(say(person.language, "about"), language=person.language),), kept=_kept(incoming))


def _language(incoming: Incoming, person: Person) -> Turn:
    """``/language es`` or a tap chooses; without a known language it offers the choice."""
    source = incoming.payload.split(":", 2)[2:] if incoming.payload else incoming.text.split()[1:]
    chosen = source[0].lower() if source else ""
    if chosen in LANGUAGES:
        reply = Reply(say(chosen, "language-chosen"), language=chosen, edits=True)
        return Turn((reply,), (lambda c: rows.choose_language(c, person.id, chosen),), kept=_kept(incoming))
    buttons = (tuple(Button(NAMES[code], payload=f"do:language:{code}") for code in LANGUAGES),)
    return Turn(
        (Reply(say(person.language, "language-which"), buttons, language=person.language),),
        kept=_kept(incoming),
    )


def _text_only(incoming: Incoming, person: Person) -> Turn:
    return Turn((Reply(say(person.language, "telegram-text-only"), language=person.language),))


def _unknown(incoming: Incoming, person: Person) -> Turn:
    return Turn((Reply(say(person.language, "unknown-command"), language=person.language),), kept="/…")


def _stale(incoming: Incoming, person: Person) -> Turn:
    return Turn((Reply(say(person.language, "button-too-old"), language=person.language),))
