"""What a measurement found, as a table for people and a JSON file for those who compare later."""

from __future__ import annotations

import json
import os
import platform
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

RESULTS = Path(__file__).parent / "results"
LIBRARIES = (
    "chromadb", "langchain-chroma", "langchain-core", "langchain-text-splitters", "numpy", "onnxruntime",
    "python-telegram-bot", "sentence-transformers", "starlette", "tokenizers", "torch", "uvicorn",
)  # fmt: skip


@dataclass(frozen=True)
class Column:
    """One measured quantity; *ratio*: shown again as a multiple of the baseline row's."""

    key: str
    heading: str
    digits: int = 1
    ratio: bool = False


@dataclass(frozen=True)
class Aim:
    """A limit that the project set itself: *value* is to be at most *limit*."""

    what: str
    value: float
    limit: float

    @property
    def met(self) -> bool:
        return self.value <= self.limit


@dataclass
class Report:
    """Rows of measurements, the *baseline* being the name of the row that ratios refer to; *beside* has rows with one of their own."""

    name: str
    title: str
    columns: Sequence[Column]
    rows: dict[str, Mapping[str, float]]
    baseline: str
    beside: Mapping[str, str] = field(default_factory=dict)
    aims: Sequence[Aim] = ()
    notes: Sequence[str] = ()
    settings: Mapping[str, Any] = field(default_factory=dict)

    def ratio(self, row: str, key: str) -> float | None:
        """How many times the baseline's value *row*'s is; None where one of them is missing or nothing."""
        base = self.rows.get(self.beside.get(row, self.baseline), {}).get(key)
        value = self.rows[row].get(key)
        return value / base if base and value is not None else None

    def table(self) -> str:
        """The report as text."""
        width = max(len(name) for name in self.rows) + 2
        heads = [head for column in self.columns for head in _heads(column)]
        lines = [self.title, "", " " * width + "".join(f"{head:>{max(12, len(head) + 2)}}" for head in heads)]
        for name in self.rows:
            cells = [cell for column in self.columns for cell in self._cells(name, column)]
            lines.append(
                f"{name:<{width}}"
                + "".join(
                    f"{cell:>{max(12, len(head) + 2)}}" for cell, head in zip(cells, heads, strict=True)
                )
            )
        bases = dict.fromkeys([self.baseline, *self.beside.values()])
        lines += ["", f"x: times {', '.join(bases)}"] if any(column.ratio for column in self.columns) else []
        lines += [
            f"aim: {aim.what} at most {aim.limit:g}: {aim.value:.2f} {'met' if aim.met else 'NOT MET'}"
            for aim in self.aims
        ]
        lines += [f"({note})" for note in self.notes]
        return "\n".join(lines)

    def _cells(self, row: str, column: Column) -> list[str]:
        value = self.rows[row].get(column.key)
        cells = ["-" if value is None else f"{value:,.{column.digits}f}"]
        if column.ratio:
            times = self.ratio(row, column.key)
            cells.append("-" if times is None else f"{times:.2f} x")
        return cells

    def as_json(self, now: datetime) -> dict[str, Any]:
        """Everything measured, with the day, the kind of machine and the versions; no name or path of the machine."""
        return {
            "name": self.name,
            "title": self.title,
            "date": now.date().isoformat(),
            "machine": machine(),
            "versions": versions(),
            "settings": dict(self.settings),
            "baseline": self.baseline,
            "beside": dict(self.beside),
            "rows": {
                name: {key: round(value, 4) for key, value in row.items()} for name, row in self.rows.items()
            },
            "ratios": {
                name: {
                    column.key: round(times, 3)
                    for column in self.columns
                    if column.ratio and (times := self.ratio(name, column.key)) is not None
                }
                for name in self.rows
            },
            "aims": [
                {"what": aim.what, "value": round(aim.value, 4), "limit": aim.limit, "met": aim.met}
                for aim in self.aims
            ],
            "notes": list(self.notes),
        }

    def write(self, folder: Path = RESULTS, now: datetime | None = None) -> Path:
        """Write ``<name>.json`` into *folder*; returns its path."""
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / f"{self.name}.json"
        content = json.dumps(self.as_json(now or datetime.now(UTC)), indent=2, ensure_ascii=False)
        path.write_text(content + "\n", encoding="utf-8")
        return path


def _heads(column: Column) -> list[str]:
    return [column.heading, "x"] if column.ratio else [column.heading]


def machine() -> dict[str, Any]:
    """What kind of machine this is."""
    return {
        "system": platform.system(),
        "architecture": platform.machine(),
        "processor": _processor(),
        "cores": len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count(),
        "memory_gb": round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30),
    }


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
    except OSError:
        return platform.processor()
    return next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), "")


def versions() -> dict[str, str]:
    """Python and the libraries that matter here, where they are installed."""
    found = {"python": platform.python_version()}
    for library in LIBRARIES:
        try:
            found[library] = version(library)
        except PackageNotFoundError:
            continue
    return found
