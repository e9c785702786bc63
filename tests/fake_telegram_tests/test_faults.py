"""Faults, rates and the outbox: what went wrong on order, and what is on record."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from tests.fake_telegram import FakeTelegram, Human
from tests.fake_telegram.rates import Rates
from tests.fake_telegram.wire import Refused


async def test_a_refusal_strikes_as_often_as_ordered_and_does_nothing(
    server: FakeTelegram, ana: Human, call: Any
) -> None:
    server.fault("sendMessage", retry_after=7, times=2, contains="flood")
    answers = [
        await call("sendMessage", chat_id=ana.id, text=text) for text in ("calm", "flood", "flood", "flood")
    ]
    assert [answer["ok"] for answer in answers] == [True, False, False, True]
    assert answers[1]["description"] == "Too Many Requests: retry after 7"
    assert (answers[1]["error_code"], answers[1]["parameters"]) == (429, {"retry_after": 7})
    assert [sent.text for sent in server.sent()] == ["calm", "flood"]


async def test_a_cut_accepts_and_gives_no_answer(server: FakeTelegram, ana: Human, call: Any) -> None:
    server.fault("sendMessage", kind="cut")
    with pytest.raises(aiohttp.ServerDisconnectedError):
        await call("sendMessage", chat_id=ana.id, text="a")
    assert [(sent.text, sent.fault) for sent in server.sent()] == [("a", "cut")]
    assert ana.last.text == "a"


async def test_a_drop_accepts_nothing(server: FakeTelegram, ana: Human, call: Any) -> None:
    server.fault("*", kind="drop")
    with pytest.raises(aiohttp.ServerDisconnectedError):
        await call("sendMessage", chat_id=ana.id, text="a")
    assert server.sent() == []


async def test_a_hold_accepts_at_once_and_answers_when_released(
    server: FakeTelegram, ana: Human, call: Any
) -> None:
    fault = server.fault("sendMessage", kind="hold", seconds=None)
    answer = asyncio.create_task(call("sendMessage", chat_id=ana.id, text="a"))
    assert (await ana.wait_for_reply()).text == "a"
    assert not answer.done()
    fault.release()
    assert (await answer)["ok"]


def test_a_fault_that_cannot_be_is_an_error(server: FakeTelegram) -> None:
    with pytest.raises(ValueError, match="no method"):
        server.fault("sendNonsense")
    with pytest.raises(ValueError, match="kind must be"):
        server.fault("sendMessage", kind="explode")


async def test_the_outbox_keeps_every_accepted_call_and_writes_it_down(tmp_path: Path) -> None:
    record = tmp_path / "calls.jsonl"
    async with (
        FakeTelegram(record=record, clock=lambda: 1_000_000.5) as server,
        aiohttp.ClientSession() as session,
    ):
        ana = server.human("Ana", started=True)
        address = f"{server.base_url}{server.token}"
        await session.post(f"{address}/sendMessage", json={"chat_id": ana.id, "text": "a"})
        await session.post(f"{address}/sendMessage", json={"chat_id": ana.id, "text": ""})
        await session.post(f"{address}/getMe")
        written = [json.loads(line) for line in record.read_text().splitlines()]
        assert [(call.number, call.time, call.method) for call in server.outbox.calls] == [
            (1, 1_000_000.5, "sendMessage"),
            (2, 1_000_000.5, "getMe"),
        ]
        assert server.refusals == [("sendMessage", "Bad Request: message text is empty")]
    assert [(call["method"], call["text"], call["chat_id"]) for call in written] == [
        ("sendMessage", "a", ana.id),
        ("getMe", "", None),
    ]


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def admitted(rates: Rates, chat: int) -> bool:
    try:
        rates.admit(chat)
    except Refused as refusal:
        assert refusal.code == 429
        return False
    return True


def test_rates_hold_overall_and_for_each_chat() -> None:
    clock = Clock()
    rates = Rates(overall=3, per_chat=1, burst=2, clock=clock)
    assert [admitted(rates, 1) for _ in range(3)] == [True, True, False]
    assert [admitted(rates, chat) for chat in (2, 3)] == [True, False]
    clock.now = 1.0
    assert [admitted(rates, chat) for chat in (1, 1, 3)] == [True, False, True]
    assert rates.refusals == 3


async def test_too_fast_is_refused_with_the_seconds_to_wait(
    server: FakeTelegram, ana: Human, call: Any
) -> None:
    server.limit_rates(overall=30, per_chat=0.2)
    assert (await call("sendMessage", chat_id=ana.id, text="a"))["ok"]
    refused = await call("sendMessage", chat_id=ana.id, text="b")
    assert (refused["status"], refused["parameters"]) == (429, {"retry_after": 5})
    assert (await call("sendChatAction", chat_id=ana.id, action="typing"))["ok"]
