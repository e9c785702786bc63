"""``vademecum checklists …``: prove the checklists from the command line."""

from __future__ import annotations

import typer

from bot.flows.rule_ids import known_rules
from bot.journeys.checklist import load_checklist
from bot.journeys.item import SECTIONS
from bot.journeys.walk import walk
from bot.reading.source import FlowError
from knowledge import ROOT

app = typer.Typer(help="The checklists of mobilities: prove them.", no_args_is_help=True)


@app.callback()
def checklists() -> None:
    """Keeps ``check`` a command of its own name."""


@app.command()
def check() -> None:
    """Prove the checklists: every item in somebody's list, all texts, all rule ids, all days. Exit 1 where something is wrong."""
    try:
        checklist = load_checklist(ROOT)
    except FlowError as error:
        for problem in error.problems:
            typer.echo(f"knowledge/checklists/{problem}", err=True)
        raise typer.Exit(1) from None
    seen = walk(checklist, known_rules(ROOT))
    parts = ", ".join(f"{len(checklist.of(section))} {section}" for section in SECTIONS)
    typer.echo(
        f"checklists: {len(checklist.items)} items ({parts}), {len(checklist.rules())} rules; "
        f"{seen.setups} set-ups, their lists have {seen.shortest} to {seen.longest} items"
    )
    for problem in seen.problems:
        typer.echo(f"knowledge/checklists/{problem}", err=True)
    if seen.problems:
        raise typer.Exit(1)
