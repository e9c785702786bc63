"""``vademecum curated …``: answers that people write where the guide has none, from the command line."""

from __future__ import annotations

import json
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NoReturn

import typer

from bot.cli.gaps import in_store, index_or_none
from bot.cli.start import language_or_exit, settings_or_exit

if TYPE_CHECKING:
    from bot.gaps.curated import CuratedEntry, Doer

CONSOLE = "en"

app = typer.Typer(help="Answers that people write where the guide has none.", no_args_is_help=True)

Number = Annotated[int, typer.Argument(metavar="ID", help="As `curated list` shows it")]
Day = typer.Option(formats=["%Y-%m-%d"], help="The last day on which it is served")


@app.command()
def add(
    question: Annotated[list[str], typer.Option(help="How people ask it; repeat it for further wordings")],
    source: Annotated[list[str], typer.Option(help="An https address or the id of a rule; may be repeated")],
    text: Annotated[
        str | None, typer.Argument(help="The answer; without one it is read from standard input")
    ] = None,
    lang: Annotated[str, typer.Option(help="The language it is written in: en or es")] = "",
    until: Annotated[datetime | None, Day] = None,
) -> None:
    """Write an answer. Where there is more than one admin, one of them reviews it in the chat (/curated) before it is served."""
    from bot.gaps import curated, written
    from bot.language.catalogue import say

    settings, now = settings_or_exit(), datetime.now(UTC)
    index = index_or_none(settings)
    try:
        rules, links = written.as_sources(" ".join(source), index.passages if index else ())
        answer = written.WrittenCurated(
            written.as_phrasings(question),
            written.as_text(text if text is not None else sys.stdin.read()),
            written.as_language(language_or_exit(lang, settings.default_language)),
            rules,
            links,
            written.after(until.date()) if until else written.in_months(now, written.MONTHS),
        )
    except written.UnfitAnswer as wrong:
        _fail(say(CONSOLE, wrong.key, **wrong.values))
    if answer.expires_at <= now:
        _fail("that day is over: give a later one with --until")
    alone = len(settings.admins) <= 1

    async def work(store: Any) -> CuratedEntry:
        async with store.write() as connection:
            return await curated.add(connection, answer, _operator(), now, alone=alone)

    entry = in_store(settings, work)
    typer.echo(f"{entry.id}: {_state(entry, now)}")


@app.command("list")
def list_entries(
    as_json: Annotated[bool, typer.Option("--json", help="A JSON array")] = False,
    every: Annotated[bool, typer.Option("--all", help="Also those rejected and taken back")] = False,
) -> None:
    """The answers, newest first, and how they stand."""
    from bot.gaps import curated

    states = [curated.WAITING, curated.APPROVED, *([curated.REJECTED, curated.WITHDRAWN] if every else [])]

    async def work(store: Any) -> list[CuratedEntry]:
        async with store.read() as connection:
            return await curated.listed(connection, states)

    found, now = in_store(settings_or_exit(), work), datetime.now(UTC)
    if as_json:
        typer.echo(json.dumps([_as_object(one, now) for one in found], ensure_ascii=False, indent=2))
        return
    for one in found:
        typer.echo(f"{one.id:4}  {one.written.phrasings[0]}\n      {_state(one, now)}")
    if not found:
        typer.echo("nobody has written an answer yet")


@app.command()
def review(
    number: Number,
    approve: Annotated[
        bool | None, typer.Option("--approve/--reject", help="Without either it is only shown")
    ] = None,
) -> None:
    """Show an answer that waits, and approve or reject it; not one that was written on the command line."""
    from bot.gaps import curated

    settings, now = settings_or_exit(), datetime.now(UTC)
    if approve is None:
        entry = _entry(settings, number)
        typer.echo("\n".join(f"? {one}" for one in entry.written.phrasings))
        typer.echo(f"\n{entry.written.text}\n")
        typer.echo("\n".join(f"- {one}" for one in (*entry.written.rules, *entry.written.links)))
        typer.echo(f"{entry.id}: {_state(entry, now)}")
        return

    async def work(store: Any) -> bool:
        async with store.write() as connection:
            return await curated.review(connection, number, _operator(), now, approve=approve)

    if not in_store(settings, work):
        entry = _entry(settings, number)
        own = entry.state == curated.WAITING
        _fail(
            "it was written on the command line: one of the admins reviews it in the chat (/curated)"
            if own
            else f"there is nothing to decide: {_state(entry, now)}"
        )
    typer.echo(f"{number}: {_state(_entry(settings, number), now)}")


@app.command()
def expire(number: Number, until: Annotated[datetime | None, Day] = None) -> None:
    """Stop serving an answer now, or let it end on another day than it would."""
    from bot.gaps import curated
    from bot.gaps.written import after

    settings, now = settings_or_exit(), datetime.now(UTC)

    async def work(store: Any) -> bool:
        async with store.write() as connection:
            end = after(until.date()) if until else now
            return await curated.expire(connection, number, _operator(), now, end)

    if not in_store(settings, work):
        _fail(f"there is nothing to end: {_state(_entry(settings, number), now)}")
    typer.echo(f"{number}: {_state(_entry(settings, number), datetime.now(UTC))}")


@app.command()
def golden(
    number: Number,
    must: Annotated[
        list[str] | None,
        typer.Option(help="Words every answer has to hold; by default the numbers of the answer"),
    ] = None,
    into: Annotated[Path | None, typer.Option(help="Another file than that of the golden set")] = None,
) -> None:
    """Append an answer to the golden questions as a case that `vademecum evaluate` measures."""
    import knowledge
    from bot.gaps import curated
    from bot.gaps.golden import FILE, NoCase, append

    entry = _entry(settings_or_exit(), number)
    if entry.state != curated.APPROVED:
        _fail("only a reviewed answer becomes a case")
    file = into or knowledge.ROOT / "golden" / FILE
    try:
        typer.echo(f"{append(entry, file, must or ())} stands in {file}")
    except NoCase as why:
        _fail(str(why))


def _entry(settings: Any, number: int) -> CuratedEntry:
    from bot.gaps import curated

    async def work(store: Any) -> CuratedEntry | None:
        async with store.read() as connection:
            return await curated.get(connection, number)

    entry = in_store(settings, work)
    if entry is None:
        _fail(f"there is no curated answer {number}: `vademecum curated list` shows those there are")
    return entry


def _operator() -> Doer:
    from bot.gaps.curated import OPERATOR, Doer

    return Doer(None, OPERATOR)


def _state(entry: CuratedEntry, now: datetime) -> str:
    from bot.gaps import curated
    from bot.gaps.written import last_day

    day = last_day(entry.written.expires_at).isoformat()
    if entry.state == curated.WAITING:
        return "waits for review"
    if entry.state == curated.APPROVED:
        return f"served until {day}" if entry.served(now) else f"expired on {day}"
    return "rejected" if entry.state == curated.REJECTED else "taken back"


def _as_object(entry: CuratedEntry, now: datetime) -> dict[str, Any]:
    one = entry.written
    return {
        "id": entry.id, "questions": list(one.phrasings), "text": one.text, "language": one.language,
        "rules": list(one.rules), "links": list(one.links), "state": entry.state, "served": entry.served(now),
        "author": entry.author.role, "written": entry.written_at.isoformat(),
        "reviewer": entry.reviewer.role if entry.reviewer else None,
        "reviewed": entry.reviewed_at.isoformat() if entry.reviewed_at else None,
        "expires": one.expires_at.isoformat(),
    }  # fmt: skip


def _fail(message: str) -> NoReturn:
    typer.echo(message, err=True)
    raise typer.Exit(2)
