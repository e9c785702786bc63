"""The queue of updates, the long poll that empties it, and who may empty it."""

from __future__ import annotations

import asyncio
import contextlib
from typing import Any

from tests.fake_telegram.wire import Refused

_ONLY_ON_DEMAND = {"chat_member", "message_reaction", "message_reaction_count"}
_TERMINATED = (
    "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
)
_WEBHOOK_ACTIVE = "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"


class Updates:
    """Updates wait here, in order, until the bot confirms them."""

    def __init__(self, first_id: int = 100_000_001) -> None:
        self.pending: dict[int, dict[str, Any]] = {}
        self.allowed: set[str] = set()
        self.webhook_set = False
        self.polls = 0
        self._next_id = first_id
        self._poller: asyncio.Future[None] | None = None
        self.arrived = asyncio.Event()
        self.lanes: dict[int, str] = {}
        self._drained = asyncio.Event()
        self._drained.set()

    def add(self, kind: str, content: dict[str, Any]) -> int | None:
        """Queues an update of *kind*; its id, or None where the bot did not ask for this kind."""
        if (self.allowed and kind not in self.allowed) or (not self.allowed and kind in _ONLY_ON_DEMAND):
            return None
        update_id = self._next_id
        self.inject({"update_id": update_id, kind: content})
        return update_id

    def inject(self, update: dict[str, Any]) -> int:
        """Queues a whole update; one without ``update_id`` gets the next."""
        update_id = int(update.get("update_id") or self._next_id)
        self.pending[update_id] = {**update, "update_id": update_id}
        self.lanes[update_id] = _lane(update, update_id)
        self._next_id = max(self._next_id, update_id + 1)
        self._drained.clear()
        self.arrived.set()
        if self._poller and not self._poller.done():
            self._poller.set_result(None)
        return update_id

    def confirm(self, update_id: int) -> None:
        """Forgets one update: the bot has it."""
        self.pending.pop(update_id, None)
        self.lanes.pop(update_id, None)
        if not self.pending:
            self._drained.set()

    async def drained(self) -> None:
        """Waits until the bot has confirmed everything."""
        await self._drained.wait()

    def end_poll(self, reason: str) -> None:
        """The poll that waits now, if any, ends with 409."""
        if self._poller and not self._poller.done():
            self._poller.set_exception(Refused(reason, 409))

    async def poll(self, offset: int, limit: int, timeout: float) -> list[dict[str, Any]]:
        """getUpdates. As at Telegram the newer of two pollers wins and the older gets 409; a refused poll confirms nothing."""
        if self.webhook_set:
            raise Refused(_WEBHOOK_ACTIVE, 409)
        self.polls += 1
        self.end_poll(_TERMINATED)
        before = list(self.pending)
        for update_id in before[:offset] if offset < 0 else [known for known in before if known < offset]:
            self.confirm(update_id)
        if not self.pending and timeout > 0:
            self._poller = asyncio.get_running_loop().create_future()
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._poller, timeout)
        limit = min(max(limit, 1), 100)
        return [update for _, update in zip(range(limit), self.pending.values(), strict=False)]


def _lane(update: dict[str, Any], update_id: int) -> str:
    """Updates of one lane (a chat; else a lane of its own) go to a webhook one after the other."""
    for content in update.values():
        if isinstance(content, dict):
            chat = content.get("chat") or (content.get("message") or {}).get("chat") or content.get("from")
            if chat:
                return f"chat {chat.get('id')}"
    return f"update {update_id}"
