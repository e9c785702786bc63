"""Sends a reply as HTML in as many messages as it takes, or as a rich message where the settings want that; edits in place when asked."""

from __future__ import annotations

import asyncio
import contextlib
import html as stdlib_html
import logging
import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from telegram import InputFile
from telegram.error import BadRequest, ChatMigrated, InvalidToken, TelegramError

from bot.channels.telegram.api import Api
from bot.channels.telegram.errors import ending
from bot.channels.telegram.render import Message, keyboard, messages
from bot.channels.telegram.rich_use import RichUse
from bot.channels.telegram.splitting import split
from bot.channels.telegram.taps import LONGEST_WORD
from bot.channels.telegram.words import words_in
from bot.delivery.sending import NotSent, OutcomeUnknown, SendRefused, SlowDown, Unreachable
from bot.messages import Reply

log = logging.getLogger(__name__)

FIRST_PAUSE, LONGEST_PAUSE = 0.5, 30.0  # seconds, before a further part is tried again
LONGEST_CAPTION = 1024
LONGEST_ID = 64  # what a row keeps
PICTURES = ("image/jpeg", "image/png", "image/webp")
_NOT_EDITABLE = ("message to edit not found", "message can't be edited", "there is no text in the message")


class TelegramDelivery:
    """Sends to one bot's chats."""

    def __init__(self, api: Api, rich: RichUse | None = None) -> None:
        self._api, self._rich = api, rich or RichUse()

    async def deliver(self, chat: str, reply: Reply, edit: str | None) -> str | None:
        """Send *reply*; the id of its last message. Raises what :class:`bot.delivery.sending.Channel` promises."""
        try:
            return await self._deliver(place_of(chat), reply, edit)
        except ChatMigrated as moved:
            # Messages have other ids in the group that took its place.
            return await self._deliver({"chat_id": moved.new_chat_id}, replace(reply, answers=None), None)

    async def say_briefly(self, tap: str, reply: Reply) -> bool:
        """Answer *tap* with the words of *reply*; False where it is too late for that, and a message is due."""
        words = _without_tags(messages(reply)[0].html)
        if len(words) > LONGEST_WORD:
            return False
        try:
            await self._api.call("answerCallbackQuery", {"callback_query_id": tap, "text": words})
        except BadRequest:
            return False
        except TelegramError as error:
            raise ending(error) from None
        return True

    async def _deliver(self, place: dict[str, Any], reply: Reply, edit: str | None) -> str | None:
        if reply.thread is not None:
            place = place | {"message_thread_id": int(reply.thread)}
        first_place = place | _as_answer(reply)
        if reply.file is not None:
            return await self._deliver_file(first_place, place, reply)
        if edit is not None and "+" in edit:
            edit, *rest = edit.split("+")
            await self._drop(place, rest)
        if (text := self._rich.text(reply)) is not None:
            content = {"rich_message": {"markdown": text}, "reply_markup": markup_of(keyboard(reply.buttons))}
            try:
                if edit is not None and (edited := await self._edit(place, edit, content)):
                    return edited
                return await self._send("sendRichMessage", first_place, content)
            except InvalidToken as error:
                if "not found" not in str(error).lower():
                    raise
                self._rich.unknown()
            except SendRefused as error:
                if isinstance(error, Unreachable):
                    raise
                log.warning("a rich message was refused (%s); it is sent as HTML", error)
        first, *others = messages(reply, words_in(reply.language))
        content = html_of(first)
        if edit is not None and (edited := await self._edit(place, edit, content)):
            sent: str | None = edited
        else:
            sent = await self._send("sendMessage", first_place, content)
        return joined([sent, *[await self._patiently(place, part) for part in others]])

    async def _deliver_file(
        self, first_place: dict[str, Any], place: dict[str, Any], reply: Reply
    ) -> str | None:
        """A picture as a picture, another file as a document; the text under it, or after it where it is too long for that."""
        file = reply.file
        assert file is not None
        parts = messages(reply, words_in(reply.language))
        under = len(parts) == 1 and fits_under_file(parts[0].html)
        method, name = ("sendPhoto", "photo") if file.mime_type in PICTURES else ("sendDocument", "document")
        content: dict[str, Any] = {name: InputFile(file.data, filename=file.name)}
        if under:
            content |= caption(parts[0])
        sent = await self._send(method, first_place, content)
        return sent if under else joined([sent, *[await self._patiently(place, part) for part in parts]])

    async def _send(self, method: str, place: dict[str, Any], content: dict[str, Any]) -> str | None:
        try:
            result = await self._api.call(method, {**place, **content})
        except (ChatMigrated, InvalidToken):
            raise
        except BadRequest as error:
            if "message thread not found" in str(error).lower() and "message_thread_id" in place:
                whole = {key: value for key, value in place.items() if key != "message_thread_id"}
                return await self._send(method, whole, content)  # the topic was deleted meanwhile
            if "parse entities" not in str(error) or "parse_mode" not in content:
                raise ending(error) from None
            log.error("Telegram could not read our HTML (%s); the text goes without it", error)
            bare = {key: value for key, value in content.items() if key != "parse_mode"}
            words = "text" if "text" in content else "caption"
            return await self._send(method, place, {**bare, words: _without_tags(content[words])})
        except TelegramError as error:
            raise ending(error) from None
        return str(result["message_id"])

    async def _edit(self, place: dict[str, Any], message: str, content: dict[str, Any]) -> str | None:
        """Change a message; None where it cannot be changed any more and a new one is due."""
        data = {"chat_id": place["chat_id"], "message_id": int(message), **content}
        try:
            await self._api.call("editMessageText", data)
        except (ChatMigrated, InvalidToken):
            raise
        except BadRequest as error:
            told = str(error).lower()
            if "message is not modified" in told:
                return message
            if any(words in told for words in _NOT_EDITABLE) or "rich_message" not in content:
                return None
            raise ending(error) from None
        except TelegramError as error:
            failure = ending(error)
            # To change a message twice to the same is harmless, so an unknown outcome may be tried again.
            raise (NotSent(str(error)) if isinstance(failure, OutcomeUnknown) else failure) from None
        return message

    async def _drop(self, place: dict[str, Any], messages: Sequence[str]) -> None:
        """Delete the further messages of a reply whose first one is changed; what cannot be deleted stays."""
        for message in messages:
            with contextlib.suppress(TelegramError):
                await self._api.call(
                    "deleteMessage", {"chat_id": place["chat_id"], "message_id": int(message)}
                )

    async def _patiently(self, place: dict[str, Any], part: Message) -> str | None:
        """Send a further part of a reply whose first part is with the person, however long that takes: the whole must not be begun again."""
        pause, unknown = FIRST_PAUSE, 0
        while True:
            try:
                return await self._send("sendMessage", place, html_of(part))
            except SlowDown as slow:
                await asyncio.sleep(slow.seconds)
                continue
            except OutcomeUnknown:
                unknown += 1
                if unknown > 1:
                    return None
            except NotSent as error:
                log.warning("a further part of a reply was not sent (%s); again in %.1f s", error, pause)
            await asyncio.sleep(pause)
            pause = min(pause * 2, LONGEST_PAUSE)


def _as_answer(reply: Reply) -> dict[str, Any]:
    """Where a reply is to be shown as the answer to a message, that message; sent all the same where it is gone."""
    if reply.answers is None:
        return {}
    return {"reply_parameters": {"message_id": int(reply.answers), "allow_sending_without_reply": True}}


def place_of(chat: str) -> dict[str, Any]:
    number, _, topic = chat.partition("/")
    return {"chat_id": int(number)} | ({"message_thread_id": int(topic)} if topic else {})


def html_of(message: Message) -> dict[str, Any]:
    return {
        "text": message.html,
        "parse_mode": "HTML",
        "link_preview_options": {"is_disabled": True},
        "reply_markup": markup_of(message.keyboard),
    }


def caption(message: Message) -> dict[str, Any]:
    """*message* as the text under a file."""
    return {"caption": message.html, "parse_mode": "HTML", "reply_markup": markup_of(message.keyboard)}


def fits_under_file(html: str) -> bool:
    return len(split(html, LONGEST_CAPTION)) <= 1


def joined(ids: Sequence[str | None]) -> str | None:
    """The ids of the messages that a reply became, as one: what is to be changed or deleted later."""
    known = [one for one in ids if one is not None]
    while len("+".join(known)) > LONGEST_ID:
        known.pop()
    return "+".join(known) or None


def markup_of(markup: Any) -> Any:
    return None if markup is None else markup.to_dict()


def _without_tags(text: str) -> str:
    return stdlib_html.unescape(re.sub(r"<[^>]*>", "", text))
