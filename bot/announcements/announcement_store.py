"""Announcements in the store. What changes one names the version that was seen: whoever comes second changes nothing."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import and_, bindparam, delete, func, insert, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.announcements import audience
from bot.announcements.announcement import Announcement
from bot.announcements.audience import Wanted
from bot.announcements.states import DRAFT
from bot.messages import File
from bot.store.tables import announcement_files, announcements


@dataclass(frozen=True)
class FileFacts:
    """The file of an announcement, but for its content; ``size`` in bytes."""

    name: str
    mime_type: str
    size: int


_COLUMNS = (*announcements.c, announcement_files.c.name.label("file"))
_ROWS = select(*_COLUMNS).outerjoin(
    announcement_files, announcement_files.c.announcement_id == announcements.c.id
)
_ONE = _ROWS.where(announcements.c.id == bindparam("of_id"))


async def load(connection: AsyncConnection, number: int) -> Announcement | None:
    """The announcement *number*, whoever's it is; None where there is none."""
    row = (await connection.execute(_ONE, {"of_id": number})).first()
    return _announcement(row) if row is not None else None


async def listed(
    connection: AsyncConnection,
    organisations: Collection[int],
    *,
    states: Collection[str] = (),
    limit: int = 200,
) -> list[Announcement]:
    """The announcements of *organisations* (in *states*), the newest first."""
    wanted = _ROWS.where(announcements.c.organisation_id.in_(organisations))
    if states:
        wanted = wanted.where(announcements.c.state.in_(states))
    found = await connection.execute(wanted.order_by(announcements.c.id.desc()).limit(limit))
    return [_announcement(row) for row in found.all()]


async def of_interest(
    connection: AsyncConnection, states: Collection[str], since: datetime
) -> list[Announcement]:
    """Every announcement in one of *states*, and what was confirmed and has changed or ended *since* then."""
    recent = and_(announcements.c.confirmed_at.is_not(None), announcements.c.changed_at >= since)
    found = await connection.execute(
        _ROWS.where(or_(announcements.c.state.in_(states), recent)).order_by(announcements.c.id)
    )
    return [_announcement(row) for row in found.all()]


async def create(
    connection: AsyncConnection, organisation: int, author: str, language: str, wanted: Wanted, now: datetime
) -> int:
    """Begin a draft; its number."""
    row = insert(announcements).values(
        organisation_id=organisation, author_id=author, state=DRAFT, version=1, texts={}, languages=[language],
        wanted=audience.to_json(wanted), created_at=now, changed_at=now,
    )  # fmt: skip
    return int((await connection.execute(row.returning(announcements.c.id))).scalar_one())


async def blank(connection: AsyncConnection, organisation: int, author: str) -> int | None:
    """A draft of *author* that was begun and never touched, if there is one."""
    found = select(announcements.c.id).where(
        announcements.c.organisation_id == organisation,
        announcements.c.author_id == author,
        announcements.c.state == DRAFT,
        announcements.c.version == 1,
    )
    return (await connection.execute(found.limit(1))).scalar()


async def change(
    connection: AsyncConnection,
    seen: Announcement,
    now: datetime,
    *,
    state: str | None = None,
    **values: Any,
) -> bool:
    """Write *values* if the announcement still is as it was *seen*; False where somebody was faster, and nothing is written."""
    if "wanted" in values:
        values["wanted"] = audience.to_json(values["wanted"])
    if "languages" in values:
        values["languages"] = list(values["languages"])
    for name in ("ask_read", "urgent"):
        if name in values:
            values[name] = int(values[name])
    changed = await connection.execute(
        update(announcements)
        .where(
            announcements.c.id == seen.id,
            announcements.c.version == seen.version,
            announcements.c.state == seen.state,
        )
        .values(version=seen.version + 1, state=state or seen.state, changed_at=now, **values)
    )
    return bool(changed.rowcount == 1)


async def show(
    connection: AsyncConnection, seen: Announcement, shown: Mapping[str, Any] | None, now: datetime
) -> bool:
    """Note what the progress message says now; False where another process did meanwhile. No change of the version."""
    changed = await connection.execute(
        update(announcements)
        .where(announcements.c.id == seen.id, _same(announcements.c.shown_at, seen.shown_at))
        .values(shown=None if shown is None else dict(shown), shown_at=now)
    )
    return bool(changed.rowcount == 1)


async def drop(connection: AsyncConnection, seen: Announcement) -> bool:
    """Throw a draft away; False where it is none any more."""
    gone = await connection.execute(
        delete(announcements).where(
            announcements.c.id == seen.id,
            announcements.c.version == seen.version,
            announcements.c.state == DRAFT,
        )
    )
    return bool(gone.rowcount == 1)


async def attach(connection: AsyncConnection, number: int, file: File | None) -> None:
    """Let *file* go with the announcement in the place of what did; None takes it away."""
    await connection.execute(delete(announcement_files).where(announcement_files.c.announcement_id == number))
    if file is not None:
        values = {"name": file.name[:128], "mime_type": file.mime_type[:128], "content": file.data}
        await connection.execute(insert(announcement_files).values(announcement_id=number, **values))


async def file_of(connection: AsyncConnection, number: int) -> File | None:
    found = await connection.execute(
        select(announcement_files).where(announcement_files.c.announcement_id == number)
    )
    row = found.first()
    return File(row.name, bytes(row.content), row.mime_type) if row is not None else None


async def file_facts(connection: AsyncConnection, number: int) -> FileFacts | None:
    """Name, type and size of the file that goes with announcement *number*, without its content."""
    found = await connection.execute(
        select(
            announcement_files.c.name,
            announcement_files.c.mime_type,
            func.length(announcement_files.c.content).label("size"),
        ).where(announcement_files.c.announcement_id == number)
    )
    row = found.first()
    return FileFacts(row.name, row.mime_type, int(row.size)) if row is not None else None


def _same(column: Any, value: Any) -> Any:
    return column.is_(None) if value is None else column == value


def _announcement(row: Any) -> Announcement:
    return Announcement(
        id=row.id, organisation=row.organisation_id, author=row.author_id, state=row.state, version=row.version,
        texts=dict(row.texts), languages=tuple(row.languages), wanted=audience.from_json(row.wanted),
        created_at=row.created_at, changed_at=row.changed_at, file=row.file, ask_read=bool(row.ask_read),
        urgent=bool(row.urgent), send_at=row.send_at, audience=row.audience, left_out=row.left_out,
        revision=row.revision, revised=row.revised, reminders=row.reminders, shown=row.shown, shown_at=row.shown_at,
        confirmed_at=row.confirmed_at, ended_at=row.ended_at,
    )  # fmt: skip
