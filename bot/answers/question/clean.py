"""What a person typed, made fit to read: hidden characters out, white space in order, one Unicode form."""

from __future__ import annotations

import re
import unicodedata

LONGEST = 2_000  # characters of a question that are read; more is told to the person

_SPACE = re.compile(r"[^\S\n]+")
_LINES = re.compile(r"\n{3,}")


def clean(text: str) -> str:
    """*text* in NFC without control and format characters (zero width, bidirectional, tags) but with its line breaks.

    The zero-width joiner stays between emoji, where it carries meaning; lone surrogates are dropped.
    """
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    kept = [
        character
        for position, character in enumerate(text)
        if character in "\n\t"
        or unicodedata.category(character) not in {"Cc", "Cf", "Cs", "Co", "Cn"}
        or _joins(text, position)
    ]
    # Once more: what was hidden may have stood between a letter and its accent.
    bare = unicodedata.normalize("NFC", "".join(kept))
    return _LINES.sub("\n\n", _SPACE.sub(" ", bare)).strip()


def _joins(text: str, position: int) -> bool:
    return (
        text[position] == "\u200d"
        and 0 < position < len(text) - 1
        and unicodedata.category(text[position - 1]) in {"So", "Sk", "Mn"}
        and unicodedata.category(text[position + 1]) == "So"
    )
