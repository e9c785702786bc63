"""The sending half of the web channel. A reply is a row before it comes here, so delivering it means waking the open sockets."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.channels.web import local_channel
from bot.channels.web.hub import Hub
from bot.delivery.compose import DueDelivery
from bot.delivery.sending import Sent
from bot.messages import Reply


class WebChannel:
    """Implements Channel and Board of bot.delivery.sending. A chat without an open socket loses nothing: the page asks for its
    rows."""

    name = "web"

    def __init__(self, hub: Hub | None = None) -> None:
        self.hub = hub or Hub()

    async def deliver(self, chat: str, reply: Reply, *, edit: str | None = None) -> Sent:
        """The reply is stored for *chat*, which is all that a page needs; its sockets look for it now."""
        self.hub.wake(chat)
        return Sent()

    async def thinking(self, chat: str) -> None:
        self.hub.thinking(chat)

    async def busy(self, chat: str) -> None:
        """The page says that many people are asking."""
        self.hub.thinking(chat, busy=True)

    async def post(self, connection: AsyncConnection, entry: DueDelivery, reply: Reply, now: datetime) -> str:
        return await local_channel.post(connection, entry, reply, now)

    async def repost(
        self, connection: AsyncConnection, entry: DueDelivery, reply: Reply, now: datetime
    ) -> str:
        return await local_channel.repost(connection, entry, reply, now)

    async def take_down(self, connection: AsyncConnection, entry: DueDelivery, now: datetime) -> None:
        await local_channel.take_down(connection, entry, now)

    def show(self, chat: str) -> None:
        self.hub.wake(chat)
