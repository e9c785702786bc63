"""Files that come with messages: kept as rows where a channel has no server that keeps them, fetched when they are used."""

from __future__ import annotations

import secrets
from collections.abc import Awaitable, Callable
from datetime import datetime

from sqlalchemy import delete, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.messages import Upload
from bot.store.engine import Store
from bot.store.tables import uploads

LARGEST = 5 * 2**20  # bytes
MOST = 4  # files of one chat that wait; the oldest goes for the next


class NotFetched(RuntimeError):
    """The file is not to be had: too large, gone, or the channel's server does not answer."""


class TooLarge(NotFetched):
    """The file is larger than LARGEST."""


class Uploads:
    """Who fetches the files of which channel."""

    def __init__(self) -> None:
        self._channels: dict[str, Callable[[Upload], Awaitable[bytes]]] = {}

    def add(self, channel: str, fetch: Callable[[Upload], Awaitable[bytes]]) -> None:
        self._channels[channel] = fetch

    async def fetch(self, channel: str, upload: Upload) -> bytes:
        """The content of *upload*. Raises NotFetched; takes its time, so never inside a transaction."""
        if upload.size > LARGEST:
            raise TooLarge(f"{upload.size} bytes are more than {LARGEST}")
        if channel not in self._channels:
            raise NotFetched(f"files of {channel} cannot be fetched")
        content = await self._channels[channel](upload)
        if len(content) > LARGEST:
            raise TooLarge(f"{len(content)} bytes are more than {LARGEST}")
        return content


async def keep(
    connection: AsyncConnection, chat: str, name: str, mime_type: str, content: bytes, now: datetime
) -> str:
    """Store a file of *chat*; the reference by which its message names it."""
    reference = secrets.token_hex(16)
    await connection.execute(
        insert(uploads).values(
            id=reference,
            chat=chat,
            name=name[:120],
            mime_type=mime_type[:100],
            content=content,
            created_at=now,
        )
    )
    newest = (
        select(uploads.c.id)
        .where(uploads.c.chat == chat)
        .order_by(uploads.c.created_at.desc(), uploads.c.id)
        .limit(MOST)
    )
    await connection.execute(delete(uploads).where(uploads.c.chat == chat, uploads.c.id.not_in(newest)))
    return reference


async def kept(connection: AsyncConnection, chat: str, reference: str) -> Upload | None:
    """The file of *chat* under *reference*, without its content."""
    statement = select(uploads.c.name, uploads.c.mime_type, uploads.c.content).where(
        uploads.c.id == reference, uploads.c.chat == chat
    )
    row = (await connection.execute(statement)).first()
    return Upload(row.name, row.mime_type, len(row.content), reference) if row is not None else None


def from_rows(store: Store) -> Callable[[Upload], Awaitable[bytes]]:
    """What fetches the files that are kept as rows."""

    async def fetch(upload: Upload) -> bytes:
        async with store.read() as connection:
            found = await content(connection, upload.reference)
        if found is None:
            raise NotFetched("the file is not kept any more")
        return found

    return fetch


async def content(connection: AsyncConnection, reference: str) -> bytes | None:
    row = (await connection.execute(select(uploads.c.content).where(uploads.c.id == reference))).first()
    return bytes(row.content) if row is not None else None
