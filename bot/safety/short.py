"""The short form of help, in every official language and some more: found by stems of words, long before the language is offered.

``knowledge/safety/short/<code>.yaml`` has the ``text``, the ``stems`` a message is found by (the beginning of a word; two or more words
stand for a message that has them all), and ``small`` words by which the language itself is known.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import knowledge
from bot.safety.features import words_of
from indexing import plainyaml

FOLDER = Path(knowledge.__file__).parent / "safety" / "short"


@dataclass(frozen=True)
class ShortForm:
    """``stems``: each a group of beginnings of words that must all occur; ``samples``: text by which the language is known."""

    code: str
    text: str
    stems: tuple[tuple[str, ...], ...]
    samples: tuple[str, ...]

    def fits(self, text: str) -> bool:
        """Whether *text*, which is in this language, has one of the stems."""
        words = words_of(text)
        return any(all(any(word.startswith(part) for word in words) for part in stem) for stem in self.stems)


@lru_cache
def short_forms() -> dict[str, ShortForm]:
    """All short forms, by the code of their language."""
    return {path.stem: _read(path) for path in sorted(FOLDER.glob("*.yaml"))}


def _read(path: Path) -> ShortForm:
    raw = plainyaml.load(path.read_text("utf-8"))
    text = raw["text"].strip()
    stems = tuple(tuple(words_of(stem)) for stem in raw["stems"].split(",") if stem.strip())
    samples = (text, raw["stems"].replace(",", " "), raw["small"], raw["small"])
    return ShortForm(path.stem, text, stems, samples)
