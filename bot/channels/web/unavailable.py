"""A friendly page where the database does not answer, instead of an error of ours."""

from __future__ import annotations

import logging

from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from starlette.requests import Request
from starlette.responses import HTMLResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bot import metrics
from bot.channels.web.render import TEMPLATES
from bot.language.catalogue import best_language, say

log = logging.getLogger(__name__)

AWAY = (DBAPIError, PoolTimeout, OSError, TimeoutError)


class FriendlyWhenAway:
    """Answers 503, with a page in the reader's language, where a request fails because the database is away."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        began = False

        async def watched(message: Message) -> None:
            nonlocal began
            began = began or message["type"] == "http.response.start"
            await send(message)

        try:
            await self._app(scope, receive, watched)
        except AWAY as error:
            metrics.errors.labels("database").inc()
            log.warning("a page could not be shown: %s", type(error).__name__)
            if began:
                raise
            language = best_language(Request(scope).headers.get("accept-language", "").split(",")[0][:35])
            html = TEMPLATES.get_template("unavailable.html").render(
                language=language, title=say(language, "web-away-title"), text=say(language, "web-away-text")
            )
            headers = {"Retry-After": "10", "Content-Language": language, "Cache-Control": "no-store"}
            await HTMLResponse(html, 503, headers)(scope, receive, send)
