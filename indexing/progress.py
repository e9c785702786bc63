"""How far a long job is: a bar on a terminal, a line every few seconds elsewhere."""

from __future__ import annotations

import contextlib
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

EVERY = 5.0


@dataclass(frozen=True)
class Progress:
    """*done* of *total* are through *what*: ``reading`` (pages of own documents), ``embedding`` (texts) or ``near misses``."""

    what: str
    done: int
    total: int


@contextlib.contextmanager
def shown(on_progress: Callable[[Progress], None] | None) -> Iterator[Callable[[Progress], None]]:
    """*on_progress* itself, or one that writes to standard error."""
    if on_progress is not None:
        yield on_progress
    elif sys.stderr.isatty():
        with _bar() as report:
            yield report
    else:
        yield _lines()


@contextlib.contextmanager
def _bar() -> Iterator[Callable[[Progress], None]]:
    from tqdm import tqdm

    bars: dict[str, tqdm[None]] = {}

    def report(progress: Progress) -> None:
        bar = bars.get(progress.what)
        if bar is None:
            bar = bars[progress.what] = tqdm(total=progress.total, desc=progress.what, unit="")
        bar.total = progress.total  # how many pages there are is known one document after the other
        bar.update(progress.done - bar.n)

    try:
        yield report
    finally:
        for bar in bars.values():
            bar.close()


def _lines() -> Callable[[Progress], None]:
    last = time.monotonic()

    def report(progress: Progress) -> None:
        nonlocal last
        now = time.monotonic()
        if now - last >= EVERY or (progress.done == progress.total and progress.total > 500):
            last = now
            print(f"{progress.what}: {progress.done} of {progress.total}", file=sys.stderr, flush=True)  # noqa: T201

    return report
