"""Text without accents, as people type it on a keyboard that lacks them."""

from __future__ import annotations

import re
import unicodedata

# Letters that no accent can be taken from.
LETTERS = {
    "ı": "i", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ə": "e",
}  # fmt: skip
_LETTERS = str.maketrans(LETTERS)
_MARKS = re.compile("[\u0300-\u036f]+")


def bare(text: str) -> str:
    """*text* in lower case without accents: "Übergang, STAŻ, Łódź" -> "ubergang, staz, lodz"."""
    plain = text.encode("utf-8", "ignore").decode("utf-8").lower()
    if plain.isascii():
        return plain
    return _MARKS.sub("", unicodedata.normalize("NFKD", plain)).translate(_LETTERS)
