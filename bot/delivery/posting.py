"""Posting to a channel whose messages are our own rows: claimed, written and ended in one transaction, so exactly once."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from bot import metrics
from bot.delivery import claims
from bot.delivery.claims import BROKEN, Claimed
from bot.delivery.compose import EDIT, FAILED, SENT, WITHDRAWAL, Composers, DeliveryResult, Hooks
from bot.delivery.remote_channel import REFUSED
from bot.delivery.sending import LocalChannel, SendRefused

log = logging.getLogger(__name__)

AT_ONCE = 20  # rows a transaction


@dataclass(frozen=True)
class Posted:
    """The chats where something is to be seen, and how many rows ended otherwise."""

    chats: list[str]
    others: int


async def post(
    connection: AsyncConnection,
    worker: str,
    channel: str,
    board: LocalChannel,
    now: datetime,
    composers: Composers,
    hooks: Hooks,
) -> Posted:
    """Say what is due in *channel*."""
    taken = await claims.claim(
        connection, worker, channel, now, limit=AT_ONCE, composers=composers, hooks=hooks
    )
    chats, others = [], taken.others
    for claimed in taken.rows:
        ending = await _say(connection, board, claimed, now)
        await claims.settle(connection, claimed.entry, worker, ending, now, hooks)
        if ending.state == SENT:
            chats.append(claimed.entry.chat)
        else:
            others += 1
    return Posted(chats, others)


async def _say(
    connection: AsyncConnection, board: LocalChannel, claimed: Claimed, now: datetime
) -> DeliveryResult:
    one, reply = claimed.entry, claimed.reply
    try:
        async with connection.begin_nested():
            if one.kind == WITHDRAWAL:
                await board.take_down(connection, one, now)
                return DeliveryResult(SENT, message=one.edits)
            if reply is None:
                raise SendRefused("there is nothing to say")
            if one.kind == EDIT:
                return DeliveryResult(SENT, message=await board.repost(connection, one, reply, now))
            return DeliveryResult(SENT, message=await board.post(connection, one, reply, now))
    except SendRefused as error:
        return DeliveryResult(FAILED, REFUSED, str(error))
    except Exception as error:
        metrics.errors.labels("channel").inc()
        log.exception("delivery %d could not be posted", one.id)
        return DeliveryResult(FAILED, BROKEN, f"{type(error).__name__}: {error}")
