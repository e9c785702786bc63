"""Which command a message is, if it is one."""

from __future__ import annotations

from bot.commands import curate, everyday, gaps, own_data, pause, rate, review, self_checks
from bot.commands.call import Command, command_name
from bot.interviews.payload import PREFIX
from bot.messages import Incoming

# The payload by which a channel says that something came which it cannot read: a photo, a voice message.
TEXT_ONLY = "do:text-only"

# In the order of the menu; the text of each stands in the catalogue as command-<name>.
MENU = (
    "start",
    "help",
    "check",
    "resume",
    "back",
    "restart",
    "cancel",
    "language",
    "about",
    "export",
    "forget",
)

_FOR_ALL: dict[str, Command] = {
    "start": everyday.start,
    "help": everyday.show_help,
    "language": everyday.language,
    "about": everyday.about,
    "text-only": everyday.text_only,
    "check": self_checks.check,
    "resume": self_checks.resume,
    "back": self_checks.back,
    "restart": self_checks.restart,
    "cancel": self_checks.cancel,
    "export": own_data.export,
    "forget": own_data.forget,
}
_BUTTONS: dict[str, Command] = {"rate": rate.rate, "answers": self_checks.answers}  # what nobody types
_FOR_ADMINS: dict[str, Command] = {
    "pause_answers": pause.pause_answers,
    "resume_answers": pause.resume_answers,
}
_FOR_CURATORS: dict[str, Command] = {
    "gaps": gaps.show,
    "curate": curate.curate,
    "curated": review.curated,
}


class Commands:
    """Finds the command that a message is, if it is one. A command may carry words after it (``/start payload``)."""

    def find(self, incoming: Incoming, *, admin: bool = False, curator: bool = False) -> Command | None:
        """The handler of a ``/command`` or of a ``do:command:argument`` button; unknown ones are told so.

        What only admins, or those who keep the guide, may do is unknown to everybody else.
        """
        handlers = _FOR_ALL | (_FOR_ADMINS if admin else {}) | (_FOR_CURATORS if curator else {})
        if incoming.payload is not None:
            if incoming.payload.startswith(PREFIX):
                return self_checks.tapped
            name = incoming.payload.split(":")[1] if incoming.payload.startswith("do:") else ""
            return (handlers | _BUTTONS).get(name, everyday.stale)
        if not incoming.text.startswith("/"):
            return None
        return handlers.get(command_name(incoming.text), everyday.unknown)
