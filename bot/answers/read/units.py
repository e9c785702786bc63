"""Cuts a passage into the units an answer is made of: sentences, list items with their lead-in, table rows with their heads."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from bot import patterns
from bot.language.abbreviations import abbreviations
from bot.language.days import month_names
from bot.language.fold import fold

_BLOCK_END = re.compile(r"\n\s*\n|^[ \t]*#.*$", re.MULTILINE)
_SENTENCE_END = re.compile(r"[.!?][*_)\"”’]*(\s+)(?=[\"“(*_\[]*[A-ZÀ-Ý0-9¿¡])")
_ABBREVIATION = re.compile(rf"\b(?:{'|'.join(map(re.escape, abbreviations()))}|[A-Z])\.$")
_ORDINAL = re.compile(r"(?<![\d.,])\d{1,2}\.$")
_ITEM = re.compile(r"^\s*(?:[-*•]|\d{1,3}[.)])\s+")
_CELL = re.compile(r"(?<!\\)\|")
_RULE = patterns.compile(r"^\s*\|?\s*:?-{3,}")

Kind = Literal["sentence", "item", "row"]


@dataclass(frozen=True)
class Unit:
    """A piece of a passage that stands for itself. ``quote`` is a word-for-word part of the passage's text.

    ``text`` is how an answer shows it (a table row as "**first cell**: head cell, …"); ``lead`` is True for the first one of the passage;
    ``intro`` is the sentence that announces a list, where the unit is one of its items.
    """

    text: str
    quote: str
    kind: Kind
    position: int
    lead: bool = False
    intro: str = ""


def units(text: str) -> list[Unit]:
    """The units of *text* (Markdown) in order."""
    found: list[Unit] = []
    intro = ""
    for block in _BLOCK_END.split(text.strip()):
        lines = block.strip("\n").split("\n")
        if len(lines) > 1 and lines[0].lstrip().startswith("|") and _RULE.match(lines[1]):
            found += _rows(lines, len(found))
            continue
        paragraph, items = _split_list(lines)
        for sentence in sentences(paragraph):
            found.append(Unit(_balanced(sentence), sentence, "sentence", len(found), lead=not found))
        if paragraph:
            intro = found[-1].text if found and found[-1].text.endswith(":") else ""
        for item in items:
            bare = _ITEM.sub("", item, count=1)
            found.append(Unit(_balanced(bare), bare, "item", len(found), lead=not found, intro=intro))
    return found


def _balanced(text: str) -> str:
    """*text* without bold marks where its sentence was cut out of a longer bold stretch."""
    return text.replace("**", "") if text.count("**") % 2 else text


def unwrapped(text: str) -> str:
    """*text* with each paragraph and list item on one line, so that no channel shows the line breaks of the file."""
    blocks = []
    for block in re.split(r"\n\s*\n", text.strip()):
        lines: list[str] = []
        for line in block.split("\n"):
            if lines and not _ITEM.match(line) and not line.lstrip().startswith(("|", "#", ">")):
                lines[-1] += " " + line.strip()
            else:
                lines.append(line.rstrip())
        blocks.append("\n".join(lines))
    return "\n\n".join(blocks)


def sentences(paragraph: str) -> list[str]:
    """*paragraph* cut into sentences, line breaks turned into spaces; abbreviations and days of a month do not end one."""
    text = " ".join(paragraph.split())
    if not text:
        return []
    gaps = [found.span(1) for found in _SENTENCE_END.finditer(text)]
    starts = [0, *(end for _, end in gaps)]
    ends = [*(start for start, _ in gaps), len(text)]
    parts: list[str] = []
    for piece in (text[start:end] for start, end in zip(starts, ends, strict=True)):
        if parts and (_ABBREVIATION.search(parts[-1]) or _is_day(parts[-1], piece)):
            parts[-1] += " " + piece
        else:
            parts.append(piece)
    return parts


def _is_day(before: str, after: str) -> bool:
    """Whether the end of *before* and the beginning of *after* are one day, as "14. März"."""
    if _ORDINAL.search(before) is None:
        return False
    return fold(after.partition(" ")[0].rstrip(".,;:)")) in month_names()


def _split_list(lines: list[str]) -> tuple[str, list[str]]:
    paragraph: list[str] = []
    items: list[str] = []
    for line in lines:
        if _ITEM.match(line):
            items.append(line.strip())
        elif items:
            items[-1] += " " + line.strip()
        else:
            paragraph.append(line)
    return "\n".join(paragraph), items


def _rows(lines: list[str], start: int) -> list[Unit]:
    heads = cells_of(lines[0])
    rows: list[Unit] = []
    for line in lines[2:]:
        cells = cells_of(line)
        rest = ", ".join(
            f"{head} {cell}".strip() for head, cell in zip(heads[1:], cells[1:], strict=False) if cell
        )
        shown = f"**{cells[0]}**: {rest}" if rest else cells[0]
        rows.append(Unit(shown, line.strip(), "row", start + len(rows)))
    return rows


def split_tables(text: str) -> tuple[str, list[list[list[str]]]]:
    """*text* (Markdown) without its tables, and the tables as rows of cells, the heads first."""
    prose: list[str] = []
    found: list[list[list[str]]] = []
    inside = False
    for line in text.split("\n"):
        tabled = line.lstrip().startswith("|")
        if not tabled:
            prose.append(line)
        elif not inside:
            found.append([cells_of(line)])
        elif not _RULE.match(line):
            found[-1].append(cells_of(line))
        inside = tabled
    return "\n".join(prose), found


def cells_of(line: str) -> list[str]:
    """The cells of a table row in Markdown."""
    return [cell.strip().replace("\\|", "|") for cell in _CELL.split(line.strip().strip("|"))]
