"""The curated answers that are served now, for programs that answer without a conversation (``vademecum ask``)."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import sqlite3
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.answers.answer import Curated

log = logging.getLogger(__name__)


def served_now(database: str) -> tuple[Curated, ...]:
    """Those of the store at *database* (SQLAlchemy address), which is neither made nor migrated; none where it cannot be read.

    SQLite is asked first whether there is any, because to load the store takes longer than an answer.
    """
    file = database.partition("sqlite+aiosqlite:///")[2]
    if file and not _any(Path(file)):
        return ()
    try:
        return asyncio.run(_served(database))
    except Exception as error:
        log.warning("curated answers are left out: the store cannot be read (%s)", error)
        return ()


def _any(file: Path) -> bool:
    if not file.exists():
        return False
    try:
        with contextlib.closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as connection:
            found = connection.execute("SELECT 1 FROM curated WHERE state = 'approved' LIMIT 1").fetchone()
    except sqlite3.Error:  # an older schema, or no database
        return False
    return found is not None


async def _served(database: str) -> tuple[Curated, ...]:
    from bot.gaps.curated import served
    from bot.store.engine import Store

    store = Store(database)
    try:
        async with store.read() as connection:
            return await served(connection, datetime.now(UTC))
    finally:
        await store.close()
