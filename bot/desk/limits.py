"""What is known of a chat while it is answered: where it writes from, and how fast. In memory only, and forgotten."""

from __future__ import annotations

from collections import OrderedDict

from bot.cost import ProcessorTime
from bot.fair_threads import SHORT
from bot.messages import Incoming

KNOWN = 10_000  # chats
SHORT_TEXT = 300  # characters
LONG_COSTS = 0.35  # seconds of processor time that a longer text is thought to need, before it is known


class ChatLimits:
    """Addresses of chats, and how many messages each sent in the minute that runs. 0: as many as they like."""

    def __init__(self, most_per_minute: int = 0) -> None:
        self.most_per_minute = most_per_minute
        self._addresses: OrderedDict[tuple[str, str], str] = OrderedDict()
        self._minutes: OrderedDict[tuple[str, str], tuple[float, int]] = OrderedDict()

    def came_from(self, channel: str, chat: str, address: str) -> None:
        self._addresses[channel, chat] = address
        self._addresses.move_to_end((channel, chat))
        if len(self._addresses) > KNOWN:
            self._addresses.popitem(last=False)

    def cost_of(self, incoming: Incoming) -> ProcessorTime:
        """An empty account for the message, in the name of its chat and the address it came from."""
        chat = f"{incoming.channel}:{incoming.chat}"
        address = self._addresses.get((incoming.channel, incoming.chat), chat)
        return ProcessorTime(address, chat, SHORT / 2 if len(incoming.text) <= SHORT_TEXT else LONG_COSTS)

    def too_fast(self, incoming: Incoming, now: float) -> float:
        """Seconds until the chat may send another message; 0 where it may now. Counts this one."""
        if not self.most_per_minute:
            return 0.0
        chat = incoming.channel, incoming.chat
        since, count = self._minutes.get(chat, (now, 0))
        if now - since >= 60:
            since, count = now, 0
        self._minutes[chat] = since, count + 1
        self._minutes.move_to_end(chat)
        if len(self._minutes) > KNOWN:
            self._minutes.popitem(last=False)
        return 0.0 if count < self.most_per_minute else since + 60 - now
