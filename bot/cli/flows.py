"""``vademecum flows …``: check, list, draw and run the self-checks from the command line."""

from __future__ import annotations

import json
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Annotated, Any

import typer

from bot.cli.start import language_or_exit, settings_or_exit
from bot.flows import rule_conditions
from bot.flows.catalogue import Catalogue
from bot.flows.definition import Flow, said
from bot.flows.draw import mermaid, svg
from bot.flows.rule_ids import known_rules
from bot.reading import states
from bot.reading.source import FlowError
from knowledge import ROOT

app = typer.Typer(help="The self-checks: prove, list, draw and run them.", no_args_is_help=True)


@app.command()
def check() -> None:
    """Prove every self-check: no hole, no contradiction, all texts, all rule ids. Exit 1 where something is wrong."""
    catalogue, known, wrong = _catalogue(), known_rules(ROOT), 0
    for key, flow in catalogue.flows.items():
        seen = catalogue.check(key, known)
        wrong += len(seen.problems)
        typer.echo(
            f'{key}: {seen.paths} paths, {seen.paths_doubtful} more with "I don\'t know", {len(flow.questions)} questions, '
            f"{len(flow.rows)} rows, {len(seen.outcomes)} of {len(flow.outcomes)} outcomes, {len(seen.rules)} rules"
        )
        for problem in seen.problems:
            typer.echo(f"knowledge/flows/{problem}", err=True)
    for problem in catalogue.data_problems(known):
        wrong += 1
        typer.echo(f"knowledge/{problem}", err=True)
    typer.echo(
        "territories: {territories} in {states} states, {regions} names of regions; conditions: {conditions} of {rules} rules".format(
            **states.listed(), **rule_conditions.listed()
        )
    )
    if wrong:
        typer.echo(f"{wrong} problems", err=True)
        raise typer.Exit(1)


@app.command()
def publish(
    end: Annotated[
        bool, typer.Option("--end", help="End the self-checks of people whose question is gone")
    ] = False,
) -> None:
    """Ask whether the self-checks may go live: not while people stand at a question that is gone. Exit 1 then.

    The assistant asks the same when it starts. A question that took another's place names it: ``was: [old-name]``.
    """
    import asyncio

    from bot.self_checks.publishing import PeopleStranded
    from bot.self_checks.publishing import publish as look
    from bot.store.engine import Store
    from bot.store.migrate import migrate

    async def ask() -> tuple[int, int]:
        address = settings_or_exit().database
        await migrate(address)
        store = Store(address)
        try:
            return await look(store, lambda: flows, datetime.now(UTC), ending=end)
        finally:
            await store.close()

    flows = _catalogue().flows
    try:
        people, ended = asyncio.run(ask())
    except PeopleStranded as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(1) from None
    typer.echo(f"in the middle of a self-check: {people}; stranded: 0; ended: {ended}")


@app.command("list")
def list_flows(
    as_json: Annotated[bool, typer.Option("--json", help="With questions, options and outcomes")] = False,
) -> None:
    """The self-checks, with what they ask."""
    flows = _catalogue().flows.values()
    if as_json:
        typer.echo(json.dumps([_described(flow) for flow in flows], ensure_ascii=False, indent=2))
        return
    for flow in flows:
        typer.echo(f"{flow.key}: {said(flow.title, 'en')} ({len(flow.questions)} questions)")


@app.command()
def draw(
    flow: Annotated[str, typer.Argument(help="A self-check, for example can-i-go")],
    as_svg: Annotated[bool, typer.Option("--svg", help="SVG instead of Mermaid")] = False,
    into: Annotated[
        Path | None, typer.Option("--into", help="Write FLOW.mmd and FLOW.svg into this folder")
    ] = None,
) -> None:
    """The picture of a self-check, as Mermaid text or SVG."""
    catalogue = _catalogue()
    seen = catalogue.check(_known(catalogue, flow).key, doubts=0)
    if into is None:
        typer.echo(svg(seen) if as_svg else mermaid(seen), nl=False)
        return
    into.mkdir(parents=True, exist_ok=True)
    (into / f"{flow}.mmd").write_text(mermaid(seen), encoding="utf-8")
    (into / f"{flow}.svg").write_text(svg(seen), encoding="utf-8")


@app.command()
def run(
    flow: Annotated[str, typer.Argument(help="A self-check, for example can-i-go")],
    as_json: Annotated[
        bool, typer.Option("--json", help="JSON lines in, JSON lines out (the only form so far)")
    ] = True,
    lang: Annotated[str, typer.Option(help="Language of the text: en or es")] = "en",
    today: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%d"], help="The day to count from")
    ] = None,
) -> None:
    """Read {"id", "answers"} lines on standard input and write the verdict of each, in order.

    Answers are keyed by question (see ``flows list --json``); typed words such as "3 weeks" or "Spanien" are read too.
    """
    lang = language_or_exit(lang, "en")
    catalogue = _catalogue()
    _known(catalogue, flow)
    day = (today or datetime.now()).date()  # noqa: DTZ005 (deadlines are days of the reader's own calendar)
    for number, line in enumerate(sys.stdin, start=1):
        if line.strip():
            typer.echo(json.dumps(_run_line(catalogue, flow, line, number, lang, day), ensure_ascii=False))


def _run_line(
    catalogue: Catalogue, flow: str, line: str, number: int, lang: str, day: date
) -> dict[str, Any]:
    try:
        asked = json.loads(line)
        answers = asked.get("answers", {})
        if not isinstance(answers, dict):
            raise TypeError
    except (ValueError, TypeError, AttributeError):
        typer.echo(f'line {number} is not {{"id": …, "answers": {{…}}}}', err=True)
        raise typer.Exit(2) from None
    return {"id": asked.get("id"), **catalogue.run(flow, answers, lang, day).plain()}


def _catalogue() -> Catalogue:
    try:
        return Catalogue.load()
    except FlowError as error:
        for problem in error.problems:
            typer.echo(f"knowledge/flows/{problem}", err=True)
        raise typer.Exit(1) from None


def _known(catalogue: Catalogue, flow: str) -> Flow:
    if flow not in catalogue.flows:
        typer.echo(f"there is no self-check “{flow}”; there are {', '.join(catalogue.flows)}", err=True)
        raise typer.Exit(2)
    return catalogue.flows[flow]


def _described(flow: Flow) -> dict[str, Any]:
    questions = []
    for question in flow.questions.values():
        one: dict[str, Any] = {"id": question.key, "type": question.kind, "label": dict(question.label)}
        if question.help:
            one["help"] = dict(question.help)
        if question.options:
            one["options"] = [{"id": option.key, "label": dict(option.label)} for option in question.options]
        if question.kind == "number":
            one |= {"min": question.low, "max": question.high, "unit": question.unit}
        questions.append(one)
    outcomes = [
        {"id": o.key, "verdict": o.verdict, "title": dict(o.title), **({"route": o.route} if o.route else {})}
        for o in (*flow.outcomes.values(), flow.unsettled)
    ]
    return {
        "id": flow.key,
        "version": flow.version,
        "title": dict(flow.title),
        "questions": questions,
        "outcomes": outcomes,
    }
