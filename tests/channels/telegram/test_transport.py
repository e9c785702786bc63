"""The transport against a real server: every kind of failure produced really, and named rightly."""

from __future__ import annotations

import asyncio
import io
import logging
import socket
import traceback
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from aiohttp import web
from telegram import Bot, InputFile
from telegram.error import BadRequest, Conflict, Forbidden, InvalidToken, NetworkError, RetryAfter, TimedOut

from bot.channels.telegram.transport import AiohttpRequest, TelegramNotSent, TelegramOutcomeUnknown
from tests.fake_telegram import TOKEN, FakeTelegram


@asynccontextmanager
async def a_bot(base_url: str, **options: Any) -> AsyncIterator[Bot]:
    """A bot on our transport, not introduced to the server: nothing is called but what the test calls."""
    request = AiohttpRequest(**options)
    await request.initialize()
    try:
        yield Bot(
            TOKEN,
            base_url=base_url,
            base_file_url=f"{base_url.removesuffix('/bot')}/file/bot",
            request=request,
        )
    finally:
        await request.shutdown()


@pytest.fixture
async def server() -> AsyncIterator[FakeTelegram]:
    async with FakeTelegram() as server:
        server.human("Ana", id=7, started=True)
        yield server


@asynccontextmanager
async def a_server(handler: Any) -> AsyncIterator[str]:
    """A server with one handler for everything; its base address."""
    app = web.Application()
    app.router.add_route("*", "/{path:.*}", handler)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    try:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}/bot"
    finally:
        await runner.cleanup()


async def failure_of(call: Any) -> NetworkError:
    with pytest.raises(NetworkError) as caught:
        await call
    assert_hides_the_token(caught.value)
    return caught.value


def assert_hides_the_token(error: BaseException) -> None:
    told = "".join(traceback.format_exception(error)) + repr(error) + str(error)
    assert TOKEN not in told
    assert error.__cause__ is None
    assert error.__context__ is None


def closed_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


# Certainly not sent


async def test_a_refused_connection_is_not_sent() -> None:
    async with a_bot(f"http://127.0.0.1:{closed_port()}/bot") as bot:
        error = await failure_of(bot.send_message(7, "hi"))
    assert isinstance(error, TelegramNotSent)
    assert not isinstance(error, TimedOut)


async def test_a_host_that_does_not_exist_is_not_sent() -> None:
    async with a_bot("http://nowhere.invalid/bot") as bot:
        assert isinstance(await failure_of(bot.send_message(7, "hi")), TelegramNotSent)


async def test_an_address_that_is_none_is_not_sent() -> None:
    async with a_bot("http://[::1/bot") as bot:
        assert isinstance(await failure_of(bot.send_message(7, "hi")), TelegramNotSent)


async def test_a_connect_that_takes_too_long_is_not_sent() -> None:
    with socket.socket() as full:
        full.bind(("127.0.0.1", 0))
        full.listen(0)
        address = full.getsockname()
        waiting = [socket.socket() for _ in range(4)]
        for client in waiting:
            client.setblocking(False)
            client.connect_ex(address)
        async with a_bot(f"http://127.0.0.1:{address[1]}/bot", connect_timeout=0.2, pool_timeout=0.1) as bot:
            error = await failure_of(bot.send_message(7, "hi"))
        for client in waiting:
            client.close()
    assert isinstance(error, TelegramNotSent)
    assert isinstance(error, TimedOut)


async def test_no_free_connection_in_time_is_not_sent(server: FakeTelegram) -> None:
    async with a_bot(server.base_url, pool_size=1, pool_timeout=0.1, connect_timeout=0.1) as bot:
        held = server.fault("sendMessage", kind="hold", seconds=None, contains="first")
        first = asyncio.create_task(bot.send_message(7, "first"))
        await server.human(id=7).wait_for_reply()
        error = await failure_of(bot.send_message(7, "second"))
        held.release()
        await first
    assert isinstance(error, TelegramNotSent)
    assert isinstance(error, TimedOut)
    assert [call.text for call in server.sent()] == ["first"]


async def test_a_transport_that_was_shut_down_sends_nothing_and_can_begin_again(server: FakeTelegram) -> None:
    request = AiohttpRequest()
    bot = Bot(TOKEN, base_url=server.base_url, request=request)
    assert isinstance(await failure_of(bot.send_message(7, "hi")), TelegramNotSent)
    await request.initialize()
    await request.shutdown()
    await request.shutdown()
    assert isinstance(await failure_of(bot.send_message(7, "hi")), TelegramNotSent)
    await request.initialize()
    assert (await bot.send_message(7, "hi")).text == "hi"
    await request.shutdown()


# Outcome unknown


async def test_a_cut_connection_leaves_the_outcome_unknown_and_nothing_is_repeated(
    server: FakeTelegram,
) -> None:
    server.fault("sendMessage", kind="cut")
    async with a_bot(server.base_url) as bot:
        error = await failure_of(bot.send_message(7, "hi"))
    assert isinstance(error, TelegramOutcomeUnknown)
    assert not isinstance(error, TimedOut)
    assert [call.text for call in server.sent()] == ["hi"]


async def test_an_answer_that_comes_too_late_leaves_the_outcome_unknown(server: FakeTelegram) -> None:
    server.fault("sendMessage", kind="hold", seconds=None)
    async with a_bot(server.base_url, read_timeout=0.1) as bot:
        error = await failure_of(bot.send_message(7, "hi"))
    assert isinstance(error, TelegramOutcomeUnknown)
    assert isinstance(error, TimedOut)
    assert [call.text for call in server.sent()] == ["hi"]


async def test_a_send_on_a_connection_that_the_server_dropped_is_not_repeated(server: FakeTelegram) -> None:
    async with a_bot(server.base_url) as bot:
        await bot.send_message(7, "warm")
        dropped = server.fault("sendMessage", kind="drop")
        error = await failure_of(bot.send_message(7, "hi"))
    assert isinstance(error, TelegramOutcomeUnknown)
    assert dropped.hits == 1
    assert [call.text for call in server.sent()] == ["warm"]


@pytest.mark.parametrize("method", ["getMe", "setMyCommands", "sendChatAction"])
async def test_what_may_be_repeated_is_tried_once_more_on_a_new_connection(
    server: FakeTelegram, method: str
) -> None:
    dropped = server.fault(method, kind="drop")
    async with a_bot(server.base_url) as bot:
        calls = {
            "getMe": lambda: bot.get_me(),
            "setMyCommands": lambda: bot.set_my_commands([("help", "Help")]),
            "sendChatAction": lambda: bot.send_chat_action(7, "typing"),
        }
        assert await calls[method]()
        assert dropped.hits == 1
        server.fault(method, kind="drop", times=None)
        assert isinstance(await failure_of(calls[method]()), TelegramOutcomeUnknown)


async def test_a_server_error_leaves_the_outcome_unknown(server: FakeTelegram) -> None:
    server.fault("sendMessage", code=500)
    async with a_bot(server.base_url) as bot:
        assert isinstance(await failure_of(bot.send_message(7, "hi")), TelegramOutcomeUnknown)


@pytest.mark.parametrize("code", [429, 502, 503, 504])
async def test_what_a_gateway_answers_did_not_come_through(server: FakeTelegram, code: int) -> None:
    """429 without a time is one of them: with a time it is Telegram's own word, a pause for everybody."""
    server.fault("sendMessage", code=code)
    async with a_bot(server.base_url) as bot:
        assert isinstance(await failure_of(bot.send_message(7, "hi")), TelegramNotSent)


def test_telegram_has_half_a_minute_to_answer() -> None:
    assert AiohttpRequest().read_timeout == 30


@pytest.mark.parametrize(
    "answer", ["<html>captive portal</html>", "[]", '{"ok": true}', "\ud83d".encode(errors="replace")]
)
async def test_an_answer_that_is_none_leaves_the_outcome_unknown(
    answer: str | bytes, caplog: pytest.LogCaptureFixture
) -> None:
    async def handler(_: web.Request) -> web.Response:
        return web.Response(body=answer if isinstance(answer, bytes) else answer.encode())

    async with a_server(handler) as address, a_bot(address) as bot:
        with pytest.raises(TelegramOutcomeUnknown):
            await bot.send_message(7, "hi")
    assert TOKEN not in caplog.text


async def test_an_answer_cut_in_the_middle_leaves_the_outcome_unknown() -> None:
    async def handler(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Length": "100"})
        await response.prepare(request)
        await response.write(b'{"ok": true')
        assert request.transport
        request.transport.close()
        return response

    async with a_server(handler) as address, a_bot(address) as bot:
        assert isinstance(await failure_of(bot.send_message(7, "hi")), TelegramOutcomeUnknown)


# Neither: Telegram answered


async def test_refusals_stay_what_they_are(server: FakeTelegram) -> None:
    async with a_bot(server.base_url) as bot:
        with pytest.raises(BadRequest, match="Chat not found"):
            await bot.send_message(99, "hi")
        with pytest.raises(BadRequest, match="Message text is empty"):
            await bot.send_message(7, " ")
        server.human(id=7).block()
        with pytest.raises(Forbidden, match="bot was blocked by the user"):
            await bot.send_message(7, "hi")
        server.fault("sendMessage", retry_after=3)
        with pytest.raises(RetryAfter) as limited:
            await bot.send_message(7, "hi")
        assert limited.value._retry_after.total_seconds() == 3
        server.fault("getUpdates", code=409)
        with pytest.raises(Conflict):
            await bot.get_updates()
        with pytest.raises(InvalidToken):
            await Bot("1:other", base_url=server.base_url, request=bot.request).get_me()


# What travels


async def test_the_body_is_json_a_form_or_multipart_with_the_right_content_types() -> None:
    seen: list[tuple[str, Any]] = []

    async def handler(request: web.Request) -> web.Response:
        if request.content_type == "multipart/form-data":
            parts = []
            async for part in await request.multipart():
                parts.append((part.name, part.filename, part.headers.get("Content-Type"), await part.read()))
            seen.append((request.content_type, parts))
        else:
            seen.append((request.content_type, await request.text()))
        return web.json_response({"ok": True, "result": True})

    async with a_server(handler) as address:
        async with a_bot(address) as bot:
            await bot.set_my_name("Ñandú & <Co>")
            await bot.send_document(7, InputFile(io.BytesIO(b"%PDF"), filename="guía.pdf"), caption="Ñ")
        async with a_bot(address, body="form") as bot:
            await bot.set_my_name("Ñ & o")
    assert seen[0] == ("application/json", '{"name": "\\u00d1and\\u00fa & <Co>"}')
    kind, parts = seen[1]
    assert kind == "multipart/form-data"
    texts = {name: content for name, filename, _, content in parts if filename is None}
    assert texts == {"chat_id": b"7", "caption": "Ñ".encode()}
    assert [part for part in parts if part[1]] == [("document", "guía.pdf", "application/pdf", b"%PDF")]
    assert seen[2] == ("application/x-www-form-urlencoded", "name=%C3%91+%26+o")


async def test_a_file_comes_back_as_it_went(server: FakeTelegram) -> None:
    async with a_bot(server.base_url) as bot:
        sent = await bot.send_document(
            7, b"a,b\n1,2\n", filename="report.csv", caption="<b>Here</b>", parse_mode="HTML"
        )
        assert sent.document and sent.caption == "Here"
        file = await bot.get_file(sent.document.file_id)
        assert bytes(await file.download_as_bytearray()) == b"a,b\n1,2\n"
        again = await bot.send_document(7, sent.document.file_id)
        assert again.document and again.document.file_id == sent.document.file_id


async def test_one_connection_serves_calls_after_each_other() -> None:
    ports = set()

    async def handler(request: web.Request) -> web.Response:
        assert request.transport
        ports.add(request.transport.get_extra_info("peername"))
        return web.json_response({"ok": True, "result": True})

    async with a_server(handler) as address, a_bot(address) as bot:
        for _ in range(5):
            await bot.set_my_name("x")
    assert len(ports) == 1


async def test_a_long_poll_may_take_longer_than_the_read_timeout(server: FakeTelegram) -> None:
    async with a_bot(server.base_url, read_timeout=0.2) as bot:
        assert await bot.get_updates(timeout=1) == ()
        assert server.updates.polls == 1


async def test_nothing_that_is_logged_holds_the_token(
    server: FakeTelegram, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    server.fault("sendMessage", kind="cut")
    async with a_bot(server.base_url) as bot:
        caplog.clear()  # the library itself writes the address at DEBUG when a bot is made
        await bot.get_me()
        try:
            await bot.send_message(7, "hi")
        except NetworkError:
            logging.getLogger("bot").exception("could not send")
    assert "could not send" in caplog.text
    assert TOKEN not in caplog.text
