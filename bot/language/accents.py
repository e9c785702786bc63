"""Patterns that also fit what is typed without accents ("moge", "fuer", "cuanto"): whoever is in a hurry leaves them out."""

from __future__ import annotations

import re
import unicodedata

from bot import patterns
from bot.language.fold import fold

SHORTEST = 4  # letters of a word that is known without its accents, too: "è" is another word than "e", "où" than "ou"
_UMLAUTS = {"ä": "ae", "ö": "oe", "ü": "ue"}  # as German writes them where the letters are missing
# A word, a class of letters, an escaped letter, or anything else of a pattern.
_PIECE = patterns.compile(r"\\.|\[(?:\\.|[^\]\\])*\]|[^\W\d_]+|.", re.DOTALL)


def either_way(pattern: str) -> str:
    """*pattern*, a regular expression, that also fits its words without accents."""
    if pattern.isascii():
        return pattern
    pieces = _PIECE.findall(unicodedata.normalize("NFC", pattern))
    return "".join(_loosened(pieces, number) for number in range(len(pieces)))


def spellings(word: str) -> frozenset[str]:
    """*word* in lower case without accents, and as German writes it where the letters are missing."""
    low = unicodedata.normalize("NFC", word).lower()
    return frozenset({fold(low), fold("".join(_UMLAUTS.get(letter, letter) for letter in low))})


def _loosened(pieces: list[str], number: int) -> str:
    piece = pieces[number]
    if piece.isascii() or piece[0] == "\\":
        return piece
    if piece[0] == "[":
        bare = "".join(letter for letter in fold(piece[1:-1]) if letter.isalpha() and letter not in piece)
        return piece if piece[1] == "^" else f"[{bare}{piece[1:]}"
    if _letters_around(pieces, number) < SHORTEST:
        return piece
    return "".join(_letter(letter) for letter in piece)


def _letters_around(pieces: list[str], number: int) -> int:
    """How many letters the word has that a piece is part of; a class of letters is one of them."""
    count = len(pieces[number])
    for step in (-1, 1):
        at = number + step
        while 0 <= at < len(pieces) and (
            pieces[at][0] == "[" or pieces[at].isalpha() or pieces[at] in r"\w*+?"
        ):
            count += len(pieces[at]) if pieces[at].isalpha() else pieces[at][0] == "["
            at += step
    return count


def _letter(letter: str) -> str:
    if letter.isascii():
        return letter
    ways = dict.fromkeys((letter, fold(letter), *filter(None, [_UMLAUTS.get(letter.lower())])))
    bare = [way for way in ways if way]
    if len(bare) == 1:
        return letter
    return f"[{''.join(bare)}]" if all(len(way) == 1 for way in bare) else f"(?:{'|'.join(bare)})"
