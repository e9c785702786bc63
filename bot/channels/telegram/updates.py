"""What Telegram tells, as the house reads it: an update (its JSON) becomes an Incoming, a change of reach, or nothing."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Final

from bot.chat.call import command_name
from bot.commands.registry import MENU, TEXT_ONLY
from bot.messages import Incoming, Upload
from bot.people.uploads import LARGEST

CHANNEL: Final = "telegram"
# Kinds this channel asks Telegram for; an edited message is not answered a second time.
ALLOWED: Final = ("message", "callback_query", "my_chat_member", "stopped_message_generation")
_GONE: Final = ("kicked", "left")
# What people send besides text. Anything else (joined, pinned, renamed …) is no message to the assistant.
_UNREADABLE: Final = frozenset(
    (
        "animation",
        "audio",
        "contact",
        "dice",
        "document",
        "game",
        "location",
        "paid_media",
        "photo",
        "poll",
        "sticker",
        "story",
        "venue",
        "video",
        "video_note",
        "voice",
    )
)


@dataclass(frozen=True)
class Reach:
    """A person blocked or unblocked the assistant."""

    chat: str
    reachable: bool


@dataclass(frozen=True)
class ReadUpdate:
    """An update as it was read: at most one of ``incoming`` and ``reach``; ``tap`` is the callback query to be answered."""

    incoming: Incoming | None = None
    reach: Reach | None = None
    tap: str | None = None


@dataclass(frozen=True)
class Me:
    """Which bot this is."""

    id: int
    username: str

    def is_meant(self, message: dict[str, Any]) -> bool:
        """Whether a message of a group speaks to this bot: a command of its menu, a mention, or an answer to its words."""
        text = _text(message)
        name, _, addressee = (
            text.split(maxsplit=1)[0].partition("@") if text.startswith("/") else ("", "", "")
        )
        if name:
            mine = addressee.lower() == self.username.lower()
            return mine if addressee else command_name(name) in MENU
        answered = message.get("reply_to_message") or {}
        if (answered.get("from") or {}).get("id") == self.id:
            return True
        return self._mention.search(text) is not None

    @property
    def _mention(self) -> re.Pattern[str]:
        return re.compile(rf"@{re.escape(self.username)}\b", re.IGNORECASE)

    def unaddressed(self, text: str) -> str:
        """*text* without the mention of this bot."""
        return text if text.startswith("/") else self._mention.sub("", text).strip()


def read(update: dict[str, Any], me: Me) -> ReadUpdate:
    """Read one update; what the assistant does not listen to gives an empty Read. Raises KeyError and the like for broken ones."""
    if message := update.get("message"):
        return ReadUpdate(_message(update["update_id"], message, me))
    if query := update.get("callback_query"):
        return ReadUpdate(_tap(update["update_id"], query, me), tap=str(query["id"]))
    if (change := update.get("my_chat_member")) and change["chat"]["type"] == "private":
        gone = change["new_chat_member"]["status"] in _GONE
        return ReadUpdate(reach=Reach(str(change["chat"]["id"]), not gone))
    return ReadUpdate()


def _message(update_id: int, message: dict[str, Any], me: Me) -> Incoming | None:
    sender, chat = message.get("from"), message["chat"]
    if sender is None or sender.get("is_bot"):
        return None
    shared = chat["type"] != "private"
    if shared and not me.is_meant(message):
        return None
    text, payload = me.unaddressed(_text(message)) if shared else _text(message), None
    key = f"{update_id}:{message['message_id']}"
    if not text:
        if shared or _UNREADABLE.isdisjoint(message):
            return None
        payload = TEXT_ONLY
        if album := message.get("media_group_id"):
            key = f"album:{album}"  # ten photos, one answer
    upload = None if shared else _upload(message)
    return _incoming(sender, message, key, me, text=text, payload=payload, shared=shared, upload=upload)


def _upload(message: dict[str, Any]) -> Upload | None:
    """The file of a message, a photo in the largest size that may be fetched; None where there is none of these two."""
    if document := message.get("document"):
        return Upload(
            document.get("file_name") or "document",
            document.get("mime_type") or "application/octet-stream",
            int(document.get("file_size") or 0),
            document["file_id"],
        )
    sizes = [one for one in message.get("photo") or () if int(one.get("file_size") or 0) <= LARGEST]
    if sizes:
        return Upload("photo.jpg", "image/jpeg", int(sizes[-1].get("file_size") or 0), sizes[-1]["file_id"])
    return None


def _tap(update_id: int, query: dict[str, Any], me: Me) -> Incoming | None:
    shown = query.get("message")
    if shown is None or "data" not in query:  # a button of an inline message, or of a game
        return None
    return _incoming(
        query["from"],
        shown,
        f"{update_id}:{query['id']}",
        me,
        payload=query["data"],
        message=str(shown["message_id"]),
        shared=shown["chat"]["type"] != "private",
    )


def _incoming(sender: dict[str, Any], beside: dict[str, Any], key: str, me: Me, **what: Any) -> Incoming:
    name = " ".join(filter(None, (sender.get("first_name"), sender.get("last_name"))))
    return Incoming(
        channel=CHANNEL,
        chat=place(beside),
        person=str(sender["id"]),
        # Update ids begin anew at a random number after a quiet week, and with another bot.
        key=f"{me.id}:{key}",
        language=sender.get("language_code"),
        name=name or None,
        **what,
    )


def place(message: dict[str, Any]) -> str:
    """Where an answer goes: the chat, and in a forum its topic too (``-100123/7``)."""
    chat = str(message["chat"]["id"])
    if message.get("is_topic_message") and message["chat"]["type"] != "private":
        return f"{chat}/{message['message_thread_id']}"
    return chat


def _text(message: dict[str, Any]) -> str:
    return (message.get("text") or message.get("caption") or "").strip()
