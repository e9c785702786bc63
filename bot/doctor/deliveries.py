"""What is said unasked: whether it goes out, and what is not known to have arrived."""

from __future__ import annotations

import asyncio
import os
from datetime import UTC, datetime, timedelta

from sqlalchemy import func, make_url, select
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import NullPool

from bot.doctor.finding import Finding, off, ok, warn
from bot.settings import Settings
from bot.store.inbox import PUT_ASIDE
from bot.store.migrate import newest, revision_of
from bot.store.tables import deliveries, inbox

NAME, ASIDE = "deliveries", "messages"
SECONDS = 5.0
LATE = timedelta(minutes=15)  # a thousand people are written to in less than a minute
RECENT = timedelta(days=7)


async def put_aside(settings: Settings) -> Finding:
    """Messages that stalled or killed the assistant and were answered with an apology instead: whether there are any of late."""
    try:
        found = await asyncio.wait_for(_aside(settings.database, datetime.now(UTC)), SECONDS)
    except (SQLAlchemyError, OSError, TimeoutError):
        found = None
    if found is None:
        return off(ASIDE, "nothing to see before the database is there")
    if found:
        text = f"{len(found)} in the last {RECENT.days} days were put aside: rows {', '.join(map(str, found[:20]))} of inbox"
        return warn(ASIDE, text, rows=found)
    return ok(ASIDE, "none was put aside", rows=[])


async def _aside(address: str, now: datetime) -> list[int] | None:
    url = make_url(address)
    if url.get_backend_name() == "sqlite" and not await asyncio.to_thread(os.path.exists, url.database or ""):
        return None
    engine = create_async_engine(url, poolclass=NullPool, hide_parameters=True)
    try:
        async with engine.connect() as connection:
            if await connection.run_sync(revision_of) != newest():
                return None
            rows = select(inbox.c.id).where(
                inbox.c.done_at >= now - RECENT, inbox.c.error.startswith(PUT_ASIDE)
            )
            return list((await connection.execute(rows.order_by(inbox.c.id))).scalars())
    finally:
        await engine.dispose()


async def sending(settings: Settings) -> Finding:
    """Reads only. What is wrong with the database itself is told elsewhere."""
    try:
        found = await asyncio.wait_for(_count(settings.database, datetime.now(UTC)), SECONDS)
    except (SQLAlchemyError, OSError, TimeoutError):
        found = None
    if found is None:
        return off(NAME, "nothing to see before the database is there")
    waiting, late, unknown = found
    details = {"waiting": waiting, "late": late, "unknown": unknown}
    if late:
        text = f"{late} of {waiting} due messages wait longer than {LATE.seconds // 60} minutes: is the assistant running?"
        return warn(NAME, text, **details)
    if unknown:
        text = f"of {unknown} in the last {RECENT.days} days it is not known whether they arrived; none is sent again by itself"
        return warn(NAME, text, **details)
    return ok(NAME, f"{waiting} due, none late, none unknown", **details)


async def _count(address: str, now: datetime) -> tuple[int, int, int] | None:
    """How many are due, how many of them late, and how many ended as unknown of late; None without tables of this version."""
    url = make_url(address)
    if url.get_backend_name() == "sqlite" and not await asyncio.to_thread(os.path.exists, url.database or ""):
        return None
    engine = create_async_engine(url, poolclass=NullPool, hide_parameters=True)
    due = (deliveries.c.state == "waiting", deliveries.c.held == 0)
    try:
        async with engine.connect() as connection:
            if await connection.run_sync(revision_of) != newest():
                return None
            found = []
            for where in (
                (*due, deliveries.c.not_before <= now),
                (*due, deliveries.c.not_before <= now - LATE),
                (deliveries.c.state == "unknown", deliveries.c.claimed_at >= now - RECENT),
            ):
                count = select(func.count()).select_from(deliveries).where(*where)
                found.append(int((await connection.execute(count)).scalar_one()))
            return found[0], found[1], found[2]
    finally:
        await engine.dispose()
