"""The fake Bot API server: a real HTTP server on loopback that behaves, and refuses, as Telegram does."""

from __future__ import annotations

import asyncio
import contextlib
import inspect
import itertools
import time
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

from aiohttp import web

from tests.fake_telegram.description import violations
from tests.fake_telegram.faults import Fault, Faults
from tests.fake_telegram.human import Human
from tests.fake_telegram.methods import Method, load
from tests.fake_telegram.outbox import Call, Outbox
from tests.fake_telegram.rates import Rates
from tests.fake_telegram.transcript import transcript
from tests.fake_telegram.updates import Updates
from tests.fake_telegram.webhook import Webhook
from tests.fake_telegram.wire import Params, Refused, accepted, read_params, refused
from tests.fake_telegram.world import World

TOKEN = "123456789:TEST-token_of-the-fake-server"


class FakeTelegram:
    """A Bot API server for one bot.

    ``async with FakeTelegram() as server`` starts it on a free port; ``server.base_url`` and ``server.file_url`` are what
    python-telegram-bot's builder takes. ``rich=False`` makes a server that knows neither rich messages nor drafts.
    Leaving it fails where an accepted request was not as the Bot API describes it, unless ``strict=False``.
    """

    def __init__(
        self,
        token: str = TOKEN,
        *,
        rich: bool = True,
        strict: bool = True,
        port: int = 0,
        record: Path | None = None,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self.token = token
        self.rich = rich
        self.strict = strict
        self.violations: list[str] = []
        self.port = port
        self.world = World(
            {
                "id": int(token.split(":")[0]),
                "is_bot": True,
                "first_name": "Vademecum",
                "username": "vademecum_bot",
            },
            clock,
        )
        self.updates = Updates()
        self.webhook: Webhook | None = None
        self.outbox = Outbox(record)
        self.refusals: list[tuple[str, str]] = []
        self.faults = Faults()
        self.rates: Rates | None = None
        self.commands: dict[tuple[str, str], list[dict[str, Any]]] = {}
        self.texts: dict[tuple[str, str], str] = {}
        self.menu_button: dict[str, Any] = {"type": "default"}
        self.calls_in_flight = 0
        self._methods = load()
        self._people = itertools.count(1001)
        self._runner: web.AppRunner | None = None

    # Life

    async def __aenter__(self) -> FakeTelegram:
        await self.start()
        return self

    async def __aexit__(self, *exc: object) -> None:
        await self.stop()
        if self.strict and exc[0] is None:
            assert not self.violations, "requests that the Bot API does not describe:\n" + "\n".join(
                self.violations
            )

    async def start(self) -> None:
        app = web.Application(client_max_size=64 * 2**20)
        app.router.add_route("*", "/bot{token}/{method}", self._call)
        app.router.add_get("/file/bot{token}/{path:.+}", self._file)
        self.extend(app)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.2)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", self.port)
        await site.start()
        self.port = self._runner.addresses[0][1]

    def extend(self, app: web.Application) -> None:
        """Room for further routes."""

    async def stop(self) -> None:
        self.faults.clear()
        self.updates.end_poll("Conflict: the server stops")
        if self.webhook:
            await self.webhook.stop()
        if self._runner:
            await self._runner.cleanup()
        self.outbox.close()

    # What tests say to it

    @property
    def root(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def base_url(self) -> str:
        return f"{self.root}/bot"

    @property
    def file_url(self) -> str:
        return f"{self.root}/file/bot"

    def human(
        self, name: str = "Ana", language: str | None = "es", *, id: int | None = None, started: bool = False
    ) -> Human:
        """A person with a private chat. The bot may write to them once they wrote to it (or where ``started``)."""
        user_id = id or next(self._people)
        user: dict[str, Any] = {"id": user_id, "is_bot": False, "first_name": name}
        if language:
            user["language_code"] = language
        chat = self.world.add_chat(user_id, user)
        chat.started = chat.started or started
        return Human(self.world, self.updates, chat)

    def fault(self, method: str, **order: Any) -> Fault:
        """Orders a fault, see :class:`Fault`; *method* as Telegram spells it, or ``*``."""
        if method != "*" and method.lower() not in self._methods:
            raise ValueError(f"{method} is no method of this server")
        return self.faults.add(Fault(method, **order))

    @contextlib.asynccontextmanager
    async def away(self, seconds: float, code: int = 502, method: str = "*") -> AsyncIterator[None]:
        """Telegram is away for *seconds* from now on, a gateway answers for it; leaving waits until it is back."""
        fault = self.faults.away(code, method)
        back = asyncio.create_task(asyncio.sleep(seconds))
        back.add_done_callback(lambda _: fault.end())
        yield
        await back

    def limit_rates(self, overall: float | None = 30, per_chat: float | None = 1, burst: int = 1) -> Rates:
        """From now on Telegram's limits on sending hold: 429 with retry_after for what comes too fast."""
        self.rates = Rates(overall, per_chat, burst)
        return self.rates

    def migrate(self, chat_id: int) -> int:
        """Turns a group into a supergroup; its new id."""
        self.world.chats[chat_id].migrated_to = new_id = -1_000_000_000_000 - abs(chat_id)
        old = self.world.chats[chat_id]
        new = self.world.add_chat(new_id, old.user, {**old.info, "id": new_id, "type": "supergroup"})
        new.started = True
        return new_id

    def group(self, title: str = "Our group", *, id: int = -5000) -> int:
        """A group that the bot is in; its id."""
        self.world.add_chat(id, {}, {"id": id, "type": "group", "title": title}).started = True
        return id

    def sent(self, chat_id: int | None = None) -> list[Call]:
        """The accepted calls that put a message into a chat."""
        return self.outbox.of("sendMessage", "sendRichMessage", "sendPhoto", "sendDocument", chat_id=chat_id)

    async def drained(self, timeout: float = 10) -> None:
        """Waits until the bot has confirmed every update."""
        await asyncio.wait_for(self.updates.drained(), timeout)

    def transcript(self) -> list[str]:
        """What was said in all chats, one after the other."""
        return [line for chat in self.world.chats.values() for line in transcript(chat)]

    # What the bot says to it

    async def _call(self, request: web.Request) -> web.StreamResponse:
        token, name = request.match_info["token"], request.match_info["method"]
        found = self._methods.get(name.lower())
        fault: Fault | None = None
        self.calls_in_flight += 1
        try:
            if token != self.token:
                raise (
                    Refused("Unauthorized", 401)
                    if token.partition(":")[0].isdigit()
                    else Refused("Not Found", 404)
                )
            if found is None or (found.rich and not self.rich):
                raise Refused("Not Found", 404)
            params = await read_params(request)
            fault = self.faults.striking(found.name, params)
            answer = await self._answer(found, params, fault)
        except Refused as refusal:
            self.refusals.append((name, refusal.description))
            answer = refused(refusal)
        finally:
            self.calls_in_flight -= 1
        if fault and fault.kind == "hold":
            await fault.wait()
        if fault and fault.kind in ("cut", "drop") and request.transport:
            request.transport.close()
        return answer

    async def _answer(self, found: Method, params: Params, fault: Fault | None) -> web.StreamResponse:
        if fault and fault.kind == "refuse":
            raise fault.refusal()
        if fault and fault.kind == "answer":
            return accepted(fault.result)
        if fault and fault.kind == "drop":
            return web.Response(status=500)
        if self.rates and found.speaks:
            self.rates.admit(params.integer("chat_id"))
        result = found.handler(self, params)
        if inspect.isawaitable(result):
            result = await result
        if self.strict:
            self.violations += violations(found.name, params.described())
        if found.name != "getUpdates":
            self.outbox.add(
                self.world.clock(), found.name, params.recorded(), result, fault.kind if fault else ""
            )
        return accepted(result)

    async def _file(self, request: web.Request) -> web.StreamResponse:
        parts = request.match_info["path"].split("/")
        upload = self.world.files.get(parts[1]) if len(parts) == 3 else None
        if request.match_info["token"] != self.token or upload is None:
            return refused(Refused("Not Found", 404))
        return web.Response(body=upload.content, content_type=upload.mime_type.partition(";")[0])
