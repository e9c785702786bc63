"""The parts of all pages as blocks: headings by size, weight and number, paragraphs that go over lines and pages, items, tables."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from indexing.blocks import Block, table
from indexing.loaders.pdf_items import MARKED, is_marked, starts_item
from indexing.loaders.pdf_lines import Line, join_lines

SENTENCE_END = (".", ":", ";", "!", "?", "…")
TALLER = 1.12  # than the body: a heading
LONGEST_HEADING = 140
SOME = 4  # lines that make a gap usual
USUAL = 0.3  # of all gaps between lines
EDGE = 6.0  # points between the edges of two columns that are one
_NUMBERED = re.compile(r"^(?:§\s?\d+|\d{1,2}(?:\.\d{1,2}){1,4}\.?)\s+\S")
_DEPTH = re.compile(r"^\d{1,2}((?:\.\d{1,2}){0,4})")


@dataclass
class Table:
    """A table on a page, as text: ``edges`` tell whether one on the next page goes on with it."""

    rows: list[list[str]]
    edges: list[float]
    page: int


def blocks_of_parts(parts: Sequence[Line | Table]) -> list[Block]:
    """The blocks of a document whose *parts* stand in reading order."""
    parts = _joined_tables(parts)
    shape = _Shape.of([part for part in parts if isinstance(part, Line)])
    blocks: list[Block] = []
    run: list[Line] = []
    items = 0  # the number of the last item of a list
    for at, part in enumerate(parts):
        after = parts[at + 1] if at + 1 < len(parts) else None
        if isinstance(part, Table):
            blocks += _flush(run, shape, after=None)
            run = []
            blocks += _table_blocks(part)
            continue
        new = not run or _breaks(run[-1], part, shape)
        item = starts_item(
            part, None if new else run[-1], run, after if isinstance(after, Line) else None, items
        )
        if run and (new or item):
            blocks += _flush(run, shape, part)
            run = []
        if item or new:
            items = _number(part, items)
        run.append(part)
    return blocks + _flush(run, shape, None)


@dataclass(frozen=True)
class _Shape:
    """What is usual in a document: the size of its text, the sizes of its headings, the gap between its lines."""

    body: float
    sizes: tuple[float, ...]
    gap: float

    @staticmethod
    def of(lines: Sequence[Line]) -> _Shape:
        weight: Counter[float] = Counter()
        for line in lines:
            weight[line.size] += len(line.text)
        body = weight.most_common(1)[0][0] if weight else 0.0
        sizes = tuple(sorted({line.size for line in lines if line.size >= body * TALLER}, reverse=True))
        gaps: Counter[float] = Counter()
        for first, second in itertools.pairwise(lines):
            gap = second.top - first.bottom
            if (
                first.page == second.page
                and first.left == second.left
                and first.size == second.size == body
                and gap >= -3
            ):
                gaps[round(gap)] += 1
        gap, count = gaps.most_common(1)[0] if gaps else (0.0, 0)
        return _Shape(body, sizes, gap if count >= max(SOME, USUAL * gaps.total()) else 0.0)


def _breaks(before: Line, line: Line, shape: _Shape) -> bool:
    """Whether *line* begins another paragraph than the one *before* it."""
    if abs(line.size - before.size) > 0.6 and not (line.text[:1].islower() and _open(before)):
        return True
    unfinished = _open(before) and not is_marked(before.text)
    if line.bold != before.bold:
        figure = line.text[:1].isdecimal() and not is_marked(line.text)
        goes_on = line.text[:1].islower() or (figure and (line.bold or _full(before, line)))
        if not (goes_on and _open(before)):
            return True
    if line.page != before.page or line.left != before.left or line.top < before.top:
        return not (_open(before) and line.text[:1].islower())
    height = line.bottom - line.top
    usual = max(0.6 * height, min(shape.gap, 1.5 * height) + 0.3 * height)
    gap = line.top - before.bottom
    if gap <= usual:
        return False
    return not (unfinished and line.text[:1].islower() and gap < 2 * height)


def _open(line: Line) -> bool:
    return not line.text.rstrip("\"'”’»)").endswith(SENTENCE_END)


def _full(before: Line, line: Line) -> bool:
    """Whether the first word of *line* would not have fitted behind *before*."""
    letters = max(1, len(before.text))
    word = len(line.text.split(" ", 1)[0]) + 1
    return before.x1 + word * (before.x1 - before.x0) / letters > before.right - 1


def _flush(run: Sequence[Line], shape: _Shape, after: Line | None) -> list[Block]:
    if not run:
        return []
    first = run[0]
    text = join_lines([line.text for line in run])
    level = _heading_level(run, text, shape, after)
    if level:
        return [Block("heading", text, level, first.page)]
    mark = MARKED.match(text)
    if mark and is_marked(text):
        sign = mark[1]
        shown = sign if sign[-1:] in ".)" else "-"
        return [Block("item", f"{shown} {text[mark.end() :]}", page=first.page)]
    return [Block("text", text, page=first.page)]


def _heading_level(run: Sequence[Line], text: str, shape: _Shape, after: Line | None) -> int:
    """1-6 for a heading, 0 for text."""
    first = run[0]
    letters = any(map(str.isalpha, text))
    if len(text) > LONGEST_HEADING or not letters or text.endswith((".", ";", ",")):
        return 0
    depth = text_depth(text)
    if first.size in shape.sizes:
        return min(6, shape.sizes.index(first.size) + 1)
    if len(run) > 2:
        return 0
    below = min(6, len(shape.sizes) + 1 + max(0, depth - 1))
    marked = is_marked(text)
    if first.bold and all(line.bold for line in run):
        bullet = marked and not text[:1].isdecimal()
        listed = marked and after is not None and after.bold and is_marked(after.text)
        return 0 if bullet or listed else below
    if len(run) == 1 and _NUMBERED.match(text) and len(text) <= 90 and text[-1] not in ":!?":
        return below
    if (
        len(run) == 1
        and text.isupper()
        and sum(map(str.isalpha, text)) >= 4
        and len(text) <= 70
        and not marked
    ):
        return below
    return 0


def text_depth(text: str) -> int:
    """How deep the number before a heading is: 2 for "3.1 Travel", 0 for none."""
    found = _DEPTH.match(text)
    return found[1].count(".") + 1 if found else 0


def _number(line: Line, last: int) -> int:
    mark = MARKED.match(line.text)
    figures = mark[1].strip("().") if mark else ""
    return int(figures) if figures.isdecimal() else last if mark else 0


def _joined_tables(parts: Sequence[Line | Table]) -> list[Line | Table]:
    """A table that goes on over the next page is one table; its head is said once."""
    joined: list[Line | Table] = []
    for part in parts:
        last = joined[-1] if joined else None
        if isinstance(part, Table) and isinstance(last, Table) and _goes_on(last, part):
            rows = part.rows[1:] if part.rows[:1] == last.rows[:1] else part.rows
            joined[-1] = Table(last.rows + rows, part.edges, last.page)
        else:
            joined.append(part)
    return joined


def _goes_on(table_before: Table, part: Table) -> bool:
    same = len(table_before.edges) == len(part.edges) and all(
        abs(one - other) <= EDGE for one, other in zip(table_before.edges, part.edges, strict=True)
    )
    widths = {len(row) for row in (*table_before.rows, *part.rows)}
    return (
        part.page > table_before.page
        and len(widths) == 1
        and (same or part.rows[:1] == table_before.rows[:1])
    )


def _table_blocks(part: Table) -> Iterator[Block]:
    """A row over the whole width at the top is what the table is called."""
    rows = list(part.rows)
    while len(rows) > 2 and rows[0][0] and not any(rows[0][1:]) and any(rows[1][1:]):
        yield Block("text", f"**{rows[0][0]}**", page=part.page)
        rows = rows[1:]
    text = table(rows)
    if text:
        yield Block("table", text, page=part.page)
