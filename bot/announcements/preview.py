"""What an announcement would do if it were sent now: who gets it, in which language, when, and with which file."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.announcements import announcement_store
from bot.announcements.announcement import Announcement
from bot.announcements.announcement_store import FileFacts
from bot.announcements.audience import Audience
from bot.announcements.members import audience_of
from bot.announcements.quiet import hours_of
from bot.announcements.sending_progress import open_items
from bot.delivery import compose, ledger

_ALL = 1_000_000


@dataclass(frozen=True)
class Reading:
    """How many people who read ``own`` get the text in ``language``."""

    language: str
    own: str
    count: int


@dataclass(frozen=True)
class QuietNow:
    """How many people have quiet hours at a moment, and when the last of them may be written to."""

    count: int
    until: datetime


@dataclass(frozen=True)
class Preview:
    """``readings``: in the order of the announcement's languages, those who read the language itself first."""

    audience: Audience
    readings: tuple[Reading, ...]
    quiet: QuietNow
    file: FileFacts | None

    @property
    def count(self) -> int:
        return len(self.audience.people)


def texts_in_order(announcement: Announcement) -> list[str]:
    """The languages that have a text; the one for everybody else first."""
    codes = (*announcement.languages, *announcement.texts)
    return list(dict.fromkeys(code for code in codes if code in announcement.texts))


async def current_audience(
    connection: AsyncConnection, announcement: Announcement, now: datetime
) -> Audience:
    """The exact audience of a draft at this moment."""
    return await audience_of(
        connection, announcement.organisation, announcement.wanted, now,
        urgent=announcement.urgent, open_items=open_items,
    )  # fmt: skip


async def preview_of(
    connection: AsyncConnection, announcement: Announcement, now: datetime, zone: str
) -> Preview:
    """Look at the draft as it would be sent at *now*; *zone* is the house's, for people whose own is not known."""
    audience = await current_audience(connection, announcement, now)
    counts = Counter(member.language for member in audience.people)
    readings = sorted(
        (Reading(announcement.language_for(own), own, count) for own, count in counts.items()),
        key=lambda reading: (
            texts_in_order(announcement).index(reading.language), reading.own != reading.language, reading.own,
        ),
    )  # fmt: skip
    persons = [member.person for member in audience.people if member.person is not None]
    quiet = QuietNow(0, now) if announcement.urgent else await quiet_at(connection, persons, now, zone)
    file = await announcement_store.file_facts(connection, announcement.id)
    return Preview(audience, tuple(readings), quiet, file)


async def quiet_at(connection: AsyncConnection, persons: list[str], moment: datetime, zone: str) -> QuietNow:
    """Who of *persons* has quiet hours at *moment*."""
    hours = await hours_of(connection, persons, zone)
    waking = [wakes for one in hours.values() if (wakes := one.waking(moment)) > moment]
    return QuietNow(len(waking), max(waking, default=moment))


async def quiet_of_waiting(
    connection: AsyncConnection, announcement: Announcement, moment: datetime, zone: str
) -> QuietNow:
    """Who of those that still wait for it has quiet hours at *moment*."""
    waiting = await ledger.entries(connection, announcement.source, state=[compose.WAITING], limit=_ALL)
    persons = [entry.person for entry in waiting if entry.person is not None]
    return await quiet_at(connection, persons, moment, zone)
