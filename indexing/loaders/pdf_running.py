"""What stands on a page for the reader's way through the document, and is no text of it: running heads, page numbers, contents."""

from __future__ import annotations

import itertools
import re
import statistics
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from indexing.loaders.pdf_lines import row_text, rows_of
from indexing.loaders.pdf_page import PageContent
from indexing.loaders.pdf_words import Word

EDGE = 0.09  # of the page's height: where running heads and page numbers stand
LARGEST = 1.15  # of the usual size of letters: running heads are no larger
LEAST = 3  # rows of a table of contents
ENTRIES = 0.6  # of the rows of a page that goes on with the contents
_FIGURES = re.compile(r"\d+")
_PAGE = r"(?:page|p\.|seite|s\.|página|pág\.|pagina|pag\.|strona|str\.|stranica|sivu|side|sida|oldal|стр\.)"
_NUMBER = re.compile(
    rf"^[-–—|\s]{{0,4}}(?:{_PAGE}\s{{0,3}})?\d{{1,4}}\s{{0,3}}(?:(?:/|of|von|de|di|sur|z|od|av|af)\s{{0,3}}\d{{1,4}})?[-–—|\s]{{0,4}}$",
    re.IGNORECASE,
)
_LEADER = re.compile(
    r"(?<!\.)(?<!\.\s)(?:\.\s?){4,}+\s{0,9}[\divxlc]{1,6}$|(?<!…)(?<!…\s)(?:…\s?){2,}+\s{0,9}[\divxlc]{1,6}$|(?<!_)_{4,}+\s{0,9}\d{1,4}$"
)
_ENTRY = re.compile(r"[^\W\d_]\S{0,40}\s{1,9}\d{1,4}$")
_CONTENTS = frozenset(
    [
        "contents",
        "table of contents",
        "inhalt",
        "inhaltsverzeichnis",
        "inhaltsübersicht",
        "índice",
        "indice",
        "contenido",
        "tabla de contenidos",
        "sommaire",
        "table des matières",
        "sommario",
        "spis treści",
        "conteúdo",
        "sumário",
        "inhoud",
        "inhoudsopgave",
        "innehåll",
        "indhold",
        "innhold",
        "sisällys",
        "sadržaj",
        "kazalo",
        "obsah",
        "tartalom",
        "tartalomjegyzék",
        "cuprins",
        "съдържание",
        "περιεχόμενα",
        "içindekiler",
        "sisukord",
        "saturs",
        "turinys",
    ]
)


def without_running(pages: Sequence[PageContent]) -> list[PageContent]:
    """*pages* without running heads, page numbers and tables of contents."""
    running = _running(pages)
    kept = [_kept(page, running[page.number]) for page in pages]
    return _without_contents(kept)


def _edge_rows(page: PageContent) -> list[tuple[str, list[Word]]]:
    """(place, words) of the rows at the top and the foot of a page."""
    low, high = EDGE * page.height, (1 - EDGE) * page.height
    usual = statistics.median(word.size for word in page.words) if page.words else 0.0
    rows = []
    for row in rows_of(page.words):
        if row[0].size > LARGEST * usual:
            continue  # a title at the top of its page
        if max(word.bottom for word in row) < low + 12:
            rows.append(("head", row))
        elif min(word.top for word in row) > high - 12:
            rows.append(("foot", row))
    return rows


def _running(pages: Sequence[PageContent]) -> dict[int, set[Word]]:
    """page number -> the words of it that are a running head or a page number."""
    found: dict[tuple[str, str], list[tuple[int, list[int], list[Word]]]] = defaultdict(list)
    gone: dict[int, set[Word]] = {page.number: set() for page in pages}
    for page in pages:
        rows = _edge_rows(page)
        for place, row in rows:
            text = row_text(row)
            figures = [int(figure[:9]) for figure in _FIGURES.findall(text)]
            found[place, _FIGURES.sub("#", text)].append((page.number, figures, row))
            if _NUMBER.match(text) and _outermost(place, row, page):
                gone[page.number].update(row)
    for rows_found in found.values():
        if _repeated(rows_found, len(pages)):
            for number, _, row in rows_found:
                gone[number].update(row)
    return gone


def _outermost(place: str, row: Sequence[Word], page: PageContent) -> bool:
    """Nothing stands farther out, and there is air between it and the text."""
    others = [word for word in page.words if word not in row]
    height = row[0].bottom - row[0].top
    if place == "head":
        return all(word.top > row[0].bottom + 0.5 * height for word in others)
    return all(word.bottom < row[0].top - 0.5 * height for word in others)


def _repeated(rows: Sequence[tuple[int, list[int], list[Word]]], pages: int) -> bool:
    """The same words on several pages; figures in them are the same too, or count the pages."""
    numbers = sorted({number for number, _, _ in rows})
    if len(numbers) < max(2, min(3, pages - 1)) and len(numbers) < pages / 3:
        return False
    if len(numbers) < 2:
        return False
    steps = {tuple(figure - number for figure in figures) for number, figures, _ in rows}
    same = {tuple(figures) for _, figures, _ in rows}
    if len(same) == 1 or len(steps) == 1:
        return True
    columns = list(zip(*(figures for _, figures, _ in rows), strict=False))
    by_page = [
        {figure - number for figure, (number, _, _) in zip(column, rows, strict=True)} for column in columns
    ]
    return all(len(set(column)) == 1 or len(step) == 1 for column, step in zip(columns, by_page, strict=True))


def _kept(page: PageContent, gone: set[Word]) -> PageContent:
    return replace(page, words=[word for word in page.words if word not in gone]) if gone else page


def _without_contents(pages: Iterable[PageContent]) -> list[PageContent]:
    kept = []
    going_on = False
    for page in pages:
        rows = rows_of(page.words)
        texts = [row_text(row) for row in rows]
        title = next((at for at, text in enumerate(texts) if text.strip(" :.").lower() in _CONTENTS), None)
        entries = _entries(texts, title, going_on)
        going_on = bool(entries) and max(entries) >= len(texts) - 2
        gone = {word for at in entries for word in rows[at]}
        if title is not None and entries:
            gone.update(rows[title])
        kept.append(_kept(page, gone))
    return kept


def _entries(texts: Sequence[str], title: int | None, going_on: bool) -> set[int]:
    """The rows of a table of contents: those with leaders, and those with a page number below its title."""
    leaders = {at for at, text in enumerate(texts) if _LEADER.search(text)}
    found = leaders if len(leaders) >= LEAST else set()
    start = title + 1 if title is not None else 0 if going_on else None
    if start is None:
        return found
    numbered = [
        at for at in range(start, len(texts)) if _ENTRY.search(texts[at]) and texts[at][-1].isdecimal()
    ]
    pages = [int(texts[at].rsplit(None, 1)[1]) for at in numbered]
    rising = sum(first <= second for first, second in itertools.pairwise(pages))
    enough = len(numbered) >= LEAST and len(numbered) >= ENTRIES * (numbered[-1] + 1 - start)
    return found | set(numbered) if enough and rising >= 0.9 * (len(pages) - 1) else found
