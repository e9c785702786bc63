"""The server itself: HTTP on loopback in a thread of its own, with the faults of real servers and lines."""

from __future__ import annotations

import asyncio
import contextlib
import json
import threading
from collections.abc import Awaitable, Callable, Iterator
from typing import Any

from aiohttp import web

from tests.fake_model.behaviours import content
from tests.fake_model.seen import Seen

Fault = Callable[[web.Request], Awaitable[web.StreamResponse]]


def _error(status: int, message: str, **headers: str) -> Fault:
    async def fault(request: web.Request) -> web.StreamResponse:
        return web.json_response(
            {"error": {"message": message, "type": "error", "code": None}}, status=status, headers=headers
        )

    return fault


async def _hangs(request: web.Request) -> web.StreamResponse:
    await asyncio.Event().wait()
    raise AssertionError("never")


async def _drips(request: web.Request) -> web.StreamResponse:
    """A byte now and then, for ever: no read ever times out."""
    response = web.StreamResponse(headers={"Content-Type": "application/json"})
    await response.prepare(request)
    while True:
        await response.write(b" ")
        await asyncio.sleep(0.05)


async def _cut(request: web.Request) -> web.StreamResponse:
    response = web.StreamResponse(headers={"Content-Type": "application/json", "Content-Length": "5000"})
    await response.prepare(request)
    await response.write(b'{"id": "x", "object": "chat.completion", "choices": [{"mess')
    assert request.transport is not None
    request.transport.close()
    return response


async def _not_json(request: web.Request) -> web.StreamResponse:
    return web.Response(body=b"<html>\xff\xfe proxy error 9,999 EUR</html>", content_type="text/html")


async def _streams_garbage(request: web.Request) -> web.StreamResponse:
    """Server-sent events that nobody asked for, and no JSON in them."""
    response = web.StreamResponse(headers={"Content-Type": "text/event-stream"})
    await response.prepare(request)
    for piece in (b"data: {{{9999 EUR\n\n", b"data: \xff\xfe\n\n", b"data: [DONE]\n\n"):
        await response.write(piece)
    return response


async def _no_choices(request: web.Request) -> web.StreamResponse:
    return web.json_response(
        {"id": "x", "object": "chat.completion", "created": 0, "model": "x", "choices": []}
    )


FAULTS: dict[str, Fault] = {
    "error-429": _error(429, "slow down", **{"Retry-After": "7"}),
    "error-500": _error(500, "the server had an error"),
    "error-401": _error(401, "wrong key"),
    "error-400": _error(400, "response_format is not supported"),
    "hangs": _hangs,
    "drips": _drips,
    "cuts-the-line": _cut,
    "is-no-json": _not_json,
    "streams-garbage": _streams_garbage,
    "has-no-choices": _no_choices,
}


def completion(model: str, text: str) -> dict[str, Any]:
    """A reply of the protocol."""
    return {
        "id": "chatcmpl-1",
        "object": "chat.completion",
        "created": 1_700_000_000,
        "model": model,
        "choices": [
            {
                "index": 0,
                "message": {"role": "assistant", "content": text},
                "finish_reason": "stop",
                "logprobs": None,
            }
        ],
        "usage": {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2},
    }


class FakeModel:
    """Started on a free port; ``url`` is what VADEMECUM_CHAT_BASE_URL takes, ``seen`` every request so far."""

    def __init__(self) -> None:
        self.seen: list[Seen] = []
        self.url = ""
        self.next: list[str] = []  # contents to reply with, before the model's name counts again

    async def _complete(self, request: web.Request) -> web.StreamResponse:
        seen = Seen(json.loads(await request.text()), dict(request.headers))
        self.seen.append(seen)
        if seen.model == "no-schemas" and "response_format" in seen.body:
            return await FAULTS["error-400"](request)
        if seen.model in FAULTS:
            return await FAULTS[seen.model](request)
        text = self.next.pop(0) if self.next else content(seen)
        if seen.body.get("stream"):
            return await self._stream(request, seen.model, text)
        return web.json_response(completion(seen.model, text))

    async def _stream(self, request: web.Request, model: str, text: str) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream"})
        await response.prepare(request)
        for start in range(0, len(text), 7):
            delta = {"index": 0, "delta": {"content": text[start : start + 7]}, "finish_reason": None}
            chunk = {
                "id": "x",
                "object": "chat.completion.chunk",
                "created": 0,
                "model": model,
                "choices": [delta],
            }
            await response.write(f"data: {json.dumps(chunk)}\n\n".encode())
        await response.write(b"data: [DONE]\n\n")
        return response

    @contextlib.contextmanager
    def running(self) -> Iterator[FakeModel]:
        """The server, until the block ends."""
        loop = asyncio.new_event_loop()
        thread = threading.Thread(target=loop.run_forever, daemon=True)
        thread.start()
        app = web.Application()
        app.router.add_post("/v1/chat/completions", self._complete)
        runner = web.AppRunner(app, shutdown_timeout=0.1, handler_cancellation=True)

        async def start() -> int:
            await runner.setup()
            site = web.TCPSite(runner, "127.0.0.1", 0)
            await site.start()
            port: int = runner.addresses[0][1]
            return port

        try:
            self.url = f"http://127.0.0.1:{asyncio.run_coroutine_threadsafe(start(), loop).result()}/v1"
            yield self
        finally:
            asyncio.run_coroutine_threadsafe(runner.cleanup(), loop).result()
            loop.call_soon_threadsafe(loop.stop)
            thread.join()
            loop.close()
