"""Whether a line begins an item of a list, or only begins with what looks like the mark of one ("15. / Oktober", "100 / - 150 Euro")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexing.loaders.pdf_lines import Line

MARKED = re.compile(r"^([•●▪■□○‣◦·\uf0b7\uf0a7*–—-]|\(?\d{1,3}[.)]|\(?[a-zA-Z]\))\s+(?=\S)")
_BULLETS = frozenset("•●▪■□○‣◦·\uf0b7\uf0a7*")
_DASHES = frozenset("-–—")
_ENDS = (".", ":", ";", "!", "?", ",")
INDENT = 3.0  # points


def is_marked(text: str) -> bool:
    """Whether *text* begins as an item does."""
    return MARKED.match(text) is not None


def starts_item(line: Line, before: Line | None, run: Sequence[Line], after: Line | None, last: int) -> bool:
    """Whether *line* begins an item. *before* is the line above in the same paragraph, *run* that paragraph so far, *after*
    the line below, *last* the number of the item before."""
    mark = MARKED.match(line.text)
    if mark is None:
        return False
    if before is None or mark[1] in _BULLETS:
        return True
    in_list = is_marked(run[0].text)
    led_in = before.text.endswith(_ENDS)
    moved = abs(line.x0 - run[0].x0) > INDENT
    if mark[1] in _DASHES:
        rest = line.text[mark.end() :]
        if rest[:1].isdecimal() and before.text[-1:].isdecimal():
            return False  # from - to
        goes_on = after is not None and _sign(after) == mark[1]
        return in_list or led_in or moved or (goes_on and not rest[:1].isdecimal())
    number = mark[1].strip("().")
    if number.isdecimal():
        next_one = int(number) == last + 1
        first = int(number) == 1 and (led_in or moved or _sign(after) in ("2.", "2)", "(2)"))
        return (next_one and (in_list or led_in)) or first or (moved and led_in)
    return led_in or in_list or moved


def _sign(line: Line | None) -> str:
    mark = MARKED.match(line.text) if line is not None else None
    return mark[1] if mark else ""
