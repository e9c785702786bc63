"""Gathers all passages that an index shall hold: the knowledge and the operator's own documents."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from indexing.guide import read_guide
from indexing.passages import Passage
from indexing.problems import Problem


@dataclass(frozen=True)
class Gathered:
    """Passages in a stable order, how many documents they come from, and what was skipped with the reason."""

    passages: list[Passage]
    documents: int
    skipped: tuple[Problem, ...]


def gather(sources: Sequence[Path], knowledge: Path | None) -> Gathered:
    """Read everything. A file that cannot be read is skipped and named; a source that does not exist is an error."""
    passages: list[Passage] = []
    skipped: list[Problem] = []
    if knowledge is not None:
        rules, problems = read_guide(knowledge / "guide")
        passages += rules
        skipped += problems
    return Gathered(passages, len({passage.document for passage in passages}), tuple(skipped))
