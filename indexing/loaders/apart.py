"""Reads documents in a process of its own, within limits of time and memory; a file that breaks it is refused, the next one is read."""

from __future__ import annotations

import contextlib
import json
import os
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from indexing.blocks import Loaded
from indexing.problems import MissingLibrary, UnreadableDocument

_ROOT = Path(__file__).resolve().parent.parent.parent


@dataclass(frozen=True)
class ReadingLimits:
    """What reading one document may take: seconds in all, seconds without a page, bytes of memory."""

    seconds: float = 3_600.0
    silent: float = 60.0
    memory: int = 1_000_000_000


class LoaderProcess:
    """One worker process, started when the first document is read. Not for several threads at once; use it in ``with``."""

    def __init__(self, limits: ReadingLimits | None = None) -> None:
        self.limits = limits or ReadingLimits()
        self._process: subprocess.Popen[bytes] | None = None
        self._answers: queue.Queue[bytes] = queue.Queue()

    def __enter__(self) -> LoaderProcess:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def read(
        self, suffix: str, content: bytes, on_page: Callable[[int, int], None] = lambda done, total: None
    ) -> Loaded:
        """As :func:`indexing.loaders.read`. Raises :class:`UnreadableDocument` also for what took too long or too much."""
        self._ask(suffix, content)
        ends = time.monotonic() + self.limits.seconds
        while True:
            answer = self._answer(min(ends - time.monotonic(), self.limits.silent))
            if "page" in answer:
                on_page(answer["page"], answer["pages"])
            elif "loaded" in answer:
                return Loaded.from_dict(answer["loaded"])
            elif answer.get("remember", True):
                raise UnreadableDocument(answer["refused"])
            else:
                raise MissingLibrary(answer["refused"])

    def close(self) -> None:
        """End the worker, whatever it does."""
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                with contextlib.suppress(OSError):
                    pipe.close()

    def _ask(self, suffix: str, content: bytes) -> None:
        process = self._running()
        header = json.dumps({"suffix": suffix, "size": len(content)}).encode() + b"\n"
        assert process.stdin is not None
        try:
            process.stdin.write(header + content)
            process.stdin.flush()
        except OSError:  # it ended meanwhile; the answer says how
            return

    def _answer(self, seconds: float) -> dict[str, Any]:
        try:
            line = self._answers.get(timeout=max(0.0, seconds))
        except queue.Empty:
            self.close()
            raise UnreadableDocument(
                "took too long to read: it is broken, or made to keep a reader busy"
            ) from None
        if not line:
            code = self._process.wait() if self._process is not None else 0
            self.close()
            raise UnreadableDocument(f"broke its reader (it ended with {code}): it is not read")
        answer: dict[str, Any] = json.loads(line)
        return answer

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is not None and self._process.poll() is None:
            return self._process
        self.close()
        path = os.pathsep.join(filter(None, (str(_ROOT), os.environ.get("PYTHONPATH", ""))))
        command = [sys.executable, "-m", "indexing.loaders.worker", str(self.limits.memory), str(os.getpid())]
        self._process = subprocess.Popen(  # noqa: S603 - our own interpreter and module
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": path},
        )
        self._answers = queue.Queue()
        threading.Thread(target=_forward, args=(self._process, self._answers), daemon=True).start()
        return self._process


def _forward(process: subprocess.Popen[bytes], answers: queue.Queue[bytes]) -> None:
    """Hand on every line of the worker, and an empty one at its end."""
    with contextlib.suppress(OSError, ValueError):
        for line in process.stdout or ():
            answers.put(line)
    answers.put(b"")
