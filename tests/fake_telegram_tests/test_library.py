"""The stock python-telegram-bot, polling and by webhook, against the fake server."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

import pytest
from aiohttp import web
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Message, Update
from telegram.ext import CallbackQueryHandler, CommandHandler, MessageHandler, TypeHandler, filters

from tests.fake_telegram import FakeTelegram
from tests.fake_telegram.webhook import SECRET_HEADER

KEYBOARD = InlineKeyboardMarkup(
    [
        [
            InlineKeyboardButton("Sí", callback_data="yes"),
            InlineKeyboardButton("Guide", url="https://guide.example"),
        ]
    ]
)


async def greet(update: Update, context: Any) -> None:
    assert update.message
    await update.message.reply_text(f"<b>Hola</b> {context.args}", parse_mode="HTML", reply_markup=KEYBOARD)


async def echo(update: Update, _: Any) -> None:
    assert update.message
    await update.message.reply_text(f"You said: {update.message.text}")


async def tapped(update: Update, _: Any) -> None:
    assert update.callback_query
    await update.callback_query.answer("Noted")
    await update.callback_query.edit_message_text(f"You chose {update.callback_query.data}")


def with_handlers(application: Any) -> Any:
    application.add_handler(CommandHandler("start", greet))
    application.add_handler(MessageHandler(filters.TEXT, echo))
    application.add_handler(CallbackQueryHandler(tapped))
    return application


@asynccontextmanager
async def polling(application: Any) -> AsyncIterator[Any]:
    async with with_handlers(application):
        await application.start()
        await application.updater.start_polling(timeout=5, allowed_updates=Update.ALL_TYPES)
        yield application
        await application.updater.stop()
        await application.stop()


@asynccontextmanager
async def webhook(application: Any) -> AsyncIterator[Any]:
    # The library gets a socket that listens already: a port that is only looked up may be taken before it is opened.
    listening = socket.create_server(("127.0.0.1", 0))
    listening.setblocking(False)
    port = listening.getsockname()[1]
    async with with_handlers(application):
        await application.start()
        await application.updater.start_webhook(
            url_path="hook",
            webhook_url=f"http://127.0.0.1:{port}/hook",
            secret_token="s3cret_-",
            unix=listening,
        )
        yield application
        await application.updater.stop()
        await application.stop()


@pytest.mark.parametrize("way", [polling, webhook])
async def test_a_conversation_of_the_stock_library(
    server: FakeTelegram, application: Any, way: Callable[[Any], Any]
) -> None:
    async with way(application):
        ana = server.human("Ana", "es")
        await ana.command("/start cohort_7")
        reply = await ana.wait_for_reply()
        assert reply.text == "Hola ['cohort_7']"
        assert reply.raw["entities"] == [{"type": "bold", "offset": 0, "length": 4}]
        tap = await ana.tap("Sí")
        assert await ana.wait_for_note(tap) == "Noted"
        changed = await ana.wait_for_reply()
        assert (changed.text, changed.edited, changed.id) == ("You chose yes", True, reply.id)
        await ana.send("hola 👋")
        assert (await ana.wait_for_reply()).text == "You said: hola 👋"
        await server.drained()
    assert ana.transcript() == [
        "Ana: /start cohort_7",
        "Bot: Hola ['cohort_7']",
        "     [Sí] [Guide]",
        "Ana taps [Sí]",
        "Bot notes the tap: Noted",
        f"Bot changes #{reply.id}: You chose yes",
        "Ana: hola 👋",
        "Bot: You said: hola 👋",
    ]


async def test_the_library_sees_blocking_stopping_and_corrections(
    server: FakeTelegram, application: Any
) -> None:
    seen: asyncio.Queue[Update] = asyncio.Queue()

    async def note(update: Update, _: Any) -> None:
        await seen.put(update)

    application.add_handler(TypeHandler(Update, note), group=-1)
    async with polling(application):
        ana = server.human("Ana")
        said = await ana.send("hi")
        await ana.edit(said["message_id"], "hi there")
        ana.block()
        ana.unblock()
        assert await application.bot.send_message_draft(ana.id, 7, "thinking")
        ana.press_stop()
        updates = [await asyncio.wait_for(seen.get(), 5) for _ in range(4)]
    assert updates[1].edited_message and updates[1].edited_message.text == "hi there"
    assert [
        update.my_chat_member.new_chat_member.status for update in updates[2:4] if update.my_chat_member
    ] == ["kicked", "member"]


async def test_a_server_with_new_methods_answers_the_library_and_an_old_one_refuses(
    server: FakeTelegram, bot: Any
) -> None:
    ana = server.human("Ana", started=True)
    rich = {"chat_id": ana.id, "rich_message": {"markdown": "# Hi\n\n- [x](https://a.example)"}}
    message = await bot.do_api_request("sendRichMessage", rich, return_type=Message)
    assert message.message_id == ana.last.id
    assert ana.last.text == "Hi\nx"


async def test_the_stop_button_reaches_the_bot(server: FakeTelegram, bot: Any) -> None:
    ana = server.human("Ana", started=True)
    await bot.get_updates(allowed_updates=[*Update.ALL_TYPES, "stopped_message_generation"])
    await bot.send_message_draft(ana.id, 7, "thinking")
    assert ana.drafts == {7: "thinking"}
    ana.press_stop()
    (update,) = await bot.get_updates()
    assert update.api_kwargs["stopped_message_generation"]["draft_id"] == 7


async def test_webhook_deliveries_repeat_until_they_are_accepted_in_the_order_of_each_chat(
    server: FakeTelegram, bot: Any
) -> None:
    seen: list[tuple[str, str, int]] = []
    answers = iter([500, 403])

    async def receive(request: web.Request) -> web.Response:
        update = await request.json()
        seen.append((request.headers.get(SECRET_HEADER, ""), update["message"]["text"], update["update_id"]))
        return web.Response(status=next(answers, 200))

    app = web.Application()
    app.router.add_post("/hook", receive)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    await bot.set_webhook(
        f"http://127.0.0.1:{runner.addresses[0][1]}/hook", secret_token="abc", max_connections=3
    )
    ana = server.human("Ana")
    for number in range(5):
        await ana.send(str(number))
    await server.drained()
    info = await bot.get_webhook_info()
    await runner.cleanup()
    assert [text for _, text, _ in seen] == ["0", "0", "0", "1", "2", "3", "4"]
    assert {secret for secret, _, _ in seen} == {"abc"}
    assert len({update_id for _, text, update_id in seen if text == "0"}) == 1
    assert "403" in info.last_error_message
    assert info.max_connections == 3
