"""The whole assistant as it runs, but for the guide: answers to questions cost nothing here.

``python -m bench.telegram.assistant BASE_URL DATABASE``
"""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

from pydantic import SecretStr

from bot.answers.answer import Answer, Asked
from bot.channels.telegram.channel import TelegramChannel
from bot.delivery.dispatcher import Dispatcher
from bot.desk import Desk
from bot.people.person_store import unreachable
from bot.settings import Settings
from bot.store.engine import Store
from bot.store.migrate import migrate
from tests.talk import a_conversation

TOKEN = "123456789:BENCH-token_of-the-bench"


class NoAnswers:
    async def answer(self, asked: Asked) -> Answer:
        return Answer("10 to 89 days.", "answered_read", asked.language, masked=asked.question)


async def main(base_url: str, database: str) -> None:
    await migrate(database)
    store = Store(database)
    desk = Desk(store, a_conversation(store, NoAnswers()))
    settings = Settings(
        _env_file=None,  # type: ignore[call-arg]
        telegram_token=SecretStr(TOKEN), telegram_base_url=base_url, database_url=database, data_dir=Path("/nowhere"),
    )  # fmt: skip
    telegram = TelegramChannel(settings, desk)
    desk.add(telegram)
    dispatcher = Dispatcher(store, desk.committer, desk.worker, paces=desk.paces, unreached=unreachable)
    dispatcher.add("telegram", telegram)
    await desk.start()
    await telegram.start()
    dispatcher.start()
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], sys.argv[2]))
