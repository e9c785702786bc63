"""getUpdates: what is confirmed, what comes again, who may poll."""

from __future__ import annotations

import asyncio
from typing import Any

import aiohttp
import pytest

from tests.fake_telegram import FakeTelegram, Human

CONFLICT = "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"


async def test_an_update_comes_again_until_a_higher_offset_confirms_it(ana: Human, call: Any) -> None:
    for text in ("a", "b", "c"):
        await ana.send(text)
    first = (await call("getUpdates"))["result"]
    again = (await call("getUpdates", limit=2))["result"]
    rest = (await call("getUpdates", offset=first[1]["update_id"]))["result"]
    assert [update["message"]["text"] for update in first] == ["a", "b", "c"]
    assert [update["message"]["text"] for update in again] == ["a", "b"]
    assert [update["message"]["text"] for update in rest] == ["b", "c"]
    assert [update["message"]["text"] for update in (await call("getUpdates", offset=-1))["result"]] == ["c"]


@pytest.mark.parametrize("kind", ["refuse", "drop"])
async def test_a_failed_poll_confirms_nothing(server: FakeTelegram, ana: Human, call: Any, kind: str) -> None:
    await ana.send("a")
    (update,) = (await call("getUpdates"))["result"]
    server.fault("getUpdates", kind=kind)
    try:
        await call("getUpdates", offset=update["update_id"] + 1)
    except aiohttp.ServerDisconnectedError:
        assert kind == "drop"
    assert (await call("getUpdates"))["result"] == [update]


async def test_a_long_poll_ends_with_the_first_update(ana: Human, call: Any) -> None:
    poll = asyncio.create_task(call("getUpdates", timeout=30))
    while not ana._updates.polls:
        await asyncio.sleep(0)
    await ana.send("now")
    assert [update["message"]["text"] for update in (await poll)["result"]] == ["now"]


async def test_a_long_poll_without_updates_ends_empty(call: Any) -> None:
    assert (await call("getUpdates", timeout=1))["result"] == []


async def test_the_newer_of_two_pollers_wins(server: FakeTelegram, ana: Human, call: Any) -> None:
    older = asyncio.create_task(call("getUpdates", timeout=30))
    while server.updates.polls < 1:
        await asyncio.sleep(0)
    newer = asyncio.create_task(call("getUpdates", timeout=30))
    refused = await older
    await ana.send("a")
    assert (refused["status"], refused["description"].split(":")[0]) == (409, "Conflict")
    assert len((await newer)["result"]) == 1


async def test_polling_and_a_webhook_exclude_each_other(ana: Human, call: Any) -> None:
    await ana.send("a")
    assert (await call("setWebhook", url="http://127.0.0.1:9/hook"))["result"] is True
    refused = await call("getUpdates", offset=10**9)
    assert (refused["status"], refused["description"]) == (409, CONFLICT)
    await call("deleteWebhook")
    assert len((await call("getUpdates"))["result"]) == 1
    await call("deleteWebhook", drop_pending_updates=True)
    assert (await call("getUpdates"))["result"] == []


async def test_only_allowed_kinds_are_made_and_the_choice_is_remembered(ana: Human, call: Any) -> None:
    await call("getUpdates", allowed_updates=["callback_query"])
    await ana.send("not wanted")
    assert (await call("getUpdates"))["result"] == []
    await call("getUpdates", allowed_updates=[])
    await ana.send("wanted")
    assert len((await call("getUpdates"))["result"]) == 1


@pytest.mark.parametrize(
    ("params", "words"),
    [
        ({"url": "http://bot.example/hook"}, "bad webhook: An HTTPS URL must be provided for webhook"),
        (
            {"url": "https://bot.example/hook", "secret_token": "no spaces"},
            "secret token contains unallowed characters",
        ),
    ],
)
async def test_a_wrong_webhook_is_refused(call: Any, params: dict[str, str], words: str) -> None:
    assert (await call("setWebhook", **params))["description"] == f"Bad Request: {words}"
