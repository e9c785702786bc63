"""What can go wrong before anything runs, as one line each: a setting, the database, the port."""

from __future__ import annotations

import asyncio
import contextlib
import os
from difflib import get_close_matches
from pathlib import Path
from typing import NoReturn

import typer
from pydantic import ValidationError

from bot.settings import EXAMPLES, NOT_SETTINGS, PREFIX, Settings

EXIT = 2


def private(folder: Path) -> None:
    """Let nobody but the assistant's own user look into the data folder; a folder of somebody else is left as it is."""
    with contextlib.suppress(OSError):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if folder.stat().st_uid == os.geteuid():
            folder.chmod(0o700)


def settings_or_exit() -> Settings:
    """The settings; wrong ones end the program with a line each, and names that are no settings are told."""
    for line in unknown_names():
        typer.echo(line, err=True)
    try:
        return Settings()
    except ValidationError as error:
        for line in problems(error):
            typer.echo(line, err=True)
        raise typer.Exit(EXIT) from None


def problems(error: ValidationError) -> list[str]:
    """Which setting, what is wrong with it, and an example; never its value, which may be a secret."""
    lines = []
    for problem in error.errors():
        name = str(problem["loc"][0]) if problem["loc"] else ""
        what = " ".join(str(problem["msg"]).removeprefix("Value error, ").split())
        example = f", e.g. {PREFIX}{name.upper()}={EXAMPLES[name]}" if name in EXAMPLES else ""
        lines.append(f"setting {PREFIX}{name.upper()}: {what}{example}" if name else what)
    return lines


def unknown_names(env_file: Path = Path(".env")) -> list[str]:
    """A line for each name in the environment or the ``.env`` file that looks like a setting and is none."""
    known = {f"{PREFIX}{name.upper()}" for name in Settings.model_fields}
    given = [name for name in os.environ if name.upper().startswith(PREFIX)]
    try:
        lines = env_file.read_text("utf-8", "replace").splitlines()
    except OSError:
        lines = []
    given += [
        name
        for line in lines
        if (name := line.removeprefix("export ").partition("=")[0].strip()).upper().startswith(PREFIX)
    ]
    told = []
    for name in dict.fromkeys(given):
        if name.upper() not in known and name.upper() not in NOT_SETTINGS:
            close = get_close_matches(name.upper(), known, 1)
            told.append(
                f"{name} is no setting of this version" + (f": did you mean {close[0]}?" if close else "")
            )
    return told


def language_or_exit(wanted: str, default: str) -> str:
    """The code of a language that is offered; anything else ends the program."""
    from bot.language.catalogue import LANGUAGES

    if not wanted:
        return default
    if wanted not in LANGUAGES:
        fail(f"--lang {wanted}: that language is not offered, there are {', '.join(LANGUAGES)}")
    return wanted


def fail(line: str) -> NoReturn:
    typer.echo(line, err=True)
    raise typer.Exit(EXIT)


def told(error: BaseException) -> str | None:
    """The one line for an error that can be expected at a start; None where it is one of ours."""
    from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError

    from bot.assembly import StartFailed
    from bot.store.migrate import SchemaTooNew

    if isinstance(error, StartFailed | SchemaTooNew):
        return str(error)
    if isinstance(error, ArgumentError | NoSuchModuleError):
        return (
            f"setting {PREFIX}DATABASE_URL: this is no address of a database, e.g. {EXAMPLES['database_url']}"
        )
    if isinstance(error, DBAPIError):
        reason = str(error.orig).strip().splitlines() or [type(error.orig).__name__]
        return f"the database cannot be used: {reason[0].removeprefix('<class ')}"
    module = type(error).__module__.split(".")[0]
    if module == "asyncpg" or (isinstance(error, OSError | asyncio.TimeoutError) and _of_database(error)):
        reason = str(error).strip().splitlines() or [type(error).__name__]
        return f"the database does not answer: {reason[0]} (setting {PREFIX}DATABASE_URL)"
    return None


def _of_database(error: BaseException) -> bool:
    """Whether it came out of the driver of the database."""
    trace = error.__traceback__
    while trace is not None:
        if "asyncpg" in trace.tb_frame.f_code.co_filename:
            return True
        trace = trace.tb_next
    return False
