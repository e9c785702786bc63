"""The address Telegram posts updates to: only with the secret, and answered with 200 only once the update is a row."""

from __future__ import annotations

import hmac
import json
import logging
from collections.abc import Awaitable, Callable
from typing import Any
from urllib.parse import urlsplit

from starlette.requests import ClientDisconnect, Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from bot import metrics

log = logging.getLogger(__name__)

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 (the header's name)
MOST_BYTES = 1 << 20
DEFAULT_PATH = "/telegram"


def path_of(url: str) -> str:
    """The path of the webhook's address; ``/telegram`` where it names none."""
    return urlsplit(url).path.rstrip("/") or DEFAULT_PATH


def address_of(url: str) -> str:
    """The whole address that Telegram is told."""
    parts = urlsplit(url)
    return parts._replace(path=path_of(url)).geturl()


def route(url: str, secret: str, take: Callable[[list[dict[str, Any]]], Awaitable[None]]) -> Route:
    """The route for Telegram's posts. *take* stores updates; where it fails Telegram is told so and posts again."""

    async def receive(request: Request) -> Response:
        if not hmac.compare_digest(request.headers.get(SECRET_HEADER, "").encode(), secret.encode()):
            return PlainTextResponse("forbidden", 403)
        body = await _body(request)
        if body is None:
            return PlainTextResponse("too large", 413)
        try:
            update = json.loads(body)
        except (ValueError, RecursionError):
            update = None
        if not isinstance(update, dict) or not isinstance(update.get("update_id"), int):
            return PlainTextResponse("not an update", 400)
        try:
            await take([update])
        except Exception:
            metrics.errors.labels("webhook").inc()
            log.exception("an update could not be stored; Telegram will bring it again")
            return PlainTextResponse("not stored", 503)
        return Response()

    return Route(path_of(url), receive, methods=["POST"])


async def _body(request: Request) -> bytes | None:
    """The body; None where it is larger than any update."""
    body = bytearray()
    try:
        async for piece in request.stream():
            body += piece
            if len(body) > MOST_BYTES:
                return None
    except ClientDisconnect:
        return b""
    return bytes(body)
