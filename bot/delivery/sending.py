"""What every channel promises when it sends: how a sending can end, in words that do not depend on the channel."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol, runtime_checkable

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.delivery.compose import DueDelivery
from bot.messages import Reply


@dataclass(frozen=True)
class Sent:
    """The channel's server has the message; ``message`` is its id there, where the channel has ids."""

    message: str | None = None


class SendingFailed(Exception):
    """Base of the ways a sending can end without a confirmation."""


class NotSent(SendingFailed):
    """Certainly not sent (no connection, no slot): may be tried again."""


class OutcomeUnknown(SendingFailed):
    """The request was written and no answer came: the person may or may not have the message."""


class SendRefused(SendingFailed):
    """The channel's server refuses this message for good; trying again would not help."""


class Unreachable(SendRefused):
    """Nobody is reached there any more; ``reason`` says why: ``blocked``, ``deleted`` (the account) or ``gone`` (the chat)."""

    def __init__(self, text: str, reason: str = "blocked") -> None:
        super().__init__(text)
        self.reason = reason


class SlowDown(SendingFailed):
    """The channel asks everybody to wait ``seconds`` before sending anything."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"asked to wait {seconds:g} s")
        self.seconds = seconds


class Channel(Protocol):
    """The sending half of a channel."""

    name: str

    async def deliver(self, chat: str, reply: Reply, *, edit: str | None = None) -> Sent:
        """Send *reply* to *chat*; ``edit`` is the id of the message to change where the reply asks for it.

        Returns Sent once the channel's server confirmed; raises NotSent, OutcomeUnknown, Refused, Unreachable or SlowDown.
        """
        ...

    async def thinking(self, chat: str) -> None:
        """Show the person that an answer is being prepared; never raises."""
        ...


class RemoteChannel(Protocol):
    """A channel whose messages live on another server: what is said unasked is sent there, changed there, deleted there.

    All three raise NotSent, OutcomeUnknown, Refused, Unreachable or SlowDown; ``message`` is the id that Sent told.
    """

    async def deliver(self, chat: str, reply: Reply, *, edit: str | None = None) -> Sent: ...

    async def change(self, chat: str, message: str, reply: Reply) -> Sent:
        """Make *message* say *reply*. To do it twice is harmless; never sends anything new."""
        ...

    async def delete(self, chat: str, message: str) -> None:
        """Delete *message*; one that is gone already counts as deleted. Refused where it is too old."""
        ...


@runtime_checkable
class LocalChannel(Protocol):
    """A channel whose messages are rows of our own: to write them *is* to say them, in the transaction that marks them sent.

    What it raises ends the row as failed; Refused says why.
    """

    async def post(self, connection: AsyncConnection, entry: DueDelivery, reply: Reply, now: datetime) -> str:
        """Write *reply* for the chat of *entry*; the id of the message."""
        ...

    async def repost(
        self, connection: AsyncConnection, entry: DueDelivery, reply: Reply, now: datetime
    ) -> str:
        """Let the message that *entry* edits say *reply*; the id of the message."""
        ...

    async def take_down(self, connection: AsyncConnection, entry: DueDelivery, now: datetime) -> None:
        """Delete the message that *entry* edits."""
        ...

    def show(self, chat: str) -> None:
        """After the commit: whoever looks at *chat* sees it now; never raises, never waits."""
        ...
