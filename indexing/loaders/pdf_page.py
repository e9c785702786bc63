"""One page of a PDF as pdfplumber gives it: its words with size and weight, and the tables that are ruled on it."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from pdfminer.layout import LTChar

from indexing.loaders.characters import clean, plain_letters
from indexing.loaders.pdf_ruled import Ruled, ruled_tables
from indexing.loaders.pdf_words import RAISED, SMALLER, WORD_GAP, Word

MOST_CHARACTERS = 60_000  # of a page; a poster full of text has a fifth
MOST_RULES = 4_000  # lines and boxes; a drawing has more, and no table is found in it
_BOLD = ("bold", "black", "heavy", "demi")


@dataclass(frozen=True)
class PageContent:
    """What stands on a page (``number`` from 1): words outside the ruled tables, and these with their own."""

    number: int
    height: float
    words: list[Word] = field(default_factory=list)
    tables: list[Ruled] = field(default_factory=list)
    pictured: bool = False


def read_page(number: int, page: Any) -> PageContent:
    """The content of one page; a page that is no text but a drawing gives no words."""
    page.process_object = partial(_object, page, page.process_object)
    if len(page.chars) > MOST_CHARACTERS:
        return PageContent(number, float(page.height))
    found = page.extract_words(x_tolerance_ratio=WORD_GAP, y_tolerance=2, return_chars=True)
    words = list(_words(found))
    rules = len(page.lines) + len(page.rects) + len(page.curves)
    tables = page.find_tables() if 4 <= rules <= MOST_RULES else []
    ruled, words = ruled_tables([[tuple(cell) for cell in one.cells] for one in tables], words)
    return PageContent(number, float(page.height), words, ruled, bool(page.images))


def _object(page: Any, whole: Callable[[Any], dict[str, Any]], item: Any) -> dict[str, Any]:
    """A letter with what words are made of; with all that pdfplumber knows of it, it takes three times as long."""
    if type(item) is not LTChar:
        return whole(item)
    left, top = page.mediabox[:2]
    name = item.fontname
    return {
        "object_type": "char",
        "text": item.get_text(),
        "fontname": name.decode("latin-1") if isinstance(name, bytes) else str(name),
        "size": item.size,
        "upright": item.upright,
        "matrix": item.matrix,
        "x0": item.x0 + left,
        "x1": item.x1 + left,
        "top": page.height - item.y1 + top,
        "bottom": page.height - item.y0 + top,
        "doctop": page.initial_doctop + page.height - item.y1 + top,
        "width": item.width,
        "height": item.height,
    }


def _words(found: Sequence[dict[str, Any]]) -> Iterator[Word]:
    upright = [one for one in found if one["upright"]]
    # Text that stands on its side is read where it is most of the page: a table in landscape. Else it is a stamp or a margin.
    for one in upright if len(upright) * 2 >= len(found) else found:
        word = _word(one)
        if word.text:
            yield word


def _word(found: dict[str, Any]) -> Word:
    chars = found["chars"]
    sizes = [char["size"] for char in chars]
    size = statistics.median_high(sizes)
    text = found["text"]
    if min(sizes) < SMALLER * size and len(text) == len(chars):
        text = "".join(_raised(char, size, found["bottom"]) for char in chars)
    bold = sum(any(mark in char["fontname"].lower() for mark in _BOLD) for char in chars) * 2 > len(chars)
    text = plain_letters(clean(text)).strip()
    return Word(
        text,
        float(found["x0"]),
        float(found["x1"]),
        float(found["top"]),
        float(found["bottom"]),
        round(float(size), 1),
        bold,
    )


def _raised(char: dict[str, Any], size: float, bottom: float) -> str:
    """A small figure above the line is the mark of a note, not part of the number before it."""
    raised = char["size"] < SMALLER * size and char["bottom"] < bottom - 0.1 * size
    return str(char["text"]).translate(RAISED) if raised else str(char["text"])
