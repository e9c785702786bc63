"""What the conversation decides about one incoming message: what to write and what to say, before anything is written or said."""

from __future__ import annotations

from dataclasses import dataclass

from bot.messages import Reply
from bot.store.committer import Write


@dataclass(frozen=True)
class Turn:
    """The replies to one message and the writes that belong to it; ``kept`` is the text of the message that may stay stored."""

    replies: tuple[Reply, ...]
    writes: tuple[Write, ...] = ()
    kept: str = ""
    failure: str | None = None
