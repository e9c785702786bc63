"""Runs the real command in a process of its own."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.built import environment

ANSWER_KEYS = {
    "id",
    "answer",
    "outcome",
    "language",
    "citations",
    "question",
    "confidence",
    "suggestions",
    "seconds",
}
CITATION_KEYS = {"id", "title", "url", "call", "quote"}
SEARCH_KEYS = {"id", "passages"}
PASSAGE_KEYS = {"id", "document", "section", "score", "text"}


def vademecum(
    folder: Path, *arguments: str, stdin: bytes = b"", cwd: Path | None = None, **settings: str
) -> subprocess.CompletedProcess[bytes]:
    """``vademecum *arguments`` with *folder* as its data folder; *settings* are further environment variables."""
    return subprocess.run(
        [sys.executable, "-m", "bot.cli.main", *arguments],
        input=stdin,
        env={**environment(folder), **settings},
        cwd=cwd,
        capture_output=True,
        timeout=100,
        check=False,
    )


def json_lines(output: bytes) -> list[dict[str, Any]]:
    """The lines of *output*, each a JSON object by the strict standard (no NaN, UTF-8)."""

    def refused(name: str) -> Any:
        raise ValueError(f"{name} is no JSON")

    return [json.loads(line, parse_constant=refused) for line in output.decode("utf-8").split("\n") if line]
