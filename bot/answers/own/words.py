"""How much of a question stands in a text when words may differ by their endings, or be parts of longer ones."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache

LEAST_COMMON = 4  # letters that two words share at their beginning, to be forms of one word
COMMON_SHARE = 0.6  # and what share of the longer one
FORM = 0.8  # what such a word counts
PART = 0.6  # what a word counts that stands inside a longer one, as in German compounds


@lru_cache(maxsize=200_000)
def alike(one: str, other: str) -> float:
    """0 to 1: 1 for the same word, less for forms of one word and for a part of a longer one, else 0."""
    if one == other:
        return 1.0
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) < LEAST_COMMON or shorter.isdigit() or longer.isdigit():
        return 0.0
    common = next((n for n, (a, b) in enumerate(zip(shorter, longer, strict=False)) if a != b), len(shorter))
    if common >= LEAST_COMMON and common >= COMMON_SHARE * len(longer):
        return FORM
    return PART if shorter in longer else 0.0


class WordWeights:
    """How much each word tells: the rarer among the texts, the more."""

    def __init__(self, texts: Iterable[Collection[str]]) -> None:
        counts: Counter[str] = Counter()
        size = 0
        for words in texts:
            size += 1
            counts.update(set(words))
        self._idf: Mapping[str, float] = {word: math.log(1 + size / count) for word, count in counts.items()}
        self._unknown = math.log(1 + 2 * (size or 1))

    def of(self, word: str) -> float:
        """The weight of *word*; that of a word that stands nowhere is the greatest."""
        return self._idf.get(word, self._unknown)

    def share(self, asked: Collection[str], held: Mapping[str, float]) -> float:
        """The share of the words *asked*, by weight, where *held* says for each how far it is there; 0 to 1."""
        total = sum(self.of(word) for word in asked)
        return sum(self.of(word) * held.get(word, 0.0) for word in asked) / total if total else 0.0

    def coverage(self, asked: Collection[str], said: Collection[str]) -> float:
        """The share of the words *asked*, by weight, that *said* holds in one form or another; 0 to 1."""
        return self.share(
            asked, {word: max((alike(word, other) for other in said), default=0.0) for word in asked}
        )
