"""What coordinators and admins see beside the menu of everybody: their own commands, and the page as a button beside the text field."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from sqlalchemy import and_, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection
from telegram.error import BadRequest, Forbidden

from bot.channels.telegram.api import Api
from bot.channels.telegram.setup import menu
from bot.channels.telegram.updates import CHANNEL
from bot.commands.registry import MENU, OFFICE_MENU
from bot.language.catalogue import say
from bot.settings import Settings
from bot.store.tables import coordinators, people

log = logging.getLogger(__name__)

LOOK_SECONDS = 60.0
PAGE = "coordinator/telegram"


async def offices(connection: AsyncConnection, settings: Settings) -> dict[str, str]:
    """The private chats of all who coordinate, or are admins by the settings, with the language they read."""
    admins = [name.partition(":")[2] for name in settings.admins if name.startswith(f"{CHANNEL}:")]
    right = and_(coordinators.c.person_id == people.c.id, coordinators.c.revoked_at.is_(None))
    found = await connection.execute(
        select(people.c.chat, people.c.language)
        .outerjoin(coordinators, right)
        .where(
            people.c.channel == CHANNEL,
            people.c.unreachable_since.is_(None),
            or_(coordinators.c.id.is_not(None), people.c.external_id.in_(admins)),
        )
    )
    return {row.chat: row.language for row in found.all()}


@dataclass(frozen=True)
class OfficePage:
    """The coordinators' page inside Telegram: only an address that is https, and that others reach, is taken."""

    address: str

    @classmethod
    def of(cls, settings: Settings) -> OfficePage | None:
        public = str(settings.public_url or "")
        if urlsplit(public).scheme != "https":
            return None
        return cls(f"{public.rstrip('/')}/{PAGE}")


class OfficeMenus:
    """Sets the menus of chats where they are not what they should be, and takes them back from who has no right any more."""

    def __init__(self, api: Api, page: OfficePage | None) -> None:
        self._api, self._page = api, page
        self._set: dict[str, str] = {}

    async def bring_up_to_date(self, wanted: Mapping[str, str]) -> None:
        for chat, language in wanted.items():
            if self._set.get(chat) != language and await self._done(self._give(chat, language)):
                self._set[chat] = language
        for chat in [chat for chat in self._set if chat not in wanted]:
            if await self._done(self._take_back(chat)):
                del self._set[chat]

    async def _done(self, work: Any) -> bool:
        """Whether there is nothing more to do; a chat that is gone is left alone until the next start."""
        try:
            await work
        except (BadRequest, Forbidden) as error:
            log.info("the menu of a coordinator is not set: %s", error)
        return True

    async def _give(self, chat: str, language: str) -> None:
        commands = menu((*OFFICE_MENU, *MENU), language)
        scope = {"type": "chat", "chat_id": int(chat)}
        if await self._api.call("getMyCommands", {"scope": scope}) != commands:
            await self._api.call("setMyCommands", {"scope": scope, "commands": commands})
        if self._page is not None:
            button = {
                "type": "web_app",
                "text": say(language, "button-page"),
                "web_app": {"url": self._page.address},
            }
            if await self._api.call("getChatMenuButton", {"chat_id": int(chat)}) != button:
                await self._api.call("setChatMenuButton", {"chat_id": int(chat), "menu_button": button})

    async def _take_back(self, chat: str) -> None:
        await self._api.call("deleteMyCommands", {"scope": {"type": "chat", "chat_id": int(chat)}})
        if self._page is not None:
            await self._api.call(
                "setChatMenuButton", {"chat_id": int(chat), "menu_button": {"type": "default"}}
            )
