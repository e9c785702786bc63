"""How long another person waits for the answer to a short question while the doors are attacked, beside an idle run.

The assistant is a process of its own with the real guide; attackers and the measured person are in this one.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import secrets
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import httpx
import websockets

from bench.house import PROJECT, built, environment, percentile, resident_mb
from bench.report import Aim, Column, Report

QUESTION = "How long can I go?"
LONG = ("Tell me in detail about the grant, the travel support and the insurance of apprentices in " * 30)[
    :1990
]
BOMBS = ("#" * 4_090 + " a", " " * 4_000 + "x", "- " * 2_000, "no " * 1_300, "1" * 4_000, "(a" * 2_000)
LIMIT = 2.0  # seconds at p95

Attack = Callable[[str], Awaitable[None]]


def run(quick: bool) -> Report:
    data = built()
    seconds = 5.0 if quick else 25.0
    rows: dict[str, dict[str, float]] = {}
    for name, attack in (
        ("idle", None),
        ("texts made to keep patterns busy", _bombs),
        ("endless bodies and half requests", _bodies),
        ("60 identities with long messages", _crowd),
        ("exports again and again", _exports),
    ):
        with tempfile.TemporaryDirectory(prefix="vademecum-bench-") as folder:
            rows[name] = _measured(data, Path(folder), attack, seconds)
    return Report(
        name="attacks",
        title="Seconds another person waits for a short answer",
        columns=[
            Column("answers", "answers", 0),
            Column("p50", "p50 s", 2, ratio=True),
            Column("p95", "p95 s", 2, ratio=True),
            Column("longest", "longest s", 2),
            Column("memory", "memory MB", 0),
        ],
        rows=rows,
        baseline="idle",
        aims=[Aim(f"seconds at p95: {name}", row["p95"], LIMIT) for name, row in rows.items()],
        notes=[f"{seconds:.0f} s each, a fresh database and process each; all of them from one address"],
        settings={"quick": quick},
    )


def _measured(data: Path, folder: Path, attack: Attack | None, seconds: float) -> dict[str, float]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    settings = {
        "VADEMECUM_PORT": str(port),
        "VADEMECUM_DATABASE_URL": f"sqlite:///{folder / 'bench.sqlite3'}",
    }
    with (folder / "log").open("wb") as log:
        assistant = subprocess.Popen(
            [sys.executable, "-m", "bot.cli.main", "run"],
            cwd=PROJECT, env=environment(data, **settings), stderr=log, stdout=log,
        )  # fmt: skip
        try:
            waits = asyncio.run(_round(f"http://127.0.0.1:{port}", attack, seconds))
            memory = resident_mb(assistant.pid)
        finally:
            assistant.terminate()
            assistant.wait(30)
    return {
        "answers": len(waits), "p50": percentile(waits, 0.5), "p95": percentile(waits, 0.95), "longest": max(waits),
        "memory": memory,
    }  # fmt: skip


async def _round(address: str, attack: Attack | None, seconds: float) -> list[float]:
    await _ready(address)
    async with _page(address) as ask:
        await ask(QUESTION)
        attacking = asyncio.create_task(attack(address)) if attack else None
        waits: list[float] = []
        until = time.monotonic() + seconds
        await asyncio.sleep(0.5)
        while time.monotonic() < until or len(waits) < 5:
            waits.append(await ask(QUESTION))
            await asyncio.sleep(0.4)
        if attacking is not None:
            attacking.cancel()
            await asyncio.gather(attacking, return_exceptions=True)
    return waits


async def _ready(address: str) -> None:
    async with httpx.AsyncClient() as client, asyncio.timeout(120):
        while True:
            with contextlib.suppress(httpx.HTTPError):
                if (await client.get(f"{address}/healthz")).status_code == 200:
                    return
            await asyncio.sleep(0.1)


@contextlib.asynccontextmanager
async def _page(address: str) -> AsyncIterator[Callable[[str], Awaitable[float]]]:
    """An open page of a new person; what it gives asks something and says how many seconds the answer took."""
    async with _socket(address) as connection:

        async def ask(text: str) -> float:
            began = time.monotonic()
            await connection.send(json.dumps({"type": "say", "key": secrets.token_hex(8), "text": text}))
            while True:
                said = json.loads(await connection.recv())
                if said["type"] == "news" and any(one["kind"] == "reply" for one in said["items"]):
                    return time.monotonic() - began

        yield ask


@contextlib.asynccontextmanager
async def _socket(address: str) -> AsyncIterator[websockets.ClientConnection]:
    async with httpx.AsyncClient() as client:
        answer = await client.post(f"{address}/session", headers={"Origin": address})
    cookie = answer.headers["set-cookie"].split(";")[0]
    uri = f"ws{address.removeprefix('http')}/socket"
    async with websockets.connect(
        uri, origin=websockets.Origin(address), additional_headers={"Cookie": cookie}
    ) as opened:
        await opened.send(json.dumps({"type": "hello", "language": "en"}))
        yield opened


async def _say(connection: websockets.ClientConnection, *texts: str) -> None:
    for text in texts:
        await connection.send(json.dumps({"type": "say", "key": secrets.token_hex(8), "text": text}))


async def _bombs(address: str) -> None:
    """In the middle of a self-check, where whatever is typed is read as an answer first."""
    async with _socket(address) as connection:
        await _say(connection, "can i go?")
        await asyncio.sleep(1)
        while True:
            for bomb in BOMBS:
                await _say(connection, bomb)
                await asyncio.sleep(0.25)


async def _bodies(address: str) -> None:
    async def chunks() -> AsyncIterator[bytes]:
        while True:
            yield os.urandom(65_536)

    async def push(client: httpx.AsyncClient) -> None:
        while True:
            with contextlib.suppress(httpx.HTTPError):
                await client.post(
                    f"{address}/coordinator/sign-in", content=chunks(), headers={"Origin": address}
                )
            await asyncio.sleep(0.05)

    async def half() -> None:
        host, port = address.removeprefix("http://").split(":")
        held = []
        while True:
            with contextlib.suppress(OSError):
                held.append(await asyncio.open_connection(host, int(port)))
                held[-1][1].write(b"GET / HTTP/1.1\r\nHost:")
            held = held[-300:]
            await asyncio.sleep(0.02)

    async with httpx.AsyncClient(timeout=30) as client:
        await asyncio.gather(half(), *(push(client) for _ in range(12)))


async def _crowd(address: str) -> None:
    async with contextlib.AsyncExitStack() as stack:
        crowd = [await stack.enter_async_context(_socket(address)) for _ in range(60)]
        while True:
            await asyncio.gather(
                *(_say(one, *(LONG[n:] for n in range(5))) for one in crowd), return_exceptions=True
            )
            await asyncio.sleep(20)


async def _exports(address: str) -> None:
    async with _socket(address) as connection:
        while True:
            await _say(connection, "/export")
            await asyncio.sleep(0.21)
