"""One open chat page: takes its messages in, shows it what is new. The protocol is in ``docs/web-protocol.md``."""

from __future__ import annotations

import asyncio
import contextlib
import json
import logging
import time
from collections.abc import Awaitable, Callable, Iterable
from functools import partial
from typing import Any, Protocol

from starlette.websockets import WebSocket, WebSocketDisconnect, WebSocketState

from bot import metrics
from bot.channels.web import history, limits, render
from bot.channels.web.hub import Hub
from bot.commands.registry import TEXT_ONLY
from bot.language.catalogue import best_language, say
from bot.messages import Incoming, Upload
from bot.people import uploads
from bot.store.engine import Store

log = logging.getLogger(__name__)

UNINTELLIGIBLE = 10  # frames that are no message of ours before the socket is closed
POLICY_VIOLATION, TOO_BIG, INTERNAL = 1008, 1009, 1011


class Accepts(Protocol):
    """The taking-in half of the desk."""

    async def accept(self, messages: Iterable[Incoming], address: str | None = None) -> int: ...


class Close(Exception):
    """The socket is to be closed with this code."""

    def __init__(self, code: int) -> None:
        super().__init__(str(code))
        self.code = code


class Session:
    """The server's end of one socket. Two loops: what the page sends, and what it is to be shown."""

    def __init__(
        self,
        websocket: WebSocket,
        *,
        chat: str,
        store: Store,
        desk: Accepts,
        hub: Hub,
        address: str | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._socket, self._chat, self._store, self._desk, self._hub = websocket, chat, store, desk, hub
        self._clock, self._address = clock, address
        self._messages, self._frames = (
            limits.PagePace(limits.MESSAGES_PER_SECOND),
            limits.PagePace(limits.FRAMES_PER_SECOND),
        )
        self._news, self._thinking, self._ready = asyncio.Event(), False, False
        self._busy = False
        self._sending = asyncio.Lock()
        self._language = "en"
        self._unintelligible = 0
        self.cursor = 0
        self._handlers: dict[str, Callable[[dict[str, Any]], Awaitable[None]]] = {
            "hello": self._hello, "say": self._say, "tap": self._say, "file": self._say, "earlier": self._earlier, "ping": self._ping,
        }  # fmt: skip

    def wake(self) -> None:
        """There may be something new for this chat."""
        self._news.set()

    def thinking(self, busy: bool = False) -> None:
        self._thinking, self._busy = True, busy
        self._news.set()

    async def run(self) -> None:
        """Serve the socket, which must be accepted, until either side closes it."""
        if not self._hub.open(self._chat, self):
            await self._socket.close(1013)
            return
        shows = asyncio.create_task(self._show(), name="web-show")
        try:
            while True:
                await self._frame(await self._socket.receive())
        except (WebSocketDisconnect, RuntimeError):
            pass  # RuntimeError: our showing half closed the socket meanwhile
        except Close as closing:
            await self._close(closing.code)
        finally:
            self._hub.close(self._chat, self)
            shows.cancel()
            await asyncio.gather(shows, return_exceptions=True)

    async def _frame(self, frame: dict[str, Any] | Any) -> None:
        if frame["type"] == "websocket.disconnect":
            raise WebSocketDisconnect(frame.get("code", 1005))
        text = frame.get("text")
        if text is None:
            raise Close(POLICY_VIOLATION)
        if len(text) > limits.LARGEST_FRAME:
            raise Close(TOO_BIG)
        if not self._frames.admits(self._clock()):
            raise Close(POLICY_VIOLATION)
        try:
            message = json.loads(text)
            handler = self._handlers[message["type"]]
        except (ValueError, TypeError, KeyError, RecursionError):
            await self._not_understood()
            return
        await handler(message)

    async def _not_understood(self) -> None:
        self._unintelligible += 1
        if self._unintelligible >= UNINTELLIGIBLE:
            raise Close(POLICY_VIOLATION)
        await self._send({"type": "error", "text": say(self._language, "web-error-protocol")})

    async def _ping(self, message: dict[str, Any]) -> None:
        await self._send({"type": "pong"})

    async def _hello(self, message: dict[str, Any]) -> None:
        """The page is there, in a language: it gets what was said before."""
        wanted = message.get("language")
        self._language = best_language(wanted if isinstance(wanted, str) else None)
        page = await self._page(None)
        await self._send_page(page, "last")
        self.cursor = page.cursor
        self._ready = True
        self._news.set()

    async def _earlier(self, message: dict[str, Any]) -> None:
        before = message.get("before")
        if not isinstance(before, int) or isinstance(before, bool) or not 0 < before < 2**63:
            await self._not_understood()
            return
        await self._send_page(await self._page(before), "earlier")

    async def _page(self, before: int | None) -> history.HistoryPage:
        try:
            async with self._store.read() as connection:
                return await history.page(connection, self._chat, before)
        except Exception:
            metrics.errors.labels("web").inc()
            log.exception("what was said before could not be read")
            raise Close(INTERNAL) from None

    async def _send_page(self, page: history.HistoryPage, which: str) -> None:
        items = [render.item(said, self._language) for said in page.said]
        await self._send({"type": "history", "page": which, "items": items, "before": page.before})

    async def _say(self, message: dict[str, Any]) -> None:
        """A message or a tap: stored, then acknowledged; the same key again is acknowledged and changes nothing."""
        key = message.get("key")
        if not limits.valid_key(key):
            await self._not_understood()
            return
        upload = await self._upload(message) if message["type"] == "file" else None
        incoming = self._incoming(message, str(key), upload)
        if isinstance(incoming, str):
            await self._refuse(key, incoming, again=False)
        elif not self._messages.admits(self._clock()):
            await self._refuse(key, "web-error-too-fast", again=True, count=limits.MESSAGES_PER_SECOND)
        else:
            await self._take_in(key, incoming)

    async def _upload(self, message: dict[str, Any]) -> Upload | None:
        """The person's own file that the message names, where it is still kept."""
        reference = message.get("upload")
        if not isinstance(reference, str) or len(reference) > 64:
            return None
        async with self._store.read() as connection:
            return await uploads.kept(connection, self._chat, limits.tidy(reference))

    def _incoming(self, message: dict[str, Any], key: str, upload: Upload | None = None) -> Incoming | str:
        """The message for the desk, or the name of the text that says why not. The key is made the person's own."""
        own = partial(Incoming, "web", self._chat, self._chat, f"{self._chat}:{key}", language=self._language)
        if message["type"] == "tap":
            if not limits.valid_payload(message.get("payload")):
                return "web-error-button"
            shown = limits.message_id(message.get("message"))
            return own(payload=message["payload"], message=shown)
        if message["type"] == "file":
            return own(payload=TEXT_ONLY, upload=upload) if upload is not None else "web-error-file"
        text = message.get("text")
        if isinstance(text, str) and len(text) > limits.LONGEST_TEXT:
            return "web-error-too-long"
        if not isinstance(text, str) or not (tidy := limits.tidy(text)):
            return "web-error-empty"
        return own(text=tidy)

    async def _take_in(self, key: object, incoming: Incoming) -> None:
        try:
            await self._desk.accept([incoming], self._address)
        except Exception:
            metrics.errors.labels("web").inc()
            log.exception("a message could not be stored")
            await self._refuse(key, "web-error-not-stored", again=True)
        else:
            await self._send({"type": "accepted", "key": key})

    async def _refuse(self, key: object, why: str, *, again: bool, count: int = limits.LONGEST_TEXT) -> None:
        text = say(self._language, why, count=count)
        await self._send({"type": "refused", "key": key, "text": text, "again": again})

    async def _show(self) -> None:
        """For ever: wait for a sign, then show what is new."""
        while True:
            await self._news.wait()
            self._news.clear()
            if not self._ready:
                continue
            try:
                if self._thinking:
                    self._thinking = False
                    busy = {"text": say(self._language, "web-busy")} if self._busy else {}
                    await self._send({"type": "thinking", **busy})
                await self._show_news()
            except WebSocketDisconnect:
                return
            except Exception:
                metrics.errors.labels("web").inc()
                log.exception("new replies could not be shown; the page is asked to come again")
                await self._close(INTERNAL)
                return

    async def _show_news(self) -> None:
        more = True
        while more:
            async with self._store.read() as connection:
                news = await history.since(connection, self._chat, self.cursor)
            self.cursor, more = news.cursor, news.more
            if news.erased:
                await self._send_page(await self._page(None), "only")
            elif news.said:
                items = [render.item(said, self._language) for said in news.said]
                await self._send({"type": "news", "items": items})

    async def _send(self, message: dict[str, Any]) -> None:
        async with self._sending:
            if self._socket.application_state is not WebSocketState.CONNECTED:
                raise WebSocketDisconnect(1006)
            await self._socket.send_text(json.dumps(message, ensure_ascii=False))

    async def _close(self, code: int) -> None:
        with contextlib.suppress(Exception):
            await self._socket.close(code)
