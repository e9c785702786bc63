"""The webhook's door: only Telegram comes in, nothing is said to be received before it is a row."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
from starlette.applications import Starlette

from bot.channels.telegram.webhook import MOST_BYTES, SECRET_HEADER, address_of, path_of, route

SECRET = "the-secret"
HEADERS = {SECRET_HEADER: SECRET}


@pytest.fixture
def taken() -> list[dict[str, Any]]:
    return []


@pytest.fixture
async def client(taken: list[dict[str, Any]]) -> AsyncIterator[httpx.AsyncClient]:
    async def take(updates: list[dict[str, Any]]) -> None:
        if any("boom" in update for update in updates):
            raise OSError("disk full")
        taken.extend(updates)

    app = Starlette(routes=[route("https://bot.example/hook", SECRET, take)])
    async with httpx.AsyncClient(
        transport=httpx.ASGITransport(app), base_url="https://bot.example"
    ) as opened:
        yield opened


async def test_an_update_with_the_secret_is_taken(
    client: httpx.AsyncClient, taken: list[dict[str, Any]]
) -> None:
    assert (await client.post("/hook", json={"update_id": 1}, headers=HEADERS)).status_code == 200
    assert taken == [{"update_id": 1}]


@pytest.mark.parametrize(
    "headers", [{}, {SECRET_HEADER: ""}, {SECRET_HEADER: "wrong"}, {SECRET_HEADER: SECRET + "x"}]
)
async def test_nobody_else_comes_in(
    client: httpx.AsyncClient, taken: list[dict[str, Any]], headers: dict[str, str]
) -> None:
    assert (await client.post("/hook", json={"update_id": 1}, headers=headers)).status_code == 403
    assert taken == []


async def test_a_secret_that_is_no_ascii_is_refused_not_an_error(client: httpx.AsyncClient) -> None:
    headers = {SECRET_HEADER: "señal".encode()}
    assert (await client.post("/hook", json={"update_id": 1}, headers=headers)).status_code == 403  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "body", [b"", b"{", b"[]", b"7", b"{}", b'{"update_id": "1"}', b"\xff\xfe", b"[" * 5000]
)
async def test_what_is_no_update_is_told_so(client: httpx.AsyncClient, taken: list[Any], body: bytes) -> None:
    assert (await client.post("/hook", content=body, headers=HEADERS)).status_code == 400
    assert taken == []


async def test_a_flood_of_bytes_is_not_read_to_its_end(client: httpx.AsyncClient, taken: list[Any]) -> None:
    read = []

    async def endless() -> AsyncIterator[bytes]:
        while True:
            read.append(1)
            yield b" " * 65536

    assert (await client.post("/hook", content=endless(), headers=HEADERS)).status_code == 413
    assert taken == [] and len(read) <= MOST_BYTES // 65536 + 2


async def test_what_could_not_be_stored_is_brought_again(client: httpx.AsyncClient) -> None:
    assert (await client.post("/hook", json={"update_id": 1, "boom": 1}, headers=HEADERS)).status_code == 503


async def test_only_posts_are_taken(client: httpx.AsyncClient) -> None:
    assert (await client.get("/hook", headers=HEADERS)).status_code == 405


@pytest.mark.parametrize(
    ("url", "path", "address"),
    [
        ("https://bot.example/hook", "/hook", "https://bot.example/hook"),
        ("https://bot.example/a/b/", "/a/b", "https://bot.example/a/b"),
        ("https://bot.example", "/telegram", "https://bot.example/telegram"),
        ("https://bot.example/", "/telegram", "https://bot.example/telegram"),
    ],
)
def test_the_path_is_that_of_the_address(url: str, path: str, address: str) -> None:
    assert (path_of(url), address_of(url)) == (path, address)
