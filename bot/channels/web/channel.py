"""The sending half of the web channel. A reply is a row before it comes here, so delivering it means waking the open sockets."""

from __future__ import annotations

from bot.channels.web.hub import Hub
from bot.delivery.sending import Sent
from bot.messages import Reply


class WebChannel:
    """Implements bot.delivery.sending.Channel. A chat without an open socket loses nothing: the page asks for its rows."""

    name = "web"

    def __init__(self, hub: Hub | None = None) -> None:
        self.hub = hub or Hub()

    async def deliver(self, chat: str, reply: Reply, *, edit: str | None = None) -> Sent:
        """The reply is stored for *chat*, which is all that a page needs; its sockets look for it now."""
        self.hub.wake(chat)
        return Sent()

    async def thinking(self, chat: str) -> None:
        self.hub.thinking(chat)
