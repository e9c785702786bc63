"""One limit for the bodies of all routes: how many bytes come, how long they take, how many requests of an address run at once."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bot.channels.web.addresses import client_address
from bot.settings import Settings

SMALL = 64 * 1024  # bytes of a body: a form, a session
BODY_SECONDS = 30.0  # until a body is complete
AT_ONCE = 64  # requests of one address

LargestBody = Callable[[Scope], int]


class _Refused(Exception):
    """The body is too large, or too slow: the request is answered with this status."""

    def __init__(self, status: int) -> None:
        super().__init__(str(status))
        self.status = status


class BodyLimits:
    """Answers 413, 408 and 429 itself. *largest* says how many bytes the body of a request may have."""

    def __init__(self, app: ASGIApp, settings: Settings, largest: LargestBody) -> None:
        self._app, self._settings, self._largest = app, settings, largest
        self._running: Counter[str] = Counter()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        address = client_address(scope, self._settings)
        if self._running[address] >= AT_ONCE:
            await _answer(send, 429)
            return
        self._running[address] += 1
        try:
            await self._limited(scope, receive, send)
        finally:
            self._running[address] -= 1
            if self._running[address] <= 0:
                del self._running[address]

    async def _limited(self, scope: Scope, receive: Receive, send: Send) -> None:
        most = self._largest(scope)
        length = next((value for name, value in scope["headers"] if name == b"content-length"), b"")
        if length.isdigit() and int(length) > most:
            await _answer(send, 413)
            return
        began = False

        async def watched(message: Message) -> None:
            nonlocal began
            began = began or message["type"] == "http.response.start"
            await send(message)

        try:
            await self._app(scope, _bounded(receive, most), watched)
        except _Refused as why:
            if began:
                raise
            await _answer(send, why.status)


def _bounded(receive: Receive, most: int) -> Receive:
    """*receive*, which counts what comes, whatever its length claims to be."""
    until = asyncio.get_running_loop().time() + BODY_SECONDS
    came, complete = 0, False

    async def bounded() -> Message:
        nonlocal came, complete
        if complete:
            return await receive()
        try:
            async with asyncio.timeout_at(until):
                message = await receive()
        except TimeoutError:
            raise _Refused(408) from None
        if message["type"] == "http.request":
            came += len(message.get("body", b""))
            complete = not message.get("more_body", False)
            if came > most:
                raise _Refused(413)
        return message

    return bounded


_REASONS = {
    408: b"the request took too long to arrive",
    413: b"that is too large",
    429: b"too many requests at once: wait a moment",
}


async def _answer(send: Send, status: int) -> None:
    headers = [(b"content-type", b"text/plain; charset=utf-8"), (b"connection", b"close")]
    if status == 429:
        headers.append((b"retry-after", b"2"))
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": _REASONS[status]})
