"""What a row of the ledger becomes at the last moment: a message, nothing any more, or something for later."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.messages import Reply

# What a delivery may be. An edit changes the message it names, a withdrawal deletes it; both may be done twice without harm.
REMINDER, ANNOUNCEMENT, EDIT = "reminder", "announcement", "edit"
WITHDRAWAL, ANSWER, NOTICE = "withdrawal", "answer", "notice"
KINDS = (REMINDER, ANNOUNCEMENT, EDIT, WITHDRAWAL, ANSWER, NOTICE)
REPEATABLE = (EDIT, WITHDRAWAL)

# How it stands. The last five are ends; only ``send_again`` leads out of failed, unknown and missed.
WAITING, CLAIMED = "waiting", "claimed"
SENT, FAILED, UNKNOWN, CANCELLED, MISSED = "sent", "failed", "unknown", "cancelled", "missed"
ENDED = (SENT, FAILED, UNKNOWN, CANCELLED, MISSED)


@dataclass(frozen=True)
class DueDelivery:
    """A row of the ledger. ``body`` is None where a composer makes the message, ``data`` is what it was planned with."""

    id: int
    kind: str
    key: str
    source: str
    person: str | None
    channel: str
    chat: str
    body: Reply | None
    data: dict[str, Any]
    edits: str | None
    priority: int
    not_before: datetime
    not_after: datetime | None
    state: str
    held: bool
    attempts: int
    reason: str | None
    error: str | None
    message: str | None
    sent_at: datetime | None
    created_at: datetime


@dataclass(frozen=True)
class Drop:
    """Say nothing any more: the row ends as cancelled with this ``reason`` (at most 24 characters, such as ``ticked``)."""

    reason: str


@dataclass(frozen=True)
class Later:
    """Not yet (quiet hours of somebody who went abroad): the row waits until this moment and is composed again then."""

    until: datetime


Composer = Callable[[AsyncConnection, DueDelivery, datetime], Awaitable[Reply | Drop | Later]]
"""Makes the message of a row when it is claimed, in the transaction of the claim: what it reads is what holds when the row is
claimed. It waits for nothing but the connection. Asked for every row of its kind; one whose message was planned with it
(``entry.body``) it may return as it is. What it raises ends the row as failed, reason ``broken``."""

Composers = Mapping[str, Composer]


@dataclass(frozen=True)
class DeliveryResult:
    """How a row ended: its new state, a short reason for reports, the error in full, the message's id in the channel."""

    state: str
    reason: str | None = None
    error: str | None = None
    message: str | None = None


Settled = Callable[[AsyncConnection, DueDelivery, DeliveryResult, datetime], Awaitable[None]]
"""Called in the transaction that ends a row (whatever the end, also cancelled by a composer, missed or crashed; not for
``ledger.cancel``, whose caller knows). What it raises is logged and undone; the ending stands."""

Hooks = Mapping[str, Settled]
