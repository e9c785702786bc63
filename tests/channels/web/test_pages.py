"""The page, the languages it comes in, and the addresses for operators."""

from __future__ import annotations

import asyncio
import json
import re

import httpx
import pytest
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from bot.channels.web import operations
from bot.channels.web.app import create_app
from bot.channels.web.channel import WebChannel
from bot.channels.web.pages import SCRIPT_TEXTS, accepted_language
from bot.delivery.sending import Sent
from bot.messages import Reply
from bot.settings import Settings
from bot.store.engine import Store
from tests.channels.web.house import House


@pytest.mark.parametrize(
    ("header", "language"),
    [
        ("es-ES,es;q=0.9,en;q=0.8", "es"),
        ("en-GB", "en"),
        ("nl-NL,nl;q=0.9,es;q=0.5,en;q=0.3", "es"),
        ("nl, sv", "en"),
        ("de-AT, fr", "de"),
        ("en;q=0, es;q=0.1", "es"),
        ("", "en"),
        ("es;q=lots", "en"),
        ("," * 5000, "en"),
    ],
)
def test_the_language_a_browser_likes_best(header: str, language: str) -> None:
    assert accepted_language(header, "en") == language


async def test_a_language_once_chosen_is_remembered(house: House) -> None:
    async with httpx.AsyncClient(base_url=house.address, headers={"Accept-Language": "en"}) as client:
        assert '<html lang="en">' in (await client.get("/")).text
        assert '<html lang="es">' in (await client.get("/?lang=es")).text
        assert '<html lang="es">' in (await client.get("/")).text
        assert '<html lang="es">' in (await client.get("/?lang=tlh")).text


async def test_the_page_carries_the_texts_of_its_script_and_no_script_of_its_own(house: House) -> None:
    async with httpx.AsyncClient(base_url=house.address) as client:
        html = (await client.get("/")).text
        texts = json.loads(re.search(r'id="texts">(.*?)</script>', html)[1])
        assert set(texts) == set(SCRIPT_TEXTS)
        assert " style=" not in html and " onclick=" not in html
        scripts = re.findall(r"<script([^>]*)>", html)
        assert [one for one in scripts if "application/json" not in one] == [
            ' type="module" src="static/chat.js"'
        ]
        for file in re.findall(r'(?:src|href)="(static/[^"]+)"', html):
            assert (await client.get(f"/{file}")).status_code == 200


async def test_script_asks_only_for_texts_it_is_given(house: House) -> None:
    used = set()
    async with httpx.AsyncClient(base_url=house.address) as client:
        for file in ("chat.js", "log.js", "queue.js", "connection.js"):
            used |= set(re.findall(r'texts\["([\w-]+)"\]', (await client.get(f"/static/{file}")).text))
    assert used == set(SCRIPT_TEXTS)


async def test_alive_and_ready_are_different_questions(house: House) -> None:
    async def broken() -> str | None:
        return "no index yet"

    async def fails() -> str | None:
        raise OSError("password=secret")

    async def well() -> str | None:
        return None

    async with httpx.AsyncClient(base_url=house.address) as client:
        assert (await client.get("/readyz")).json() == {"ready": True, "checks": {}}
    await house.stop()
    house.checks.update(store=well, index=broken, other=fails)
    await house.start()
    async with httpx.AsyncClient(base_url=house.address) as client:
        assert (await client.get("/healthz")).status_code == 200
        answer = await client.get("/readyz")
        assert answer.status_code == 503
        assert answer.json() == {
            "ready": False,
            "checks": {"store": "ok", "index": "no index yet", "other": "failed: OSError"},
        }


async def test_a_check_that_hangs_is_not_waited_for(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    async def hangs() -> str | None:
        await asyncio.Event().wait()
        return None

    monkeypatch.setattr(operations, "CHECK_SECONDS", 0.05)
    await house.stop()
    house.checks["store"] = hangs
    await house.start()
    async with httpx.AsyncClient(base_url=house.address) as client:
        answer = await client.get("/readyz")
    assert answer.status_code == 503 and "no answer" in answer.json()["checks"]["store"]


async def test_metrics_count_and_name_nobody(house: House) -> None:
    async with house.page(await house.cookie()) as page, httpx.AsyncClient(base_url=house.address) as client:
        await page.say("my name is Ana", "key-00000001")
        await page.replies(1)
        text = (await client.get("/metrics")).text
    assert "vademecum_updates_received_total" in text and "Ana" not in text
    assert re.search(r"^vademecum_web_sockets [1-9]", text, re.MULTILINE)


async def test_delivering_needs_no_open_page() -> None:
    assert await WebChannel().deliver("nobody", Reply("hello")) == Sent()
    await WebChannel().thinking("nobody")


def test_another_channel_can_bring_its_route(tmp_path) -> None:
    async def hook(request) -> PlainTextResponse:
        return PlainTextResponse(await request.body())

    class NoDesk:
        async def accept(self, messages, address=None) -> int:
            return 0

    store = Store(f"sqlite+aiosqlite:///{tmp_path}/x.sqlite3")
    route = Route("/telegram", hook, methods=["POST"])
    app = create_app(Settings(_env_file=None), store, NoDesk(), WebChannel(), extra_routes=[route])
    with TestClient(app) as client:
        assert client.post("/telegram", content=b"update").text == "update"
