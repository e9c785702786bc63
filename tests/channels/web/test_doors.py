"""The web server against bodies, connections and addresses that lie."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import AsyncIterator

import httpx
import pytest
from sqlalchemy.exc import OperationalError

from bot.channels.web import addresses, bodies, connections
from bot.settings import Settings
from tests.channels.web.house import House


async def endless() -> AsyncIterator[bytes]:
    while True:
        yield b"x" * 65_536


@pytest.mark.parametrize("path", ["/coordinator/sign-in", "/session", "/nowhere", "/upload"])
async def test_a_body_without_a_length_is_cut_at_the_limit_on_every_route(house: House, path: str) -> None:
    """It did not end: twelve of them delayed everybody for 47 seconds."""
    async with httpx.AsyncClient(base_url=house.address, timeout=10) as client:
        began = time.monotonic()
        try:
            response = await client.post(path, content=endless(), headers={"Origin": house.address})
            assert response.status_code in (403, 404, 405, 413)
        except (httpx.WriteError, httpx.ReadError, httpx.RemoteProtocolError):
            pass  # the server hung up while more was on its way
        assert time.monotonic() - began < 5


async def test_a_body_that_claims_too_much_is_not_read(house: House) -> None:
    async with httpx.AsyncClient(base_url=house.address) as client:
        response = await client.post("/coordinator/sign-in", content=b"x" * (bodies.SMALL + 1))
    assert response.status_code == 413


async def test_half_requests_end_and_leave_room_for_others(
    house: House, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(connections, "HEADERS_SECONDS", 2.0)
    host, port = house.address.removeprefix("http://").split(":")
    caplog.set_level(logging.WARNING)
    opened = []
    for _ in range(300):
        reader, writer = await asyncio.open_connection(host, int(port))
        writer.write(b"GET / HTTP/1.1\r\nHost:")
        opened.append((reader, writer))
    endings = [await asyncio.wait_for(reader.read(40), 5) for reader, _ in opened]
    assert {answer.split(b"\r\n")[0] for answer in endings} == {
        b"HTTP/1.1 408 Request Timeout",
        b"HTTP/1.1 429 Too Many Requests",
    }
    assert sum(b"408" in answer for answer in endings) == connections.UNHEARD_PER_ADDRESS
    async with httpx.AsyncClient(base_url=house.address) as client:
        assert (await client.get("/healthz")).text == "ok"
    assert len(caplog.records) < 10
    for _, writer in opened:
        writer.close()


async def test_a_kept_connection_is_no_half_request(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connections, "HEADERS_SECONDS", 0.2)
    async with httpx.AsyncClient(base_url=house.address) as client:
        assert (await client.get("/healthz")).status_code == 200
        await asyncio.sleep(0.4)
        assert (await client.get("/healthz")).status_code == 200
    async with house.page(await house.cookie()) as page:
        await asyncio.sleep(0.4)
        await page.say("hello", "key-00000001")
        await page.next("accepted")


@pytest.mark.parametrize(
    ("client", "headers", "found"),
    [
        ("192.0.2.9", [("x-forwarded-for", "203.0.113.5")], "192.0.2.9"),
        ("10.0.0.2", [("x-forwarded-for", "203.0.113.5")], "203.0.113.5"),
        ("10.0.0.2", [("x-forwarded-for", "1.1.1.1, 203.0.113.5, 10.0.0.3")], "203.0.113.5"),
        ("10.0.0.2", [("forwarded", 'for="[2001:db8::1]:80";proto=https, for=10.0.0.3')], "2001:db8::1"),
        ("10.0.0.2", [("x-forwarded-for", "nonsense")], "10.0.0.2"),
        ("10.0.0.2", [], "10.0.0.2"),
        ("::ffff:10.0.0.2", [("x-forwarded-for", "203.0.113.5")], "203.0.113.5"),
    ],
)
def test_only_a_trusted_proxy_is_believed(client: str, headers: list[tuple[str, str]], found: str) -> None:
    settings = Settings(_env_file=None, trusted_proxies=("10.0.0.0/8",))  # type: ignore[call-arg]
    scope = {"client": (client, 1), "headers": [(name.encode(), value.encode()) for name, value in headers]}
    assert addresses.client_address(scope, settings) == found


async def test_only_operators_see_counters_and_readiness(house: House) -> None:
    passed_on = {"X-Forwarded-For": "203.0.113.5"}
    async with httpx.AsyncClient(base_url=house.address) as client:
        for path in ("/metrics", "/readyz"):
            assert (await client.get(path)).status_code == 200
            assert (await client.get(path, headers=passed_on)).status_code == 404


async def test_a_database_that_is_away_gives_a_friendly_page(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away() -> None:
        raise OperationalError("SELECT 1", None, OSError("gone"))

    monkeypatch.setattr(house.store, "read", away)
    cookie = await house.cookie()
    async with httpx.AsyncClient(base_url=house.address) as client:
        answer = await client.get("/file/r1", headers={"Cookie": cookie, "Accept-Language": "es"})
    assert answer.status_code == 503 and "Un momento" in answer.text and answer.headers["retry-after"]
