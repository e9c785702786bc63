"""What Telegram tells, as the house reads it: an update (its JSON) becomes an Incoming, a change of reach, or nothing."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, Final

from bot.channels.telegram.content import MessageContent, content_of, upload_of
from bot.channels.telegram.formatting import utf16_slice
from bot.channels.telegram.reactions import Reaction, reaction_of
from bot.chat.call import command_name
from bot.commands.registry import MENU, PRIVATE, TEXT_ONLY
from bot.messages import Incoming

CHANNEL: Final = "telegram"
# The kinds of updates that are read below, and no others: Telegram sends only what is asked for.
ALLOWED: Final = ("message", "edited_message", "callback_query", "message_reaction", "my_chat_member")
_GONE: Final = ("kicked", "left")
MENTION: Final = "mention"  # the media of a message that says nothing but this bot's name


@dataclass(frozen=True)
class Reach:
    """A person blocked or unblocked the assistant."""

    chat: str
    reachable: bool


@dataclass(frozen=True)
class ReadUpdate:
    """An update as it was read: at most one of ``incoming``, ``reach`` and ``reaction``; ``tap`` is the callback query to be answered, ``album``
    names the group of media that a message belongs to."""

    incoming: Incoming | None = None
    reach: Reach | None = None
    tap: str | None = None
    reaction: Reaction | None = None
    album: str | None = None


@dataclass(frozen=True)
class UpdateSender:
    """Who wrote: a person, or a group or channel where somebody writes in its name."""

    id: str
    name: str | None
    language: str | None

    @classmethod
    def of(cls, message: dict[str, Any]) -> UpdateSender | None:
        """None where nobody, or another bot, wrote."""
        user, chat = message.get("from"), message.get("sender_chat")
        if chat is not None and (user is None or user.get("is_bot")):
            return cls(str(chat["id"]), chat.get("title"), None)
        return None if user is None or user.get("is_bot") else cls.person(user)

    @classmethod
    def person(cls, user: dict[str, Any]) -> UpdateSender:
        name = " ".join(filter(None, (user.get("first_name"), user.get("last_name"))))
        return cls(str(user["id"]), name or None, user.get("language_code"))


@dataclass(frozen=True)
class Me:
    """Which bot this is."""

    id: int
    username: str

    def is_meant(self, message: dict[str, Any], text: str) -> bool:
        """Whether a message of a group speaks to this bot: a command of its menu, a mention, or an answer to its words."""
        name, _, addressee = (
            text.split(maxsplit=1)[0].partition("@") if text.startswith("/") else ("", "", "")
        )
        if name:
            mine = addressee.lower() == self.username.lower()
            return mine if addressee else command_name(name) in MENU
        answered = message.get("reply_to_message") or {}
        if (answered.get("from") or {}).get("id") == self.id and "forum_topic_created" not in answered:
            return True
        return self._mention.search(text) is not None or bool(self._named(message))

    @cached_property
    def _mention(self) -> re.Pattern[str]:
        return re.compile(rf"[\s,]*@{re.escape(self.username)}\b[,:]?", re.IGNORECASE)

    def _named(self, message: dict[str, Any]) -> list[str]:
        """The words by which *message* mentions this bot by its name, as one can where a user name is not typed."""
        text = message.get("text") or message.get("caption") or ""
        entities = message.get("entities") or message.get("caption_entities") or ()
        return [
            utf16_slice(text, entity["offset"], entity["length"])
            for entity in entities
            if entity.get("type") == "text_mention" and (entity.get("user") or {}).get("id") == self.id
        ]

    def unaddressed(self, message: dict[str, Any], text: str) -> str:
        """*text* without the mention of this bot."""
        if text.startswith("/"):
            return text
        for name in self._named(message):
            text = text.replace(name, "", 1)
        return self._mention.sub("", text).strip().lstrip(",: ")


def read(update: dict[str, Any], me: Me) -> ReadUpdate:
    """Read one update; what the assistant does not listen to gives an empty Read. Raises KeyError and the like for broken ones."""
    if message := update.get("message"):
        return _message(update["update_id"], message, me)
    if message := update.get("edited_message"):
        return _message(update["update_id"], message, me, corrected=True)
    if query := update.get("callback_query"):
        return ReadUpdate(_tap(update["update_id"], query, me), tap=str(query["id"]))
    if change := update.get("message_reaction"):
        return ReadUpdate(reaction=reaction_of(change))
    if (change := update.get("my_chat_member")) and change["chat"]["type"] == "private":
        gone = change["new_chat_member"]["status"] in _GONE
        return ReadUpdate(reach=Reach(str(change["chat"]["id"]), not gone))
    return ReadUpdate()


def _message(update_id: int, message: dict[str, Any], me: Me, corrected: bool = False) -> ReadUpdate:
    sender, shared = UpdateSender.of(message), message["chat"]["type"] != "private"
    content = content_of(message)
    if sender is None or (shared and not me.is_meant(message, content.text)):
        return ReadUpdate()
    if shared:
        content = _addressed(message, content, me)
    if not content.text and (content.media is None or corrected):
        return ReadUpdate()  # a service message, or a position that moves
    if not shared:
        content = replace(content, text=_asked_in_private(content.text))
    key, album = f"{update_id}:{message['message_id']}", message.get("media_group_id")
    if album and not content.text:
        key = f"album:{album}"  # ten photos, one answer
    incoming = _incoming(
        sender,
        message,
        key,
        me,
        text=content.text,
        formatted=content.formatted,
        about=content.about,
        about_message=content.about_message,
        media=content.media,
        payload=None if content.text else TEXT_ONLY,
        shared=shared,
        upload=None if shared else upload_of(message),
        source=str(message["message_id"]),
        thread=_own_topic(message),
        corrected=corrected,
    )
    return ReadUpdate(incoming, album=album)


def _addressed(message: dict[str, Any], content: MessageContent, me: Me) -> MessageContent:
    """What is said to the bot in a group. Its name alone, under a message of somebody else's, means that message."""
    text = me.unaddressed(message, content.text)
    if text or content.media not in (None, "other"):
        return replace(content, text=text, formatted=None)
    replied = message.get("reply_to_message") or {}
    if content.about and (replied.get("from") or {}).get("id") != me.id:
        return MessageContent(content.about)
    return MessageContent("", media=MENTION)


def _asked_in_private(text: str) -> str:
    """``/checklist`` for ``/start do-checklist``: the button by which a group sends people to a chat of their own."""
    command, _, argument = text.partition(" ")
    name = argument.strip().removeprefix("do-")
    return f"/{name}" if command == "/start" and name != argument.strip() and name in PRIVATE else text


def _tap(update_id: int, query: dict[str, Any], me: Me) -> Incoming | None:
    shown = query.get("message")
    if shown is None or "data" not in query:  # a button of an inline message, or of a game
        return None
    return _incoming(
        UpdateSender.person(query["from"]),
        shown,
        f"{update_id}:{query['id']}",
        me,
        payload=query["data"],
        message=str(shown["message_id"]),
        source=str(query["id"]),
        shared=shown["chat"]["type"] != "private",
        thread=_own_topic(shown),
    )


def _incoming(sender: UpdateSender, beside: dict[str, Any], key: str, me: Me, **what: Any) -> Incoming:
    return Incoming(
        channel=CHANNEL,
        chat=place(beside),
        person=sender.id,
        # Update ids begin anew at a random number after a quiet week, and with another bot.
        key=f"{me.id}:{key}",
        language=sender.language,
        name=sender.name,
        **what,
    )


def place(message: dict[str, Any]) -> str:
    """Where an answer goes: the chat, and in a forum its topic too (``-100123/7``)."""
    chat = str(message["chat"]["id"])
    if message.get("is_topic_message") and message["chat"]["type"] != "private":
        return f"{chat}/{message['message_thread_id']}"
    return chat


def _own_topic(message: dict[str, Any]) -> str | None:
    """The topic of a private chat: it belongs to the message, the person has one chat all the same."""
    if message.get("is_topic_message") and message["chat"]["type"] == "private":
        return str(message["message_thread_id"])
    return None
