"""The sign-in of the coordinators' page, asked by people who never finish a sentence."""

from __future__ import annotations

import asyncio
import contextlib
import time
from pathlib import Path

import httpx
import pytest

from bot.channels.web import bodies
from tests.channels.web.coordinators.house import served
from tests.channels.web.test_doors import endless

FORM = {"Content-Type": "application/x-www-form-urlencoded"}


async def test_twelve_endless_bodies_delay_nobody(tmp_path: Path) -> None:
    async with served(tmp_path) as town, httpx.AsyncClient(base_url=town.origin, timeout=10) as client:

        async def push() -> int:
            with contextlib.suppress(httpx.WriteError, httpx.ReadError, httpx.RemoteProtocolError):
                headers = {"Origin": town.origin, **FORM}
                return (
                    await client.post("/coordinator/sign-in", content=endless(), headers=headers)
                ).status_code
            return 413

        pushing = [asyncio.create_task(push()) for _ in range(12)]
        slowest = 0.0
        for _ in range(10):
            began = time.monotonic()
            assert (await client.get("/healthz")).status_code == 200
            slowest = max(slowest, time.monotonic() - began)
        assert set(await asyncio.gather(*pushing)) == {413} and slowest < 2


async def test_a_body_that_does_not_come_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bodies, "BODY_SECONDS", 0.3)
    async with served(tmp_path) as town:
        host, port = town.origin.removeprefix("http://").split(":")
        reader, writer = await asyncio.open_connection(host, int(port))
        head = f"POST /coordinator/sign-in HTTP/1.1\r\nHost: {host}:{port}\r\nOrigin: {town.origin}\r\n"
        kind = "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 500\r\n\r\ntoken="
        writer.write((head + kind).encode())
        assert b" 408 " in await asyncio.wait_for(reader.readline(), 5)
        writer.close()
