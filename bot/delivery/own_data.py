"""What was, or is to be, said to a person without being asked."""

from __future__ import annotations

from typing import Any

from sqlalchemy import and_
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.delivery import ledger
from bot.delivery.compose import ENDED
from bot.store.holdings import DataSubject, Expiry, Holding
from bot.store.tables import deliveries


async def collect(connection: AsyncConnection, of: DataSubject) -> dict[str, Any]:
    found = await ledger.entries(connection, person=of.person, limit=10_000)
    return {"deliveries": [_told(entry) for entry in found]}


def _told(entry: ledger.DueDelivery) -> dict[str, Any]:
    told = {"kind": entry.kind, "state": entry.state, "due_at": entry.not_before.isoformat()}
    if entry.body is not None:
        told["text"] = entry.body.text
    if entry.sent_at is not None:
        told["sent_at"] = entry.sent_at.isoformat()
    return told


async def erase(connection: AsyncConnection, of: DataSubject) -> None:
    await ledger.forget(connection, of.person)


HOLDING = Holding(
    "delivery",
    shown=("deliveries",),
    nobodys={"leases": "which process sends in a channel"},
    collect=collect,
    erase=erase,
    expiries=(
        Expiry(
            deliveries,
            lambda before, now: and_(deliveries.c.state.in_(ENDED), deliveries.c.not_before < before),
        ),
    ),
)
