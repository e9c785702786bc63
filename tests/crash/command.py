"""What the kill tests have in common: their command line, and how their outcome is told."""

from __future__ import annotations

import argparse
import asyncio
import sys
from collections.abc import Awaitable, Callable
from typing import Any, Protocol

DATABASES = ("sqlite", "postgres")


class Told(Protocol):
    """The outcome of a run: a line for people, and what is wrong."""

    def line(self) -> str: ...

    def problems(self) -> list[str]: ...


def tell(outcome: Told) -> bool:
    """Print the outcome; True where something is wrong."""
    print(outcome.line(), flush=True)
    problems = outcome.problems()
    for problem in problems[:20]:
        print("  ", problem, flush=True)
    return bool(problems)


def command(name: str, description: str | None, crash: Callable[..., Awaitable[Told]], **counts: int) -> None:
    """``python -m tests.crash.NAME``: *counts* are its options with their defaults; exit 1 where something is wrong."""
    parser = argparse.ArgumentParser(prog=f"python -m tests.crash.{name}", description=description)
    for count, default in counts.items():
        parser.add_argument(f"--{count}", type=int, default=default)
    parser.add_argument("--database", choices=DATABASES, default=DATABASES[0])
    parser.add_argument("--seed", type=int)
    chosen: dict[str, Any] = vars(parser.parse_args())

    async def run() -> Told:
        return await crash(**chosen)

    sys.exit(tell(asyncio.run(run())))
