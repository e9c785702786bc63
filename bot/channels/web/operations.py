"""What operators' tools ask: alive, ready, and the counters."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Mapping

from prometheus_client import CONTENT_TYPE_LATEST, generate_latest
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response

from bot.channels.web.addresses import client_address, is_trusted, within
from bot.settings import Settings

log = logging.getLogger(__name__)

Check = Callable[[], Awaitable[str | None]]
"""Answers None where all is well, else in a few words what is not (shown to whoever asks, so without secrets)."""

CHECK_SECONDS = 3.0
HOLDS = 1.0  # seconds for which an answer stands


async def healthz(request: Request) -> Response:
    """The process answers; nothing else is asked."""
    return PlainTextResponse("ok")


def is_operator(request: Request, settings: Settings) -> bool:
    """Whether the request comes from where operators' tools are.

    What a proxy passed on is not local, even where the proxy is: it must be trusted to say whose request it is.
    """
    if "*" in settings.operators:
        return True
    passed_on = any(name in request.headers for name in ("forwarded", "x-forwarded-for", "x-real-ip"))
    peer = request.client.host if request.client else ""
    if passed_on and not is_trusted(peer, settings):
        return False
    return within(client_address(request.scope, settings), settings.operators)


class Metrics:
    """``/metrics``: the counters, for operators only; nobody else learns that it is there."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    async def endpoint(self, request: Request) -> Response:
        if not is_operator(request, self._settings):
            return PlainTextResponse("Not Found", 404)
        return Response(generate_latest(), media_type=CONTENT_TYPE_LATEST)


class Readiness:
    """``/readyz``: 200 where every check is well, else 503; with a word on each, for operators only."""

    def __init__(self, settings: Settings, checks: Mapping[str, Check]) -> None:
        self._settings, self._checks = settings, dict(checks)
        self._asking = asyncio.Lock()
        self._found: dict[str, str | None] = {}
        self._looked = -HOLDS

    async def endpoint(self, request: Request) -> Response:
        if not is_operator(request, self._settings):
            return PlainTextResponse("Not Found", 404)
        found = await self._ask()
        ready = not any(found.values())
        body = {"ready": ready, "checks": {name: why or "ok" for name, why in found.items()}}
        return JSONResponse(body, 200 if ready else 503, headers={"Cache-Control": "no-store"})

    async def _ask(self) -> dict[str, str | None]:
        """What the checks say; asked once for all who ask within a second, since they write and search."""
        async with self._asking:
            now = time.monotonic()
            if now - self._looked >= HOLDS:
                results = await asyncio.gather(*(_run(name, check) for name, check in self._checks.items()))
                self._found = dict(zip(self._checks, results, strict=True))
                self._looked = now
            return self._found


async def _run(name: str, check: Check) -> str | None:
    try:
        return await asyncio.wait_for(check(), CHECK_SECONDS)
    except TimeoutError:
        return f"no answer within {CHECK_SECONDS:g} s"
    except Exception as error:
        log.warning("the readiness check %s failed", name, exc_info=True)
        return f"failed: {type(error).__name__}"
