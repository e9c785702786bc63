"""``vademecum languages``: what each language has, lacks, and has made from an English text that was changed since."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from bot.language.inventory import LanguageReport, reports
from bot.language.packs import languages, names
from bot.language.stamps import stamp as note

app = typer.Typer(
    help="The languages: what is there, what is missing, what is stale.", invoke_without_command=True
)
SHOWN = 5  # names of what is missing, a line


@app.callback()
def show(
    context: typer.Context,
    as_json: Annotated[bool, typer.Option("--json", help="Every name, as a JSON array")] = False,
) -> None:
    """Say for each language what is there, missing and stale; exit 1 where one that is offered lacks something.

    `offered`: the whole assistant speaks it. `answers`: questions are answered in it, its other texts are English. `begun`: neither.
    """
    if context.invoked_subcommand is not None:
        return
    found = reports()
    if as_json:
        typer.echo(json.dumps([_as_object(one) for one in found], ensure_ascii=False, indent=2))
    else:
        typer.echo("\n\n".join(_as_text(one) for one in found))
    if any(one.state == "offered" and one.lacks for one in found):
        raise typer.Exit(1)


@app.command()
def stamp(
    code: Annotated[str, typer.Argument(help="A language, for example de")],
    texts: Annotated[
        list[str] | None,
        typer.Argument(help="Texts that were translated again: rules, questions, interface texts"),
    ] = None,
    every: Annotated[
        bool, typer.Option("--all", help="Everything, after the whole language was read again")
    ] = False,
) -> None:
    """Note that translations were made of today's English: those never noted, those named, or all."""
    if code not in languages():
        typer.echo(f"there is no language {code}; there are {', '.join(languages())}", err=True)
        raise typer.Exit(2)
    typer.echo(f"{code}: {note(code, texts or (), every=every)} translations noted")


def _as_object(one: LanguageReport) -> dict[str, object]:
    return {
        "language": one.code,
        "state": one.state,
        "parts": [
            {
                "part": part.name,
                "needed": part.needed,
                "there": part.there,
                "missing": list(part.missing),
                "stale": list(part.stale),
            }
            for part in one.parts
        ],
    }


def _as_text(one: LanguageReport) -> str:
    lines = [f"{one.code} ({names().get(one.code, '?')}): {one.state}"]
    for part in one.parts:
        lines.append(f"  {part.name}: {part.there} of {part.needed}")
        if part.missing:
            lines.append(f"    missing {len(part.missing)}: {_some(part.missing)}")
        if part.stale:
            lines.append(f"    stale {len(part.stale)}: {_some(part.stale)}")
    return "\n".join(lines)


def _some(every: tuple[str, ...]) -> str:
    return ", ".join(every[:SHOWN]) + (", …" if len(every) > SHOWN else "")
