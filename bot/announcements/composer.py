"""What a row of the ledger that belongs to an announcement says when its turn comes: the text as it stands then, or nothing."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import and_, bindparam, exists, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.announcements import announcement_store
from bot.announcements.announcement import (
    BULK,
    CORRECTION,
    KIND,
    REMINDER,
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
from bot.store.tables import announcement_reads, members, opt_outs, organisations, people

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
        """The announcement itself, or the reminder to read it, for one person."""
        seen = await announcement_store.load(connection, number_in(entry.source) or 0)
        if seen is None:
            return Drop("gone")
        if entry.person is None:
            return Drop("erased")
        if seen.state in (CANCELLED, WITHDRAWN) and not entry.source.startswith(REMINDER):
            return Drop("cancelled")
        if seen.state == WITHDRAWN:
            return Drop("withdrawn")
        reader = await _reader(connection, seen, entry.person)
        if reader is None:
            return Drop("erased")
        if not reader.belongs:
            return Drop("left")
        reminds = entry.source.startswith(f"{REMINDER}:")
        if reminds and reader.read:
            return Drop("read")
        if not seen.urgent:
            if reader.silent:
                return Drop("opted-out")
            hours = (await hours_of(connection, [entry.person], self.default_zone))[entry.person]
            if (at := hours.waking(now)) > now:
                return Later(at)
        return letter(
            seen, await office_of(connection, seen.organisation), reader.language,
            file=await self._file(connection, seen), reminds=reminds,
        )  # fmt: skip

    async def edit(
        self, connection: AsyncConnection, entry: DueDelivery, now: datetime
    ) -> Reply | Drop | Later:
        """A correction of what was sent, or what stands in the place of something withdrawn; other edits were planned whole."""
        number = number_in(entry.source)
        what = entry.source.partition(":")[0]
        if number is None or what not in (CORRECTION, WITHDRAWAL):
            return entry.body or Drop("empty")
        seen = await announcement_store.load(connection, number)
        if seen is None or entry.person is None:
            return Drop("gone")
        reader = await _reader(connection, seen, entry.person)
        if reader is None:
            return Drop("erased")
        office = await office_of(connection, seen.organisation)
        if what == WITHDRAWAL:
            return gone(seen, office, reader.language)
        if seen.state == WITHDRAWN:
            return Drop("withdrawn")
        if seen.revision_for(reader.language) <= entry.data.get("had", 0):
            return Drop("the same")  # another language's words were corrected
        file = await self._file(connection, seen)
        return letter(seen, office, reader.language, file=file, corrected=True, read=bool(reader.read))

    async def _file(self, connection: AsyncConnection, seen: Announcement) -> File | None:
        if seen.file is None:
            return None
        if seen.id not in self._files:
            file = await announcement_store.file_of(connection, seen.id)
            if file is None:
                return None
            while len(self._files) >= _FILES:
                del self._files[next(iter(self._files))]
            self._files[seen.id] = file
        return self._files[seen.id]


def correction(seen: Announcement, entry: DueDelivery, message: str, now: datetime) -> ledger.Planned:
    """The edit that lets a message that was sent say what the announcement says now."""
    return ledger.Planned(
        kind=compose.EDIT, key=f"{CORRECTION}:{seen.id}:{seen.revision}:{entry.id}",
        source=f"{CORRECTION}:{seen.id}:{seen.revision}", person=entry.person, channel=entry.channel,
        chat=entry.chat, not_before=now, edits=message, priority=BULK,
        data={"had": entry.data.get("revision", 0)},
    )  # fmt: skip


def withdrawal(seen: Announcement, entry: DueDelivery, message: str, now: datetime) -> ledger.Planned:
    """The deletion of a message that was sent."""
    return ledger.Planned(
        kind=compose.WITHDRAWAL, key=f"{WITHDRAWAL}:{seen.id}:{entry.id}", source=f"{WITHDRAWAL}:{seen.id}",
        person=entry.person, channel=entry.channel, chat=entry.chat, not_before=now, edits=message, priority=BULK,
    )  # fmt: skip


async def office_of(connection: AsyncConnection, organisation: int) -> str:
    """The name of the organisation, as it was typed."""
    return str((await connection.execute(_OFFICE, {"of_organisation": organisation})).scalar_one())


async def _reader(connection: AsyncConnection, seen: Announcement, person: str) -> Any:
    values = {"of_person": person, "of_announcement": seen.id, "of_cohorts": list(seen.wanted.cohorts)}
    return (await connection.execute(_READER, values)).first()
