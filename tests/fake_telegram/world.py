"""What the fake server knows: people, chats, messages, drafts, files. Plain state, no network."""

from __future__ import annotations

import asyncio
import itertools
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from tests.fake_telegram.wire import Params, Refused, Upload

Clock = Callable[[], float]
DRAFT_SECONDS = 30
TYPING_SECONDS = 5


@dataclass(frozen=True)
class Event:
    """One thing a person sees in a chat: ``kind`` is said, tapped, sent, edited, deleted, answered, blocked or unblocked."""

    kind: str
    message: dict[str, Any] = field(default_factory=dict)
    text: str = ""


@dataclass
class Chat:
    """A chat between the bot and one person (or a group), with everything that was said in it."""

    id: int
    info: dict[str, Any]
    user: dict[str, Any]
    started: bool = False
    blocked: bool = False
    deactivated: bool = False
    migrated_to: int | None = None
    messages: dict[int, dict[str, Any]] = field(default_factory=dict)
    drafts: dict[int, tuple[Any, float]] = field(default_factory=dict)
    typing_until: float = 0.0
    events: list[Event] = field(default_factory=list)
    menu_button: dict[str, Any] = field(default_factory=lambda: {"type": "default"})
    last_id: int = 0


@dataclass
class Tap:
    """A tap on a button of a message: a callback query that the bot may answer once."""

    id: str
    chat: Chat
    message_id: int
    data: str
    answered: bool = False
    text: str = ""
    show_alert: bool = False
    url: str = ""


class World:
    """All chats of one bot."""

    def __init__(self, bot: dict[str, Any], clock: Clock = time.time) -> None:
        self.bot = bot
        self.clock = clock
        self.chats: dict[int, Chat] = {}
        self.taps: dict[str, Tap] = {}
        self.files: dict[str, Upload] = {}
        self._ids = itertools.count(1)
        self._watchers: set[asyncio.Future[None]] = set()

    def add_chat(self, chat_id: int, user: dict[str, Any], info: dict[str, Any] | None = None) -> Chat:
        """The chat with this id, made where it is new."""
        if chat_id not in self.chats:
            shown: dict[str, Any] = {
                key: user[key] for key in ("first_name", "last_name", "username") if key in user
            }
            self.chats[chat_id] = Chat(chat_id, info or {"id": chat_id, "type": "private", **shown}, user)
        return self.chats[chat_id]

    def chat(self, params: Params) -> Chat:
        """The chat a call speaks to; refused in Telegram's words where the bot may not."""
        if params.values.get("chat_id") in (None, ""):
            raise Refused("chat_id is empty")
        chat = self.chats.get(params.integer("chat_id"))
        if chat is None or not (chat.started or chat.blocked):
            raise Refused("chat not found")
        if chat.migrated_to:
            raise Refused("group chat was upgraded to a supergroup chat", migrate_to_chat_id=chat.migrated_to)
        if chat.deactivated:
            raise Refused("Forbidden: user is deactivated", 403)
        if chat.blocked:
            raise Refused("Forbidden: bot was blocked by the user", 403)
        return chat

    def new_message(self, chat: Chat, sender: dict[str, Any], content: dict[str, Any]) -> dict[str, Any]:
        """A message with the next id of its chat, kept."""
        chat.last_id += 1
        message = {
            "message_id": chat.last_id,
            "date": int(self.clock()),
            "chat": chat.info,
            "from": sender,
            **content,
        }
        chat.messages[chat.last_id] = message
        return message

    def store(self, upload: Upload) -> str:
        """Keeps a file; its file_id."""
        file_id = f"FILE{next(self._ids):06d}"
        self.files[file_id] = upload
        return file_id

    def new_tap(self, chat: Chat, message_id: int, data: str) -> Tap:
        tap = Tap(str(4_000_000_000 + next(self._ids)), chat, message_id, data)
        self.taps[tap.id] = tap
        return tap

    def show(self, chat: Chat, event: Event) -> None:
        """Puts *event* before the person's eyes and wakes whoever waits for it."""
        chat.events.append(event)
        for watcher in self._watchers:
            if not watcher.done():
                watcher.set_result(None)
        self._watchers.clear()

    async def changed(self) -> None:
        """Waits for the next event of any chat."""
        watcher: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._watchers.add(watcher)
        try:
            await watcher
        finally:
            self._watchers.discard(watcher)
