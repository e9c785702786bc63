"""What an author of a curated answer types, as house markup: bold, italic, lists and https links stay, everything else is shown as typed."""

from __future__ import annotations

import re

from bot import patterns

_LINK = re.compile(r"\[([^\[\]\n]{1,200})\]\((https://[^\s()<>\\]{1,500})\)")
# Never house markup: HTML, code, headings, quotations, rules, images, footnotes, strike-through, entities.
_ANYWHERE = re.compile(r"([\\`<>\[\]~|!&#])")
# A line of nothing but dashes and the like would be a rule, or make the line before it a heading; in a list, too.
_STROKES = patterns.compile(r"^((?:(?:[-+*]|\d{1,9}[.)])[ ]+)*)([-=_*+ ]*[-=_*+])[ ]*$", re.MULTILINE)
_BULLET = re.compile(r"^[•·–—]\s+", re.MULTILINE)
_INDENTED = re.compile(r"^[ \t]+", re.MULTILINE)


def author_markup(text: str) -> str:
    """*text* with everything escaped that is not in house markup; cleaned text comes in."""
    text = _INDENTED.sub("", _BULLET.sub("- ", text))
    pieces, end = [], 0
    for link in _LINK.finditer(text):
        pieces += [_escaped(text[end : link.start()]), f"[{_escaped(link[1])}]({link[2]})"]
        end = link.end()
    whole = "".join([*pieces, _escaped(text[end:])])
    return _STROKES.sub(lambda found: found[1] + re.sub(r"([-=_*+])", r"\\\1", found[2]), whole).strip()


def _escaped(text: str) -> str:
    return _ANYWHERE.sub(r"\\\1", text)
