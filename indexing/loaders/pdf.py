"""PDF by pdfplumber: lines become headings (by size and weight), paragraphs, items and tables."""

from __future__ import annotations

import io
import re
import statistics
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pdfplumber
from pdfminer.pdfdocument import PDFPasswordIncorrect
from pdfplumber.utils.exceptions import PdfminerException

from indexing.blocks import Block, Loaded, table
from indexing.problems import UnreadableDocument

_BULLET = re.compile(r"^(?:[•●▪‣◦·–\uf0b7\uf0a7-]|o(?= )|\(?\d{1,2}[.)](?= )|\(?[a-z]\)(?= ))\s*")
_SENTENCE_END = tuple(".:;!?")
EDGE = 0.09  # of the page's height: where running heads and page numbers stand
TALLER = 1.12  # than the body: a heading


@dataclass(frozen=True)
class _Line:
    text: str
    page: int
    top: float
    bottom: float
    size: float
    bold: bool
    edge: bool


@dataclass(frozen=True)
class _Table:
    rows: list[list[str]]
    page: int
    top: float


def load(content: bytes) -> Loaded:
    """Blocks of a PDF with text in it. Encrypted and image-only files are refused with what to do."""
    try:
        document = pdfplumber.open(io.BytesIO(content))
    except PdfminerException as error:
        if any(isinstance(cause, PDFPasswordIncorrect) for cause in error.args):
            raise UnreadableDocument("is encrypted: save it without a password") from error
        raise
    with document:
        parts: list[_Line | _Table] = []
        for number, page in enumerate(document.pages):
            parts.extend(_parts(number, page))
            page.close()
        pages = len(document.pages)
        title = str((document.metadata or {}).get("Title") or "").strip()
    lines = [part for part in parts if isinstance(part, _Line)]
    if not lines:
        raise UnreadableDocument("has no text, only images: run a text recognition (OCR) over it first")
    running = _running(lines, pages)
    kept = [
        part for part in parts if isinstance(part, _Table) or not (part.edge and _shape(part.text) in running)
    ]
    blocks = list(_blocks(kept))
    first = next((block.text for block in blocks if block.kind == "heading"), "")
    return Loaded(blocks, first or title)


def _parts(number: int, page: Any) -> list[_Line | _Table]:
    tables = page.find_tables() if len(page.lines) + len(page.rects) >= 4 else []
    tables = [one for one in tables if len(one.rows) >= 2 and len(one.rows[0].cells) >= 2]
    parts: list[_Line | _Table] = [
        _Table([[cell or "" for cell in row] for row in one.extract()], number, one.bbox[1]) for one in tables
    ]
    for line in page.extract_text_lines(return_chars=True):
        middle = (line["top"] + line["bottom"]) / 2
        if any(
            one.bbox[1] <= middle <= one.bbox[3] and one.bbox[0] <= line["x0"] <= one.bbox[2]
            for one in tables
        ):
            continue
        text = line["text"].strip()
        if not text:
            continue
        bold = sum("bold" in char["fontname"].lower() for char in line["chars"]) * 2 > len(line["chars"])
        size = round(statistics.median(char["size"] for char in line["chars"]), 1)
        edge = line["top"] < EDGE * page.height or line["bottom"] > (1 - EDGE) * page.height
        parts.append(_Line(text, number, line["top"], line["bottom"], size, bold, edge))
    return sorted(parts, key=lambda part: part.top)


def _shape(text: str) -> str:
    return re.sub(r"\d+", "#", text)


def _running(lines: list[_Line], pages: int) -> set[str]:
    """The shapes of running heads and page numbers: the same at the edge of a third of the pages."""
    counts = Counter(shape for shape, _ in {(_shape(line.text), line.page) for line in lines if line.edge})
    return {shape for shape, count in counts.items() if count >= max(2, pages / 3)}


def _blocks(parts: list[_Line | _Table]) -> Iterator[Block]:
    lines = [part for part in parts if isinstance(part, _Line)]
    if not lines and not parts:
        return
    weight: Counter[float] = Counter()
    for line in lines:
        weight[line.size] += len(line.text)
    body = weight.most_common(1)[0][0] if weight else 0.0
    sizes = sorted({line.size for line in lines if line.size >= body * TALLER}, reverse=True)
    run: list[_Line] = []
    for part in parts:
        if isinstance(part, _Table):
            yield from _flush(run, body, sizes)
            run = []
            yield Block("table", table(part.rows))
            continue
        if run and _breaks(run[-1], part):
            yield from _flush(run, body, sizes)
            run = []
        run.append(part)
    yield from _flush(run, body, sizes)


def _breaks(before: _Line, line: _Line) -> bool:
    if (line.size, line.bold) != (before.size, before.bold) and abs(line.size - before.size) > 0.6:
        return True
    if line.bold != before.bold and not before.text.endswith(","):
        return True
    if _BULLET.match(line.text):
        return True
    if line.page != before.page:
        return before.text.endswith(_SENTENCE_END) or not line.text[:1].islower()
    return line.top - before.bottom > 0.6 * (line.bottom - line.top)


def _flush(run: list[_Line], body: float, sizes: list[float]) -> Iterator[Block]:
    if not run:
        return
    text = _joined(run)
    first = run[0]
    short = len(text) <= 140 and not text.endswith((".", ";", ","))
    if first.size in sizes and short and any(map(str.isalpha, text)):
        yield Block("heading", text, min(6, sizes.index(first.size) + 1))
    elif first.bold and short and len(run) <= 2 and not _BULLET.match(text) and any(map(str.isalpha, text)):
        yield Block("heading", text, min(6, len(sizes) + 1))
    elif mark := _BULLET.match(text):
        number = mark[0].strip()
        yield Block("item", f"{number if number[0].isdigit() else '-'} {text[mark.end() :]}")
    else:
        yield Block("text", text)


def _joined(run: list[_Line]) -> str:
    text = run[0].text
    for line in run[1:]:
        if text.endswith("-") and len(text) > 1 and text[-2].isalpha() and line.text[:1].islower():
            text = text[:-1] + line.text
        else:
            text = f"{text} {line.text}"
    return text
