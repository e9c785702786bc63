"""One sending through a channel, and what its outcome means for the row."""

from __future__ import annotations

import logging
from dataclasses import dataclass

from bot import metrics
from bot.delivery.claims import BROKEN, Claimed
from bot.delivery.compose import EDIT, FAILED, REPEATABLE, SENT, UNKNOWN, WITHDRAWAL, DeliveryResult
from bot.delivery.sending import (
    NotSent,
    OutcomeUnknown,
    RemoteChannel,
    SendRefused,
    Sent,
    SlowDown,
    Unreachable,
)

log = logging.getLogger(__name__)

REFUSED, CUT = "refused", "cut"


@dataclass(frozen=True)
class RemoteOutcome:
    """How a sending ended. Without ``ending`` the row may be tried again: after ``wait`` seconds of silence for everybody, or
    after a pause of its own (``rough``: no way to the channel's server; ``unknown``: it may have been done)."""

    ending: DeliveryResult | None = None
    wait: float | None = None
    error: str | None = None
    rough: bool = False
    unknown: bool = False
    unreachable: bool = False


async def attempt(way: RemoteChannel, claimed: Claimed) -> RemoteOutcome:
    """Send, change or delete once; never raises but to be cancelled."""
    one = claimed.entry
    try:
        sent = await _do(way, claimed)
    except SlowDown as pause:
        return RemoteOutcome(wait=pause.seconds)
    except NotSent as error:
        return RemoteOutcome(error=str(error), rough=True)
    except OutcomeUnknown as error:
        if one.kind in REPEATABLE:
            return RemoteOutcome(error=str(error), unknown=True)
        return RemoteOutcome(DeliveryResult(UNKNOWN, CUT, str(error)))
    except Unreachable as error:
        return RemoteOutcome(DeliveryResult(FAILED, error.reason, str(error)), unreachable=True)
    except SendRefused as error:
        log.warning("delivery %d was refused: %s", one.id, error)
        return RemoteOutcome(DeliveryResult(FAILED, REFUSED, str(error)))
    except Exception as error:
        metrics.errors.labels("channel").inc()
        log.exception("delivery %d broke its channel", one.id)
        return RemoteOutcome(DeliveryResult(UNKNOWN, BROKEN, f"{type(error).__name__}: {error}"))
    return RemoteOutcome(DeliveryResult(SENT, message=sent.message))


async def _do(way: RemoteChannel, claimed: Claimed) -> Sent:
    one, reply = claimed.entry, claimed.reply
    if one.kind in (EDIT, WITHDRAWAL) and one.edits is None:
        raise SendRefused("it names no message to change")
    if one.kind == WITHDRAWAL:
        await way.delete(one.chat, str(one.edits))
        return Sent(one.edits)
    if reply is None:
        raise SendRefused("there is nothing to say")
    if one.kind == EDIT:
        return await way.change(one.chat, str(one.edits), reply)
    return await way.deliver(one.chat, reply)
