"""Cuts rendered HTML into messages that Telegram takes: not too long, not too many entities, tags balanced in each."""

from __future__ import annotations

import html
import re
import unicodedata
from typing import Final

from bot.channels.telegram.markup import is_visible

MAX_UNITS: Final = 4096
MAX_ENTITIES: Final = 100
_PIECE = re.compile(r"<(/?)([a-z]+)([^>]*)>|&[a-z]+;|&#\d+;|.", re.DOTALL)
_JOINS = ("\u200d", "\ufe0f")


class _Tag:
    """One element of the HTML; two equal elements beside each other stay two."""

    def __init__(self, name: str, opening: str) -> None:
        self.name = name
        self.opening = opening


_Char = tuple[str, tuple[_Tag, ...]]


def split(rendered: str, limit: int = MAX_UNITS, entities: int = MAX_ENTITIES) -> list[str]:
    """The parts of *rendered* (HTML as :mod:`bot.channels.telegram.render` writes it), in order.

    Each shows at most *limit* UTF-16 units after the entities are parsed and has at most *entities* of them. Cuts fall between
    paragraphs, else lines, else sentences, else words. Blanks at a cut go, every other visible character stays.
    """
    if len(rendered.encode("utf-16-le")) // 2 <= limit and rendered.count("<") <= 2 * entities:
        return [rendered.strip()] if is_visible(re.sub(r"<[^>]*>", "", rendered)) else []
    chars = _characters(rendered)
    parts: list[str] = []
    start = 0
    while start < len(chars):
        fits = _fitting(chars, start, limit, entities)
        end = fits if fits == len(chars) else _border(chars, start, fits)
        part = _stripped(chars[start:end])
        if is_visible("".join(char for char, _ in part)):
            parts.append(_serialised(part))
        start = end
    return parts


def _characters(rendered: str) -> list[_Char]:
    """The visible characters, each with the elements it stands in."""
    chars: list[_Char] = []
    stack: tuple[_Tag, ...] = ()
    for piece in _PIECE.finditer(rendered):
        if piece.group(1):
            stack = stack[:-1]
        elif piece.group(2):
            stack = (*stack, _Tag(piece.group(2), piece.group()))
        else:
            chars.extend((char, stack) for char in html.unescape(piece.group()))
    return chars


def _fitting(chars: list[_Char], start: int, limit: int, entities: int) -> int:
    """The end of the longest run from *start* that keeps both limits; at least one character."""
    units, seen = 0, set[_Tag]()
    for place in range(start, len(chars)):
        char, stack = chars[place]
        units += 2 if ord(char) > 0xFFFF else 1
        seen.update(stack)
        if place > start and (units > limit or len(seen) > entities):
            return place
    return len(chars)


def _border(chars: list[_Char], start: int, fits: int) -> int:
    """The best place to cut between *start* and *fits*; a border in the first quarter is not worth it."""
    text = "".join(char for char, _ in chars[start:fits])
    earliest = len(text) // 4
    for border in ("\n\n", "\n", ". ", " "):
        found = text.rfind(border)
        if found > earliest:
            return start + found + len(border)
    end = fits
    while end > start + 1 and fits - end < 16 and _joined(chars[end - 1][0], chars[end][0]):
        end -= 1
    return end


def _joined(before: str, after: str) -> bool:
    """True where a cut between the two would break one shown character, as an emoji made of several."""
    return (
        after in _JOINS
        or before == "\u200d"
        or unicodedata.combining(after) > 0
        or "\U0001f3fb" <= after <= "\U0001f3ff"
    )


def _stripped(part: list[_Char]) -> list[_Char]:
    begin, end = 0, len(part)
    while begin < end and part[begin][0].isspace():
        begin += 1
    while end > begin and part[end - 1][0].isspace():
        end -= 1
    return part[begin:end]


def _serialised(part: list[_Char]) -> str:
    """HTML of these characters, elements opened and closed where they begin and end."""
    out: list[str] = []
    current: tuple[_Tag, ...] = ()
    for char, stack in [*part, ("", ())]:
        if stack != current:
            same = 0
            while same < min(len(stack), len(current)) and stack[same] is current[same]:
                same += 1
            out.extend(f"</{tag.name}>" for tag in reversed(current[same:]))
            out.extend(tag.opening for tag in stack[same:])
            current = stack
        out.append(html.escape(char, quote=False))
    return "".join(out)
