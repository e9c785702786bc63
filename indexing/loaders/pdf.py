"""PDF by pdfplumber: words and ruled tables come from it, the order in which they are read from here (docs/decisions)."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import pdfplumber
from pdfminer.pdfdocument import PDFPasswordIncorrect
from pdfminer.pdftypes import resolve1, stream_value
from pdfplumber.utils.exceptions import PdfminerException

from indexing.blocks import Block, Loaded
from indexing.loaders.pdf_blocks import Table, blocks_of_parts
from indexing.loaders.pdf_columns import Part, Text, arrange
from indexing.loaders.pdf_lines import Line, lines_of
from indexing.loaders.pdf_page import PageContent, read_page
from indexing.loaders.pdf_ruled import Ruled
from indexing.loaders.pdf_running import without_running
from indexing.problems import UnreadableDocument

MOST_PAGES = 3_000
MOST_DRAWN = 8_000_000  # bytes of what one page draws; a page of text has some thousands
_NO_TITLE = re.compile(
    r"^\W{0,3}(?:untitled|anonymous|unspecified|title|titel|document\d{0,3}|dokument\d{0,3}|slide \d{1,3}|powerpoint.{0,20})\W{0,3}$"
    r"|\.(?:docx?|pdf|indd|pptx?|xlsx?|odt|rtf|tex|qxd)$",
    re.IGNORECASE,
)
_PROGRAM = re.compile(r"^Microsoft (?:Word|PowerPoint) - ")


def load(content: bytes, on_page: Callable[[int, int], None] = lambda done, total: None) -> Loaded:
    """Blocks of a PDF with text in it; *on_page* hears how many pages of how many are read.

    Encrypted and image-only files are refused with what to do.
    """
    try:
        document = pdfplumber.open(io.BytesIO(content))
    except PdfminerException as error:
        if any(isinstance(cause, PDFPasswordIncorrect) for cause in error.args):
            raise UnreadableDocument("is encrypted: save it without a password") from error
        raise
    with document:
        pages, doubts = _pages(document, on_page)
        said = str((document.metadata or {}).get("Title") or "")
    if not any(page.words or page.tables for page in pages):
        raise UnreadableDocument("has no text, only images: run a text recognition (OCR) over it first")
    doubts += _without_text(pages)
    blocks = _blocks(without_running(pages))
    first = next(
        (block.text for block in blocks if block.kind == "heading" and block.page <= pages[0].number + 1), ""
    )
    return Loaded(blocks, first or _usable(said), pages=len(pages), doubts=tuple(doubts))


def _pages(document: Any, on_page: Callable[[int, int], None]) -> tuple[list[PageContent], list[str]]:
    total = len(document.pages)
    if total > MOST_PAGES:
        raise UnreadableDocument(f"has {total} pages: at most {MOST_PAGES} are read, save it in parts")
    pages: list[PageContent] = []
    doubts: list[str] = []
    for number, page in enumerate(document.pages, 1):
        drawn = _drawn(page)
        if drawn > MOST_DRAWN:
            doubts.append(f"page {number} is not read: it unpacks to {drawn // 1_000_000} MB")
            pages.append(PageContent(number, float(page.height)))
        else:
            pages.append(read_page(number, page))
        page.close()
        on_page(number, total)
    return pages, doubts


def _drawn(page: Any) -> int:
    """Bytes of what a page draws, unpacked."""
    contents = resolve1(page.page_obj.attrs.get("Contents"))
    streams = contents if isinstance(contents, list) else [contents]
    total = 0
    for stream in streams:
        if stream is not None:
            total += len(stream_value(stream).get_data())
        if total > MOST_DRAWN:
            break
    return total


def _without_text(pages: Sequence[PageContent]) -> list[str]:
    empty = [str(page.number) for page in pages if page.pictured and not page.words and not page.tables]
    if not empty:
        return []
    shown = ", ".join(empty[:20]) + (" …" if len(empty) > 20 else "")
    return [f"pages without text, only pictures (run a text recognition, OCR, over them): {shown}"]


def _blocks(pages: Sequence[PageContent]) -> list[Block]:
    parts = [
        one for page in pages for part in arrange(page.words, page.tables) for one in _flat(part, page.number)
    ]
    return blocks_of_parts(parts)


def _flat(part: Part, page: int) -> Iterator[Line | Table]:
    if isinstance(part, Text):
        yield from lines_of(part.words, page, part.left, part.right)
    elif isinstance(part, Ruled) and part.boxes:
        for *_, words in sorted(part.cells, key=lambda cell: cell[:2]):
            for inner in arrange(words):
                yield from _flat(inner, page)
    elif isinstance(part, Ruled):
        yield Table(part.rows(), part.edges, page)
    else:
        yield Table(part.cells, part.edges, page)


def _usable(title: str) -> str:
    """The title in the properties, where somebody wrote one."""
    title = _PROGRAM.sub("", " ".join(title.split()))
    return "" if _NO_TITLE.search(title) else title
