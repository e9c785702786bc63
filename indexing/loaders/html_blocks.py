"""The elements of a page as blocks: headings, paragraphs, list items, tables with their merged cells taken apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from indexing.blocks import Block, grid, headed, table
from indexing.loaders.html_inline import BLOCKS, blank, clean, inline, inline_below
from indexing.loaders.html_tables import drawn_cell, head_rows, is_layout, table_of

_HEADING = re.compile(r"^h([1-6])$")
LONGEST_HEADING = 90  # of a paragraph that is bold from end to end
_BOLD = re.compile(r"^\*\*([^*\n]+)\*\*$")


def blocks_below(root: Any) -> Iterator[Block]:
    """The blocks of everything in *root*, in reading order. A short bold paragraph is a heading below the real ones."""
    found = [block for block in _blocks(root) if block.text]
    below = min(6, max((block.level for block in found if block.kind == "heading"), default=1) + 1)
    for number, block in enumerate(found):
        bold = _BOLD.match(block.text) if block.kind == "text" else None
        after = found[number + 1] if number + 1 < len(found) else None
        if (
            bold
            and len(bold[1]) <= LONGEST_HEADING
            and bold[1][-1] not in ".:;,!?"
            and after
            and after.kind != "heading"
        ):
            yield Block("heading", bold[1].strip(), below)
        else:
            yield block


def _blocks(parent: Any) -> Iterator[Block]:
    run: list[str] = [blank(parent.text)]
    for child in parent:
        if isinstance(child.tag, str):
            if _is_block(child):
                yield from _paragraph(run)
                run = []
                yield from _block(child)
            else:
                run.append(inline(child))
        run.append(blank(child.tail))
    yield from _paragraph(run)


def _is_block(element: Any) -> bool:
    return element.tag in BLOCKS or any(below.tag in BLOCKS for below in element.iterdescendants())


def _block(element: Any) -> Iterator[Block]:
    tag = element.tag
    if heading := _HEADING.match(tag):
        yield from _heading(element, int(heading[1]))
    elif tag in ("ul", "ol", "menu", "dir"):
        if not _is_contents(element):
            yield from _items(element)
    elif tag == "table":
        yield from _table(element)
    elif tag == "pre":
        text = "".join(element.itertext()).strip("\n")
        yield Block("code", "```\n" + text + "\n```" if text.strip() else "")
    elif tag in ("dt", "summary", "legend") and not any(
        _is_block(child) for child in element if isinstance(child.tag, str)
    ):
        text = clean(inline_below(element)).replace("**", "").replace("\n", " ")
        yield Block("text", f"**{text}**" if text else "")
    else:
        yield from _blocks(element)


def _heading(element: Any, level: int) -> Iterator[Block]:
    """A heading; where it was never closed its words end at the first block in it."""
    inner = next((child for child in element if isinstance(child.tag, str) and child.tag in BLOCKS), None)
    words: list[str] = [blank(element.text)]
    for child in element:
        if child is inner:
            break
        words += [inline(child), blank(child.tail)]
    yield Block("heading", clean("".join(words)).replace("**", "").replace("\n", " "), level)
    if inner is not None:
        for child in [inner, *inner.itersiblings()]:
            if isinstance(child.tag, str):
                yield from _block(child) if _is_block(child) else _paragraph([inline(child)])
            yield from _paragraph([blank(child.tail)])


def _is_contents(element: Any) -> bool:
    """A list of links to places on the same page."""
    items = element.findall("li")
    links = [item.xpath(".//a/@href") for item in items]
    return len(items) > 1 and all(
        found and all(href.startswith("#") for href in found) and _only_links(item)
        for item, found in zip(items, links, strict=True)
    )


def _only_links(item: Any) -> bool:
    linked = sum(len("".join(link.itertext()).strip()) for link in item.iter("a"))
    return linked >= 0.8 * len("".join(item.itertext()).strip())


def _items(parent: Any) -> Iterator[Block]:
    """Each item of the outer list one block, with what is nested in it indented below."""
    number = 0
    stray: list[str] = [blank(parent.text)]
    for item in parent:
        if isinstance(item.tag, str):
            if item.tag == "li":
                number += 1
                lines = _lines(item)
            elif item.tag in ("ul", "ol"):  # a list in a list without an item around it
                yield from _items(item)
                lines = []
            else:
                lines = [line for block in _blocks_or_text(item) for line in block.text.split("\n")]
            if lines:
                mark = f"{number}." if parent.tag == "ol" else "-"
                yield Block("item", f"{mark} " + "\n".join([lines[0], *("  " + line for line in lines[1:])]))
        stray.append(blank(item.tail))
    yield from _paragraph(stray)


def _lines(item: Any) -> list[str]:
    lines: list[str] = []
    for block in _blocks(item):
        if block.text:
            lines += block.text.split("\n")
    return lines


def _blocks_or_text(element: Any) -> Iterator[Block]:
    yield from _block(element) if _is_block(element) else _paragraph([inline(element)])


def _table(element: Any) -> Iterator[Block]:
    rows = [row for row in element.iter("tr") if table_of(row) is element]
    cells = [[cell for cell in row if cell.tag in ("td", "th")] for row in rows]
    yield from _before_rows(element)  # and not in its place: it would stand in no row
    if all(len(row) <= 1 for row in cells) or is_layout(element, cells):
        for cell in (cell for row in cells for cell in row):
            yield from _blocks(cell)
        return
    drawn = [[drawn_cell(cell) for cell in row] for row in cells]
    yield Block("table", table(headed(grid(drawn), head_rows(rows, cells))))


def _before_rows(element: Any) -> Iterator[Block]:
    """The caption, and what stands in the table but in no cell."""
    run = [blank(element.text)]
    for child in element:
        tag = child.tag
        if tag in ("tr", "thead", "tbody", "tfoot"):
            yield from _paragraph(run)
            run = []
            yield from _before_rows(child)
        elif tag in ("td", "th"):
            if element.tag != "tr":  # a cell in no row
                yield from _paragraph(run)
                run = []
                yield from _blocks(child)
        elif isinstance(tag, str) and tag not in ("col", "colgroup"):
            yield from _paragraph(run)
            run = []
            yield from _blocks(child) if tag == "caption" else _blocks_or_text(child)
        run.append(blank(child.tail))
    yield from _paragraph(run)


def _paragraph(run: list[str]) -> Iterator[Block]:
    text = clean("".join(run))
    if text.strip("*_ \n"):
        yield Block("text", text)
