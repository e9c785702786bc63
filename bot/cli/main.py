"""The commands a person types. Each one only reads its arguments, calls a part of the house and prints."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Sequence
from datetime import UTC, date, datetime
from io import TextIOWrapper
from pathlib import Path
from typing import Annotated, Any

import typer

from bot.cli.checklists import app as checklists_app
from bot.cli.curated import app as curated_app
from bot.cli.documents import app as documents_app
from bot.cli.flows import app as flows_app
from bot.cli.gaps import gaps as gaps_command
from bot.cli.languages import app as languages_app
from bot.cli.start import EXIT, language_or_exit, private, settings_or_exit, told
from bot.settings import Settings

app = typer.Typer(
    name="vademecum",
    help="A chat assistant for Erasmus+ KA1 learning mobility in vocational education and training.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.add_typer(flows_app, name="flows")
app.add_typer(curated_app, name="curated")
app.add_typer(documents_app, name="documents")
app.add_typer(checklists_app, name="checklists")
app.add_typer(languages_app, name="languages")
app.command("gaps")(gaps_command)


@app.command()
def run() -> None:
    """Start the assistant: web chat, and Telegram where VADEMECUM_TELEGRAM_TOKEN is set."""
    import asyncio
    import gc

    gc.disable()  # loading makes hardly any garbage; looking for it took a tenth of the start. serve() turns it on again
    from bot.assembly import serve
    from bot.guide import ensure
    from bot.logs import set_up

    settings = settings_or_exit()
    set_up(settings)
    private(settings.data_dir)
    ensure(settings)
    asyncio.run(serve(settings))


@app.command()
def ask(
    question: Annotated[
        str | None, typer.Argument(help="The question; without one it is read from standard input")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the answer as a JSON object")] = False,
    batch: Annotated[
        bool, typer.Option("--batch", help="Read JSON lines {id, question, history, lang}, write one each")
    ] = False,
    lang: Annotated[
        str, typer.Option(help="The language of the reply where that of the question is not spoken")
    ] = "",
    today: Annotated[datetime | None, typer.Option(hidden=True, formats=["%Y-%m-%d"])] = None,
) -> None:
    """Answer a question from the guide, with its sources."""
    from bot.answers.write.writer import configured_writer
    from bot.channels.terminal.ask import answer_batch, answer_one
    from bot.gaps.served import served_now

    settings = settings_or_exit()
    language = language_or_exit(lang, settings.default_language)
    writer = configured_writer(settings)
    guide = _guide(settings)
    day: date = (today or datetime.now(UTC)).date()
    curated = served_now(settings.database)
    if batch:
        answer_batch(guide, sys.stdin.buffer, sys.stdout, day, settings.default_language, writer, curated)
        return
    asked = question if question is not None else _piped()
    answer_one(guide, asked, language, day, as_json=as_json, writer=writer, curated=curated)


@app.command()
def chat(lang: Annotated[str, typer.Option(help="Language to begin with: en or es")] = "") -> None:
    """Talk to the assistant in the terminal. An empty line or Ctrl-D ends it."""
    import asyncio

    from bot.assembly import terminal_chat

    settings = settings_or_exit()
    language = language_or_exit(lang, settings.default_language)
    _guide(settings)
    asyncio.run(terminal_chat(settings, language))


@app.command()
def search(
    query: Annotated[str | None, typer.Argument(help="What to look for")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the passages as a JSON object")] = False,
    batch: Annotated[
        bool, typer.Option("--batch", help="Read JSON lines {id, query}, write one each")
    ] = False,
    k: Annotated[int, typer.Option("-k", min=1, max=1000, help="How many passages")] = 5,
    index: Annotated[Path | None, typer.Option("--index", help="Another index than the assistant's")] = None,
) -> None:
    """Find passages, without answering."""
    from bot.channels.terminal.search import search_batch, search_one
    from bot.guide import opened_at

    settings = settings_or_exit()
    opened = opened_at(index, settings) if index else _guide(settings).current()
    if batch:
        search_batch(opened, sys.stdin.buffer, sys.stdout, k)
        return
    search_one(opened, query if query is not None else _piped(), k, as_json=as_json)


@app.command("index")
def index_command(
    source: Annotated[
        list[Path] | None, typer.Option("--source", help="A folder or file of own documents")
    ] = None,
    into: Annotated[
        Path | None, typer.Option("--into", help="Another folder than the assistant's index")
    ] = None,
    repair: Annotated[
        bool,
        typer.Option(
            "--repair", help="Look at every file of index and model, and make anew what is not whole"
        ),
    ] = False,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print what became of it, and of each document, as a JSON object")
    ] = False,
) -> None:
    """Build or refresh an index from Markdown, HTML, PDF, DOCX and text files.

    Without --source: the assistant's own index, of the guide and of VADEMECUM_OWN_DOCUMENTS.
    """
    from bot.guide import build

    settings = settings_or_exit()
    missing = [folder for folder in source or [] if not folder.exists()]
    if missing:
        _fail(f"there is no {missing[0]}: give a folder or file that exists")
    report = build(settings, source or None, into, repair=repair)
    typer.echo(json.dumps(report.to_dict(), ensure_ascii=False) if as_json else str(report))


@app.command()
def evaluate(
    part: Annotated[list[str] | None, typer.Option(help="open, check or held; all without it")] = None,
    beside: Annotated[
        bool, typer.Option("--baselines/--no-baselines", help="Measure the baselines in the same run")
    ] = True,
    as_json: Annotated[bool, typer.Option("--json", help="Print the figures as JSON")] = False,
    save_to: Annotated[
        Path | None, typer.Option("--save", help="Also write the figures into this file")
    ] = None,
    picture: Annotated[Path | None, typer.Option(help="Also draw the figures into this SVG file")] = None,
    folds: Annotated[
        bool,
        typer.Option("--folds", help="Only measure how asks that the guide did not learn find their rules"),
    ] = False,
    real: Annotated[
        bool, typer.Option("--real", help="Only measure the answers to real questions from public pages")
    ] = False,
    own: Annotated[
        bool,
        typer.Option("--own", help="Only measure the answers from own documents of made-up organisations"),
    ] = False,
    today: Annotated[datetime | None, typer.Option(hidden=True, formats=["%Y-%m-%d"])] = None,
) -> None:
    """Measure retrieval and answers on the golden questions; exit 1 below the thresholds."""
    import json

    from rich.console import Console

    import knowledge
    from bot.evaluation.golden import PARTS
    from bot.evaluation.picture import draw
    from bot.evaluation.report import evaluate as measure
    from bot.evaluation.report import promised, save, show

    day = (today or datetime.now(UTC)).date()
    if own:
        _own(settings_or_exit(), day)
        return
    guide = _guide(settings_or_exit()).current()
    if folds:
        _folds(guide, day)
        return
    if real:
        _real(guide, day, part or PARTS, picture)
        return
    report = measure(guide, knowledge.ROOT / "golden", day, parts=part or PARTS, beside=beside)
    if save_to is not None:
        save(report, save_to)
    if picture is not None:
        draw(report, promised(knowledge.ROOT / "golden"), picture)
    if as_json:
        typer.echo(json.dumps(report.as_json(), ensure_ascii=False))
    else:
        show(report, Console(width=140))
    if report.failures:
        raise typer.Exit(1)


def _real(guide: Any, day: date, parts: Sequence[str], picture: Path | None) -> None:
    import knowledge
    from bot.answers.pipeline import Pipeline
    from bot.evaluation.real import MADE_UP, figures, measure_real
    from bot.evaluation.reliability import draw_reliability, reliability, reliability_lines
    from bot.self_checks.flows_in_use import published
    from bot.self_checks.personal_cases import PersonalCases

    pipeline = Pipeline(lambda: guide, own_cases=PersonalCases(published, lambda: guide.passages))
    judged = measure_real(knowledge.ROOT / "golden" / "real", pipeline, day, parts)
    for found in figures(judged):
        typer.echo(found.line())
    points = reliability(one for one in judged if one.case.topic not in MADE_UP)
    for line in reliability_lines(points):
        typer.echo(line)
    if picture is not None:
        draw_reliability(points, day, picture)


def _own(settings: Settings, day: date) -> None:
    from bot.evaluation.own import DOCUMENTS, FOLDER, MORE, guide_with, measure_own, own_lines

    for parts, folder in ((("open", "held"), DOCUMENTS), ((MORE,), FOLDER / MORE)):
        with guide_with(settings, folder) as guide:
            for part in parts:
                typer.echo(f"{part}:")
                typer.echo("\n".join(own_lines(measure_own(guide, day, part))))


def _folds(guide: Any, day: date) -> None:
    import knowledge
    from bot.evaluation.folds import below_floor, fold_of, fold_recall, too_few
    from bot.language.catalogue import LANGUAGES

    measured = fold_recall(fold_of(guide), day)
    for one in measured:
        shares = " / ".join(f"{100 * share:.1f}" for share in (one.recall_1, one.recall_3, one.recall_5))
        typer.echo(f"{one.language}: {one.asks} asks left out, Recall@1/3/5 {shares} %")
    failures = below_floor(measured, knowledge.ROOT / "golden")
    poor = too_few(guide.passages.values(), LANGUAGES)
    failures += [f"fewer than three asks: {', '.join(poor[:10])} ({len(poor)} in all)"] if poor else []
    for failure in failures:
        typer.echo(f"below the floor: {failure}", err=True)
    if failures:
        raise typer.Exit(1)


@app.command()
def doctor(
    as_json: Annotated[bool, typer.Option("--json", help="Print the findings as a JSON object")] = False,
) -> None:
    """Say what is configured, reachable and healthy, and what is not; exit 1 where something is broken."""
    import asyncio
    import json

    from bot.doctor import as_json as as_object
    from bot.doctor import as_text, examine, healthy

    findings = asyncio.run(examine(settings_or_exit()))
    typer.echo(json.dumps(as_object(findings), ensure_ascii=False) if as_json else as_text(findings))
    if not healthy(findings):
        raise typer.Exit(1)


def _guide(settings: Settings) -> Any:
    from bot.guide import Guide, ensure

    ensure(settings, quiet=True)
    return Guide(settings)


def _piped() -> str:
    """What came in by a pipe, whatever bytes it is made of."""
    return sys.stdin.buffer.read().decode("utf-8", "replace")


def _fail(message: str) -> None:
    typer.echo(message, err=True)
    raise typer.Exit(2)


def main() -> None:
    """Entry point: what a person can mend is one line, without a traceback."""
    from bot.answers.write.problems import ModelMisconfigured
    from indexing.problems import IndexUnavailable

    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # a terminal keeps its own encoding, programs read UTF-8
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="replace")
    try:
        app()
    except ModelMisconfigured as error:
        typer.echo(str(error), err=True)
        raise SystemExit(2) from None
    except IndexUnavailable as error:
        typer.echo(str(error), err=True)
        raise SystemExit(1) from None
    except BrokenPipeError:
        # Python would complain once more when it flushes at the end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise SystemExit(1) from None
    except Exception as error:
        line = told(error)
        if line is not None:
            typer.echo(line, err=True)
            raise SystemExit(EXIT) from None
        if not isinstance(error, OSError) or error.filename is None:
            raise
        typer.echo(f"{error.filename}: {error.strerror}", err=True)
        raise SystemExit(1) from None


if __name__ == "__main__":
    main()
