"""Tables of a page: which are data and which only put texts in their places, which rows are the head, what a cell says."""

from __future__ import annotations

from typing import Any

from indexing.blocks import TextCell
from indexing.loaders.html_inline import BLOCKS, blank, clean, inline


def is_layout(element: Any, cells: list[list[Any]]) -> bool:
    """A table that only holds other tables or whole texts in their places."""
    inner = list(element.iterdescendants("table"))
    if not inner:
        return any(
            cell.find(".//h1") is not None or cell.find(".//h2") is not None for row in cells for cell in row
        )
    nested = sum(_length(one) for one in inner if table_of(one) is element)
    columns = sum(len(row) > 1 for row in cells)
    return nested > 0.7 * _length(element) or columns < 2


def head_rows(rows: list[Any], cells: list[list[Any]]) -> int:
    """How many rows are the head: those of ``thead``, else the first and what divides its merged cells."""
    inside = sum(row.getparent().tag == "thead" for row in rows)
    if inside:
        return inside
    first = cells[0] if cells else []
    divided = any(_span(cell, "colspan") > 1 for cell in first) and len(first) > 1
    all_heads = len(cells) > 2 and all(cell.tag == "th" for row in cells[:2] for cell in row)
    return 2 if divided and all_heads else 1


def drawn_cell(cell: Any) -> TextCell:
    """A cell with its text in one line, and how many columns and rows it takes."""
    for inner in cell.iterdescendants("br"):
        inner.tail = " " + (inner.tail or "")
    return TextCell(clean(_flat(cell)).replace("\n", " "), _span(cell, "colspan"), _span(cell, "rowspan"))


def _flat(cell: Any) -> str:
    """All text of a cell in one line; the rows of a table in it one after the other."""
    parts = [blank(cell.text)]
    for child in cell:
        if isinstance(child.tag, str):
            if child.tag == "table":
                rows = (
                    [clean(_flat(one)) for one in row if one.tag in ("td", "th")] for row in child.iter("tr")
                )
                parts.append(" " + "; ".join(", ".join(filter(None, row)) for row in rows) + " ")
            elif child.tag in BLOCKS:
                parts.append(f" {_flat(child)} ")
            else:
                parts.append(inline(child))
        parts.append(blank(child.tail))
    return "".join(parts)


def _span(cell: Any, name: str) -> int:
    value = (cell.get(name) or "").strip()
    return max(1, min(int(value), 1000)) if value.isdecimal() and len(value) < 6 and int(value) else 1


def table_of(element: Any) -> Any:
    """The table that an element stands in."""
    return next((parent for parent in element.iterancestors() if parent.tag == "table"), None)


def _length(element: Any) -> int:
    return sum(len(text.strip()) for text in element.itertext())
