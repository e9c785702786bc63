"""The one HTTP application: chat page and socket, operators' addresses, and room for other channels' routes."""

from __future__ import annotations

import asyncio
import contextlib
from collections import Counter
from collections.abc import AsyncIterator, Mapping, Sequence

import uvicorn
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.routing import BaseRoute, Mount, Route, WebSocketRoute
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Scope
from starlette.websockets import WebSocket

from bot.channels.web import limits, operations
from bot.channels.web.addresses import client_address, is_trusted
from bot.channels.web.bodies import SMALL, BodyLimits, LargestBody
from bot.channels.web.channel import WebChannel
from bot.channels.web.connections import PER_ADDRESS, guarded
from bot.channels.web.files import Files
from bot.channels.web.hub import watch
from bot.channels.web.identity import person_of
from bot.channels.web.operations import Check
from bot.channels.web.pages import STATIC, Pages
from bot.channels.web.security import SecurityHeaders, origin_allowed
from bot.channels.web.socket import Accepts, Session
from bot.channels.web.unavailable import FriendlyWhenAway
from bot.channels.web.uploads import FilesIn
from bot.people.uploads import LARGEST
from bot.settings import Settings
from bot.store.engine import Store
from bot.tasks import start

NO_SESSION = 4401  # the page asks for a session and comes again
TOO_MANY = 1013
WITH_FILES = ("/upload", "/coordinator/")  # where a body may hold a file
SIGN_IN = "/coordinator/sign-in"
WEBHOOK_BODY = 1024 * 1024


def create_app(
    settings: Settings,
    store: Store,
    desk: Accepts,
    channel: WebChannel,
    ready_checks: Mapping[str, Check] | None = None,
    extra_routes: Sequence[BaseRoute] = (),
) -> Starlette:
    """The application. Its lifespan looks for other processes' replies; starting and stopping the desk is the caller's.

    ``ready_checks``: by name, an async callable that answers None or what is wrong. ``extra_routes``: for example a webhook.
    """
    pages = Pages(settings)
    open_pages: Counter[str] = Counter()

    async def socket(websocket: WebSocket) -> None:
        if not origin_allowed(websocket, settings):
            await websocket.close(1008)  # before accept: the browser sees 403
            return
        person = person_of(websocket, settings)
        await websocket.accept()
        if person is None:
            await websocket.close(NO_SESSION)
            return
        address = client_address(websocket.scope, settings)
        if open_pages[address] >= PER_ADDRESS:
            await websocket.close(TOO_MANY)
            return
        open_pages[address] += 1
        try:
            await Session(
                websocket, chat=person, store=store, desk=desk, hub=channel.hub, address=address
            ).run()
        finally:
            open_pages[address] -= 1
            if open_pages[address] <= 0:
                del open_pages[address]

    @contextlib.asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        watching = start(watch(store, channel.hub), "web-watch")
        try:
            yield
        finally:
            watching.cancel()
            await asyncio.gather(watching, return_exceptions=True)

    routes: list[BaseRoute] = [
        Route("/", pages.index),
        Route("/session", pages.session, methods=["POST"]),
        WebSocketRoute("/socket", socket),
        Route("/upload", FilesIn(settings, store).endpoint, methods=["POST"]),
        Route("/file/r{reply:int}", Files(settings, store).endpoint),
        Route("/favicon.ico", pages.icon),
        Route("/healthz", operations.healthz),
        Route("/readyz", operations.Readiness(settings, ready_checks or {}).endpoint),
        Route("/metrics", operations.Metrics(settings).endpoint),
        *extra_routes,
        Mount("/static", StaticFiles(directory=STATIC), name="static"),
    ]
    return Starlette(
        routes=routes,
        middleware=[
            Middleware(SecurityHeaders),
            Middleware(FriendlyWhenAway),
            Middleware(BodyLimits, settings, _largest_body(extra_routes)),
        ],
        lifespan=lifespan,
    )


def _largest_body(extra_routes: Sequence[BaseRoute]) -> LargestBody:
    """How many bytes a request may bring: a file where one is handed over and a cookie came with it, an update, else a form."""
    hooks = {str(getattr(route, "path", "")) for route in extra_routes}

    def largest(scope: Scope) -> int:
        path = scope["path"]
        if path.startswith(WITH_FILES) and path != SIGN_IN:
            with_cookie = any(name == b"cookie" for name, _ in scope["headers"])
            return LARGEST + SMALL if with_cookie else SMALL
        return WEBHOOK_BODY if path in hooks and path != SIGN_IN else SMALL

    return largest


def server_config(app: ASGIApp, settings: Settings) -> uvicorn.Config:
    """How uvicorn serves the application: frames capped, no version told, no access log (it would hold people's addresses)."""
    return uvicorn.Config(
        app,
        host=settings.host,
        port=settings.port,
        http=guarded(lambda address: is_trusted(address, settings)),
        proxy_headers=False,
        ws="websockets-sansio",
        ws_max_size=limits.LARGEST_FRAME,
        ws_per_message_deflate=False,
        server_header=False,
        access_log=False,
        log_config=None,
        timeout_graceful_shutdown=5,
    )
