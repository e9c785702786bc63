"""What every loader turns a document into: a title and a row of blocks in reading order."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

BlockKind = Literal["heading", "text", "item", "table", "code"]


@dataclass(frozen=True)
class Block:
    """A heading (``level`` 1-6), paragraph, list item, table or code, as Markdown."""

    kind: BlockKind
    text: str
    level: int = 0


@dataclass(frozen=True)
class Loaded:
    """A document as read: ``title``, ``url`` and ``language`` are empty where the file does not say."""

    blocks: list[Block] = field(default_factory=list)
    title: str = ""
    url: str = ""
    language: str = ""


def table(rows: list[list[str]]) -> str:
    """Rows of cells as a Markdown table, the first row as its head; empty when there is nothing in it."""
    rows = [[" ".join(cell.split()).replace("|", "\\|") for cell in row] for row in rows]
    rows = [row for row in rows if any(row)]
    if not rows:
        return ""
    width = max(len(row) for row in rows)
    lines = ["| " + " | ".join(row + [""] * (width - len(row))) + " |" for row in rows]
    return "\n".join([lines[0], "|" + " --- |" * width, *lines[1:]])
