"""Tables without lines around their cells: rows whose pieces stand below one another."""

from __future__ import annotations

import itertools
import statistics
from collections.abc import Sequence
from dataclasses import dataclass, field

from indexing.loaders.pdf_lines import join_lines, row_text
from indexing.loaders.pdf_segment import Segment

SHORT = 3.5  # words of a piece: a cell
LONG = 4.5  # words of a piece: a line of a column of text
FILLED = 0.7  # of a column's width that most lines of a text fill
NARROW = 0.35  # of the whole width: a column of labels


@dataclass
class Aligned:
    """A table found by where its words stand: ``edges`` are where its columns begin."""

    top: float
    edges: list[float] = field(default_factory=list)
    cells: list[list[str]] = field(default_factory=list)


Row = list[Segment]


def aligned_table(segments: Sequence[Segment]) -> tuple[list[Segment], Aligned, list[Segment]] | None:
    """(what stands above it, the table, what stands below it), or None where the pieces are columns of text."""
    rows = _rows(segments)
    many = [number for number, row in enumerate(rows) if len(row) > 1]
    if len(many) < 2:
        return None
    first, last = many[0], _last(rows, many[-1])
    inner = rows[first : last + 1]
    columns = _columns(inner)
    if len(columns) < 2 or not _is_table(inner, columns):
        return None
    before = [one for row in rows[:first] for one in row]
    after = [one for row in rows[last + 1 :] for one in row]
    table = Aligned(inner[0][0].top, [left for left, _ in columns], _cells(inner, columns))
    return before, table, after


def _rows(segments: Sequence[Segment]) -> list[Row]:
    rows: list[Row] = []
    for one in sorted(segments, key=lambda segment: (segment.middle, segment.x0)):
        if rows and abs(one.middle - rows[-1][0].middle) < 0.35 * (one.bottom - one.top):
            rows[-1].append(one)
        else:
            rows.append([one])
    return [sorted(row, key=lambda segment: segment.x0) for row in rows]


def _last(rows: Sequence[Row], last: int) -> int:
    """The last row with several pieces, and the single ones right below it that go on in one of its cells."""
    pitch = _pitch(rows)
    while last + 1 < len(rows) and len(rows[last + 1]) == 1:
        below = rows[last + 1][0]
        if below.x0 <= rows[last][0].x0 + 2 or rows[last + 1][0].top - rows[last][0].top > 1.05 * pitch:
            break
        last += 1
    return last


def _pitch(rows: Sequence[Row]) -> float:
    steps = [second[0].top - first[0].top for first, second in itertools.pairwise(rows)]
    return statistics.median(steps) if steps else 0.0


def _columns(rows: Sequence[Row]) -> list[tuple[float, float]]:
    """(left, right) of each column, from the rows with most pieces."""
    most = max(len(row) for row in rows)
    wanted = [row for row in rows if len(row) >= max(2, most - 1)]
    spans = sorted((one.x0, one.x1) for row in wanted for one in row)
    columns: list[tuple[float, float]] = []
    for left, right in spans:
        if columns and left < columns[-1][1]:
            columns[-1] = columns[-1][0], max(right, columns[-1][1])
        else:
            columns.append((left, right))
    return columns


def _is_table(rows: Sequence[Row], columns: Sequence[tuple[float, float]]) -> bool:
    several = sum(len(row) > 1 for row in rows)
    if several < 0.5 * len(rows) and not _labelled(rows, columns):
        return False
    by_column = [
        [one for row in rows for one in row if _column(one, columns) == number]
        for number in range(len(columns))
    ]
    words = [statistics.median(len(one.words) for one in pieces) for pieces in by_column if pieces]
    if _labelled(rows, columns) or max(words) <= SHORT:
        return True
    if statistics.median(words) >= LONG or min(words) > SHORT:
        return False
    filled = [
        sum(one.x1 - one.x0 >= FILLED * max(other.x1 - other.x0 for other in pieces) for one in pieces)
        / len(pieces)
        for pieces in by_column
        if pieces
    ]
    return min(words) <= SHORT or statistics.mean(filled) < 0.6


def _labelled(rows: Sequence[Row], columns: Sequence[tuple[float, float]]) -> bool:
    """A narrow column of labels, each beside the first line of what it is about."""
    width = columns[-1][1] - columns[0][0]
    labels = [row for row in rows if _column(row[0], columns) == 0]
    beside = sum(len(row) > 1 for row in labels)
    short = statistics.median(len(row[0].words) for row in labels) <= SHORT if labels else False
    return short and columns[0][1] - columns[0][0] < NARROW * width and beside >= 0.8 * len(labels)


def _column(segment: Segment, columns: Sequence[tuple[float, float]]) -> int:
    overlaps = [min(segment.x1, right) - max(segment.x0, left) for left, right in columns]
    return max(range(len(columns)), key=lambda number: overlaps[number])


def _cells(rows: Sequence[Row], columns: Sequence[tuple[float, float]]) -> list[list[str]]:
    labelled = _labelled(rows, columns)
    pitch = _pitch(rows)
    made: list[list[list[str]]] = []
    before: Row | None = None
    for row in rows:
        continues = before is not None and _continues(row, before, columns, labelled, pitch)
        if not made or not continues:
            made.append([[] for _ in columns])
        for one in row:
            made[-1][_column(one, columns)].append(row_text(one.words))
        before = row
    return [[join_lines(cell) for cell in row] for row in made]


def _continues(
    row: Row, before: Row, columns: Sequence[tuple[float, float]], labelled: bool, pitch: float
) -> bool:
    """Whether a row only goes on in cells of the row above."""
    if _column(row[0], columns) == 0:
        return False
    step = row[0].top - before[0].top
    height = row[0].bottom - row[0].top
    if labelled and len(columns) == 2:
        return step < 1.8 * height
    return len(row) == 1 and step < 0.8 * pitch
