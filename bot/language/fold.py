"""Lower case without accents: how words are compared."""

from __future__ import annotations

import unicodedata

from indexing.letters import LETTERS

_LETTERS = str.maketrans(LETTERS)


class _Marks(dict[int, int | None]):
    """For ``str.translate``: takes combining marks out, keeps everything else; each character is looked up once."""

    def __missing__(self, code: int) -> int | None:
        self[code] = None if unicodedata.combining(chr(code)) else code
        return self[code]


_MARKS = _Marks()


def fold(text: str) -> str:
    """Lower case without accents: "Übergänge, STAŻ, łódź" -> "ubergange, staz, lodz"."""
    # Lower case last: some letters (𝖠, ℌ) are capitals only once they are taken apart.
    return (
        text.lower()
        if text.isascii()
        else unicodedata.normalize("NFKD", text).lower().translate(_MARKS).translate(_LETTERS)
    )
