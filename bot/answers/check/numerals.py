"""Turns number words into digits, so that "eleven days" and "11 days" are the same claim. The words stand in ``numerals.yaml``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from bot.language.fold import fold
from indexing import plainyaml

_WORD = re.compile(r"[^\W\d_]+")
_AFTER_DIGITS = re.compile(r"\d\s*\Z")
_GLUE = re.compile(r"[ \t\n-]+")
# What may stand before a word of each kind; None is the beginning of a number.
_AFTER: dict[str, frozenset[str | None]] = {
    "ones": frozenset({None, "tens", "hundreds", "multipliers"}),
    "one": frozenset({None, "tens", "hundreds", "multipliers"}),
    "teens": frozenset({None, "hundreds", "multipliers"}),
    "tens": frozenset({None, "hundreds", "multipliers"}),
    "hundreds": frozenset({None, "ones", "one", "teens", "multipliers"}),
    "multipliers": frozenset({None, "ones", "one", "teens", "tens", "hundreds"}),
    "ordinals": frozenset({None, "tens", "hundreds", "multipliers"}),
    "after_tens": frozenset({"tens"}),
}
_NTH = {"en": "th", "es": "º"}
_LAST = frozenset({"ordinals", "after_tens"})


@dataclass(frozen=True)
class _Words:
    kinds: dict[str, tuple[str, int]]
    glue: frozenset[str]
    glued_after: frozenset[str]


@lru_cache
def _words(language: str) -> _Words | None:
    every: dict[str, Any] = plainyaml.load((Path(__file__).parent / "numerals.yaml").read_text("utf-8"))
    raw = every.get(language)
    if raw is None:
        return None
    glue = raw.pop("and")
    kinds = {word: (kind, value) for kind, values in raw.items() for word, value in values.items()}
    return _Words(kinds, frozenset(glue["words"]), frozenset(glue["after"]))


def with_digits(text: str, language: str) -> str:
    """*text* with the numbers that it writes in words of *language* (en, es) written in digits.

    A lone "one" stays: it is a pronoun more often than a number. Other languages come back unchanged.
    """
    words = _words(language)
    if words is None:
        return text
    parts: list[str] = []
    end = 0
    for start, stop, value, last in _numbers(text, words):
        parts += [text[end:start], f"{value}{_NTH[language] if last in _LAST else ''}"]
        end = stop
    return "".join(parts) + text[end:]


def _numbers(text: str, words: _Words) -> Iterator[tuple[int, int, int, str | None]]:
    """Start, end, value and last kind of each number in words."""
    matches = list(_WORD.finditer(text))
    position = 0
    while position < len(matches):
        taken, value, last = _longest(text, matches[position:], words)
        if (
            taken
            and _AFTER_DIGITS.search(text[: matches[position].start()])
            and _builds(matches[position], words)
        ):
            taken = 0  # 5 thousand: read with its digits, in quantities.py
        if taken:
            yield matches[position].start(), matches[position + taken - 1].end(), value, last
        position += taken or 1


def _builds(match: re.Match[str], words: _Words) -> bool:
    return words.kinds.get(fold(match.group()), ("", 0))[0] in {"hundreds", "multipliers"}


def _longest(text: str, matches: list[re.Match[str]], words: _Words) -> tuple[int, int, str | None]:
    """How many of *matches* from the first on make one number, its value, the kind of its last word; 0 words where there is none."""
    total = current = 0
    last: str | None = None
    taken = 0
    for index, match in enumerate(matches):
        if index and not _GLUE.fullmatch(text[matches[index - 1].end() : match.start()]):
            break
        word = fold(match.group())
        if word in words.glue and last in words.glued_after:
            continue  # taken only if a number word follows
        kind, value = words.kinds.get(word, ("", 0))
        if not kind or last not in _AFTER[kind] or last in _LAST:
            break
        if kind == "hundreds":
            current = current + value if value > 100 or last == "multipliers" else (current or 1) * value
        elif kind == "multipliers":
            total, current = total + (current or 1) * value, 0
        else:
            current += value
        last, taken = kind, index + 1
    return (0, 0, None) if taken == 1 and last == "one" else (taken, total + current, last)
