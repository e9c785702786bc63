"""What a row of the ledger that belongs to an announcement says when its turn comes: the text as it stands then, or nothing."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol

from sqlalchemy import and_, bindparam, exists, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.announcements import announcement_store
from bot.announcements.announcement import (
    BULK,
    COPY,
    CORRECTION,
    KIND,
    REMINDER,
    RENEWAL,
    WITHDRAWAL,
    Announcement,
    number_in,
)
from bot.announcements.message_text import gone, letter
from bot.announcements.quiet import hours_of
from bot.announcements.states import CANCELLED, WITHDRAWN
from bot.delivery import compose, ledger
from bot.delivery.compose import Composer, Drop, DueDelivery, Later
from bot.messages import File, Reply
from bot.store.committer import Write
from bot.store.tables import announcement_reads, deliveries, members, opt_outs, organisations, people

_FILES = 4  # kept in memory while they are sent, so that none is read again for every person

_SILENT = exists().where(and_(opt_outs.c.person_id == people.c.id, opt_outs.c.kind == KIND))
_READ = exists().where(
    and_(
        announcement_reads.c.person_id == people.c.id,
        announcement_reads.c.announcement_id == bindparam("of_announcement"),
    )
)
_BELONGS = exists().where(
    and_(
        members.c.person_id == people.c.id,
        members.c.left_at.is_(None),
        members.c.cohort_id.in_(bindparam("of_cohorts", expanding=True)),
    )
)
_READER = select(
    people.c.language, _SILENT.label("silent"), _READ.label("read"), _BELONGS.label("belongs")
).where(people.c.id == bindparam("of_person"))
_OFFICE = select(organisations.c.name).where(organisations.c.id == bindparam("of_organisation"))


class Writable(Protocol):
    """Somebody who is written to."""

    @property
    def id(self) -> str: ...
    @property
    def channel(self) -> str: ...
    @property
    def chat(self) -> str: ...


@dataclass
class AnnouncementComposer:
    """The composers for the dispatcher; one per process."""

    default_zone: str = "Europe/Brussels"
    _files: dict[int, File] = field(default_factory=dict)

    def composers(self) -> dict[str, Composer]:
        """By kind, as the dispatcher wants them."""
        return {compose.ANNOUNCEMENT: self.announcement, compose.EDIT: self.edit}

    async def announcement(
        self, connection: AsyncConnection, entry: DueDelivery, now: datetime
    ) -> Reply | Drop | Later:
        """The announcement itself for one person, or what puts it before them again: a reminder, a renewal; or a coordinator's copy."""
        announcement = await announcement_store.load(connection, number_in(entry.source) or 0)
        if announcement is None:
            return Drop("gone")
        if entry.person is None:
            return Drop("erased")
        kind = entry.source.partition(":")[0]
        if kind == COPY:
            return await self._copy(connection, announcement, entry)
        if announcement.state == WITHDRAWN:
            return Drop("withdrawn")
        if announcement.state == CANCELLED and kind not in (REMINDER, RENEWAL):
            return Drop("cancelled")
        reader = await _reader(connection, announcement, entry.person)
        if reader is None:
            return Drop("erased")
        if not reader.belongs:
            return Drop("left")
        if kind in (REMINDER, RENEWAL) and reader.read:
            return Drop("read")
        if not announcement.urgent:
            if reader.silent:
                return Drop("opted-out")
            hours = (await hours_of(connection, [entry.person], self.default_zone))[entry.person]
            if (at := hours.waking(now)) > now:
                return Later(at)
        if announcement.revision:
            await _note_revision(connection, entry, announcement.revision)
        return letter(
            announcement, await office_of(connection, announcement.organisation), reader.language,
            file=await self._file(connection, announcement), reminds=kind == REMINDER, renews=kind == RENEWAL,
        )  # fmt: skip

    async def _copy(
        self, connection: AsyncConnection, announcement: Announcement, entry: DueDelivery
    ) -> Reply | Drop:
        """How it reads in a language, for a coordinator who asked for that."""
        language = str(entry.data.get("language", ""))
        if language not in announcement.texts:
            return Drop("gone")
        office = await office_of(connection, announcement.organisation)
        return letter(announcement, office, language, file=await self._file(connection, announcement))

    async def edit(
        self, connection: AsyncConnection, entry: DueDelivery, now: datetime
    ) -> Reply | Drop | Later:
        """A correction of what was sent, or what stands in the place of something withdrawn; other edits were planned whole."""
        number = number_in(entry.source)
        what = entry.source.partition(":")[0]
        if number is None or what not in (CORRECTION, WITHDRAWAL):
            return entry.body or Drop("empty")
        announcement = await announcement_store.load(connection, number)
        if announcement is None or entry.person is None:
            return Drop("gone")
        reader = await _reader(connection, announcement, entry.person)
        if reader is None:
            return Drop("erased")
        office = await office_of(connection, announcement.organisation)
        if what == WITHDRAWAL:
            return gone(announcement, office, reader.language)
        if announcement.state == WITHDRAWN:
            return Drop("withdrawn")
        if announcement.revision_for(reader.language) <= entry.data.get("had", 0):
            return Drop("the same")  # another language's words were corrected
        file = await self._file(connection, announcement)
        return letter(
            announcement, office, reader.language, file=file, corrected=True, read=bool(reader.read)
        )

    async def _file(self, connection: AsyncConnection, announcement: Announcement) -> File | None:
        if announcement.file is None:
            return None
        if announcement.id not in self._files:
            file = await announcement_store.file_of(connection, announcement.id)
            if file is None:
                return None
            while len(self._files) >= _FILES:
                del self._files[next(iter(self._files))]
            self._files[announcement.id] = file
        return self._files[announcement.id]


def correction(announcement: Announcement, entry: DueDelivery, message: str, now: datetime) -> ledger.Planned:
    """The edit that lets a message that was sent say what the announcement says now."""
    return ledger.Planned(
        kind=compose.EDIT, key=f"{CORRECTION}:{announcement.id}:{announcement.revision}:{entry.id}",
        source=f"{CORRECTION}:{announcement.id}:{announcement.revision}", person=entry.person, channel=entry.channel,
        chat=entry.chat, not_before=now, edits=message, priority=BULK,
        data={"had": entry.data.get("revision", 0)},
    )  # fmt: skip


def withdrawal(announcement: Announcement, entry: DueDelivery, message: str, now: datetime) -> ledger.Planned:
    """The deletion of a message that was sent."""
    return ledger.Planned(
        kind=compose.WITHDRAWAL, key=f"{WITHDRAWAL}:{announcement.id}:{entry.id}", source=f"{WITHDRAWAL}:{announcement.id}",
        person=entry.person, channel=entry.channel, chat=entry.chat, not_before=now, edits=message, priority=BULK,
    )  # fmt: skip


def copy(announcement: Announcement, language: str, person: Writable, now: datetime) -> ledger.Planned:
    """*announcement* as it reads in *language*, for the coordinator *person* alone. Asked for twice within a second, it comes once."""
    return ledger.Planned(
        kind=compose.ANNOUNCEMENT,
        key=f"{COPY}:{announcement.id}:{announcement.version}:{language}:{person.id[:16]}:{now:%y%m%d%H%M%S}",
        source=f"{COPY}:{announcement.id}", person=person.id, channel=person.channel, chat=person.chat,
        not_before=now, priority=0, data={"language": language},
    )  # fmt: skip


def planned(delivery: ledger.Planned, now: datetime) -> Write:
    """A write: let *delivery* be sent."""
    return lambda connection: ledger.plan(connection, [delivery], now)


async def _note_revision(connection: AsyncConnection, entry: DueDelivery, revision: int) -> None:
    """Write down that this message says the words of correction *revision*, so that it is not corrected once more."""
    data = {**entry.data, "revision": revision}
    await connection.execute(update(deliveries).where(deliveries.c.id == entry.id).values(data=data))


async def office_of(connection: AsyncConnection, organisation: int) -> str:
    """The name of the organisation, as it was typed."""
    return str((await connection.execute(_OFFICE, {"of_organisation": organisation})).scalar_one())


async def _reader(connection: AsyncConnection, announcement: Announcement, person: str) -> Any:
    values = {
        "of_person": person,
        "of_announcement": announcement.id,
        "of_cohorts": list(announcement.wanted.cohorts),
    }
    return (await connection.execute(_READER, values)).first()
