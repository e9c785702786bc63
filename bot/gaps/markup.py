"""What authors type (curated answers, announcements, answers to a case), as house markup: bold, italic, lists and web links stay,
everything else is shown as typed. An address that stands alone becomes a link."""

from __future__ import annotations

import re

_LINK = re.compile(r"\[([^\[\]\n]{1,200})\]\((https?://[^\s()<>\\]{1,500})\)")
# An address without a label ends before the punctuation of its sentence.
_ADDRESS = re.compile(r"(?<![\w/])https?://[^\s()<>\[\]\\`*]{1,499}[^\s()<>\[\]\\`*.,;:!?\"'’”»…_]")
_OF_ADDRESS = re.compile(r"\[((?:[^\[\]\n\\]|\\.){1,999})\]\((https?://[^\s()<>\\]{1,500})\)")
_ESCAPE = re.compile(r"\\([^A-Za-z0-9\s])")
# Never house markup: HTML, code, headings, quotations, rules, images, footnotes, strike-through, entities.
_ANYWHERE = re.compile(r"([\\`<>\[\]~|!&#])")
# A line of nothing but dashes and the like would be a rule, or make the line before it a heading; in a list, too.
_STROKES = re.compile(r"^((?:(?:[-+*]|\d{1,9}[.)])[ ]+)*)([-=_*+ ]*[-=_*+])[ ]*$", re.MULTILINE)
_BULLET = re.compile(r"^[•·–—]\s+", re.MULTILINE)
_INDENTED = re.compile(r"^[ \t]+", re.MULTILINE)


def author_markup(text: str) -> str:
    """*text* with everything escaped that is not in house markup; cleaned text comes in."""
    text = _INDENTED.sub("", _BULLET.sub("- ", text))
    pieces, end = [], 0
    for link in _LINK.finditer(text):
        pieces += [_with_addresses(text[end : link.start()]), f"[{_escaped(link[1])}]({link[2]})"]
        end = link.end()
    whole = "".join([*pieces, _with_addresses(text[end:])])
    return _STROKES.sub(lambda found: found[1] + re.sub(r"([-=_*+])", r"\\\1", found[2]), whole).strip()


def as_typed(markup: str) -> str:
    """What an author would type to get *markup*: the opposite of :func:`author_markup`, for a field in which it is changed."""
    pieces, end = [], 0
    for link in _OF_ADDRESS.finditer(markup):
        label = _ESCAPE.sub(r"\1", link[1])
        pieces += [
            _ESCAPE.sub(r"\1", markup[end : link.start()]),
            link[2] if label == link[2] else f"[{label}]({link[2]})",
        ]
        end = link.end()
    return "".join([*pieces, _ESCAPE.sub(r"\1", markup[end:])])


def visible_length(markup: str) -> int:
    """How many characters of *markup* a reader sees: no escapes, no addresses behind labels."""
    return len(_ESCAPE.sub(r"\1", _OF_ADDRESS.sub(r"\1", markup)))


def _with_addresses(text: str) -> str:
    """*text* escaped, its addresses as links."""
    pieces, end = [], 0
    for address in _ADDRESS.finditer(text):
        pieces += [_escaped(text[end : address.start()]), f"[{_label(address[0])}]({address[0]})"]
        end = address.end()
    return "".join([*pieces, _escaped(text[end:])])


def _label(address: str) -> str:
    """An address as the label of a link: nothing in it is markup."""
    return re.sub(r"([\\`*_<>\[\]~|!&#])", r"\\\1", address)


def _escaped(text: str) -> str:
    return _ANYWHERE.sub(r"\\\1", text)
