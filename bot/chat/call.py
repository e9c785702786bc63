"""What a command is given, and how it answers."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TypeVar

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.answers.open_guide import OpenGuide
from bot.chat import payloads
from bot.chat.services import Services
from bot.language.catalogue import say
from bot.messages import Incoming, Reply
from bot.people.person_store import Person
from bot.store.committer import Write
from bot.turn import Turn
from indexing.problems import IndexUnavailable

Part = TypeVar("Part")
OpenIndex = Callable[[], OpenGuide]


@dataclass(frozen=True)
class ChatSettings:
    """What the settings say about conversations.

    ``admins`` are ``channel:id``; ``per_minute`` is how many questions a person may ask in a minute (0: no limit); ``keep_days`` is told
    to people who ask what is kept; ``default_zone`` is that of people whose own is not known.
    """

    default_language: str = "en"
    default_zone: str = "Europe/Brussels"
    admins: frozenset[str] = frozenset()
    per_minute: int = 0
    keep_days: int = 0


@dataclass(frozen=True)
class Call:
    """A command as somebody gave it. ``read`` only reads; what is to be written goes into the Turn.

    ``services`` are the parts of the assistant, ``guide`` opens the index that is current, ``inbox_id`` is the row of the message.
    """

    incoming: Incoming
    person: Person
    now: datetime
    read: AsyncConnection
    settings: ChatSettings = ChatSettings()
    services: Services = field(default_factory=Services)
    guide: OpenIndex | None = None
    inbox_id: int | None = None

    def service(self, kind: type[Part]) -> Part:
        """A part of the assistant. Raises LookupError where it was assembled without it."""
        return self.services.get(kind)

    async def index(self) -> OpenGuide | None:
        """The guide, None where it cannot be opened. To open it may take a while: only for what comes :data:`Later`."""
        try:
            return await asyncio.to_thread(self.guide) if self.guide is not None else None
        except IndexUnavailable:
            return None

    @property
    def words(self) -> str:
        """What stands behind the command: its argument."""
        if self.incoming.payload is not None:
            return payloads.argument_of(self.incoming.payload)
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

Handler = Callable[[Call], Awaitable[Turn | Later]]


def everybody(person: Person) -> bool:
    """Everybody may."""
    return True


@dataclass(frozen=True)
class Command:
    """A command or a kind of button: who may give it, and whether others may read along (``private``: the text that says why not).

    ``handler`` answers it; ``button_only`` says that nobody types it.
    """

    name: str
    handler: Handler
    who: Callable[[Person], bool] = everybody
    private: str | None = None
    button_only: bool = False

    async def run(self, call: Call) -> Turn | Later:
        """The answer; in a group a private command only says that it is one."""
        if self.private is not None and call.incoming.shared:
            return call.say(self.private)
        return await self.handler(call)


async def unknown(call: Call) -> Turn:
    """A command that nobody knows, or that is not for this person."""
    answer = call.say("unknown-command")
    return Turn(answer.replies, answer.writes, kept="/…")


async def stale(call: Call) -> Turn:
    """A button whose command is gone, or is not for this person."""
    turn = call.say("button-too-old")
    return replace(turn, replies=tuple(replace(reply, brief=True) for reply in turn.replies))


def command_name(text: str) -> str:
    """``help`` for ``/Help@VademecumBot please``; empty where the text is no command."""
    words = text[1:].split(maxsplit=1) if text.startswith("/") else []
    return words[0].partition("@")[0].lower() if words else ""
