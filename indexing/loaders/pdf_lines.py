"""Words of a page as rows and lines of text, in the order in which their script is read."""

from __future__ import annotations

import re
import statistics
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from indexing.loaders.pdf_words import RAISED, SMALLER, WORD_GAP, Word

_JOINED = re.compile(r"^(?:und|oder|bzw\.?|and|or|y|o|et|ou|e|ed|i|oraz|lub|en|of|och|og)\b")
_RIGHT_TO_LEFT = ("R", "AL")


@dataclass(frozen=True)
class Line:
    """A line of text: its box, its letters, and the left and right edge of the column that it stands in."""

    text: str
    page: int
    x0: float
    x1: float
    top: float
    bottom: float
    size: float
    bold: bool
    left: float = 0.0
    right: float = 0.0


def lines_of(words: Iterable[Word], page: int, left: float, right: float) -> list[Line]:
    """The lines of a region of running text between *left* and *right*."""
    return [_line(row, page, left, right) for row in rows_of(words)]


def _line(row: Sequence[Word], page: int, left: float, right: float) -> Line:
    letters = sum(len(word.text) for word in row)
    bold = sum(len(word.text) for word in row if word.bold) * 2 > letters
    size = statistics.median_high([word.size for word in row for _ in word.text])
    top, bottom = min(word.top for word in row), max(word.bottom for word in row)
    return Line(
        row_text(row), page, row[0].x0, max(word.x1 for word in row), top, bottom, size, bold, left, right
    )


def rows_of(words: Iterable[Word]) -> list[list[Word]]:
    """*words* by the rows that they stand in, from the top, each from the left."""
    rows: list[list[Word]] = []
    middle = height = 0.0
    for word in sorted(words, key=lambda one: (one.middle, one.x0)):
        tall = word.bottom - word.top
        if rows and abs(word.middle - middle) < 0.45 * min(height, tall) + 0.1 * max(height, tall):
            rows[-1].append(word)
            if tall > height:
                middle, height = word.middle, tall
        else:
            rows.append([word])
            middle, height = word.middle, tall
    return [sorted(row, key=lambda one: one.x0) for row in rows]


def row_text(row: Sequence[Word]) -> str:
    """The words of one row as text; words of scripts from right to left in the order in which they are read."""
    size = statistics.median(word.size for word in row)
    base = max(word.bottom for word in row if word.size >= SMALLER * size)
    parts: list[tuple[str, bool]] = []
    before: Word | None = None
    for word in row:
        raised = word.size < SMALLER * size and word.bottom < base - 0.1 * size
        text = word.text.translate(RAISED) if raised else word.text
        glued = before is not None and word.x0 - before.x1 < WORD_GAP * min(word.size, before.size)
        parts.append((text, glued))
        before = word
    if any(_turned(text) for text, _ in parts):
        return " ".join(_logical([text for text, _ in parts]))
    return "".join(text if glued else f" {text}" for text, glued in parts).strip()


def text_of(words: Iterable[Word]) -> str:
    """All rows of *words* as one running text."""
    return join_lines([row_text(row) for row in rows_of(words)])


def join_lines(lines: Sequence[str]) -> str:
    """Lines of one paragraph as one line; a word that was parted at the end of a line is whole again."""
    text = lines[0] if lines else ""
    for line in lines[1:]:
        if text.endswith("\u00ad") or (
            text.endswith("-") and text[-2:-1].isalpha() and line[:1].islower() and not _JOINED.match(line)
        ):
            text = text[:-1] + line
        else:
            text = f"{text} {line}"
    return text.replace("\u00ad", "")


def _turned(text: str) -> bool:
    return any(unicodedata.bidirectional(letter) in _RIGHT_TO_LEFT for letter in text)


def _logical(texts: Sequence[str]) -> list[str]:
    """From the order on the page to that of reading: from the right, but runs of Latin words, with the numbers behind them,
    from the left."""
    rest: list[str] = []
    run: list[str] = []
    for at in range(len(texts) - 1, -1, -1):
        text = texts[at]
        latin = any(map(_is_latin, text))
        if latin or (not _turned(text) and at > 0 and any(map(_is_latin, texts[at - 1]))):
            run.append(text)
            continue
        rest += reversed(run)
        run = []
        rest.append(_turned_letters(text))
    return [*rest, *reversed(run)]


def _is_latin(letter: str) -> bool:
    return letter.isalpha() and unicodedata.bidirectional(letter) == "L"


_MIRROR = str.maketrans("()[]{}<>«»", ")(][}{><»«")


def _turned_letters(text: str) -> str:
    """The letters of a word from its right end; figures in it stay in their order."""
    pieces = re.findall(r"\d+(?:[.,:/]\d+)*|[A-Za-z]+|.", text, re.DOTALL)
    return "".join(piece.translate(_MIRROR) if len(piece) == 1 else piece for piece in reversed(pieces))
