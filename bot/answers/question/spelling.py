"""Mends words that the guide does not know but nearly does ("shadwing"), or writes as two ("jobshadowing"), so that a typo does not hide the rule."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from itertools import pairwise

from rapidfuzz import fuzz, process

from bot.answers.scope.near_misses import phrases
from bot.language.fold import fold
from indexing.passages import Passage, plain_text
from indexing.stopwords import stop_words

SHORTEST_HALF = 3  # letters of each word of a pair that may be written as one
SHORTEST = 5  # letters; shorter words have too many neighbours
ALIKE = 86.0  # of 100, by normalised edit distance
_WORD = re.compile(r"[^\W\d_]+")
_BREAK = re.compile(r"[^\w\s-]")  # a pair of words is not read over a mark
_LANGUAGES = ("en", "es")


OFTEN = 3  # times a word stands in asks from which it is no typing mistake


class Speller:
    """Knows the words of one index version."""

    def __init__(self, passages: Iterable[Passage]) -> None:
        passages = list(passages)
        texts = [text for passage in passages for text in (passage.section, plain_text(passage.text))]
        asks = [phrase for passage in passages for phrase in passage.phrases()]
        self._known = {fold(word) for text in texts for word in _WORD.findall(text)}
        # People mistype what they ask, too: a word of the asks alone is spelt well where it stands there often.
        typed = Counter(fold(word) for ask in asks for word in _WORD.findall(ask))
        self._known |= {word for word, times in typed.items() if times >= OFTEN}
        self._pairs = _pairs([*texts, *asks])
        self._known |= {fold(word) for language in _LANGUAGES for word in stop_words(language)}
        self._by_letter: dict[str, list[str]] = {}
        for word in sorted(self._known):
            if len(word) >= SHORTEST - 1:
                self._by_letter.setdefault(word[0], []).append(word)
        # A word of anything else is spelt well too: a drone must not be mended into what is done.
        self._known |= {fold(word) for phrase in phrases() for word in _WORD.findall(phrase)}

    def mend(self, text: str) -> str:
        """*text* with each unknown word replaced by the known one it is nearly the same as, if there is one."""
        return _WORD.sub(lambda found: self._mended(found.group()), text)

    def _mended(self, word: str) -> str:
        folded = fold(word)
        if folded in self._pairs:
            return self._pairs[folded]
        if len(folded) < SHORTEST or folded in self._known or word[0].isupper():
            return word
        best = process.extractOne(
            folded, self._by_letter.get(folded[0], ()), scorer=fuzz.ratio, score_cutoff=ALIKE
        )
        return str(best[0]) if best else word


def _pairs(texts: Iterable[str]) -> dict[str, str]:
    """Two words written as one -> the two, where *texts* write them apart more often than together."""
    apart: Counter[tuple[str, str]] = Counter()
    together: Counter[str] = Counter()
    for text in texts:
        for part in _BREAK.split(fold(text)):
            words = _WORD.findall(part)
            together.update(words)
            apart.update(pair for pair in pairwise(words) if min(map(len, pair)) >= SHORTEST_HALF)
    return {
        "".join(pair): " ".join(pair) for pair, times in apart.items() if times > together["".join(pair)] + 1
    }
