"""An announcement to 3,000 people through a server that admits 30 messages a second, one a second in a chat: how fast it goes, how
often it is told to slow down, and how much longer somebody who asks something waits meanwhile than beside an idle assistant.

The assistant is a process of its own with the pace it has in service; the server is another one.
``python -m bench.deliveries [--recipients N]``
"""

from __future__ import annotations

import argparse
import asyncio
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bench.house import PROJECT, percentile
from bench.report import Aim, Column, Report
from bot.delivery import ledger
from bot.delivery.ledger import Planned
from bot.messages import Reply
from bot.store.engine import Store
from bot.store.migrate import migrate
from tests.fake_telegram import FakeProcess

TOKEN = "123456789:BENCH-token_of-the-bench"
SOURCE = "announcement:1"
FIRST_CHAT, FIRST_ASKER = 10_001, 1_001
EVERY = 1.5  # seconds between two questions
SPEAKS = ("sendMessage", "sendRichMessage")


@dataclass
class Found:
    """Of one run: messages a second, refusals for being too fast (``later``: but for the first), delays of answers in seconds."""

    seconds: float = 0.0
    rate: float = 0.0
    too_fast: int = 0
    states: dict[str, int] = field(default_factory=dict)
    idle: list[float] = field(default_factory=list)
    busy: list[float] = field(default_factory=list)


async def measure(recipients: int, asked: int) -> Found:
    """Ask *asked* questions of the idle assistant, then as many as there is time for while it writes to *recipients*."""
    found = Found()
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="vademecum-bench-")))
        address = f"sqlite+aiosqlite:///{folder / 'bench.sqlite3'}"
        await migrate(address)
        store = Store(address)
        async with FakeProcess(token=TOKEN) as fake:
            people = [{"chat": FIRST_CHAT + number, "started": True} for number in range(recipients)]
            await fake.post("people", people)
            await fake.post("rates", {"overall": 30, "per_chat": 1, "burst": 1})
            command = [sys.executable, "-m", "bench.telegram.assistant", fake.base_url, address]
            process = subprocess.Popen(command, cwd=PROJECT, stderr=subprocess.DEVNULL)
            try:
                await fake.say([(FIRST_ASKER, "warm up")])
                await fake.until(sent=1)
                asker = Asker(fake)
                for _ in range(asked):
                    found.idle.append(await asker.ask())
                await _plan(store, recipients)
                sending = asyncio.ensure_future(_sent(fake, store, recipients, found))
                while not sending.done():
                    found.busy.append(await asker.ask())
                await sending
                found.too_fast = (await fake.get("state"))["too_fast"]
            finally:
                process.kill()
                process.wait()
        await store.close()
    return found


class Asker:
    """People who ask one after the other, each only once, a moment apart."""

    def __init__(self, fake: FakeProcess) -> None:
        self._fake, self._count, self._seen = fake, 0, 0

    async def ask(self) -> float:
        """Have somebody ask; the seconds until the server has the answer."""
        self._count += 1
        chat = FIRST_ASKER + self._count
        begun, asked_at = time.monotonic(), time.time()
        await self._fake.say([(chat, f"how long can I stay, please? {self._count}")])
        async with asyncio.timeout(60):
            while not (
                answers := [call for call in await self._fake.outbox(chat=chat) if call["method"] in SPEAKS]
            ):
                await asyncio.sleep(0.01)
        await asyncio.sleep(max(0.0, EVERY - (time.monotonic() - begun)))
        return float(answers[0]["time"]) - asked_at


async def _plan(store: Store, recipients: int) -> None:
    now = datetime.now(UTC)
    for start in range(0, recipients, 500):
        rows = [
            Planned(
                "announcement", f"a:{number}", SOURCE, None, "telegram", str(FIRST_CHAT + number), now,
                Reply(f"The bus leaves at **8:00** from the school, number {number}."), priority=2,
            )
            for number in range(start, min(start + 500, recipients))
        ]  # fmt: skip
        async with store.write() as connection:
            await ledger.plan(connection, rows, now)


async def _sent(fake: FakeProcess, store: Store, recipients: int, found: Found) -> None:
    while not found.states or found.states.keys() & {"waiting", "claimed"}:
        await asyncio.sleep(1.0)
        async with store.read() as connection:
            found.states = await ledger.states(connection, SOURCE)
    calls: list[dict[str, Any]] = await fake.outbox()
    times = [call["time"] for call in calls if call["chat_id"] and call["chat_id"] >= FIRST_CHAT]
    found.seconds = max(times) - min(times)
    found.rate = (len(times) - 1) / found.seconds


def run(quick: bool) -> Report:
    """One run: it takes as long as Telegram makes it take."""
    recipients, asked = (150, 5) if quick else (3000, 40)
    return report(asyncio.run(measure(recipients, asked)), recipients, quick)


def report(found: Found, recipients: int, quick: bool) -> Report:
    rows: dict[str, Mapping[str, float]] = {
        "idle": _delays(found.idle),
        "while it is sent": {**_delays(found.busy), "rate": found.rate, "too_fast": float(found.too_fast)},
    }
    return Report(
        name="deliveries",
        title=f"An announcement to {recipients} people, and questions meanwhile",
        columns=[
            Column("rate", "messages/s", 2),
            Column("too_fast", "429s", 0),
            Column("median", "answer ms", 1, ratio=True),
            Column("late", "95th ms", 1, ratio=True),
        ],
        rows=rows,
        baseline="idle",
        aims=[
            Aim("seconds a message", 1 / found.rate, 1 / 27),
            Aim("429s", found.too_fast, 1),
            Aim(
                "delay of an answer, as a multiple of the idle one,",
                rows["while it is sent"]["median"] / rows["idle"]["median"],
                2.0,
            ),
        ],
        notes=[
            f"the server admits 30 a second and 1 a second a chat; {len(found.idle)} questions beside the idle assistant,"
            f" {len(found.busy)} while it sent; the ledger ended as {found.states}",
        ],
        settings={"quick": quick, "recipients": recipients},
    )


def _delays(seconds: list[float]) -> dict[str, float]:
    return {"median": statistics.median(seconds) * 1000, "late": percentile(seconds, 0.95) * 1000}


def main(arguments: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.deliveries", description=__doc__)
    parser.add_argument("--recipients", type=int, default=3000)
    parser.add_argument("--questions", type=int, default=20)
    chosen = parser.parse_args(arguments)
    found = asyncio.run(measure(chosen.recipients, chosen.questions))
    print(report(found, chosen.recipients, quick=True).table())


if __name__ == "__main__":
    main()
