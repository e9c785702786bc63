"""What every loader turns a document into: a title and a row of blocks in reading order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from typing import Any, Literal

BlockKind = Literal["heading", "text", "item", "table", "code"]


@dataclass(frozen=True)
class Block:
    """A heading (``level`` 1-6), paragraph, list item, table or code, as Markdown; ``page`` from 1, 0 where a format has none."""

    kind: BlockKind
    text: str
    level: int = 0
    page: int = 0


@dataclass(frozen=True)
class Loaded:
    """A document as read: ``title``, ``url`` and ``language`` are empty where the file does not say.

    ``front`` is what the file says of itself at its beginning (front matter), ``pages`` how many it has (0: no pages),
    ``doubts`` what a person should look at before they trust the reading.
    """

    blocks: list[Block] = field(default_factory=list)
    title: str = ""
    url: str = ""
    language: str = ""
    front: dict[str, str] = field(default_factory=dict)
    pages: int = 0
    doubts: tuple[str, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """As plain data, for another process."""
        return asdict(self)

    @staticmethod
    def from_dict(raw: dict[str, Any]) -> Loaded:
        """The inverse of :meth:`to_dict`."""
        blocks = [Block(**block) for block in raw["blocks"]]
        return Loaded(**{**raw, "blocks": blocks, "doubts": tuple(raw["doubts"])})


@dataclass(frozen=True)
class TextCell:
    """A cell of a table as it is drawn: its text and how many columns and rows it takes."""

    text: str
    columns: int = 1
    rows: int = 1


MOST_COLUMNS = 100  # a cell may claim to take more than any table has


def table(rows: Sequence[Sequence[str]]) -> str:
    """Rows of cells as a Markdown table, the first row as its head; empty when there is nothing in it."""
    clean = [[" ".join(cell.split()).replace("|", "\\|") for cell in row] for row in rows]
    clean = [row for row in clean if any(row)]
    if not clean:
        return ""
    width = max(len(row) for row in clean)
    lines = ["| " + " | ".join(row + [""] * (width - len(row))) + " |" for row in clean]
    return "\n".join([lines[0], "|" + " --- |" * width, *lines[1:]])


def grid(rows: Sequence[Sequence[TextCell]]) -> list[list[str]]:
    """Merged cells taken apart: each keeps its columns, and says in each of them what it says in the first.

    A cell over the whole width (a heading between the rows) is said once. Rows are returned as long as the longest.
    """
    taken: dict[tuple[int, int], str] = {}
    for number, row in enumerate(rows):
        column = 0
        for cell in row:
            while (number, column) in taken:
                column += 1
            for down in range(min(cell.rows, len(rows) - number)):
                for right in range(min(cell.columns, MOST_COLUMNS)):
                    taken.setdefault((number + down, column + right), cell.text)
            column += min(cell.columns, MOST_COLUMNS)
    width = max((column for _, column in taken), default=-1) + 1
    made = [[taken.get((number, column), "") for column in range(width)] for number in range(len(rows))]
    return [_once(row) if len(rows[number]) == 1 else row for number, row in enumerate(made)]


def _once(row: list[str]) -> list[str]:
    return [row[0], *("" for _ in row[1:])] if len(set(row)) == 1 else row


def headed(rows: Sequence[Sequence[str]], heads: int) -> list[list[str]]:
    """The first *heads* rows joined into one, column by column: "Rate" above "Learner" becomes "Rate Learner"."""
    if heads < 2:
        return [list(row) for row in rows]
    columns = zip(*rows[:heads], strict=True)
    return [[" ".join(dict.fromkeys(filter(None, column))) for column in columns], *map(list, rows[heads:])]
