"""A person at the other end: writes, taps, blocks, reads, as somebody with a phone does."""

from __future__ import annotations

import asyncio
import itertools
import mimetypes
from dataclasses import dataclass
from typing import Any

from tests.fake_telegram.app_text import as_sent
from tests.fake_telegram.transcript import label_of, shown_text, transcript
from tests.fake_telegram.updates import Updates
from tests.fake_telegram.wire import Upload
from tests.fake_telegram.world import Chat, Event, Tap, World

PATIENCE = 10.0


@dataclass(frozen=True)
class Shown:
    """A message of the bot as a person sees it; ``edited`` where it replaced an older one in place."""

    raw: dict[str, Any]
    edited: bool = False

    @property
    def id(self) -> int:
        return int(self.raw["message_id"])

    @property
    def text(self) -> str:
        return shown_text(self.raw)

    @property
    def buttons(self) -> list[list[str]]:
        return [[label_of(button) for button in row] for row in _rows(self.raw)]

    @property
    def links(self) -> list[str]:
        return [entity["url"] for entity in self.raw.get("entities", []) if entity["type"] == "text_link"]


def _is_meant(what: str, button: Any) -> bool:
    """Whether *what* is the payload or the label of *button*; a label that was cut for phones is known by its beginning."""
    label = label_of(button)
    if what == label or (isinstance(button, dict) and what == button.get("callback_data")):
        return True
    return label.endswith("…") and len(what) > len(label) and what.startswith(label[:-1])


def _rows(message: dict[str, Any]) -> list[list[Any]]:
    markup = message.get("reply_markup") or {}
    return list(markup.get("inline_keyboard") or markup.get("keyboard") or [])


class Human:
    """One person in their private chat with the bot. Reading goes on where it stopped: each message is read once."""

    def __init__(self, world: World, updates: Updates, chat: Chat) -> None:
        self._world = world
        self._updates = updates
        self.chat = chat
        self._read = 0
        self._events = itertools.count(1)

    @property
    def id(self) -> int:
        return self.chat.id

    # Speaking

    async def send(self, text: str, *, reply_to: int | None = None, quote: str = "") -> dict[str, Any]:
        """Types *text* into an app, which turns signs into entities. Like Telegram, a person who writes again has unblocked the bot."""
        shown, entities = as_sent(text)
        content: dict[str, Any] = {"text": shown, **({"entities": entities} if entities else {})}
        if reply_to:
            content["reply_to_message"] = self.chat.messages[reply_to]
        if quote:
            content["quote"] = {"text": quote, "position": 0, "is_manual": True}
        return self._say(content)

    async def send_anything(self, **content: Any) -> dict[str, Any]:
        """Sends what is no text: ``sticker={}``, ``photo=[]`` with a ``caption``, a ``gift`` …"""
        return self._say(content)

    async def command(self, text: str) -> dict[str, Any]:
        """Sends a command, for example ``/start payload``."""
        if not text.startswith("/"):
            raise ValueError(f"a command begins with a slash: {text!r}")
        return await self.send(text)

    async def send_document(self, filename: str, content: bytes, caption: str = "") -> dict[str, Any]:
        mime_type = mimetypes.guess_type(filename)[0] or "application/octet-stream"
        file_id = self._world.store(Upload(filename, content, mime_type))
        about = {"file_name": filename, "mime_type": mime_type, "file_size": len(content)}
        document = {"file_id": file_id, "file_unique_id": f"U{file_id}", **about}
        return self._say({"document": document, **({"caption": caption} if caption else {})})

    async def edit(self, message_id: int, text: str) -> None:
        """Corrects something that was said before."""
        message = self.chat.messages[message_id]
        shown, entities = as_sent(text)
        message.update(text=shown, entities=entities, edit_date=int(self._world.clock()))
        self._updates.add("edited_message", dict(message))

    async def ask(self, text: str, timeout: float = PATIENCE) -> Shown:
        """Types *text* and waits for the next message of the bot."""
        await self.send(text)
        return await self.wait_for_reply(timeout)

    async def tap(self, what: str, *, message: int | None = None) -> Tap | dict[str, Any]:
        """Taps the button with this label or payload, on the newest message that has it (or on *message*).

        A button of a reply keyboard types its label. A tap on an old keyboard still arrives, as it does at Telegram.
        """
        for shown in (
            [self.chat.messages[message]] if message else reversed(list(self.chat.messages.values()))
        ):
            for button in (button for row in _rows(shown) for button in row):
                if not _is_meant(what, button):
                    continue
                if "inline_keyboard" not in shown["reply_markup"]:
                    return await self.send(label_of(button))
                if "callback_data" in button:
                    return self._tap(shown, button)
        raise AssertionError(f"no button {what!r} to tap:\n{self._told()}")

    def react(self, message: int, *emoji: str) -> None:
        """Puts a reaction under a message, or takes it back."""
        reactions = [{"type": "emoji", "emoji": one} for one in emoji]
        about = {
            "chat": self.chat.info,
            "message_id": message,
            "user": self.chat.user,
            "date": int(self._world.clock()),
        }
        self._updates.add("message_reaction", {**about, "old_reaction": [], "new_reaction": reactions})

    def press_stop(self) -> None:
        """Stops the draft that is being written."""
        for draft_id in self.drafts:
            self._updates.add("stopped_message_generation", {"chat": self.chat.info, "draft_id": draft_id})

    def block(self) -> None:
        """Blocks the bot: what it sends now is refused with 403."""
        self._set_blocked(True)

    def unblock(self) -> None:
        self._set_blocked(False)

    # Reading

    @property
    def unread(self) -> list[Shown]:
        """The bot's messages (new and changed ones) that were not read yet; they stay unread."""
        return [Shown(event.message, event.kind == "edited") for _, event in self._unread()]

    @property
    def last(self) -> Shown:
        """The newest message of the bot."""
        mine = [event for event in self.chat.events if event.kind in ("sent", "edited")]
        assert mine, f"the bot said nothing:\n{self._told()}"
        return Shown(mine[-1].message, mine[-1].kind == "edited")

    @property
    def drafts(self) -> dict[int, Any]:
        """The drafts that are shown now."""
        now = self._world.clock()
        return {key: content for key, (content, until) in self.chat.drafts.items() if until > now}

    @property
    def sees_typing(self) -> bool:
        return self.chat.typing_until > self._world.clock()

    async def expects(self, count: int, timeout: float = PATIENCE) -> list[Shown]:
        """Waits for the next *count* messages of the bot (new and changed ones) and reads them."""
        try:
            async with asyncio.timeout(timeout):
                while len(self._unread()) < count:
                    await self._world.changed()
        except TimeoutError:
            raise AssertionError(f"{len(self._unread())} of {count} messages came:\n{self._told()}") from None
        read = self._unread()[:count]
        if read:
            self._read = read[-1][0] + 1
        return [Shown(event.message, event.kind == "edited") for _, event in read]

    async def wait_for_reply(self, timeout: float = PATIENCE) -> Shown:
        """Waits for the next message of the bot and reads it."""
        return (await self.expects(1, timeout))[0]

    async def wait_for_note(self, tap: Tap, timeout: float = PATIENCE) -> str:
        """Waits until the bot has answered *tap*; the words of the answer."""
        async with asyncio.timeout(timeout):
            while not tap.answered:
                await self._world.changed()
        return tap.text

    def transcript(self) -> list[str]:
        """The whole chat as lines, buttons included."""
        return transcript(self.chat)

    # Inside

    def _say(self, content: dict[str, Any]) -> dict[str, Any]:
        if self.chat.blocked:
            self.unblock()
        self.chat.started = True
        message = self._world.new_message(self.chat, self.chat.user, content)
        self._world.show(self.chat, Event("said", message))
        self._updates.add("message", message)
        return message

    def _tap(self, message: dict[str, Any], button: dict[str, Any]) -> Tap:
        tap = self._world.new_tap(self.chat, message["message_id"], button["callback_data"])
        self._world.show(self.chat, Event("tapped", text=button["text"]))
        query = {"id": tap.id, "from": self.chat.user, "message": dict(message), "data": tap.data}
        self._updates.add("callback_query", {**query, "chat_instance": str(self.chat.id)})
        return tap

    def _set_blocked(self, blocked: bool) -> None:
        self.chat.blocked = blocked
        self._world.show(
            self.chat,
            Event("blocked" if blocked else "unblocked", text=f"{'' if blocked else 'un'}blocks the bot"),
        )
        member = {"status": "member", "user": self._world.bot}
        kicked = {"status": "kicked", "user": self._world.bot, "until_date": 0}
        change = {
            "old_chat_member": member if blocked else kicked,
            "new_chat_member": kicked if blocked else member,
        }
        about = {"chat": self.chat.info, "from": self.chat.user, "date": int(self._world.clock())}
        self._updates.add("my_chat_member", {**about, **change})

    def _unread(self) -> list[tuple[int, Event]]:
        new = enumerate(self.chat.events[self._read :], self._read)
        return [(place, event) for place, event in new if event.kind in ("sent", "edited")]

    def _told(self) -> str:
        return "\n".join(self.transcript())
