"""The reading order of a page: columns one after the other, and rows of cells without lines around them as tables."""

from __future__ import annotations

import re
import statistics
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from indexing.loaders.pdf_aligned import Aligned, aligned_table
from indexing.loaders.pdf_lines import rows_of
from indexing.loaders.pdf_ruled import Ruled
from indexing.loaders.pdf_segment import Segment
from indexing.loaders.pdf_words import Word

GUTTER = 0.85  # of the size of the letters: a wider gap may be one between two columns
MARK_GAP = 4.0  # of the size: how far the mark of an item may stand before its text
DEEPEST = 12  # columns in columns
MOST_GUTTERS = 80
MOST_SEGMENTS = 1_500  # of a page; a map has more
MARK = re.compile(
    r"^(?:[•●▪■□○‣◦·–—\uf0b7\uf0a7*-]|\(?\d{1,3}[.)]|\(?[a-zA-Z][.)]|\d{1,2}(?:\.\d{1,2}){1,4}\.?)$"
)


@dataclass(frozen=True)
class Text:
    """A region of running text: its words, and its left and right edge."""

    words: list[Word]
    left: float
    right: float


Part = Text | Aligned | Ruled


def arrange(words: Sequence[Word], tables: Sequence[Ruled] = ()) -> list[Part]:
    """The parts of a page in the order in which they are read."""
    segments = [*segments_of(words), *(_segment_of(table) for table in tables)]
    return list(_arranged(sorted(segments, key=lambda one: (one.top, one.x0)), 0))


def segments_of(words: Sequence[Word]) -> list[Segment]:
    """The words of each row, parted where the gap is as wide as between columns."""
    segments = []
    for row in rows_of(words):
        run: list[Word] = []
        for word in row:
            if run and _parts(run, word):
                segments.append(_segment(run))
                run = []
            run.append(word)
        segments.append(_segment(run))
    return segments


def _parts(run: Sequence[Word], word: Word) -> bool:
    size = max(run[-1].size, word.size)
    gap = word.x0 - run[-1].x1
    return gap > (MARK_GAP if len(run) == 1 and MARK.match(run[0].text) else GUTTER) * size


def _segment(words: Sequence[Word]) -> Segment:
    return Segment(
        tuple(words),
        words[0].x0,
        max(word.x1 for word in words),
        min(word.top for word in words),
        max(word.bottom for word in words),
    )


def _segment_of(table: Ruled) -> Segment:
    x0, top, x1, bottom = table.box
    return Segment((), x0, x1, top, bottom, table)


def _arranged(segments: list[Segment], depth: int) -> Iterator[Part]:
    band = _band(segments) if depth < DEEPEST and len(segments) <= MOST_SEGMENTS else None
    if band is None:
        yield from _stacked(segments)
        return
    left, right = band
    inside = {*left, *right}
    first, last = min(one.top for one in inside), max(one.bottom for one in inside)
    others = [one for one in segments if one not in inside]
    above = [one for one in others if one.middle < (first + last) / 2]
    below = [one for one in others if one.middle >= (first + last) / 2]
    yield from _arranged(above, depth + 1)
    ordered = [one for one in segments if one in inside]
    if not any(one.table for one in ordered) and (found := aligned_table(ordered)):
        before, table, after = found
        yield from _arranged(before, depth + 1)
        yield table
        yield from _arranged(after, depth + 1)
    else:
        yield from _arranged(sorted(left, key=_order), depth + 1)
        yield from _arranged(sorted(right, key=_order), depth + 1)
    yield from _arranged(below, depth + 1)


def _order(segment: Segment) -> tuple[float, float]:
    return segment.top, segment.x0


def _stacked(segments: Sequence[Segment]) -> Iterator[Part]:
    """No columns: text and ruled tables from top to bottom."""
    words: list[Word] = []
    for segment in segments:
        if segment.table is None:
            words += segment.words
            continue
        yield from _text(words)
        words = []
        yield segment.table
    yield from _text(words)


def _text(words: list[Word]) -> Iterator[Part]:
    if words:
        yield Text(words, min(word.x0 for word in words), max(word.x1 for word in words))


def _band(segments: Sequence[Segment]) -> tuple[list[Segment], list[Segment]] | None:
    """(left, right) of the gutter that parts most lines; None where nothing stands in columns."""
    best: tuple[float, list[Segment], list[Segment]] | None = None
    for x in _gutters(segments):
        for left, right in _beside(segments, x):
            weight = float(min(len(left), len(right)))
            if best is None or weight > best[0]:
                best = weight, left, right
    return (best[1], best[2]) if best is not None else None


def _gutters(segments: Sequence[Segment]) -> list[float]:
    """Where a gutter could be: beside the left edges of what has something to its left in its row."""
    found: dict[int, float] = {}
    for segment in segments:
        left = [one.x1 for one in segments if one.x1 < segment.x0 and _overlap(one, segment)]
        if left:
            x = segment.x0 - 0.5
            found.setdefault(round(x / 4), x)
    return sorted(found.values())[:MOST_GUTTERS]


def _overlap(one: Segment, other: Segment) -> bool:
    return min(one.bottom, other.bottom) - max(one.top, other.top) > 0.3 * min(
        one.bottom - one.top, other.bottom - other.top
    )


def _beside(segments: Sequence[Segment], x: float) -> Iterator[tuple[list[Segment], list[Segment]]]:
    """What stands to the left and to the right of a gutter that ends at *x*, between two lines that go into it."""
    sizes = [word.size for one in segments for word in one.words] or [10.0]
    begins = x - 0.9 * GUTTER * statistics.median(sizes)
    left: list[Segment] = []
    right: list[Segment] = []
    for segment in segments:
        if segment.x0 < x and segment.x1 > begins:
            if _are_columns(left, right):
                yield left, right
            left, right = [], []
        elif segment.x1 <= begins:
            left.append(segment)
        else:
            right.append(segment)
    if _are_columns(left, right):
        yield left, right


def _are_columns(left: Sequence[Segment], right: Sequence[Segment]) -> bool:
    if min(_lines(left), _lines(right)) < 2:
        return False
    ends = min(max(one.bottom for one in left), max(one.bottom for one in right))
    return ends > max(min(one.top for one in left), min(one.top for one in right))


def _lines(segments: Sequence[Segment]) -> int:
    return sum(2 if one.table else 1 for one in segments)
