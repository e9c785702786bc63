"""The peers: python-telegram-bot that echoes every message and tap, as its examples do.

``python -m bench.telegram.peers BASE_URL KIND``: ``stock`` is the library as it comes; ``aiohttp`` has the project's transport;
``aiohttp-64`` handles 64 updates at once as well, and so gives up the order within a chat.
"""

from __future__ import annotations

import sys

from telegram import Update
from telegram.ext import (
    Application,
    ApplicationBuilder,
    CallbackQueryHandler,
    ContextTypes,
    MessageHandler,
    filters,
)

from bot.channels.telegram.transport import AiohttpRequest

TOKEN = "123456789:BENCH-token_of-the-bench"


async def echo(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
    if update.effective_message is not None:
        await update.effective_message.reply_text(update.effective_message.text or "")


async def tapped(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    if update.callback_query is not None:
        await update.callback_query.answer()
    await echo(update, context)


def build(base_url: str, kind: str) -> Application:  # type: ignore[type-arg]
    builder = ApplicationBuilder().token(TOKEN).base_url(base_url)
    if kind != "stock":
        builder = builder.request(AiohttpRequest()).get_updates_request(AiohttpRequest())
    if kind.endswith("-64"):
        builder = builder.concurrent_updates(64)
    application = builder.build()
    application.add_handler(CallbackQueryHandler(tapped))
    application.add_handler(MessageHandler(filters.ALL, echo))
    return application


if __name__ == "__main__":
    build(sys.argv[1], sys.argv[2]).run_polling()
