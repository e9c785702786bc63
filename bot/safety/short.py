"""The short form of help, in every official language and some more: found by stems of words, long before the language is offered.

``knowledge/safety/short/<code>.yaml`` has the ``text``, the ``stems`` a message is found by (the beginning of a word; two or more words
stand for a message that has them all), and ``small`` words by which the language itself is known.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import knowledge
from bot.language.fold import fold
from bot.safety.features import words_of
from indexing import plainyaml

FOLDER = Path(knowledge.__file__).parent / "safety" / "short"
_FEW = 4  # words up to which a message need not show its language by a small word


@dataclass(frozen=True)
class ShortForm:
    """``stems``: each a group of beginnings of words that must all occur; ``small``: frequent words of the language."""

    code: str
    text: str
    stems: tuple[tuple[str, ...], ...]
    small: frozenset[str]

    def hits(self, words: Sequence[str]) -> int:
        """How many of the stems *words* have."""
        return sum(all(any(word.startswith(part) for word in words) for part in stem) for stem in self.stems)


@lru_cache
def short_forms() -> dict[str, ShortForm]:
    """All short forms, by the code of their language."""
    return {path.stem: _read(path) for path in sorted(FOLDER.glob("*.yaml"))}


def _read(path: Path) -> ShortForm:
    raw = plainyaml.load(path.read_text("utf-8"))
    stems = tuple(tuple(words_of(stem)) for stem in raw.get("stems", "").split(",") if stem.strip())
    small = frozenset(fold(word) for word in raw.get("small", "").split())
    return ShortForm(path.stem, raw["text"].strip(), stems, small)


def short_form_of(text: str) -> str | None:
    """The code of the language in whose words *text* asks for help; None where it does not, as far as those words tell."""
    words = words_of(text)
    best: tuple[int, int] = (0, 0)
    found: str | None = None
    for code, form in short_forms().items():
        hits = form.hits(words)
        small = sum(word in form.small for word in words)
        if hits and (small or len(words) <= _FEW) and (small, hits) > best:
            best, found = (small, hits), code
    return found
