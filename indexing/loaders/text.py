"""Plain text: paragraphs by blank lines, list items by their marks, headings where a line plainly is one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from indexing.blocks import Block, Loaded
from indexing.loaders.characters import decode
from indexing.loaders.front import take_front

_ITEM = re.compile(r"^\s*(?:[-*•‣▪◦–]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s+\S")
_UNDERLINE = re.compile(r"^(=+|-+|~+)$")
_NUMBERED = re.compile(r"^(\d+(?:\.\d+)*)\.?\s+[^\W\d_]")
LONGEST_HEADING = 90


def load(content: bytes) -> Loaded:
    """Blocks of a text file in any usual encoding, with any line end."""
    front, text = take_front(decode(content))
    blocks = [block for part in _parts(text.split("\n")) for block in _blocks(part)]
    first = next((block.text for block in blocks if block.kind == "heading"), "")
    return Loaded(
        blocks, front.get("title") or first, front.get("url", ""), front.get("language", ""), front=front
    )


def _parts(lines: list[str]) -> Iterator[list[str]]:
    part: list[str] = []
    for line in lines:
        if line.strip():
            part.append(line.rstrip())
        elif part:
            yield part
            part = []
    if part:
        yield part


def _blocks(part: list[str]) -> Iterator[Block]:
    if len(part) >= 2 and _UNDERLINE.match(part[1].strip()) and len(part[0]) <= LONGEST_HEADING:
        yield Block("heading", part[0].strip(), 1 if part[1].strip()[0] == "=" else 2)
        part = part[2:]
    elif len(part) == 1 and (level := heading_level(part[0].strip())):
        yield Block("heading", part[0].strip(), level)
        return
    if any(_ITEM.match(line) for line in part):
        yield from _items(part)
    elif part:
        yield Block("text", "\n".join(part))


def heading_level(line: str) -> int:
    """1-6 when a line that stands alone is a heading by its look, else 0."""
    if len(line) > LONGEST_HEADING or line[-1:] in ".;,!" or not any(map(str.isalpha, line)):
        return 0
    numbered = _NUMBERED.match(line)
    if numbered and line[numbered.end() - 1].isupper():
        return min(6, 1 + numbered[1].count(".") + 1)
    if line.isupper() and len(line) >= 3:
        return 2
    return 0


def _items(part: list[str]) -> Iterator[Block]:
    run = [part[0]]
    item = bool(_ITEM.match(part[0]))
    for line in part[1:]:
        if _ITEM.match(line):
            yield Block("item" if item else "text", "\n".join(run))
            item, run = True, [line]
        else:
            run.append(line)
    yield Block("item" if item else "text", "\n".join(run))
