"""Keeps the index in step with the documents while the assistant runs: what people brought is laid out as files, what changed is
indexed aside, and who brought a document is told once it can be tried."""

from __future__ import annotations

import asyncio
import logging
import shutil
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import yaml
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.chat import payloads
from bot.delivery import compose, ledger
from bot.delivery.ledger import Planned
from bot.documents import document_store
from bot.documents.document_store import BroughtDocument
from bot.language.catalogue import best_language, say
from bot.messages import Button, Reply, plain
from bot.store.engine import Store
from bot.store.tables import people
from bot.tasks import again_and_again

log = logging.getLogger(__name__)

EVERY_SECONDS = 2.0  # how often the rows are looked at
FOLDERS_SECONDS = 60.0  # how often the configured folders are


class DocumentRefresh:
    """One per process. *ensure* makes the index hold what the folders hold, and says whether it does; it takes its time and is called in a
    thread. *folders*: whether there are configured folders to look at, too."""

    def __init__(
        self,
        store: Store,
        folder: Path,
        ensure: Callable[[], bool],
        *,
        folders: bool = False,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._store, self._folder = store, folder
        self._ensure = ensure
        self._folders, self._now, self._clock = folders, now, clock
        self._laid_out: object = None
        self._looked = -FOLDERS_SECONDS

    async def run(self) -> None:
        """Look again and again, until cancelled."""
        await again_and_again(self.step, "documents", EVERY_SECONDS)

    async def step(self) -> None:
        """Look once; index where something changed, then tell who waits for it."""
        async with self._store.read() as connection:
            found = await document_store.everything(connection)
        mark = [(one.id, one.circle) for one in found]
        due = self._folders and self._clock() - self._looked >= FOLDERS_SECONDS
        if mark == self._laid_out and not due:
            return
        self._looked = self._clock()
        await self._lay_out(found)
        if not await asyncio.to_thread(self._ensure):
            raise RuntimeError("the documents could not be indexed; the lines above say why")
        self._laid_out = mark
        for one in found:
            if one.published_at is None and not one.told:
                await self._tell(one)

    async def _lay_out(self, found: list[BroughtDocument]) -> None:
        """Make the folder hold just these documents, each with what is known of it in a side file."""
        if not found and not self._folder.is_dir():
            return
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        wanted = {str(one.id): one for one in found}
        for path in self._folder.iterdir():
            if path.name not in wanted:
                await asyncio.to_thread(shutil.rmtree, path, ignore_errors=True)
        for name, one in wanted.items():
            place = self._folder / name
            place.mkdir(mode=0o700, exist_ok=True)
            (place / f"{one.name}.meta.yaml").write_text(_side(one), encoding="utf-8")
            if not (place / one.name).exists():
                async with self._store.read() as connection:
                    content = await document_store.content(connection, one.id)
                aside = place / ".new"
                aside.write_bytes(content or b"")
                aside.replace(place / one.name)

    async def _tell(self, one: BroughtDocument) -> None:
        async with self._store.write() as connection:
            if await document_store.mark_told(connection, one.id):
                await _plan(connection, one, self._now())


def _side(one: BroughtDocument) -> str:
    said = {"circle": one.circle, "dated": one.report.get("dated") or one.brought_at.date().isoformat()}
    if one.organisation:
        said["organisation"] = one.organisation
    return yaml.safe_dump(said, allow_unicode=True)


async def _plan(connection: AsyncConnection, one: BroughtDocument, now: datetime) -> None:
    """A message to who brought it: that it can be tried, with some of its headings to tap."""
    if one.brought_by is None:
        return
    row = (await connection.execute(people.select().where(people.c.id == one.brought_by))).first()
    if row is None:
        return
    language = best_language(row.language)
    examples = [str(heading) for heading in one.report.get("examples", ())]
    blocks = [say(language, "documents-ready", title=plain(one.title))]
    blocks += [say(language, "documents-ready-example")] if examples else []
    rows = tuple(
        (Button(heading[:60], payload=payloads.make("documents", "try", one.id, place)),)
        for place, heading in enumerate(examples)
    )
    last = (
        Button(
            say(language, "documents-button-publish"), payload=payloads.make("documents", "publish", one.id)
        ),
        Button(
            say(language, "documents-button-remove"), payload=payloads.make("documents", "remove", one.id)
        ),
    )
    planned = Planned(
        kind=compose.NOTICE, key=f"document:{one.id}:ready", source=f"document:{one.id}", person=row.id, channel=row.channel,
        chat=row.chat, not_before=now, body=Reply("\n\n".join(blocks), (*rows, last), language=language),
        priority=0, not_after=now + timedelta(days=1),
    )  # fmt: skip
    await ledger.plan(connection, [planned], now)
