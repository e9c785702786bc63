"""Tables drawn with lines: their cells, merged ones taken apart, each with the words in it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from indexing.blocks import TextCell, grid, headed
from indexing.loaders.pdf_lines import text_of
from indexing.loaders.pdf_words import Word

Box = tuple[float, float, float, float]  # x0, top, x1, bottom
NEAR = 3.0  # points between two edges that are one
LONG_CELL = 60  # words; a table of such cells is text in boxes


@dataclass
class Ruled:
    """A table with lines around its cells: ``cells`` are (row, column, rows, columns, words), ``edges`` those of its columns."""

    box: Box
    edges: list[float] = field(default_factory=list)
    cells: list[tuple[int, int, int, int, list[Word]]] = field(default_factory=list)

    @property
    def columns(self) -> int:
        """How many columns are drawn."""
        return len(self.edges) - 1

    @property
    def boxes(self) -> bool:
        """Whether it is no table, but texts in boxes: one row, one column, or whole paragraphs in its cells."""
        rows = {row for row, *_ in self.cells}
        longest = max((len(words) for *_, words in self.cells), default=0)
        return len(rows) < 2 or self.columns < 2 or longest > LONG_CELL

    def rows(self) -> list[list[str]]:
        """Its cells as text, row by row, each as long as the table is wide."""
        count = max((row + rows for row, _, rows, _, _ in self.cells), default=0)
        drawn: list[list[TextCell]] = [[] for _ in range(count)]
        for row, _, rows, columns, words in sorted(self.cells, key=lambda cell: cell[:2]):
            drawn[row].append(TextCell(text_of(words), columns, rows))
        divided = count > 2 and len(drawn[0]) > 1 and any(cell.columns > 1 for cell in drawn[0])
        return headed(grid(drawn), 2 if divided else 1)


def ruled_tables(found: Sequence[Sequence[Box]], words: list[Word]) -> tuple[list[Ruled], list[Word]]:
    """(the tables that are made of the cells *found*, the words that stand in none of them)."""
    tables = []
    for cells in found:
        if len(cells) < 2:
            continue
        one = _ruled(cells)
        inside = [word for word in words if _holds(one.box, word)]
        if not inside:
            continue
        kept = _fill(one, cells, inside)
        if kept:  # a frame around text that is no cell of it
            words = [word for word in words if word not in kept]
            tables.append(one)
    return tables, words


def _ruled(cells: Sequence[Box]) -> Ruled:
    box = (
        min(cell[0] for cell in cells),
        min(cell[1] for cell in cells),
        max(cell[2] for cell in cells),
        max(cell[3] for cell in cells),
    )
    return Ruled(box, _edges([edge for cell in cells for edge in (cell[0], cell[2])]))


def _fill(table: Ruled, cells: Sequence[Box], words: Sequence[Word]) -> set[Word]:
    levels = _edges([edge for cell in cells for edge in (cell[1], cell[3])])
    kept: set[Word] = set()
    for x0, top, x1, bottom in cells:
        column, row = _place(table.edges, x0), _place(levels, top)
        columns, rows = _place(table.edges, x1) - column, _place(levels, bottom) - row
        inside = [word for word in words if word not in kept and _holds((x0, top, x1, bottom), word)]
        kept.update(inside)
        table.cells.append((row, column, max(1, rows), max(1, columns), inside))
    _drop_empty_columns(table)
    return kept


def _drop_empty_columns(table: Ruled) -> None:
    """Double lines make columns that nothing stands in and that no cell begins with a word in."""
    used = {column for _, column, _, _, words in table.cells if words}
    narrow = [
        number
        for number in range(table.columns)
        if number not in used and table.edges[number + 1] - table.edges[number] < 2 * NEAR
    ]
    for number in reversed(narrow):
        del table.edges[number]
        table.cells = [
            (
                row,
                column - (column > number),
                rows,
                max(1, columns - (column < number < column + columns)),
                words,
            )
            for row, column, rows, columns, words in table.cells
            if not (column == number and columns == 1)
        ]


def _edges(values: Sequence[float]) -> list[float]:
    edges: list[float] = []
    for value in sorted(values):
        if not edges or value - edges[-1] > NEAR:
            edges.append(value)
    return edges


def _place(edges: Sequence[float], value: float) -> int:
    return max(0, bisect_right(edges, value + NEAR / 2) - 1)


def _holds(box: Box, word: Word) -> bool:
    return box[0] - 1 <= word.center <= box[2] + 1 and box[1] - 1 <= word.middle <= box[3] + 1
