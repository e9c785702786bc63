"""The assistant around the Telegram channel, with answers of the test's own, on a fake server."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Callable
from pathlib import Path
from typing import Any, Self

import uvicorn
from pydantic import SecretStr
from sqlalchemy import select
from starlette.applications import Starlette

from bot.answers.answer import Answer
from bot.channels.telegram.channel import TelegramChannel
from bot.cohorts.links import Links
from bot.conversation.conversation import Conversation
from bot.delivery.dispatcher import Dispatcher
from bot.delivery.pace import Paces, SendingPace
from bot.desk import Desk
from bot.people.uploads import Uploads
from bot.settings import Settings
from bot.store.engine import Store
from bot.store.tables import open_chats
from tests.databases import prepared
from tests.desk.fakes import FakeAnswers
from tests.fake_telegram import FakeTelegram
from tests.talk import a_conversation

SECRET = "a-secret_of-the-tests"


class SpokenAnswers(FakeAnswers):
    """Answers ``re: <question>``, or what stands in ``says`` under the question."""

    def __init__(self) -> None:
        super().__init__()
        self.says: dict[str, Answer | str] = {}

    async def answer(self, asked: Any) -> Answer:
        usual = await super().answer(asked)
        said = self.says.get(asked.question, usual)
        if isinstance(said, str):
            return Answer(said, "answered_read", asked.language, masked=asked.question)
        return said


class House:
    """``async with House(server, folder)`` runs the assistant by polling, or with ``webhook=True`` behind a real HTTP server.

    Leaving it ends the assistant in good order; a second House on the same folder is the same assistant, started again.
    """

    def __init__(self, server: FakeTelegram, folder: Path, *, webhook: bool = False, **settings: Any) -> None:
        self.answers = SpokenAnswers()
        self._webhook: uvicorn.Server | None = None
        self._serving: asyncio.Task[None] | None = None
        self._socket = socket.socket()
        self._socket.bind(("127.0.0.1", 0))
        self.port = self._socket.getsockname()[1]
        values: dict[str, Any] = {
            "telegram_token": SecretStr(server.token),
            "telegram_base_url": server.base_url,
            "data_dir": folder,
        }
        if webhook:
            values["webhook_url"] = f"http://127.0.0.1:{self.port}/hook"
            values["webhook_secret"] = SecretStr(SECRET)
        self.settings = Settings(_env_file=None, **values | settings)
        self.store = Store(self.settings.database)
        links, uploads = Links(), Uploads()
        conversation = a_conversation(
            self.store, self.answers, admins=self.settings.admins, links=links, uploads=uploads
        )
        self.desk = Desk(self.store, conversation)
        self.channel = TelegramChannel(self.settings, self.desk, links.named)
        uploads.add("telegram", self.channel.fetch)
        self.desk.add(self.channel)
        self.dispatcher: Dispatcher | None = None

    def sends_unasked(
        self, conversation: Conversation, paces: Callable[[], SendingPace] | None = None, **options: Any
    ) -> None:
        """Before it is entered: another *conversation*, and a dispatcher with *options* that runs while the assistant does."""
        self.desk = Desk(self.store, conversation, paces=Paces(paces) if paces else None)
        self.channel = TelegramChannel(self.settings, self.desk)
        self.desk.add(self.channel)
        self.dispatcher = Dispatcher(
            self.store, self.desk.committer, self.desk.worker, paces=self.desk.paces, **options
        )
        self.dispatcher.add("telegram", self.channel)

    async def __aenter__(self) -> Self:
        await prepared(self.settings)
        await self.desk.start()
        if self.settings.webhook_url is not None:
            app = Starlette(routes=[self.channel.webhook_route()])
            self._webhook = uvicorn.Server(uvicorn.Config(app, log_level="warning", lifespan="off"))
            self._serving = asyncio.create_task(self._webhook.serve(sockets=[self._socket]))
        await self.channel.start()
        async with asyncio.timeout(10):
            while await self.channel.ready() is not None:
                await asyncio.sleep(0.005)
        if self.dispatcher is not None:
            self.dispatcher.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        if self.dispatcher is not None:
            await self.dispatcher.stop()
        if self._webhook is not None and self._serving is not None:
            self._webhook.should_exit = True
            await self._serving
        self._socket.close()
        await self.channel.stop()
        await self.desk.stop()
        await self.channel.close()
        await self.store.close()

    async def presented(self) -> None:
        """Menu and descriptions are looked after."""
        await asyncio.wait_for(self.channel.presented.wait(), 10)

    async def rows(self, table: Any) -> list[Any]:
        async with self.store.read() as connection:
            return list((await connection.execute(select(table).order_by(table.c.id))).all())

    async def settled(self) -> None:
        """Everything that came in is seen off and put away."""
        async with asyncio.timeout(15):
            while True:
                async with self.store.read() as connection:
                    if (await connection.execute(select(open_chats))).first() is None:
                        return
                await asyncio.sleep(0.01)
