"""Whether the database answers, and how its tables stand to this program."""

from __future__ import annotations

import asyncio
import os

from sqlalchemy import URL, func, make_url, select
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import NullPool

from bot.doctor.finding import Finding, bad, ok, warn
from bot.settings import Settings
from bot.store.migrate import newest, revision_of
from bot.store.tables import metadata

SECONDS = 5.0


async def database(settings: Settings) -> Finding:
    """Reads only: neither makes nor changes a database."""
    try:
        url = make_url(settings.database)
    except ArgumentError:
        return bad(
            "database", "VADEMECUM_DATABASE_URL is not an address: postgresql://user:password@host/name"
        )
    kind = url.get_backend_name()
    if kind == "sqlite" and not await asyncio.to_thread(os.path.exists, url.database or ""):
        return warn("database", f"{url.database} is not there yet; the first start makes it", kind=kind)
    try:
        revision, people = await asyncio.wait_for(_look(url), SECONDS)
    except TimeoutError:
        return bad("database", f"{_named(url)} does not answer within {SECONDS:g} s", kind=kind)
    except (DBAPIError, OSError, NoSuchModuleError, ImportError) as error:
        reason = str(getattr(error, "orig", error)).strip().splitlines() or [type(error).__name__]
        return bad("database", f"{_named(url)} cannot be opened: {reason[0]}", kind=kind)
    details = {"kind": kind, "revision": revision, "newest": newest(), "people": people}
    if revision is None:
        return warn("database", f"{_named(url)} has no tables yet; the first start makes them", **details)
    if revision > newest():
        return bad(
            "database",
            f"{_named(url)} is at revision {revision}, newer than this program ({newest()}): start the newer version",
            **details,
        )
    if revision < newest():
        text = f"{_named(url)} is at revision {revision}; the next start brings it to {newest()}"
        return warn("database", text, **details)
    return ok("database", f"{_named(url)}, revision {revision}, {people} people", **details)


async def _look(url: URL) -> tuple[str | None, int | None]:
    engine = create_async_engine(url, poolclass=NullPool, hide_parameters=True)
    try:
        async with engine.connect() as connection:
            revision = await connection.run_sync(revision_of)
            if revision != newest():
                return revision, None
            people = metadata.tables["people"]
            return revision, (await connection.execute(select(func.count()).select_from(people))).scalar()
    finally:
        await engine.dispose()


def _named(url: URL) -> str:
    if url.get_backend_name() == "sqlite":
        return f"SQLite {url.database}"
    return f"{url.get_backend_name()} at {url.host or url.query.get('host') or 'localhost'}/{url.database}"
