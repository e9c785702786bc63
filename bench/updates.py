"""Updates per second through the whole assistant, beside python-telegram-bot that only echoes, in one run.

Each subject is a process of its own on one core; the far side (a server that does next to nothing) has another. One message is
sent for each update; for a tap the tap is answered as well. The assistant stores every update, its effect and every reply.
``python -m bench.updates [--count N] [--rounds N] [--database ADDRESS]``
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

from bench.report import Aim, Column, Report

PROJECT = Path(__file__).resolve().parents[1]
CHATS = 200


@dataclass
class Subject:
    """One thing that is measured: its command behind the address, the kind of updates it gets, and what was measured."""

    name: str
    module: str
    argument: str
    kind: str
    rates: list[float] = field(default_factory=list)
    costs: list[float] = field(default_factory=list)


def subjects() -> list[Subject]:
    peers, assistant = "bench.telegram.peers", "bench.telegram.assistant"
    return [
        Subject("PTB stock, echo", peers, "stock", "command"),
        Subject("PTB on aiohttp, echo", peers, "aiohttp", "command"),
        Subject("PTB on aiohttp, 64 at once, echo", peers, "aiohttp-64", "command"),
        Subject("Vademecum, /help", assistant, "", "command"),
        Subject("PTB stock, tap and echo", peers, "stock", "button"),
        Subject("PTB on aiohttp, tap and echo", peers, "aiohttp", "button"),
        Subject("Vademecum, help button", assistant, "", "button"),
        Subject("Vademecum, question", assistant, "", "question"),
    ]


def measure(subject: Subject, count: int, database: str | None) -> None:
    """One round of one subject."""
    far, near = _cores()
    with tempfile.TemporaryDirectory(prefix="vademecum-bench-") as folder:
        server = subprocess.Popen(
            [sys.executable, "-m", "bench.telegram.stub_server", str(count), str(CHATS), subject.kind],
            cwd=PROJECT, stdout=subprocess.PIPE, text=True, preexec_fn=lambda: _pin(far),
        )  # fmt: skip
        assert server.stdout is not None
        base_url = f"http://127.0.0.1:{server.stdout.readline().strip()}/bot"
        argument = subject.argument or database or f"sqlite+aiosqlite:///{folder}/bench.sqlite3"
        command = [sys.executable, "-m", subject.module, base_url, argument]
        process = subprocess.Popen(
            command, cwd=PROJECT, preexec_fn=lambda: _pin(near), stderr=subprocess.DEVNULL
        )
        try:
            server.stdout.readline()
            start = _cpu(process)
            found = json.loads(server.stdout.readline())
            time.sleep(0.3)  # what is written after the last sending belongs to the cost
            subject.rates.append(count / found["seconds"])
            subject.costs.append((_cpu(process) - start) / count * 1000)
        finally:
            for one in (process, server):
                one.kill()
                one.wait()


def _cpu(process: subprocess.Popen[bytes]) -> float:
    fields = Path(f"/proc/{process.pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _cores() -> tuple[int, int]:
    known = sorted(os.sched_getaffinity(0))
    return known[-1], known[0]


def _pin(core: int) -> None:
    os.sched_setaffinity(0, {core})


def run(quick: bool) -> Report:
    """The same for ``python -m bench``; rows of a kind are beside the stock library on that kind, a question beside a command."""
    count, rounds = (200, 1) if quick else (2000, 3)
    measured = subjects()
    for _ in range(rounds):
        for subject in measured:
            measure(subject, count, None)
    rows = {
        one.name: {"rate": statistics.median(one.rates), "cost": statistics.median(one.costs)}
        for one in measured
    }
    stock = {one.kind: one.name for one in measured if one.name.startswith("PTB stock")}
    ours = {one.kind: one.name for one in measured if one.name.startswith("Vademecum")}
    return Report(
        name="updates",
        title=f"{count} Telegram updates from {CHATS} chats, answered",
        columns=[Column("rate", "updates/s", 0, ratio=True), Column("cost", "CPU ms", 2, ratio=True)],
        rows=rows,
        baseline=stock["command"],
        beside={one.name: stock.get(one.kind, stock["command"]) for one in measured},
        aims=[
            Aim(
                f"time of a {kind}, as a multiple of stock PTB's echo,",
                rows[stock[kind]]["rate"] / rows[ours[kind]]["rate"],
                1.0,
            )
            for kind in ("command", "button")
        ],
        notes=[f"median of {rounds}; each subject is a process on one core, the far side has the other"],
        settings={"quick": quick},
    )


def main(arguments: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.updates", description=__doc__)
    parser.add_argument("--count", type=int, default=2000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument(
        "--database", help="address of an empty database; default: SQLite in a new folder each time"
    )
    parser.add_argument("--only", help="subjects whose name contains this")
    chosen = parser.parse_args(arguments)
    measured = [one for one in subjects() if not chosen.only or chosen.only in one.name]
    for _ in range(chosen.rounds):
        for subject in measured:
            measure(subject, chosen.count, chosen.database)
    print(table(measured, chosen.count, chosen.rounds))


def table(measured: list[Subject], count: int, rounds: int) -> str:
    """Medians; the ratios are to the stock library on the same kind of update (a question is beside a command)."""
    base = {one.kind: statistics.median(one.rates) for one in measured if one.name.startswith("PTB stock")}
    base.setdefault("question", base.get("command", 0.0))
    lines = [
        f"{count} updates from {CHATS} chats, median of {rounds}",
        f"{'':<36}{'updates/s':>10}{'ratio':>8}{'CPU ms':>8}",
    ]
    for one in measured:
        rate = statistics.median(one.rates)
        ratio = f"{rate / base[one.kind]:.2f}" if base.get(one.kind) else "-"
        lines.append(f"{one.name:<36}{rate:>10.0f}{ratio:>8}{statistics.median(one.costs):>8.2f}")
    return "\n".join(lines)


if __name__ == "__main__":
    main()
