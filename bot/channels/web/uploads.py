"""Files that people hand over on the page: taken in only while one is asked for, kept as rows until its message is answered."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import PurePosixPath
from urllib.parse import unquote

from sqlalchemy import select
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response

from bot.channels.web.history import CHANNEL
from bot.channels.web.identity import person_of
from bot.channels.web.security import origin_allowed
from bot.people import uploads
from bot.people.awaited import Awaited
from bot.people.person_store import person_id
from bot.people.uploads import LARGEST
from bot.settings import Settings
from bot.store.engine import Store
from bot.store.tables import awaited

# What the browser says of a file is not believed; its ending says what it is taken for.
TYPES = {
    ".csv": "text/csv",
    ".txt": "text/plain",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".pdf": "application/pdf",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".ics": "text/calendar",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".png": "image/png",
}
NAME_HEADER = "x-file-name"


class FilesIn:
    """``POST upload``: the file is the body, its name stands percent-encoded in ``X-File-Name``.

    Answers 200 with ``{"reference"}``; 403 where the page is not ours or no file is asked for, 413 too large, 415 another type.
    """

    def __init__(
        self, settings: Settings, store: Store, now: Callable[[], datetime] = lambda: datetime.now(UTC)
    ) -> None:
        self._settings, self._store, self._now = settings, store, now

    async def endpoint(self, request: Request) -> Response:
        chat = person_of(request, self._settings)
        if not origin_allowed(request, self._settings) or chat is None or not await self._asked(chat):
            return PlainTextResponse("no file is asked for", 403)
        name = _name(request.headers.get(NAME_HEADER, ""))
        mime_type = TYPES.get(PurePosixPath(name.lower()).suffix)
        if mime_type is None:
            return PlainTextResponse("files of that type are not taken", 415)
        content = await _body(request)
        if content is None:
            return PlainTextResponse("the file is too large", 413)
        async with self._store.write() as connection:
            reference = await uploads.keep(connection, chat, name, mime_type, content, self._now())
        return JSONResponse({"reference": reference}, headers={"Cache-Control": "no-store"})

    async def _asked(self, chat: str) -> bool:
        """Whether this person was asked for a file: nobody else can fill the store."""
        statement = select(awaited.c.command, awaited.c.takes, awaited.c.data, awaited.c.until).where(
            awaited.c.person_id == person_id(CHANNEL, chat)
        )
        async with self._store.read() as connection:
            row = (await connection.execute(statement)).first()
        return row is not None and Awaited(*row).takes_file(self._now())


def _name(header: str) -> str:
    """The last part of the name that the browser tells, without characters that no name needs."""
    name = unquote(header)[-400:].replace("\\", "/").rsplit("/", 1)[-1]
    return "".join(one for one in name if one.isprintable()).strip()[-120:] or "file"


async def _body(request: Request) -> bytes | None:
    """The body, None where it is more than LARGEST bytes. It is read to its end, which the limit of all bodies bounds: who is
    answered in the middle of sending sees a broken line instead of the answer."""
    content, size = bytearray(), 0
    async for chunk in request.stream():
        size += len(chunk)
        if size <= LARGEST:
            content += chunk
    return bytes(content) if size <= LARGEST else None
