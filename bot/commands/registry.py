"""Which command a message is, if it is one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from bot.announcements.chat import announce, notifications
from bot.cases.chat import asking, inbox
from bot.chat.call import Command, command_name, everybody, stale, unknown
from bot.chat.payloads import command_of
from bot.cohorts.chat import cohorts, contact, joining, organisations, roster
from bot.commands import audit_log, everyday, own_data, pause, web_page
from bot.documents.chat import documents
from bot.gaps.chat import curating, gaps, privacy, rating, reviewing
from bot.gaps.permission import may_see_gaps
from bot.journeys import chat as stays
from bot.messages import Incoming
from bot.people.person_store import Person
from bot.people.roles import coordinates
from bot.self_checks.chat import commands as self_checks
from bot.self_checks.payload import PREFIX

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
    "settings",
    "language",
    "about",
    "privacy",
    "mygroup",
    "export",
    "forget",
)

# What a group is offered; everything else is for a chat of one's own.
GROUP_MENU = ("help", "about", "language")
# What coordinators and admins are offered beside the menu.
OFFICE_MENU = ("inbox", "cohorts", "announce", "documents", "web")

OWN_DATA, OWN_STAY = "own-data-in-private", "stay-in-private"


def admin(person: Person) -> bool:
    """Whether the settings name the person."""
    return person.admin


def answers_cases(person: Person) -> bool:
    """Whether questions may be handed to the person: admins and coordinators."""
    return person.admin or coordinates(person)


_ALL = (
    Command("start", everyday.start),
    Command("help", everyday.show_help),
    Command("none", everyday.none_of_these, button_only=True),
    Command("language", everyday.language),
    Command("about", everyday.about),
    Command("settings", everyday.settings, private=OWN_DATA),
    Command("text-only", everyday.text_only),
    Command("check", self_checks.check),
    Command("resume", self_checks.resume),
    Command("back", self_checks.back),
    Command("restart", self_checks.restart),
    Command("cancel", self_checks.cancel),
    Command("answers", self_checks.answers, button_only=True),
    Command("mobility", stays.mobility, private=OWN_STAY),
    Command("checklist", stays.checklist, private=OWN_STAY),
    Command("reminders", stays.reminders, private=OWN_STAY),
    Command("todo", stays.todo, private=OWN_STAY, button_only=True),
    Command("snooze", stays.snooze, private=OWN_STAY, button_only=True),
    Command("person", asking.person, private=OWN_DATA),
    Command("inbox", inbox.inbox, answers_cases, private=OWN_DATA),
    Command("web", web_page.web, answers_cases, private=OWN_DATA),
    Command("notifications", notifications.notifications, private=OWN_DATA),
    Command("read", notifications.read, button_only=True),
    Command("mygroup", joining.mygroup, private=OWN_DATA),
    Command("join", joining.join, private="button-too-old", button_only=True),
    Command("rate", rating.rate, button_only=True),
    Command("privacy", privacy.privacy, private=OWN_DATA),
    Command("passon", privacy.pass_on, button_only=True),
    Command("export", own_data.export, private=OWN_DATA),
    Command("forget", own_data.forget, private=OWN_DATA),
    Command("pause_answers", pause.pause_answers, admin),
    Command("resume_answers", pause.resume_answers, admin),
    Command("organisations", organisations.organisations, admin, private=OWN_DATA),
    Command("audit", audit_log.show, admin, private=OWN_DATA),
    Command("gaps", gaps.show, may_see_gaps, private=OWN_DATA),
    Command("curate", curating.curate, may_see_gaps, private=OWN_DATA),
    Command("curated", reviewing.curated, may_see_gaps, private=OWN_DATA),
    Command("cohorts", cohorts.cohorts, coordinates, private=OWN_DATA),
    Command("announce", announce.announce, coordinates, private=OWN_DATA),
    Command("documents", documents.documents, documents.keeps_documents, private=OWN_DATA),
)
COMMANDS = {command.name: command for command in _ALL}

# Commands for a chat of one's own: a link with ``?start=do-<name>`` gives them there.
PRIVATE = frozenset(name for name, command in COMMANDS.items() if command.private and not command.button_only)

# What takes the message that was asked for (bot.people.awaited), by its name there.
_AWAITED = {
    command.name: command
    for command in (
        COMMANDS["announce"],
        COMMANDS["person"],
        COMMANDS["inbox"],
        Command(joining.ASKS_NAME, joining.named),
        Command(organisations.ASKS_NAME, organisations.named, admin),
        Command(cohorts.ASKS_NAME, cohorts.named, coordinates),
        Command(contact.ASKS_CONTACT, contact.heard, coordinates),
        Command(roster.ASKS_ROSTER, roster.file_came, coordinates),
        Command(documents.ASKS_DOCUMENT, documents.file_came, documents.keeps_documents),
    )
}
# A short reply is waited for: what is a question, or a wish to stop, is none.
SHORT_REPLIES = frozenset((joining.ASKS_NAME, organisations.ASKS_NAME, cohorts.ASKS_NAME))
_QUESTION = Command("question", self_checks.tapped)
_STALE, _UNKNOWN = Command("stale", stale), Command("unknown", unknown)
WANTS_PERSON = COMMANDS["person"]


def awaited_command(incoming: Incoming, person: Person, now: datetime) -> Command | None:
    """What the message belongs to because *person* was asked for it: words that are no command, or a file."""
    awaits = person.awaits
    if awaits is None or incoming.shared:
        return None
    if incoming.upload is not None:
        meant = awaits.takes_file(now)
    else:
        words = incoming.payload is None and not incoming.text.startswith("/")
        meant = words and awaits.takes_text(now)
    command = _AWAITED.get(awaits.command)
    return command if meant and command is not None and command.who(person) else None


def find_command(incoming: Incoming, person: Person) -> Command | None:
    """A ``/command`` or what a button stands for; None where the message is neither.

    What only admins, coordinators, or those who keep the guide may do is unknown to everybody else.
    """
    if incoming.payload is not None:
        if incoming.payload.startswith(PREFIX):
            return _QUESTION
        return _allowed(command_of(incoming.payload), person, _STALE, lambda _: True)
    if not incoming.text.startswith("/"):
        return None
    name = command_name(incoming.text)
    return _allowed(name, person, _UNKNOWN, lambda command: not command.button_only)


def _allowed(name: str, person: Person, otherwise: Command, usable: Callable[[Command], bool]) -> Command:
    command = COMMANDS.get(name)
    if command is None or not usable(command) or not command.who(person):
        return otherwise
    return command


__all__ = ["COMMANDS", "MENU", "TEXT_ONLY", "WANTS_PERSON", "awaited_command", "everybody", "find_command"]
