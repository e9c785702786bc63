"""The announcement that an address of the coordinators' page names, where it is theirs."""

from __future__ import annotations

from dataclasses import dataclass

from bot.announcements import announcement_store
from bot.announcements.announcement import Announcement
from bot.channels.web.coordinators.visit import NotThere, Visit
from bot.cohorts import organisations
from bot.people.roles import may_coordinate

SECTION = "announcements"


@dataclass(frozen=True)
class Seen:
    """The announcement of the address as it is now, and the name of its organisation."""

    announcement: Announcement
    organisation: str

    @property
    def path(self) -> str:
        return f"/announcements/{self.announcement.id}"


async def seen_of(visit: Visit, *, draft: bool | None = None) -> Seen:
    """The announcement of the address. Raises NotThere where it is not theirs, or is (no) draft against what is asked."""
    async with visit.services.store.read() as connection:
        announcement = await announcement_store.load(connection, visit.number("announcement"))
        if announcement is None or not may_coordinate(visit.person, announcement.organisation):
            raise NotThere
        organisation = await organisations.one(connection, announcement.organisation)
    if organisation is None or draft not in (None, announcement.draft):
        raise NotThere
    return Seen(announcement, organisation.name)
