"""How fast a channel may be spoken to: one pace for replies and for what is said unasked, per channel and process.

Telegram admits about 30 messages a second overall and one a second into a chat. Replies never wait for their share, but use it
up: what is said unasked keeps what is left. Where the channel asks for a pause, everybody waits.
"""

from __future__ import annotations

import asyncio
import math
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

ROUND = 1.015  # the second over which a channel counts, and what the line may blur of it
_CATCH_UP = 3  # messages: a wake-up that comes late is made up for, or the rate would fall short of itself
_FORGET = 512  # chats remembered before those whose second is over are forgotten


@dataclass(frozen=True)
class Limits:
    """What a channel admits: messages a second overall (``after`` a refusal somewhat less, for ``careful`` seconds), and seconds
    between two of a chat."""

    per_second: float = 28.6
    after: float = 27.9
    careful: float = 120.0
    chat_seconds: float = 1.05


def loop_clock() -> float:
    """The seconds of the running event loop."""
    return asyncio.get_running_loop().time()


class SendingPace:
    """The pace of one channel. *clock* gives seconds, *sleep* waits for some; tests bring their own."""

    def __init__(
        self,
        limits: Limits | None = None,
        *,
        clock: Callable[[], float] = loop_clock,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self.limits = limits or Limits()
        self.pauses = 0
        self._clock, self._sleep = clock, sleep
        self._next = float("-inf")  # when the next unasked message may go
        self._open = float("-inf")  # when the pause that was asked for ends
        self._recent: deque[float] = deque()  # when messages went, replies too, of the last second
        self._chats: dict[str, float] = {}  # when each chat may have its next one

    @property
    def paused_for(self) -> float:
        """Seconds that the channel still wants to be left alone; 0 where it does not."""
        return max(0.0, self._open - self._clock())

    def pause(self, seconds: float) -> None:
        """The channel asks everybody to wait."""
        now = self._clock()
        if now >= self._open:
            self.pauses += 1
        self._open = max(self._open, now + seconds)

    async def reply(self, chat: str) -> None:
        """Before a reply to a person: waits for nothing but a pause, and is counted."""
        await self._gate()
        now = self._clock()
        self._next = min(max(self._next, now) + 1 / self._rate(now), now + ROUND)
        self._note(chat, now)

    async def unasked(self, chat: str) -> None:
        """Before a message nobody asked for: waits until one may go, to this chat too."""
        while True:
            await self._gate()
            now = self._clock()
            wait = max(self._next, self._free(now), self._chats.get(chat, now)) - now
            if wait <= 0:
                break
            await self._sleep(wait)
        step = 1 / self._rate(now)
        self._next = max(self._next, now - _CATCH_UP * step) + step
        self._note(chat, now)

    def busy(self) -> list[str]:
        """The chats that had a message within their second."""
        now = self._clock()
        return [chat for chat, due in self._chats.items() if due > now]

    def _rate(self, now: float) -> float:
        careful = now < self._open + self.limits.careful
        return self.limits.after if careful else self.limits.per_second

    def _free(self, now: float) -> float:
        """When the last second has room for one more message."""
        while self._recent and self._recent[0] <= now - ROUND:
            self._recent.popleft()
        most = math.ceil(self._rate(now))
        return self._recent[-most] + ROUND if len(self._recent) >= most else now

    def _note(self, chat: str, now: float) -> None:
        self._recent.append(now)
        if len(self._chats) >= _FORGET:
            self._chats = {one: due for one, due in self._chats.items() if due > now}
        self._chats[chat] = now + self.limits.chat_seconds

    async def _gate(self) -> None:
        while (wait := self.paused_for) > 0:
            await self._sleep(wait)


class Paces:
    """The pace of every channel, made when it is first asked for."""

    def __init__(self, make: Callable[[], SendingPace] = SendingPace) -> None:
        self._make = make
        self._paces: dict[str, SendingPace] = {}

    def of(self, channel: str) -> SendingPace:
        pace = self._paces.get(channel)
        if pace is None:
            pace = self._paces[channel] = self._make()
        return pace
