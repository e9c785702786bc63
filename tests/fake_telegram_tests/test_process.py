"""The fake server as a process of its own, driven over its control side."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup
from telegram.error import NetworkError, RetryAfter

from tests.fake_telegram import FakeProcess


async def test_a_bot_in_one_process_and_people_in_another(tmp_path: Path) -> None:
    record = tmp_path / "calls.jsonl"
    async with FakeProcess(record=record) as fake:
        said = [(chat, f"{chat}.{number}") for number in range(50) for chat in (11, 12)]
        await fake.say(said)
        async with Bot(fake.token, base_url=fake.base_url) as bot:
            updates = await bot.get_updates(limit=100)
            assert [
                (update.message.chat.id, update.message.text) for update in updates if update.message
            ] == said
            keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("Yes", callback_data="y")]])
            await bot.send_message(11, "Ready?", reply_markup=keyboard)
            await fake.post("taps", [{"chat": 11, "button": "Yes"}])
            (tap,) = await bot.get_updates(offset=updates[-1].update_id + 1)
            assert tap.callback_query and tap.callback_query.data == "y"

            whole = {
                "message": {**updates[0].message.to_dict(), "text": "injected"},
                "update_id": 900_000_000,
            }
            assert await fake.post("updates", [whole, {**whole, "update_id": None}]) == {
                "update_ids": [900_000_000, 900_000_001]
            }
            assert (await fake.until(pending=3))["pending"] == 3

            await fake.post("faults", {"method": "sendMessage", "kind": "cut"})
            with pytest.raises(NetworkError):
                await bot.send_message(12, "cut")
            with pytest.raises(ValueError, match="no method"):
                await fake.post("faults", {"method": "nonsense"})
            await fake.post("rates", {"per_chat": 0.01})
            await bot.send_message(12, "slow")
            with pytest.raises(RetryAfter):
                await bot.send_message(12, "too fast")
            await fake.post("rates", {})
            await fake.post("people", {"chat": 12, "blocked": True})

        assert [call["text"] for call in await fake.outbox(chat=12)] == ["cut", "slow"]
        assert [call["text"] for call in await fake.outbox(method="sendMessage", since=2)] == ["cut", "slow"]
        assert (await fake.get("transcript", chat=12))[-3:] == ["Bot: cut", "Bot: slow", "Ana blocks the bot"]
        assert (await fake.until(sent=3))["refused"] == 1
    texts = [json.loads(line)["text"] for line in record.read_text().splitlines()]
    assert [text for text in texts if text] == ["Ready?", "cut", "slow"]
