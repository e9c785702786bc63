"""The elements of a page as blocks: headings, paragraphs, list items, tables with their merged cells taken apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from indexing.blocks import Block, Cell, grid, headed, table

_HEADING = re.compile(r"^h([1-6])$")
BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dir div dl dt fieldset figcaption figure footer form "
    "h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr "
    "ul".split()
)
LONGEST_HEADING = 90  # of a paragraph that is bold from end to end
_BOLD = re.compile(r"^\*\*([^*\n]+)\*\*$")
_SPACES = re.compile(r"[ \t\xa0\u2002-\u200a\u202f]+")


def blocks_below(root: Any) -> Iterator[Block]:
    """The blocks of everything in *root*, in reading order. A short bold paragraph is a heading below the real ones."""
    found = [block for block in _blocks(root) if block.text]
    below = min(6, max((block.level for block in found if block.kind == "heading"), default=1) + 1)
    for number, block in enumerate(found):
        bold = _BOLD.match(block.text) if block.kind == "text" else None
        after = found[number + 1] if number + 1 < len(found) else None
        if bold and len(bold[1]) <= LONGEST_HEADING and bold[1][-1] not in ".:;,!?" and after and after.kind != "heading":
            yield Block("heading", bold[1].strip(), below)
        else:
            yield block


def clean(text: str) -> str:
    """*text* with single blanks and without empty lines."""
    lines = (_SPACES.sub(" ", line).strip() for line in text.split("\n"))
    return "\n".join(line for line in lines if line)


def _blocks(parent: Any) -> Iterator[Block]:
    run: list[str] = [_blank(parent.text)]
    for child in parent:
        if isinstance(child.tag, str):
            if _is_block(child):
                yield from _paragraph(run)
                run = []
                yield from _block(child)
            else:
                run.append(inline(child))
        run.append(_blank(child.tail))
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
    elif tag in ("dt", "summary", "legend") and not any(_is_block(child) for child in element if isinstance(child.tag, str)):
        text = clean(inline_below(element)).replace("**", "").replace("\n", " ")
        yield Block("text", f"**{text}**" if text else "")
    else:
        yield from _blocks(element)


def _heading(element: Any, level: int) -> Iterator[Block]:
    """A heading; where it was never closed its words end at the first block in it."""
    inner = next((child for child in element if isinstance(child.tag, str) and child.tag in BLOCKS), None)
    words: list[str] = [_blank(element.text)]
    for child in element:
        if child is inner:
            break
        words += [inline(child), _blank(child.tail)]
    yield Block("heading", clean("".join(words)).replace("**", "").replace("\n", " "), level)
    if inner is not None:
        for child in [inner, *inner.itersiblings()]:
            if isinstance(child.tag, str):
                yield from _block(child) if _is_block(child) else _paragraph([inline(child)])
            yield from _paragraph([_blank(child.tail)])


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
    stray: list[str] = [_blank(parent.text)]
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
        stray.append(_blank(item.tail))
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
    rows = [row for row in element.iter("tr") if _table_of(row) is element]
    cells = [[cell for cell in row if cell.tag in ("td", "th")] for row in rows]
    yield from _before_rows(element)
    if all(len(row) <= 1 for row in cells) or _is_layout(element, cells):
        for cell in (cell for row in cells for cell in row):
            yield from _blocks(cell)
        return
    drawn = [[_cell(cell) for cell in row] for row in cells]
    yield Block("table", table(headed(grid(drawn), _heads(rows, cells))))


def _before_rows(element: Any) -> Iterator[Block]:
    """The caption, and text that stands in the table but in no cell."""
    for child in element:
        if child.tag == "caption":
            yield from _blocks(child)
    stray = [_blank(element.text), *(_blank(child.tail) for child in element)]
    yield from _paragraph(stray)


def _is_layout(element: Any, cells: list[list[Any]]) -> bool:
    """A table that only holds other tables or whole texts in their places."""
    inner = [one for one in element.iterdescendants("table")]
    if not inner:
        return any(cell.find(".//h1") is not None or cell.find(".//h2") is not None for row in cells for cell in row)
    nested = sum(_length(one) for one in inner if _table_of(one) is element)
    columns = sum(len(row) > 1 for row in cells)
    return nested > 0.7 * _length(element) or columns < 2


def _heads(rows: list[Any], cells: list[list[Any]]) -> int:
    """How many rows are the head: those of ``thead``, else the first and what divides its merged cells."""
    inside = sum(row.getparent().tag == "thead" for row in rows)
    if inside:
        return inside
    first = cells[0] if cells else []
    divided = any(_span(cell, "colspan") > 1 for cell in first) and len(first) > 1
    all_heads = len(cells) > 2 and all(cell.tag == "th" for row in cells[:2] for cell in row)
    return 2 if divided and all_heads else 1


def _cell(cell: Any) -> Cell:
    for inner in cell.iterdescendants("br"):
        inner.tail = " " + (inner.tail or "")
    return Cell(clean(_flat(cell)).replace("\n", " "), _span(cell, "colspan"), _span(cell, "rowspan"))


def _flat(cell: Any) -> str:
    """All text of a cell in one line; the rows of a table in it one after the other."""
    parts = [_blank(cell.text)]
    for child in cell:
        if isinstance(child.tag, str):
            if child.tag == "table":
                rows = ([clean(_flat(one)) for one in row if one.tag in ("td", "th")] for row in child.iter("tr"))
                parts.append(" " + "; ".join(", ".join(filter(None, row)) for row in rows) + " ")
            elif child.tag in BLOCKS:
                parts.append(f" {_flat(child)} ")
            else:
                parts.append(inline(child))
        parts.append(_blank(child.tail))
    return "".join(parts)


def _span(cell: Any, name: str) -> int:
    value = (cell.get(name) or "").strip()
    return max(1, min(int(value), 1000)) if value.isdecimal() and len(value) < 6 and int(value) else 1


def _table_of(element: Any) -> Any:
    return next((parent for parent in element.iterancestors() if parent.tag == "table"), None)


def _length(element: Any) -> int:
    return sum(len(text.strip()) for text in element.itertext())


def _paragraph(run: list[str]) -> Iterator[Block]:
    text = clean("".join(run))
    if text.strip("*_ \n"):
        yield Block("text", text)


def inline(element: Any) -> str:
    """A piece of running text as Markdown: strong, links, line breaks."""
    if not isinstance(element.tag, str):
        return ""
    if element.tag == "br":
        return "\n"
    text = inline_below(element)
    bare = text.strip()
    if not bare:
        return " " if text else ""
    before, after = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    if element.tag in ("strong", "b") and "**" not in bare and "\n" not in bare:
        return f"{before}**{bare}**{after}"
    href = (element.get("href") or "").strip() if element.tag == "a" else ""
    if href.startswith(("http://", "https://")) and not any(letter.isspace() for letter in href) and "[" not in bare:
        return f"{before}[{bare}]({href}){after}"
    return text if element.tag not in BLOCKS else f" {text} "


def inline_below(element: Any) -> str:
    """The running text in *element*."""
    parts = [_blank(element.text)]
    for child in element:
        parts += [inline(child), _blank(child.tail)]
    return "".join(parts)


def _blank(text: str | None) -> str:
    return re.sub(r"\s+", " ", text) if text else ""
