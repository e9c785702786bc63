"""What operators' tools ask: alive, ready, and the counters."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping

from prometheus_client import CONTENT_TYPE_LATEST, generate_latest
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response

log = logging.getLogger(__name__)

Check = Callable[[], Awaitable[str | None]]
"""Answers None where all is well, else in a few words what is not (shown to whoever asks, so without secrets)."""

CHECK_SECONDS = 3.0


async def healthz(request: Request) -> Response:
    """The process answers; nothing else is asked."""
    return PlainTextResponse("ok")


async def metrics(request: Request) -> Response:
    return Response(generate_latest(), media_type=CONTENT_TYPE_LATEST)


class Readiness:
    """``/readyz``: 200 where every check is well, else 503, with a word on each."""

    def __init__(self, checks: Mapping[str, Check]) -> None:
        self._checks = dict(checks)

    async def endpoint(self, request: Request) -> Response:
        found = dict(
            zip(
                self._checks,
                await asyncio.gather(*(_run(name, check) for name, check in self._checks.items())),
                strict=True,
            )
        )
        ready = not any(found.values())
        body = {"ready": ready, "checks": {name: why or "ok" for name, why in found.items()}}
        return JSONResponse(body, 200 if ready else 503, headers={"Cache-Control": "no-store"})


async def _run(name: str, check: Check) -> str | None:
    try:
        return await asyncio.wait_for(check(), CHECK_SECONDS)
    except TimeoutError:
        return f"no answer within {CHECK_SECONDS:g} s"
    except Exception as error:
        log.warning("the readiness check %s failed", name, exc_info=True)
        return f"failed: {type(error).__name__}"
