"""A bad minute of Telegram's in the middle of a busy hour: nothing is lost, and at most what was in flight is doubled or unknown."""

from __future__ import annotations

import asyncio
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.delivery import ledger
from bot.delivery.pace import Limits, SendingPace
from bot.messages import Reply
from bot.store.tables import deliveries, replies
from tests.channels.telegram.house import House
from tests.fake_telegram import FakeTelegram
from tests.talk import a_conversation

PEOPLE, MESSAGES, AUDIENCE = 100, 10, 500
CUT = 8  # requests in flight when the line is cut: done, and not answered
FAST = Limits(per_second=200, after=200, chat_seconds=0)


@pytest.mark.parametrize("seconds", [pytest.param(60, marks=pytest.mark.slow), 4])
async def test_a_thousand_messages_and_an_announcement_outlive_an_outage(
    tmp_path: Path, seconds: int
) -> None:
    async with FakeTelegram() as server:
        house = House(server, tmp_path)
        house.sends_unasked(a_conversation(house.store, house.answers), lambda: SendingPace(FAST))
        async with house:
            crowd = [server.human(f"P{number}") for number in range(PEOPLE)]
            listeners = [
                server.human(f"L{number}", id=50_000 + number, started=True) for number in range(AUDIENCE)
            ]
            now = datetime.now(UTC)
            async with house.store.write() as connection:
                rows = [
                    ledger.Planned(
                        "announcement", f"a:{one.id}", "announcement:1", None, "telegram", str(one.id), now,
                        Reply("The bus leaves at nine."), priority=2,
                    )
                    for one in listeners
                ]  # fmt: skip
                await ledger.plan(connection, rows, now)
            for human in crowd:
                for number in range(MESSAGES // 2):
                    await human.send(f"message {number}")
            await _until(lambda: len(server.sent()) > 100)
            server.fault("sendMessage", kind="cut", times=CUT)
            await _until(lambda: any(fault.hits >= CUT for fault in server.faults.ordered))
            async with server.away(seconds):
                for human in crowd:
                    for number in range(MESSAGES // 2, MESSAGES):
                        await human.send(f"message {number}")
            for human in crowd:
                await human.expects(MESSAGES, timeout=120)
            await house.settled()
            await _settled(house)
            ends = Counter(row.state for row in await house.rows(deliveries))
            answers = Counter(row.state for row in await house.rows(replies))
    seen = Counter((call.chat_id, call.text) for call in server.sent())
    lost = [human.id for human in crowd for n in range(MESSAGES) if not seen[human.id, f"re: message {n}"]]
    assert lost == []
    assert sum(seen.values()) - len(seen) <= CUT
    assert ends["sent"] + ends["failed"] + ends["unknown"] == AUDIENCE
    assert ends["failed"] == 0 and ends["unknown"] + answers["unknown"] <= CUT
    assert {human.id for human in listeners} == {chat for chat, text in seen if text.startswith("The bus")}


async def _until(there) -> None:  # type: ignore[no-untyped-def]
    async with asyncio.timeout(60):
        while not there():
            await asyncio.sleep(0.01)


async def _settled(house: House) -> None:
    async with asyncio.timeout(180):
        while any(row.state in ("waiting", "claimed") for row in await house.rows(deliveries)):
            await asyncio.sleep(0.1)
