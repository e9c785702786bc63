"""Which command a message is, if it is one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from bot.commands import (
    announce,
    audit_log,
    cases,
    cases_inbox,
    cohorts,
    cohorts_roster,
    curate,
    everyday,
    gaps,
    joining,
    journeys,
    notifications,
    organisations,
    own_data,
    pause,
    rate,
    review,
    self_checks,
    web_page,
)
from bot.commands.call import Command, command_name
from bot.gaps.permission import may_see_gaps
from bot.interviews.payload import PREFIX
from bot.messages import Incoming
from bot.people.roles import coordinates
from bot.people.rows import Person

# The payload by which a channel says that something came which it cannot read: a photo, a voice message.
TEXT_ONLY = "do:text-only"

# In the order of the menu; the text of each stands in the catalogue as command-<name>.
MENU = (
    "start",
    "help",
    "check",
    "mobility",
    "checklist",
    "reminders",
    "resume",
    "back",
    "restart",
    "cancel",
    "person",
    "notifications",
    "language",
    "about",
    "mygroup",
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
    "mobility": journeys.mobility,
    "checklist": journeys.checklist,
    "reminders": journeys.reminders,
    "person": cases.person,
    "inbox": cases_inbox.inbox,
    "notifications": notifications.notifications,
    "mygroup": joining.mygroup,
    "export": own_data.export,
    "forget": own_data.forget,
}
_BUTTONS: dict[str, Command] = {  # what nobody types
    "rate": rate.rate,
    "answers": self_checks.answers,
    "join": joining.join,
    "todo": journeys.todo,
    "snooze": journeys.snooze,
    "read": notifications.read,
}
_FOR_ADMINS: dict[str, Command] = {
    "pause_answers": pause.pause_answers,
    "resume_answers": pause.resume_answers,
    "organisations": organisations.organisations,
    "audit": audit_log.show,
}
_FOR_CURATORS: dict[str, Command] = {
    "gaps": gaps.show,
    "curate": curate.curate,
    "curated": review.curated,
    "web": web_page.web,
}
_FOR_COORDINATORS: dict[str, Command] = {"cohorts": cohorts.cohorts, "announce": announce.announce}
# What takes the message that was asked for (bot.people.awaited), by its name there, and of whom.
_ASKED: dict[str, tuple[Command, Callable[[Person], bool]]] = {
    "announce": (announce.announce, coordinates),
    "person": (cases.person, lambda _: True),
    "inbox": (cases_inbox.inbox, lambda person: person.admin or coordinates(person)),
    joining.ASKS_NAME: (joining.named, lambda _: True),
    organisations.ASKS_NAME: (organisations.named, lambda person: person.admin),
    cohorts.ASKS_NAME: (cohorts.named, coordinates),
    cohorts_roster.ASKS_ROSTER: (cohorts_roster.file_came, coordinates),
}


class Commands:
    """Finds the command that a message is, if it is one. A command may carry words after it (``/start payload``)."""

    def asked_for(self, incoming: Incoming, person: Person, now: datetime) -> Command | None:
        """What the message belongs to because *person* was asked for it: words that are no command, or a file."""
        awaits = person.awaits
        if awaits is None or incoming.shared:
            return None
        if incoming.upload is not None:
            meant = awaits.takes_file(now)
        else:
            words = incoming.payload is None and not incoming.text.startswith("/")
            meant = words and awaits.takes_text(now)
        command, may = _ASKED.get(awaits.command, (None, coordinates))
        return command if meant and may(person) else None

    def find(self, incoming: Incoming, person: Person) -> Command | None:
        """The handler of a ``/command`` or of a ``do:command:argument`` button; unknown ones are told so.

        What only admins, coordinators, or those who keep the guide may do is unknown to everybody else.
        """
        handlers = (
            _FOR_ALL
            | (_FOR_ADMINS if person.admin else {})
            | (_FOR_CURATORS if may_see_gaps(person) else {})
            | (_FOR_COORDINATORS if coordinates(person) else {})
        )
        if incoming.payload is not None:
            if incoming.payload.startswith(PREFIX):
                return self_checks.tapped
            name = incoming.payload.split(":")[1] if incoming.payload.startswith("do:") else ""
            return (handlers | _BUTTONS).get(name, everyday.stale)
        if not incoming.text.startswith("/"):
            return None
        return handlers.get(command_name(incoming.text), everyday.unknown)
