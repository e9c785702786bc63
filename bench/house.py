"""What the measurements share: a data folder of their own with an index of the guide, and processes to measure in."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

PROJECT = Path(__file__).resolve().parents[1]
OUT = Path(__file__).parent / "out"
DATA = OUT / "data"


def environment(data: Path = DATA, **more: str) -> dict[str, str]:
    """The environment of a measured process: no setting of this machine's assistant in it."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("VADEMECUM_")}
    return {**kept, "VADEMECUM_DATA_DIR": str(data), **more}


def built() -> Path:
    """The data folder with a current index, brought up to date first; embeddings of ``data/`` are used where there are some."""
    DATA.mkdir(parents=True, exist_ok=True)
    for name in ("embeddings.sqlite3", "models"):
        source, target = PROJECT / "data" / name, DATA / name
        if source.exists() and not target.exists():
            (shutil.copytree if source.is_dir() else shutil.copyfile)(source, target)
    subprocess.run(
        [sys.executable, "-m", "bot.cli.main", "index"],
        cwd=PROJECT, env=environment(), stdout=sys.stderr, check=True,
    )  # fmt: skip
    return DATA


def model_folder() -> Path:
    """Where the original of the embedding model lies."""
    from indexing.models import DEFAULT_MODEL, find_model

    return find_model(DEFAULT_MODEL, DATA / "models").folder


def worker(module: str, *arguments: str) -> dict[str, Any]:
    """Run ``python -m MODULE ARGUMENTS`` as a process of its own; the last line it prints is a JSON object."""
    ended = subprocess.run(
        [sys.executable, "-m", module, *arguments],
        cwd=PROJECT, env=environment(), stdout=subprocess.PIPE, text=True, check=True,
    )  # fmt: skip
    found: dict[str, Any] = json.loads(ended.stdout.strip().splitlines()[-1])
    return found


def resident_mb(pid: int | None = None) -> float:
    """Resident memory of a process, its own children not counted, in MB (Linux)."""
    for line in Path(f"/proc/{pid or 'self'}/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    raise RuntimeError("the process has no resident memory")


def percentile(values: list[float], share: float) -> float:
    """The value that *share* (0 to 1) of *values* do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def questions(count: int) -> list[str]:
    """*count* open golden questions that stand alone, spread over the topics."""
    import knowledge
    from bot.evaluation.golden import load

    kinds = ("in_scope", "out_of_scope", "unanswered")
    cases = [
        case
        for case in load(knowledge.ROOT / "golden")
        if case.part == "open" and case.kind in kinds and not case.history and case.lang == "en"
    ]
    step = max(1, len(cases) // count)
    return [case.question for case in cases[::step]][:count]
