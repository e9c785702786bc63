"""Making typed words comparable."""

from __future__ import annotations

import re
import unicodedata

_NO_WORD = re.compile(r"[\W_]+")
_LETTERS = str.maketrans(
    {"ı": "i", "İ": "i", "ł": "l", "Ł": "l", "ø": "o", "Ø": "o", "đ": "d", "Đ": "d", "ð": "d", "Ð": "d", "þ": "th",
     "Þ": "th", "ß": "ss", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "ə": "e"}
)  # fmt: skip
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
