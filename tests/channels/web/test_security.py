"""What strangers may not do at the web door."""

from __future__ import annotations

import asyncio

import httpx
import pytest
import websockets
from starlette.requests import HTTPConnection

from bot.channels.web.security import origin_allowed
from bot.settings import Settings
from tests.channels.web.house import House


def connection(host: str, origin: str | None) -> HTTPConnection:
    headers = [(b"host", host.encode())] + ([(b"origin", origin.encode())] if origin is not None else [])
    return HTTPConnection({"type": "http", "headers": headers})


@pytest.mark.parametrize(
    ("host", "origin", "allowed"),
    [
        ("chat.example:8080", "http://chat.example:8080", True),
        ("chat.example", "https://chat.example", True),
        ("chat.example:443", "https://chat.example", True),
        ("CHAT.example", "https://chat.example", True),
        ("inside:8080", "https://public.example", True),
        ("inside:8080", "https://friend.example", True),
        ("chat.example", "https://evil.example", False),
        ("chat.example", "https://chat.example.evil.example", False),
        ("chat.example:8080", "http://chat.example:8081", False),
        ("public.example.evil", "https://public.example:444", False),
        ("chat.example", "null", False),
        ("chat.example", "", False),
        ("chat.example", None, False),
        ("chat.example", "http://chat.example:99999999", False),
        ("", "http://", False),
    ],
)
def test_only_our_own_pages_open_the_socket(host: str, origin: str | None, allowed: bool) -> None:
    settings = Settings(
        _env_file=None, public_url="https://public.example/chat", allowed_origins=("https://friend.example",)
    )
    assert origin_allowed(connection(host, origin), settings) is allowed


async def test_a_foreign_page_gets_no_socket_and_no_session(house: House) -> None:
    cookie = await house.cookie()
    url = f"ws://127.0.0.1:{house.port}/socket"
    with pytest.raises(websockets.InvalidStatus) as refused:
        await websockets.connect(url, additional_headers={"Cookie": cookie}, origin="https://evil.example")
    assert refused.value.response.status_code == 403
    async with httpx.AsyncClient() as client:
        answer = await client.post(f"{house.address}/session", headers={"Origin": "https://evil.example"})
    assert answer.status_code == 403 and "set-cookie" not in answer.headers


@pytest.mark.parametrize("cookie", ["", "vademecum=short", "vademecum=" + "Z" * 32, "vademecum=" + "a" * 33])
async def test_without_a_valid_cookie_the_page_is_told_to_ask_for_a_session(
    house: House, cookie: str
) -> None:
    url = f"ws://127.0.0.1:{house.port}/socket"
    async with websockets.connect(url, additional_headers={"Cookie": cookie}, origin=house.address) as socket:
        with pytest.raises(websockets.ConnectionClosed):
            await socket.recv()
        assert socket.close_code == 4401


async def test_the_cookie_is_closed_to_scripts_and_other_sites_and_stays_the_same(house: House) -> None:
    async with httpx.AsyncClient(base_url=house.address, headers={"Origin": house.address}) as client:
        first = (await client.post("/session")).headers["set-cookie"]
        again = (await client.post("/session")).headers["set-cookie"]
    assert first.split(";")[0] == again.split(";")[0]
    flags = first.lower()
    assert "httponly" in flags and "samesite=strict" in flags and "path=/" in flags and "secure" not in flags


async def test_over_https_the_cookie_is_secure_and_bound_to_its_host(tmp_path) -> None:
    async with House(tmp_path, public_url="https://chat.example") as house, httpx.AsyncClient() as client:
        answer = await client.post(f"{house.address}/session", headers={"Origin": "https://chat.example"})
    cookie = answer.headers["set-cookie"]
    assert cookie.startswith("__Host-vademecum=") and "Secure" in cookie


async def test_one_person_sees_nothing_of_another(house: House) -> None:
    async with house.page(await house.cookie()) as mine, house.page(await house.cookie()) as theirs:
        await mine.say("my secret", "key-00000001")
        await mine.replies(1)
        await theirs.say("hello", "key-00000002")
        await theirs.replies(1)
        await theirs.send({"type": "earlier", "before": 10_000})
        assert all("my secret" not in item["html"] for item in (await theirs.next("history"))["items"])
        assert "my secret" not in str(theirs.seen)


async def test_the_database_does_not_hold_the_cookie(house: House, tmp_path) -> None:
    cookie = await house.cookie()
    async with house.page(cookie) as page:
        await page.say("hello", "key-00000001")
        await page.replies(1)
    token = cookie.partition("=")[2].encode()
    assert not [file for file in tmp_path.iterdir() if file.is_file() and token in file.read_bytes()]


async def test_pages_come_with_the_headers_that_keep_strangers_out(house: House) -> None:
    async with httpx.AsyncClient(base_url=house.address) as client:
        for path in ("/", "/static/chat.js", "/healthz", "/nowhere"):
            headers = (await client.get(path)).headers
            policy = headers["content-security-policy"]
            assert "default-src 'none'" in policy and "frame-ancestors 'none'" in policy
            assert "unsafe" not in policy and "http:" not in policy and "https:" not in policy
            assert headers["x-content-type-options"] == "nosniff"
            assert headers["referrer-policy"] == "same-origin"
            assert "server" not in headers


async def test_a_text_that_is_too_long_is_refused_politely_and_the_socket_stays(house: House) -> None:
    async with house.page(await house.cookie()) as page:
        await page.say("x" * 4_097, "key-00000001")
        refused = await page.next("refused")
        assert "4,096 characters" in refused["text"] and refused["again"] is False
        await page.say("é" * 4_096, "key-00000002")
        await page.next("accepted")


async def test_a_frame_that_is_too_big_closes_the_socket(house: House) -> None:
    async with house.page(await house.cookie()) as page:
        await page.say("x" * 400_000, "key-00000001")
        with pytest.raises(websockets.ConnectionClosed):
            while True:
                await page.next()
        assert page.connection.close_code == 1009


async def test_more_than_five_messages_a_second_are_refused_with_a_clear_word(house: House) -> None:
    async with house.page(await house.cookie()) as page:
        for number in range(12):
            await page.say("quick", f"key-{number:08}")
        outcomes = [await page.next("accepted", "refused") for _ in range(12)]
        refused = [one for one in outcomes if one["type"] == "refused"]
        assert 5 <= 12 - len(refused) < 12
        assert "5 messages" in refused[0]["text"] and refused[0]["again"] is True
        while True:
            await asyncio.sleep(0.3)
            await page.say("slower", refused[0]["key"])
            if (await page.next("accepted", "refused"))["type"] == "accepted":
                break


@pytest.mark.parametrize(
    "frame",
    [
        "not json", "[]", "null", "{}", '{"type": "shout"}', '{"type": ["say"]}', '{"type": "say"}',
        '{"type": "say", "key": "short", "text": "x"}', '{"type": "say", "key": 7, "text": "x"}',
        '{"type": "earlier", "before": "x"}', '{"type": "earlier", "before": true}', '{"type": "earlier", "before": 1e99}',
        '{"type": "earlier", "before": -1}', "[" * 100_000,
    ],
)  # fmt: skip
async def test_nonsense_is_answered_and_does_no_harm(house: House, frame: str) -> None:
    async with house.page(await house.cookie()) as page:
        await page.send(frame)
        await page.next("error")
        await page.send({"type": "ping"})
        await page.next("pong")


@pytest.mark.parametrize(
    ("message", "word"),
    [
        ({"type": "say", "text": ""}, "nothing to send"),
        ({"type": "say", "text": " \u0000\ud800 "}, "nothing to send"),
        ({"type": "say", "text": 5}, "nothing to send"),
        ({"type": "say"}, "nothing to send"),
        ({"type": "tap"}, "button"),
        ({"type": "tap", "payload": ""}, "button"),
        ({"type": "tap", "payload": "x" * 65}, "button"),
        ({"type": "tap", "payload": "a\u0000b"}, "button"),
    ],
)
async def test_a_message_without_sense_is_refused_under_its_key(
    house: House, message: dict, word: str
) -> None:
    async with house.page(await house.cookie()) as page:
        await page.send({**message, "key": "key-00000001"})
        refused = await page.next("refused")
        assert refused["key"] == "key-00000001" and word in refused["text"]


async def test_endless_nonsense_and_binary_frames_close_the_socket(house: House) -> None:
    async with house.page(await house.cookie()) as page:
        with pytest.raises(websockets.ConnectionClosed):
            while True:
                await page.send("nonsense")
                await page.next("error")
        assert page.connection.close_code == 1008
    async with house.page(await house.cookie()) as page:
        await page.connection.send(b"\x00\x01")
        with pytest.raises(websockets.ConnectionClosed):
            await page.next()
        assert page.connection.close_code == 1008


async def test_characters_that_no_database_takes_are_left_out(house: House) -> None:
    async with house.page(await house.cookie()) as page:
        await page.send('{"type": "say", "key": "key-00000001", "text": "a\\u0000b\\ud83dc\\ud83d\\ude00"}')
        [reply] = await page.replies(1)
        assert "abc😀" in reply["html"]


async def test_a_tap_on_another_persons_message_shows_nothing_of_it(house: House) -> None:
    async with house.page(await house.cookie()) as page:
        await page.say("How long?", "key-00000001")
        [shown] = await page.replies(1)
    cookie = await house.cookie()
    async with house.page(cookie) as page:
        await page.send(
            {"type": "tap", "key": "key-00000002", "payload": "ask:erasmuspro", "message": shown["id"]}
        )
        await page.replies(1)
    async with house.page(cookie) as page:
        assert "ErasmusPro" not in str(page.history)


async def test_a_person_has_at_most_twenty_pages_open(house: House) -> None:
    cookie = await house.cookie()
    url = f"ws://127.0.0.1:{house.port}/socket"
    open_ones = [
        await websockets.connect(url, additional_headers={"Cookie": cookie}, origin=house.address)
        for _ in range(20)
    ]
    while house.channel.hub.count() < 20:
        await asyncio.sleep(0.01)
    async with websockets.connect(
        url, additional_headers={"Cookie": cookie}, origin=house.address
    ) as one_more:
        with pytest.raises(websockets.ConnectionClosed):
            await one_more.recv()
        assert one_more.close_code == 1013
    for socket in open_ones:
        await socket.close()
