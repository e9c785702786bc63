"""What the taps of an announcement share: which one it is, whether it is theirs, their zone."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from bot.announcements.announcement import Announcement
from bot.announcements.quiet import zone_for
from bot.chat.call import Call, Later
from bot.people.person_store import Person
from bot.people.roles import may_coordinate
from bot.turn import Turn


@dataclass(frozen=True)
class Snapshot:
    """An announcement as it was when the tap came, and the name of its organisation."""

    announcement: Announcement
    office: str

    @property
    def id(self) -> int:
        return self.announcement.id


Does = Callable[[Call, Snapshot, list[str]], Awaitable[Turn | Later]]
Verbs = dict[str, tuple[bool, Does]]
"""Verb -> (whether it is for drafts, what it does). ``=part`` takes the message that was asked for."""


def may_see(person: Person, announcement: Announcement) -> bool:
    return may_coordinate(person, announcement.organisation)


def zone_of(call: Call) -> ZoneInfo:
    """The zone in which the person plans."""
    return zone_for(call.person.zone, call.settings.default_zone)
