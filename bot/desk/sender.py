"""Sees replies off: tries again while it is certain that nothing was sent, once where that is unknown."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from bot import metrics
from bot.delivery.pace import Paces
from bot.delivery.sending import (
    Channel,
    NotSent,
    OutcomeUnknown,
    SendRefused,
    SlowDown,
    Unreachable,
)
from bot.messages import Reply
from bot.store.inbox import PendingReply
from bot.wire import reply_from_json

log = logging.getLogger(__name__)

FIRST_WAIT, LONGEST_WAIT = 0.5, 30.0


@dataclass(frozen=True)
class SendResult:
    """How the sending of a reply ended: ``sent``, ``failed`` or ``unknown``; ``message`` is its id in the channel."""

    reply: PendingReply
    state: str
    message: str | None = None
    error: str | None = None
    unreachable: bool = False


class Sender:
    """Sends through the channels. Where one of them asks for a pause, everybody waits."""

    def __init__(self, channels: dict[str, Channel], paces: Paces | None = None) -> None:
        self._channels, self._paces = channels, paces or Paces()

    async def see_off(self, pending: PendingReply, ours: Callable[[], Awaitable[None]]) -> SendResult:
        """Send one reply and say how that ended; *ours* is asked before each try and raises where the chat was lost."""
        wait, unknown = FIRST_WAIT, 0
        try:
            reply = reply_from_json(pending.body)
        except Exception as error:
            log.exception("reply %d cannot be read", pending.id)
            return SendResult(pending, "failed", error=type(error).__name__)
        while True:
            await self._paces.of(pending.channel).reply(pending.chat)
            await ours()
            try:
                return SendResult(pending, "sent", await self._send(pending, reply))
            except SlowDown as pause:
                self._paces.of(pending.channel).pause(pause.seconds)
                continue
            except Unreachable as error:
                return SendResult(pending, "failed", error=str(error), unreachable=True)
            except SendRefused as error:
                log.warning("reply %d was refused: %s", pending.id, error)
                return SendResult(pending, "failed", error=str(error))
            except OutcomeUnknown as error:
                # The person asked: a repeated reply does less harm than none.
                unknown += 1
                if unknown > 1:
                    log.warning("whether reply %d arrived is unknown: %s", pending.id, error)
                    return SendResult(pending, "unknown", error=str(error))
                metrics.reply_retries.labels(pending.channel).inc()
                log.warning("no answer to reply %d (%s); once more", pending.id, error)
            except NotSent as error:
                metrics.reply_retries.labels(pending.channel).inc()
                log.warning("reply %d not sent (%s); again in %.1f s", pending.id, error, wait)
            except Exception as error:
                metrics.errors.labels("channel").inc()
                log.exception("reply %d broke its channel", pending.id)
                return SendResult(pending, "failed", error=type(error).__name__)
            await asyncio.sleep(wait)
            wait = min(wait * 2, LONGEST_WAIT)

    async def _send(self, pending: PendingReply, reply: Reply) -> str | None:
        sent = await self._channels[pending.channel].deliver(
            pending.chat, reply, edit=(reply.replaces or pending.edit) if reply.edits else None
        )
        return sent.message
