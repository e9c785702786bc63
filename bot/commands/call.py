"""What a command is given, and how it answers."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.announcements.cohorts.links import Links
from bot.interviews.interviewee import Interviewee
from bot.journeys.journeys import Journeys
from bot.language.catalogue import say
from bot.messages import Incoming, Reply, Upload
from bot.people.rows import Person
from bot.store.committer import Write
from bot.turn import Turn
from indexing.index import Index
from indexing.problems import IndexUnavailable


@dataclass(frozen=True)
class Call:
    """A command as somebody gave it. ``read`` only reads; what is to be written goes into the Turn.

    ``checks`` are the person's self-checks; None where others read too. ``guide`` opens the index that is current; ``colleagues``
    is how many others may review what the person writes, ``admins`` all of them as ``channel:id``. ``links`` are the addresses people come in at; ``fetch`` gets the bytes of
    ``incoming.upload`` (NotFetched where that fails): only for what comes :data:`Later`.
    """

    incoming: Incoming
    person: Person
    now: datetime
    read: AsyncConnection
    inbox_id: int | None = None
    admin: bool = False
    keep_days: int = 0
    checks: Interviewee | None = None
    guide: Callable[[], Index] | None = None
    journeys: Journeys = field(default_factory=Journeys)
    colleagues: int = 0
    admins: frozenset[str] = frozenset()
    links: Links = field(default_factory=Links)
    fetch: Callable[[Upload], Awaitable[bytes]] | None = None
    default_zone: str = "Europe/Brussels"  # of people whose own is not known

    async def index(self) -> Index | None:
        """The index, None where it cannot be opened. To open it may take a while: only for what comes :data:`Later`."""
        try:
            return await asyncio.to_thread(self.guide) if self.guide is not None else None
        except IndexUnavailable:
            return None

    @property
    def words(self) -> str:
        """What stands behind the command: its argument."""
        if self.incoming.payload is not None:
            return self.incoming.payload.partition(":")[2].partition(":")[2]
        return "".join(self.incoming.text.split(maxsplit=1)[1:]).strip()

    def say(self, key: str, /, *writes: Write, **values: object) -> Turn:
        """A turn of one text in the person's language, and of *writes*."""
        return self.turn(self.text(key, **values), *writes)

    def text(self, key: str, /, **values: object) -> Reply:
        """A reply of one text in the person's language."""
        language = self.person.language
        return Reply(say(language, key, **values), language=language)

    def turn(self, reply: Reply, *writes: Write) -> Turn:
        """A turn of *reply*. Of a command only its name stays stored: the words after it may be personal, or an invitation."""
        name = command_name(self.incoming.text)
        return Turn((reply,), writes, kept=f"/{name}" if name else "")


Later = Callable[[], Awaitable[Turn]]
"""The rest of a command that has something to think about or to wait for: begun when nothing is read any more."""

Command = Callable[[Call], Awaitable[Turn | Later]]


def command_name(text: str) -> str:
    """``help`` for ``/Help@VademecumBot please``; empty where the text is no command."""
    words = text[1:].split(maxsplit=1) if text.startswith("/") else []
    return words[0].partition("@")[0].lower() if words else ""
