"""Files that go with a reply, handed to the person they were made for."""

from __future__ import annotations

from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from bot.channels.web import history
from bot.channels.web.identity import person_of
from bot.settings import Settings
from bot.store.engine import Store

TYPES = (
    "application/json",
    "application/pdf",
    "image/jpeg",
    "image/png",
    "text/calendar",
    "text/csv",
    "text/markdown",
    "text/plain",
)


class Files:
    """``/file/r12``: saved, never shown, so that nothing in a file runs as a page of ours."""

    def __init__(self, settings: Settings, store: Store) -> None:
        self._settings, self._store = settings, store

    async def endpoint(self, request: Request) -> Response:
        person = person_of(request, self._settings)
        reply_id = int(request.path_params["reply"])
        if person is None or reply_id >= 2**63:
            return PlainTextResponse("there is no such file", 404)
        async with self._store.read() as connection:
            file = await history.file_of(connection, person, reply_id)
        if file is None:
            return PlainTextResponse("there is no such file", 404)
        return Response(
            file.data,
            media_type=file.mime_type if file.mime_type in TYPES else "application/octet-stream",
            headers={
                "Content-Disposition": f"attachment; filename*=UTF-8''{quote(file.name, safe='')}",
                "Cache-Control": "no-store",
            },
        )
