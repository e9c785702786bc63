"""What an author types (an announcement, an answer), as house markup: bold, italic, lists and https links stay, all else is shown as typed."""

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
# Signs of formatting that are part of an address, and a star between letters or digits (2*3*4), are themselves.
_ADDRESS = re.compile(r"(?<!\]\()https?://[^\s<>()\[\]`]*[^\s<>()\[\]`*_.,;:!?\\]", re.IGNORECASE)
_OF_LINK = re.compile(r"\[((?:[^\[\]\n\\]|\\.){1,400})\]\((https://[^\s()<>\\]{1,500})\)")
_ESCAPE = re.compile(r"\\([^A-Za-z0-9\s])")
_STAR = re.compile(r"(?<=[^\W_])\*(?=[^\W_])")


def author_markup(text: str) -> str:
    """*text* with everything escaped that is not in house markup; cleaned text comes in. Its line breaks stay."""
    text = _INDENTED.sub("", _BULLET.sub("- ", text))
    pieces, end = [], 0
    for link in _LINK.finditer(text):
        pieces += [_escaped(text[end : link.start()]), f"[{_escaped(link[1])}]({link[2]})"]
        end = link.end()
    whole = "".join([*pieces, _escaped(text[end:])])
    return _STROKES.sub(lambda found: found[1] + re.sub(r"([-=_*+])", r"\\\1", found[2]), whole).strip()


def as_typed(markup: str) -> str:
    """What an author would type to get *markup*: the opposite of :func:`author_markup`, for a field in which it is changed."""
    return _ESCAPE.sub(r"\1", markup)


def visible_length(markup: str) -> int:
    """How many characters of *markup* a reader sees: no escapes, no addresses behind labels."""
    return len(_ESCAPE.sub(r"\1", _OF_LINK.sub(r"\1", markup)))


def _escaped(text: str) -> str:
    pieces, end = [], 0
    for address in _ADDRESS.finditer(text):
        pieces += [
            _words(text[end : address.start()]),
            re.sub(r"[*_]", r"\\\g<0>", _ANYWHERE.sub(r"\\\1", address[0])),
        ]
        end = address.end()
    return "".join([*pieces, _words(text[end:])])


def _words(text: str) -> str:
    return _STAR.sub(r"\\*", _ANYWHERE.sub(r"\\\1", text))
