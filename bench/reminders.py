"""100,000 reminders planned, ten thousand at a time, and how long it takes to find those that are due as the table grows.

A reminder is a row of its own until it is due; what is due for a person becomes one delivery, which is claimed and sent.
``python -m bench.reminders [--database ADDRESS] [--rows N]``
"""

from __future__ import annotations

import argparse
import asyncio
import statistics
import tempfile
import time
from collections.abc import Awaitable, Callable, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import delete, insert, update

from bench.report import Aim, Column, Report
from bot.delivery import claims
from bot.journeys import reminders as gathering
from bot.journeys.mobility_store import write_reminders
from bot.journeys.reconcile import Reminder
from bot.store.engine import Store
from bot.store.migrate import migrate
from bot.store.tables import deliveries, mobilities, people, reminders

STEP, ITEMS = 10_000, 10  # rows between two looks, reminders of a person
DUE = 100  # people with something due at each look
LOOKS = 5  # the best of so many counts, since others may be at work on the machine
AT_ONCE = 50  # people written in one transaction
NOW = datetime(2026, 11, 21, 17, tzinfo=UTC)
LATER = NOW + timedelta(days=30)


async def measure(address: str, rows: int) -> dict[str, Mapping[str, float]]:
    """By table size: milliseconds to plan 10,000, to find that nothing is due, to gather what is due for 100 people, to claim."""
    await migrate(address)
    store, found = Store(address), dict[str, Mapping[str, float]]()
    try:
        for size in range(STEP, rows + 1, STEP):
            planned = await _plan(store, size - STEP)
            nothing = await _median(lambda: _gather(store, NOW))
            gathered, claimed = [], []
            for _ in range(LOOKS):
                due = await _due(store, size)
                gathered.append(await _timed(lambda: _gather(store, NOW)))
                claimed += await _claim(store)
                await _clear(store, due)
            found[f"{size:,} rows"] = {
                "plan": planned, "nothing": nothing, "gather": min(gathered),
                "claim": statistics.median(claimed),
            }  # fmt: skip
    finally:
        await store.close()
    return found


async def _timed(work: Callable[[], Awaitable[Any]]) -> float:
    start = time.perf_counter()
    await work()
    return (time.perf_counter() - start) * 1000


async def _median(work: Callable[[], Awaitable[Any]]) -> float:
    return statistics.median([await _timed(work) for _ in range(9)])


async def _plan(store: Store, first: int) -> float:
    """Ten thousand reminders for a thousand people, each planned by itself, fifty people a transaction; only the planning counts."""
    numbers = range(first // ITEMS, (first + STEP) // ITEMS)
    async with store.write() as connection:
        await connection.execute(
            insert(people),
            [
                {
                    "id": f"p{number}", "channel": "telegram", "external_id": str(number), "chat": str(number),
                    "language": "en", "language_chosen": 0, "messages": 1, "created_at": NOW, "seen_at": NOW,
                }
                for number in numbers
            ],
        )  # fmt: skip
        await connection.execute(
            insert(mobilities),
            [
                {
                    "id": number + 1, "person_id": f"p{number}", "version": 1, "answers": {}, "created_at": NOW,
                    "changed_at": NOW,
                }
                for number in numbers
            ],
        )  # fmt: skip
    start = time.perf_counter()
    for group in range(numbers.start, numbers.stop, AT_ONCE):
        async with store.write() as connection:
            for number in range(group, min(group + AT_ONCE, numbers.stop)):
                rows = [_reminder(number, item) for item in range(ITEMS)]
                await write_reminders(connection, f"p{number}", rows, NOW)
    return (time.perf_counter() - start) * 1000


def _reminder(number: int, item: int) -> Reminder:
    at = LATER + timedelta(days=item, seconds=number % 86_400)
    return Reminder(number + 1, f"item-{item}", 1, 0, at.date(), at, at + timedelta(days=2))


async def _gather(store: Store, now: datetime) -> None:
    async with store.write() as connection:
        await gathering.gather(connection, now, limit=DUE)


async def _due(store: Store, size: int) -> list[str]:
    """Let one reminder each of a hundred people all over the table be due."""
    persons = [f"p{number}" for number in range(0, size // ITEMS, size // ITEMS // DUE)][:DUE]
    async with store.write() as connection:
        await connection.execute(
            update(reminders)
            .where(reminders.c.person_id.in_(persons), reminders.c.item == "item-0")
            .values(at=NOW, not_after=NOW + timedelta(days=1))
        )
    return persons


async def _claim(store: Store) -> list[float]:
    """Claims of four rows each until none of the hundred is left; milliseconds of each."""
    times: list[float] = []
    while True:
        start = time.perf_counter()
        async with store.write() as connection:
            taken = await claims.claim(
                connection, "bench", "telegram", NOW, limit=4, composers={"reminder": _compose}
            )
        if not taken.rows:
            return times
        times.append((time.perf_counter() - start) * 1000)


async def _compose(connection: Any, entry: Any, now: datetime) -> Any:
    from bot.messages import Reply

    return Reply("Two things are due")


async def _clear(store: Store, persons: list[str]) -> None:
    async with store.write() as connection:
        await connection.execute(delete(deliveries))
        await connection.execute(
            update(reminders)
            .where(reminders.c.person_id.in_(persons), reminders.c.item == "item-0")
            .values(state="waiting", at=LATER, not_after=LATER + timedelta(days=2), delivery=None)
        )


def run(quick: bool) -> Report:
    """On SQLite in a new folder."""
    rows = 2 * STEP if quick else 10 * STEP
    with tempfile.TemporaryDirectory(prefix="vademecum-bench-") as folder:
        found = asyncio.run(measure(f"sqlite+aiosqlite:///{Path(folder) / 'bench.sqlite3'}", rows))
    return report(found, quick)


def report(found: dict[str, Mapping[str, float]], quick: bool) -> Report:
    first, *_, last = found
    return Report(
        name="reminders",
        title="Reminders planned and found, milliseconds, as the table grows",
        columns=[
            Column("plan", "plan 10,000", 0, ratio=True),
            Column("nothing", "none due", 2, ratio=True),
            Column("gather", f"gather {DUE}", 1, ratio=True),
            Column("claim", "claim 4", 2, ratio=True),
        ],
        rows=found,
        baseline=first,
        aims=[
            Aim("seconds to plan 10,000", max(row["plan"] for row in found.values()) / 1000, 10.0),
            Aim(
                f"time to gather what is due among {last}, as a multiple of {first},",
                found[last]["gather"] / found[first]["gather"],
                2.0,
            ),
        ],
        notes=[
            f"{ITEMS} reminders a person, {DUE} people with one due at each look, {AT_ONCE} people a transaction"
        ],
        settings={"quick": quick},
    )


def main(arguments: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.reminders", description=__doc__)
    parser.add_argument("--database", help="address of an empty database; default: SQLite in a new folder")
    parser.add_argument("--rows", type=int, default=10 * STEP)
    chosen = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="vademecum-bench-") as folder:
        address = chosen.database or f"sqlite+aiosqlite:///{Path(folder) / 'bench.sqlite3'}"
        print(report(asyncio.run(measure(address, chosen.rows)), quick=True).table())


if __name__ == "__main__":
    main()
