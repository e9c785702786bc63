"""The assistant's process in the kill tests."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path

from tests.fake_telegram import FakeProcess


class Assistant:
    """The assistant's process, to be started and killed again and again; its words go to *log*."""

    def __init__(self, fake: FakeProcess, database: str, log: Path, *options: str) -> None:
        self._command = [
            sys.executable,
            "-m",
            "tests.crash.assistant",
            fake.base_url,
            fake.token,
            database,
            *options,
        ]
        self._log = log
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        with self._log.open("ab") as log:
            self._process = subprocess.Popen(
                self._command, cwd=Path(__file__).parents[2], stdout=log, stderr=log
            )

    def kill(self) -> None:
        if self._process is not None:
            self._process.send_signal(signal.SIGKILL)
            self._process.wait()

    def end(self) -> int:
        """In good order; its exit code. One that was only just started is given the time to come up first."""
        assert self._process is not None
        until = time.monotonic() + 40
        while self.runs and not _catches_sigterm(self._process.pid) and time.monotonic() < until:
            time.sleep(0.05)
        self._process.terminate()
        return self._process.wait(40)

    @property
    def pid(self) -> int | None:
        return self._process.pid if self._process is not None else None

    @property
    def runs(self) -> bool:
        return self._process is not None and self._process.poll() is None


def _catches_sigterm(pid: int) -> bool:
    """Whether the process *pid* has a handler for SIGTERM; without it the signal would end it at once."""
    try:
        status = Path(f"/proc/{pid}/status").read_text("ascii", "replace")
    except OSError:
        return True  # no such file system here
    caught = next((line.split()[1] for line in status.splitlines() if line.startswith("SigCgt:")), "0")
    return bool(int(caught, 16) >> (signal.SIGTERM - 1) & 1)
