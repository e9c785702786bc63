"""What the doctor says of what is said unasked."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from sqlalchemy import insert

from bot.delivery import claims, ledger
from bot.delivery.compose import DeliveryResult
from bot.delivery.ledger import Planned
from bot.doctor import FindingState, deliveries
from bot.messages import Reply
from bot.store.engine import Store
from bot.store.inbox import PUT_ASIDE
from bot.store.tables import inbox
from tests.doctor.conftest import Made


async def _plan(store: Store, key: str, ago: timedelta) -> None:
    now = datetime.now(UTC)
    async with store.write() as connection:
        row = Planned("notice", key, "s", None, "web", key, now - ago, Reply("hello"))
        await ledger.plan(connection, [row], now)


async def test_what_is_late_or_unknown_is_told(made: Made, database: str) -> None:
    settings, store = made(database_url=database), Store(database)
    assert (await deliveries.sending(settings)).state is FindingState.OK
    await _plan(store, "now", timedelta(seconds=5))
    await _plan(store, "later", timedelta(days=-1))
    found = await deliveries.sending(settings)
    assert (found.state, found.details["waiting"]) == (FindingState.OK, 1)
    async with store.write() as connection:
        now = datetime.now(UTC)
        (one,) = (await claims.claim(connection, "w", "web", now, limit=5)).rows
        await claims.settle(connection, one.entry, "w", DeliveryResult("unknown", "cut"), now)
    found = await deliveries.sending(settings)
    assert found.state is FindingState.WARN and "of 1 in the last 7 days" in found.text
    await _plan(store, "late", timedelta(hours=1))
    found = await deliveries.sending(settings)
    assert found.state is FindingState.WARN and "1 of 1 due" in found.text
    await store.close()


async def test_without_a_database_there_is_nothing_to_see(made: Made, empty_database: str) -> None:
    assert (await deliveries.sending(made(database_url=empty_database))).state is FindingState.OFF


async def test_a_message_that_was_put_aside_is_listed(made: Made, database: str) -> None:
    settings, store = made(database_url=database), Store(database)
    assert (await deliveries.put_aside(settings)).state is FindingState.OK
    async with store.write() as connection:
        row = {
            "channel": "t", "key": "k", "chat": "c", "body": {}, "state": "done", "attempts": 3,
            "received_at": datetime.now(UTC), "done_at": datetime.now(UTC), "error": f"{PUT_ASIDE}begun 3 times",
        }  # fmt: skip
        id = (await connection.execute(insert(inbox).values(row).returning(inbox.c.id))).scalar_one()
    found = await deliveries.put_aside(settings)
    assert found.state is FindingState.WARN and found.details["rows"] == [id]
    await store.close()
