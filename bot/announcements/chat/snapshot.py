"""What the taps of an announcement share: which one it is, whether it is theirs, their zone."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.announcements import announcement_store
from bot.announcements.announcement import Announcement
from bot.announcements.quiet import zone_for
from bot.chat.call import Call, Later
from bot.chat.paging import cut
from bot.messages import plain
from bot.people.person_store import Person
from bot.people.roles import guarded, may_coordinate
from bot.store.committer import Write
from bot.turn import Turn


@dataclass(frozen=True)
class Snapshot:
    """An announcement as it was when the tap came, and the name of its organisation."""

    one: Announcement
    office: str


Does = Callable[[Call, Snapshot, list[str]], Awaitable[Turn | Later]]
Verbs = dict[str, tuple[bool, Does]]
"""Verb -> (whether it is for drafts, what it does). ``=part`` takes the message that was asked for."""


def bare(text: str) -> str:
    """House markup as plain words, in one line of bearable length."""
    links = re.sub(r"\[([^\[\]]*)\]\([^()]*\)", r"\1", text)
    marks = re.sub(r"\*\*|(?<!\w)_(?=\S)|(?<=\S)_(?!\w)", "", links)
    return cut(re.sub(r"\\(.)", r"\1", marks))


def excerpt(text: str) -> str:
    """The beginning of a text, to be shown in a list as it stands."""
    return plain(bare(text))


def may_see(person: Person, one: Announcement) -> bool:
    return may_coordinate(person, one.organisation)


def zone_of(call: Call) -> ZoneInfo:
    """The zone in which the person plans."""
    return zone_for(call.person.zone, call.settings.default_zone)


def changed(call: Call, seen: Snapshot, **values: Any) -> tuple[Snapshot, Write]:
    """The draft with *values*, and the write that makes it so unless somebody was faster or the right is gone."""

    async def write(connection: AsyncConnection) -> None:
        await announcement_store.change(connection, seen.one, call.now, **values)

    after = replace(seen.one, version=seen.one.version + 1, changed_at=call.now, **values)
    return Snapshot(after, seen.office), guarded(call.person, seen.one.organisation, write)
