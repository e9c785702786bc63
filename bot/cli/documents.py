"""``vademecum documents …``: what became of the own documents, from the command line."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from bot.cli.gaps import settings_or_exit

app = typer.Typer(help="Your own documents: what became of each, and taking one away.", no_args_is_help=True)

AsJson = Annotated[bool, typer.Option("--json", help="Print a JSON object a line")]
Name = Annotated[str, typer.Argument(metavar="DOCUMENT", help="As `documents list` shows it")]


@app.command("list")
def listed(
    as_json: AsJson = False,
    to_page: Annotated[
        Path | None, typer.Option("--page", help="Write the reports to this HTML file")
    ] = None,
) -> None:
    """Show a report for each document: passages, headings, tables, what to look at. Nothing is indexed."""
    from bot.documents.page import line, page
    from bot.documents.shelf import gathered

    found = gathered(settings_or_exit())
    if to_page is not None:
        to_page.write_text(page(found.files, _today()), encoding="utf-8")
    for report in found.files:
        typer.echo(json.dumps(report.to_dict(), ensure_ascii=False) if as_json else line(report, _today()))
    named = {report.document for report in found.files}
    for problem in found.skipped:
        if problem.path not in named:
            refused = {"document": problem.path, "refused": problem.message}
            typer.echo(json.dumps(refused, ensure_ascii=False) if as_json else f"{problem}")


@app.command()
def show(name: Name, as_json: AsJson = False) -> None:
    """Show a document as its passages would be quoted."""
    from bot.documents.page import shown
    from bot.documents.shelf import find, gathered

    found = find(gathered(settings_or_exit()), name)
    if found is None:
        _fail(f"there is no document '{name}', or more than one: see `vademecum documents list`")
    report, passages = found
    if as_json:
        texts = [
            {"id": one.id, "section": one.section, "language": one.language, "text": one.text}
            for one in passages
        ]
        typer.echo(json.dumps({**report.to_dict(), "texts": texts}, ensure_ascii=False))
    else:
        typer.echo(shown(report, passages, _today()))


@app.command()
def check(
    files: Annotated[list[Path], typer.Argument(help="Files or folders")], as_json: AsJson = False
) -> None:
    """Read files for a try and show their reports; exit 1 where one is not read."""
    from bot.documents.page import line
    from bot.documents.shelf import gathered

    found = gathered(settings_or_exit(), files)
    for report in found.files:
        typer.echo(json.dumps(report.to_dict(), ensure_ascii=False) if as_json else line(report, _today()))
    named = {report.document for report in found.files}
    for problem in found.skipped:
        if problem.path not in named:
            typer.echo(str(problem), err=True)
    raise typer.Exit(1 if found.skipped else 0)


@app.command()
def remove(name: Name, yes: Annotated[bool, typer.Option("--yes", help="Do not ask")] = False) -> None:
    """Delete a document from its folder; the next `vademecum index` takes it out of the answers."""
    from bot.documents import shelf

    settings = settings_or_exit()
    if not yes:
        typer.confirm(f"Delete '{name}' from its folder?", abort=True)
    gone = shelf.remove(settings, name)
    if not gone:
        _fail(f"there is no document '{name}': see `vademecum documents list`")
    for path in gone:
        typer.echo(f"deleted {path}")
    typer.echo("run 'vademecum index' now")


def _today() -> date:
    return datetime.now(UTC).date()


def _fail(message: str) -> NoReturn:
    typer.echo(message, err=True)
    raise typer.Exit(2)
