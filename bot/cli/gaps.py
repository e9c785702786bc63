"""``vademecum gaps``: what people asked and the guide did not answer, as a table, JSON or CSV."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from bot.cli.start import settings_or_exit

if TYPE_CHECKING:
    from bot.answers.open_guide import OpenGuide
    from bot.gaps.gaps import Gap
    from bot.settings import Settings
    from bot.store.engine import Store

T = TypeVar("T")
log = logging.getLogger(__name__)


def gaps(
    as_json: Annotated[bool, typer.Option("--json", help="A JSON array")] = False,
    as_csv: Annotated[bool, typer.Option("--csv", help="A table for a spreadsheet")] = False,
    since: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%d"], help="Only questions asked on that day or later")
    ] = None,
) -> None:
    """What people asked and the guide did not answer, or not what they meant: where they agreed, or three or more asked alike."""
    from bot.gaps import export

    if as_json and as_csv:
        typer.echo("choose --json or --csv", err=True)
        raise typer.Exit(2)
    settings = settings_or_exit()
    found = in_store(settings, lambda store: _found(store, settings, since))
    if as_json:
        typer.echo(export.as_json(found))
    elif as_csv:
        typer.echo(export.as_csv(found), nl=False)
    elif not found:
        typer.echo("there are no gaps")
    for gap in [] if as_json or as_csv else found:
        why = ", ".join(f"{name} {count}" for name, count in gap.why)
        days = " to ".join(dict.fromkeys(day.date().isoformat() for day in (gap.first, gap.last)))
        typer.echo(f"{gap.count:4}  {gap.example}\n      {days}; {', '.join(gap.languages)}; {why}")


async def _found(store: Store, settings: Settings, since: datetime | None) -> list[Gap]:
    from bot.gaps import curated
    from bot.gaps.gaps import gaps, readable, unmet

    now = datetime.now(UTC)
    async with store.read() as connection:
        found = await unmet(connection, since.replace(tzinfo=UTC) if since else None)
        answered = await curated.hopeful(connection, now)
    index = index_or_none(settings) if found else None
    encoder = index.encoder if index else None
    return gaps(readable(found, encoder), encoder, answered)


def in_store(settings: Settings, work: Callable[[Store], Awaitable[T]]) -> T:
    """What *work* gives on the assistant's store, which is migrated first."""
    from bot.store.engine import Store
    from bot.store.migrate import migrate

    async def run() -> T:
        await migrate(settings.database)
        store = Store(settings.database)
        try:
            return await work(store)
        finally:
            await store.close()

    return asyncio.run(run())


def index_or_none(settings: Settings) -> OpenGuide | None:
    """The index in use; None where none was built yet, which is said."""
    from bot.guide import Guide
    from indexing.problems import IndexUnavailable

    try:
        return Guide(settings).current()
    except IndexUnavailable as error:
        typer.echo(f"without the index: {error}", err=True)
        return None
