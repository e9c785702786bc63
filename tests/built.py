"""A data folder with an index of the real guide, built once a test run and shared by all workers and, as a cache, by later runs."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from filelock import FileLock

from bot.answers.scope import near_misses as off_topic

BUILD_SECONDS = 900


def build_once(folder: Path, run: str) -> Path:
    """*folder* as a data folder whose index holds the guide as it is now; *run* names the test run.

    The first caller of a run builds (embeddings of an earlier run are used again), the others wait for it.
    """
    folder.mkdir(parents=True, exist_ok=True)
    mark = folder / "built-in-run"
    with FileLock(folder / ".tests.lock"):
        if not mark.exists() or mark.read_text() != run:
            ended = subprocess.run(
                [sys.executable, "-m", "bot.cli.main", "index"],
                env=environment(folder),
                capture_output=True,
                text=True,
                timeout=BUILD_SECONDS,
                check=False,
            )
            if ended.returncode != 0:
                raise RuntimeError(f"the guide could not be indexed:\n{ended.stdout}\n{ended.stderr}")
            mark.write_text(run)
    return folder


def environment(folder: Path) -> dict[str, str]:
    """The environment of a command that works in *folder*, with no setting of this machine."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("VADEMECUM_")}
    return {**kept, "VADEMECUM_DATA_DIR": str(folder)}


def few_near_misses(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two phrases instead of thousands, which take longer to embed than all else that is tested here."""
    monkeypatch.setattr(off_topic, "phrases", lambda: ("a flat in town", "the weather of today"))
