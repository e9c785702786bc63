"""Making typed words comparable."""

from __future__ import annotations

import re
import unicodedata

from indexing.letters import LETTERS

_NO_WORD = re.compile(r"[\W_]+")
_LETTERS = str.maketrans(
    {"İ": "i", **LETTERS, **{letter.upper(): bare for letter, bare in LETTERS.items() if letter != "ß"}}
)
_LAST_LATIN = "\u024f"


def fold(text: str) -> str:
    """Small letters without accents and punctuation, single blanks: "  TÜRKİYE! " -> "turkiye"."""
    if not text.isascii():
        spread = unicodedata.normalize("NFKD", text.translate(_LETTERS).casefold())
        if max(text) <= _LAST_LATIN:
            text = spread.encode("ascii", "ignore").decode()
        else:
            text = "".join(letter for letter in spread if not unicodedata.combining(letter))
    return _NO_WORD.sub(" ", text.lower()).strip()
