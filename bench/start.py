"""From the start of the process to the first answer, and the memory then, beside a process that imports LangChain's default."""

from __future__ import annotations

import asyncio
import json
import select
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path
from typing import Any

from bench.house import PROJECT, built, environment, model_folder, questions, resident_mb, worker
from bench.report import Aim, Column, Report
from bot.store.migrate import migrate

PEER = "LangChain default, first query"
OURS = "vademecum run, first answer"
ROUNDS, MORE = 5, 50
PATIENCE = 120.0
FIRST = "I'm an apprentice, how long can I go abroad?"


def run(quick: bool) -> Report:
    """Medians over rounds that alternate, so that a busy moment of the machine hits both."""
    data = built()
    rounds, more = (1, 5) if quick else (ROUNDS, MORE)
    asked = questions(more)
    ours, peer = [], []
    with tempfile.TemporaryDirectory(prefix="vademecum-bench-") as folder:
        peer_folder, database = Path(folder) / "chroma", Path(folder) / "bench.sqlite3"
        worker("bench.start", "build", str(peer_folder), str(data))
        asyncio.run(migrate(f"sqlite+aiosqlite:///{database}"))
        for _ in range(rounds):
            peer.append(_peer(peer_folder, asked))
            ours.append(_ours(data, database, asked))
    rows = {PEER: _median(peer), OURS: _median(ours)}
    return Report(
        name="start",
        title="From the start of the process to the first answer, and its memory",
        columns=[
            Column("seconds", "seconds", 2, ratio=True),
            Column("memory", "MB then", 0, ratio=True),
            Column("later", f"MB after {more}", 0, ratio=True),
        ],
        rows=rows,
        baseline=PEER,
        aims=[
            Aim("seconds to the first answer", rows[OURS]["seconds"], 3.0),
            Aim("MB resident at the first answer", rows[OURS]["memory"], 300.0),
            Aim(f"MB resident after {more} questions", rows[OURS]["later"], 300.0),
        ],
        notes=[
            f"median of {rounds}; the index is built, files are in the cache of the system",
            "ours: HTTP server, store and web socket are up and the answer came over the socket; the peer: a script, one query",
        ],
        settings={"quick": quick},
    )


def _median(found: list[dict[str, float]]) -> dict[str, float]:
    return {key: statistics.median(one[key] for one in found) for key in found[0]}


# Ours


def _ours(data: Path, database: Path, asked: list[str]) -> dict[str, float]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    more = {
        "VADEMECUM_PORT": str(port),
        "VADEMECUM_DATABASE_URL": f"sqlite:///{database}",
        "VADEMECUM_LOG_LEVEL": "WARNING",
    }
    began = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-m", "bot.cli.main", "run"], cwd=PROJECT, env=environment(data, **more)
    )
    try:
        chat = _Chat(f"127.0.0.1:{port}", process, began + PATIENCE)
        chat.ask(FIRST)
        found = {"seconds": time.perf_counter() - began, "memory": resident_mb(process.pid)}
        for question in asked:
            chat.ask(question)
        return found | {"later": resident_mb(process.pid)}
    finally:
        process.terminate()
        process.wait(30)


class _Chat:
    """A person at the web chat."""

    def __init__(self, host: str, process: subprocess.Popen[bytes], until: float) -> None:
        from websockets.sync.client import connect

        origin = f"http://{host}"
        cookie = _session(origin, process, until)
        self._socket = connect(
            f"ws://{host}/socket",
            additional_headers={"Cookie": cookie},
            origin=origin,
            max_size=None,  # type: ignore[arg-type]
        )
        self._keys = 0
        self._socket.send(json.dumps({"type": "hello", "language": "en"}))

    def ask(self, question: str) -> None:
        """Say *question* and wait for the reply; the limit of messages a second is kept to."""
        self._say(question)
        while True:
            message: dict[str, Any] = json.loads(self._socket.recv(PATIENCE))
            if message["type"] == "refused":
                time.sleep(0.2)
                self._say(question)
            elif message["type"] == "news" and any(item["kind"] == "reply" for item in message["items"]):
                return

    def _say(self, question: str) -> None:
        self._keys += 1
        self._socket.send(json.dumps({"type": "say", "key": f"bench-{self._keys:06}", "text": question}))


def _session(origin: str, process: subprocess.Popen[bytes], until: float) -> str:
    """The cookie of a new person, as soon as the server is there."""
    request = urllib.request.Request(f"{origin}/session", method="POST", headers={"Origin": origin})
    while True:
        try:
            with urllib.request.urlopen(request, timeout=PATIENCE) as response:
                return str(response.headers["Set-Cookie"]).split(";")[0]
        except (urllib.error.URLError, ConnectionError):
            if process.poll() is not None or time.perf_counter() > until:
                raise RuntimeError("the assistant did not start") from None
            time.sleep(0.02)


# The peer


def _peer(folder: Path, asked: list[str]) -> dict[str, float]:
    began = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-m", "bench.start", "peer", str(folder), str(model_folder())],
        cwd=PROJECT, env=environment(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert process.stdin is not None and process.stdout is not None
    try:
        process.stdin.write(FIRST + "\n")
        process.stdin.flush()
        _line(process)
        found = {"seconds": time.perf_counter() - began, "memory": resident_mb(process.pid)}
        for question in asked:
            process.stdin.write(question.replace("\n", " ") + "\n")
            process.stdin.flush()
            _line(process)
        return found | {"later": resident_mb(process.pid)}
    finally:
        process.kill()
        process.wait()


def _line(process: subprocess.Popen[str]) -> None:
    assert process.stdout is not None
    ready, _, _ = select.select([process.stdout], [], [], PATIENCE)
    if not ready or not process.stdout.readline():
        raise RuntimeError("the peer did not answer")


def _answer_lines(folder: Path, model: Path) -> None:
    from bench import langchain_default

    store = langchain_default.store(folder, model)
    for line in sys.stdin:
        found = store.similarity_search(line.strip(), k=4)
        print(json.dumps([one.page_content[:50] for one in found]), flush=True)


def _build(folder: Path, data: Path) -> None:
    from bench import langchain_default
    from indexing.folder import FolderVersions

    versions = FolderVersions(data / "indexes")
    passages = versions.passages(str(versions.current()))
    store = langchain_default.store(folder, model_folder())
    store.add_texts(langchain_default.chunks([f"{one.section}\n{one.text}" for one in passages]))
    print(json.dumps({"passages": len(passages)}))


if __name__ == "__main__":
    if sys.argv[1] == "build":
        _build(Path(sys.argv[2]), Path(sys.argv[3]))
    else:
        _answer_lines(Path(sys.argv[2]), Path(sys.argv[3]))
