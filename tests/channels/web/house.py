"""A small house behind the web door: a store, a desk, answers from a table, and a real server on a free port."""

from __future__ import annotations

import asyncio
import contextlib
import json
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx
import uvicorn
import websockets
from starlette.requests import HTTPConnection

from bot.answers.answer import Answer, Asked
from bot.channels.web import history
from bot.channels.web.app import create_app, server_config
from bot.channels.web.channel import WebChannel
from bot.channels.web.identity import person_of
from bot.cohorts.links import Links
from bot.desk import Desk
from bot.messages import Button, Citation, Incoming, plain
from bot.people.uploads import Uploads, from_rows
from bot.settings import Settings
from bot.store.engine import Store
from tests.databases import prepared
from tests.talk import a_conversation

GUIDE = "https://erasmus-plus.ec.europa.eu/programme-guide/part-b/key-action-1/mobility-vet"
LENGTH = Answer(
    "VET learners and apprentices can go abroad for **10 to 89 days**.\n\n"
    "- Longer stays, **90 to 365 days**, are called ErasmusPro.\n"
    "- Days of travel are not counted in.\n\n"
    "With fewer opportunities, a stay may last 2 to 89 days where that is justified.",
    "answered_guide",
    "en",
    (
        Citation(
            "vet.activities.short-term-learner", "Short-term learning mobility: 10 to 89 days", GUIDE, "2021-2026",
            "A short-term stay of a VET learner or apprentice lasts 10 to 89 days.",
        ),
        Citation(
            "vet.activities.fewer-opportunities", "Shorter stays for people with fewer opportunities", GUIDE, "2026",
            "With fewer opportunities, a stay may last 2 to 89 days.", "reported",
        ),
    ),
    buttons=(
        (Button("Longer stays: ErasmusPro", payload="ask:erasmuspro"), Button("Programme Guide", url=GUIDE)),
    ),
)  # fmt: skip


class TableAnswers:
    """Answers "how long" with a cited answer, anything else by repeating the question; ``gate`` holds answers back."""

    def __init__(self) -> None:
        self.asked: list[Asked] = []
        self.gate = asyncio.Event()
        self.gate.set()
        self.table: dict[str, Answer] = {"how long": LENGTH, "cuánto tiempo": LENGTH}

    async def answer(self, asked: Asked) -> Answer:
        self.asked.append(asked)
        await self.gate.wait()
        for words, answer in self.table.items():
            if words in asked.question.lower():
                return Answer(**{**vars(answer), "masked": asked.question})
        return Answer(
            f"You asked: {plain(asked.question)}", "answered_guide", asked.language, masked=asked.question
        )


class House:
    """A server that can be stopped and started again on the same port and database."""

    def __init__(self, folder: Path, **settings: Any) -> None:
        self.port = free_port()
        self.settings = Settings(data_dir=folder, port=self.port, _env_file=None, **settings)
        self.answers = TableAnswers()
        self.checks: dict[str, Callable[[], Awaitable[str | None]]] = {}
        self.desk: Desk | None = None
        self.now: Callable[[], datetime] = lambda: datetime.now(UTC)

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    async def start(self) -> None:
        await prepared(self.settings)
        self.store = Store(self.settings.database)
        self.channel = WebChannel()
        uploads = Uploads()
        uploads.add("web", from_rows(self.store))
        conversation = a_conversation(
            self.store,
            self.answers,
            now=lambda: self.now(),
            links=Links("https://chat.example.org"),
            uploads=uploads,
        )
        self.desk = Desk(self.store, conversation)
        self.desk.add(self.channel)
        self.app = create_app(self.settings, self.store, self.desk, self.channel, self.checks)
        await self.desk.start()
        self.server = uvicorn.Server(server_config(self.app, self.settings))
        self._serving = asyncio.create_task(self.server.serve())
        while not self.server.started:
            if self._serving.done():
                self._serving.result()
            await asyncio.sleep(0.01)

    async def stop_serving(self) -> None:
        """Only the server goes; what is underway inside goes on."""
        self.server.should_exit = True
        await self._serving

    async def stop(self) -> None:
        await self.stop_serving()
        assert self.desk is not None
        self.answers.gate.set()
        await self.desk.stop()
        await self.store.close()
        self.desk = None

    async def __aenter__(self) -> House:
        await self.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        if self.desk is not None:
            await self.stop()

    async def cookie(self) -> str:
        """A new person's cookie, as ``name=value``."""
        async with httpx.AsyncClient() as client:
            response = await client.post(f"{self.address}/session", headers={"Origin": self.address})
        return response.headers["set-cookie"].split(";")[0]

    async def talk(self, cookie: str, texts: list[str]) -> None:
        """Have *texts* said by the person of *cookie* and answered, with no page open."""
        assert self.desk is not None
        name, _, value = cookie.partition("=")
        headers = [(b"cookie", f"{name}={value}".encode())]
        person = person_of(HTTPConnection({"type": "http", "headers": headers}), self.settings)
        assert person is not None
        await self.desk.accept(
            Incoming("web", person, person, f"{person}:key-{number:08}", text)
            for number, text in enumerate(texts)
        )
        async with asyncio.timeout(60):
            while True:
                async with self.store.read() as connection:
                    page = await history.page(connection, person)
                if len(page.said) and not any(said.waiting for said in page.said):
                    return
                await asyncio.sleep(0.02)

    @contextlib.asynccontextmanager
    async def page(self, cookie: str, language: str = "en") -> AsyncIterator[Page]:
        """An open socket that has said hello and got its history."""
        url = f"ws://127.0.0.1:{self.port}/socket"
        async with websockets.connect(
            url, additional_headers={"Cookie": cookie}, origin=self.address, max_size=None
        ) as connection:
            page = Page(connection)
            await page.send({"type": "hello", "language": language})
            page.history = await page.next("history")
            yield page


class Page:
    """The browser's end of a socket, for tests of the protocol."""

    def __init__(self, connection: websockets.ClientConnection) -> None:
        self.connection = connection
        self.history: dict[str, Any] = {}
        self.seen: list[dict[str, Any]] = []

    async def send(self, message: Any) -> None:
        await self.connection.send(message if isinstance(message, str) else json.dumps(message))

    async def say(self, text: str, key: str) -> None:
        await self.send({"type": "say", "key": key, "text": text})

    async def next(self, *types: str) -> dict[str, Any]:
        """The next message of one of *types*; what comes before it is kept in ``seen``."""
        async with asyncio.timeout(20):
            while True:
                message: dict[str, Any] = json.loads(await self.connection.recv())
                self.seen.append(message)
                if not types or message["type"] in types:
                    return message

    async def replies(self, count: int) -> list[dict[str, Any]]:
        """The next *count* replies of the assistant."""
        found: list[dict[str, Any]] = []
        while len(found) < count:
            found += [item for item in (await self.next("news"))["items"] if item["kind"] == "reply"]
        return found


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
