"""Making typed words comparable."""

from __future__ import annotations

import re
import unicodedata

_LETTERS = str.maketrans({"ı": "i", "İ": "i", "ł": "l", "Ł": "l", "ø": "o", "Ø": "o", "đ": "d", "Đ": "d", "ß": "ss", "æ": "ae", "œ": "oe"})  # fmt: skip


def fold(text: str) -> str:
    """Small letters without accents and punctuation, single blanks: "  TÜRKİYE! " -> "turkiye"."""
    spread = unicodedata.normalize("NFKD", text.translate(_LETTERS).casefold())
    plain = "".join(letter for letter in spread if not unicodedata.combining(letter))
    return re.sub(r"[^\w]+|_", " ", plain).strip()
