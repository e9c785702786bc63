"""What every channel promises when it sends: how a sending can end, in words that do not depend on the channel."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

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


class Refused(SendingFailed):
    """The channel's server refuses this message for good; trying again would not help."""


class Unreachable(Refused):
    """The person blocked the assistant or the chat is gone."""


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
