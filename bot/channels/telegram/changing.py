"""Changes and deletes what was sent unasked. Both may be done twice without harm, and neither ever sends anything new."""

from __future__ import annotations

import logging
from typing import Any

from telegram.error import BadRequest, InvalidToken, TelegramError

from bot.channels.telegram.api import Api
from bot.channels.telegram.delivery import (
    caption,
    fits_under_file,
    html_of,
    markup_of,
    place_of,
)
from bot.channels.telegram.errors import ending
from bot.channels.telegram.render import Message, keyboard, messages
from bot.channels.telegram.rich_use import RichUse
from bot.channels.telegram.words import words_in
from bot.delivery.sending import SendRefused, Unreachable
from bot.messages import Reply

log = logging.getLogger(__name__)

_NO_TEXT = "there is no text in the message"
_SAME = "message is not modified"


class Changing:
    """Changes messages of one bot, which their ids name as ``Delivery`` told them (``12``, or ``12+13`` for several)."""

    def __init__(self, api: Api, rich: RichUse | None = None) -> None:
        self._api, self._rich = api, rich or RichUse()

    async def change(self, chat: str, message: str, reply: Reply) -> str:
        """Make *message* say *reply*; a file in it stays. Raises what ``RemoteChannel`` promises; Refused where the text does not fit."""
        place, ids = {"chat_id": place_of(chat)["chat_id"]}, message.split("+")
        if reply.file is not None and len(ids) > 1:
            kept, ids = ids[:1], ids[1:]
        else:
            kept = []
        if reply.file is not None and not kept:
            await self._under(place, ids[0], reply)
        elif len(ids) > 1 or not await self._as_rich(place, ids[0], reply):
            ids = await self._as_parts(place, ids, reply)
        return "+".join([*kept, *ids])

    async def delete(self, chat: str, message: str) -> None:
        """Delete *message*, which may be gone already."""
        for one in message.split("+"):
            data = {"chat_id": place_of(chat)["chat_id"], "message_id": int(one)}
            try:
                await self._api.call("deleteMessage", data)
            except BadRequest as error:
                told = str(error).lower()
                if "message to delete not found" in told or "message_id_invalid" in told:
                    continue
                if "can't be deleted" in told:
                    raise SendRefused(
                        f"too old: Telegram deletes what is younger than 48 hours ({error})"
                    ) from None
                raise ending(error) from None
            except TelegramError as error:
                raise ending(error) from None

    async def _as_rich(self, place: dict[str, Any], message: str, reply: Reply) -> bool:
        """Whether it could be changed as a rich message, which the server may not know."""
        text = self._rich.text(reply)
        if text is None:
            return False
        content = {"rich_message": {"markdown": text}, "reply_markup": markup_of(keyboard(reply.buttons))}
        try:
            return await self._edit("editMessageText", place, message, content)
        except Unreachable:
            raise
        except SendRefused as error:
            log.info("a message is not changed as a rich one (%s)", error)
            return False

    async def _as_parts(self, place: dict[str, Any], ids: list[str], reply: Reply) -> list[str]:
        parts = messages(reply, words_in(reply.language))
        if len(parts) > len(ids):
            raise SendRefused("the new text needs more messages than the old one")
        for one, part in zip(ids, parts, strict=False):
            if not await self._edit("editMessageText", place, one, html_of(part)):
                await self._caption(place, one, part)
        for one in ids[len(parts) :]:
            await self.delete(str(place["chat_id"]), one)
        return ids[: len(parts)]

    async def _under(self, place: dict[str, Any], message: str, reply: Reply) -> None:
        parts = messages(reply, words_in(reply.language))
        if len(parts) > 1:
            raise SendRefused("the new text is too long to stand under its file")
        await self._caption(place, message, parts[0])

    async def _caption(self, place: dict[str, Any], message: str, part: Message) -> None:
        if not fits_under_file(part.html):
            raise SendRefused("the new text is too long to stand under its file")
        await self._edit("editMessageCaption", place, message, caption(part))

    async def _edit(self, method: str, place: dict[str, Any], message: str, content: dict[str, Any]) -> bool:
        """True where *message* now says so, False where it has no text, being a file."""
        try:
            await self._api.call(method, {**place, "message_id": int(message), **content})
        except InvalidToken as error:
            raise (SendRefused(str(error)) if "not found" in str(error).lower() else ending(error)) from None
        except BadRequest as error:
            told = str(error).lower()
            if _SAME in told:
                return True
            if _NO_TEXT in told and method == "editMessageText":
                return False
            raise ending(error) from None
        except TelegramError as error:
            raise ending(error) from None
        return True
