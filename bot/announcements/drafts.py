"""A draft is changed: its texts, its file, its audience, its marks. Chat and page call these; each gives the draft as it is then, and the write."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.announcements import announcement_store
from bot.announcements.announcement import LONGEST_CAPTION, LONGEST_TEXT, Announcement
from bot.announcements.audience import Wanted
from bot.answers.question.clean import clean
from bot.gaps.markup import author_markup, visible_length
from bot.messages import File
from bot.people.person_store import Person
from bot.people.roles import guarded
from bot.store import audit
from bot.store.committer import Write


class UnfitText(ValueError):
    """What was typed cannot be a text: ``key`` names the message that says why, ``values`` go into it."""

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key)
        self.key, self.values = key, values


class FileChange(Enum):
    """What happens to the file of a draft, where no other file takes its place."""

    KEEP = "keep"
    REMOVE = "remove"


@dataclass(frozen=True)
class Change:
    """The announcement as it is once ``write`` was done. The write does nothing where somebody was faster, or the right is gone."""

    after: Announcement
    write: Write


def longest_text(announcement: Announcement) -> int:
    """How many characters a text may have: fewer under a file."""
    return LONGEST_CAPTION if announcement.file is not None else LONGEST_TEXT


def fit_text(typed: str, longest: int) -> str:
    """*typed* as house markup. Raises UnfitText where nothing is left of it, or where readers would see more than *longest* characters."""
    text = author_markup(clean(typed))
    if not text:
        raise UnfitText("announce-text-empty")
    if visible_length(text) > longest:
        raise UnfitText("announce-text-too-long", limit=longest)
    return text


def too_long_for_file(announcement: Announcement) -> tuple[str, int] | None:
    """(language, length) of the first text that is too long to go with a file; None where all fit."""
    lengths = ((language, visible_length(text)) for language, text in announcement.texts.items())
    return next((found for found in lengths if found[1] > LONGEST_CAPTION), None)


def changed(person: Person, announcement: Announcement, now: datetime, **values: Any) -> Change:
    """The draft with these *values* (columns of its row)."""

    async def write(connection: AsyncConnection) -> None:
        await announcement_store.change(connection, announcement, now, **values)

    after = replace(announcement, version=announcement.version + 1, changed_at=now, **values)
    return Change(after, guarded(person, announcement.organisation, write))


def with_text(person: Person, announcement: Announcement, language: str, typed: str, now: datetime) -> Change:
    """The draft with *typed* as its text in *language*. Raises UnfitText."""
    texts = {**announcement.texts, language: fit_text(typed, longest_text(announcement))}
    first = announcement.languages if announcement.texts else (language,)
    return changed(person, announcement, now, texts=texts, languages=_order(first, texts))


def without_text(person: Person, announcement: Announcement, language: str, now: datetime) -> Change:
    """The draft without a text in *language*."""
    texts = {code: text for code, text in announcement.texts.items() if code != language}
    languages = _order(announcement.languages, texts) or (language,)
    return changed(person, announcement, now, texts=texts, languages=languages)


def with_file(person: Person, announcement: Announcement, file: File | None, now: datetime) -> Change:
    """The draft with *file* in the place of the one it had; None takes it away."""

    async def write(connection: AsyncConnection) -> None:
        if await announcement_store.change(connection, announcement, now):
            await announcement_store.attach(connection, announcement.id, file)

    after = replace(
        announcement,
        file=file.name if file is not None else None,
        version=announcement.version + 1,
        changed_at=now,
    )
    return Change(after, guarded(person, announcement.organisation, write))


def rewritten(
    person: Person,
    announcement: Announcement,
    now: datetime,
    *,
    texts: Mapping[str, str],
    wanted: Wanted,
    ask_read: bool,
    urgent: bool,
    file: File | FileChange,
    language: str,
) -> Change:
    """The whole draft anew: *texts* as ``fit_text`` made them; *language* comes first where there is no text. All of it, or nothing."""
    values: dict[str, Any] = {
        "texts": dict(texts), "languages": _order(announcement.languages, texts) or (language,),
        "wanted": wanted, "ask_read": ask_read, "urgent": urgent,
    }  # fmt: skip

    async def write(connection: AsyncConnection) -> None:
        if await announcement_store.change(connection, announcement, now, **values):
            if isinstance(file, File):
                await announcement_store.attach(connection, announcement.id, file)
            elif file is FileChange.REMOVE:
                await announcement_store.attach(connection, announcement.id, None)

    name = file.name if isinstance(file, File) else announcement.file if file is FileChange.KEEP else None
    after = replace(announcement, version=announcement.version + 1, changed_at=now, file=name, **values)
    return Change(after, guarded(person, announcement.organisation, write))


async def begin(connection: AsyncConnection, person: Person, organisation: int, now: datetime) -> int:
    """Begin a draft; its number. Where the author has one that was begun and never touched, that one."""
    blank = await announcement_store.blank(connection, organisation, person.id)
    if blank is not None:
        return blank
    return await announcement_store.create(
        connection, organisation, person.id, person.language, Wanted(), now
    )


def dropped(person: Person, announcement: Announcement, now: datetime) -> Write:
    """Throw the draft away, where it still is as it was seen."""

    async def write(connection: AsyncConnection) -> None:
        if await announcement_store.drop(connection, announcement):
            details = {"announcement": announcement.id}
            await audit.record(
                connection, person.id, "announcement_dropped", now, details, announcement.organisation
            )

    return guarded(person, announcement.organisation, write)


def _order(first: tuple[str, ...], texts: Mapping[str, str]) -> tuple[str, ...]:
    """The languages of *texts*, those of *first* before the others."""
    return tuple(dict.fromkeys((*(code for code in first if code in texts), *texts)))
