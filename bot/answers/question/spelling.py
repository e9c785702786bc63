"""Mends words that the guide does not know but nearly does ("shadwing"), or writes as two ("jobshadowing"), so that a typo does not hide the rule."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from itertools import pairwise

from rapidfuzz import fuzz, process

from bot.answers.scope.near_misses import phrases_of
from bot.language.fold import fold
from indexing.passages import Passage, plain_text
from indexing.stopwords import PREVAILING, stop_words

SHORTEST_HALF = 3  # letters of each word of a pair that may be written as one
SHORTEST = 5  # letters; shorter words have too many neighbours
ALIKE = 86.0  # of 100, by normalised edit distance
_WORD = re.compile(r"[^\W\d_]+")
_BREAK = re.compile(r"[^\w\s-]")  # a pair of words is not read over a mark
OFTEN = 3  # times a word stands in asks from which it is no typing mistake


class Speller:
    """Knows the words of one index version that are used in one language, and those of English, which the guide is written in."""

    def __init__(self, passages: Iterable[Passage], language: str = PREVAILING) -> None:
        passages = list(passages)
        spoken = {PREVAILING, language}
        texts = [text for passage in passages for text in (passage.section, plain_text(passage.text))]
        asks = [phrase for code in sorted(spoken) for passage in passages for phrase in passage.phrases(code)]
        written = {fold(word) for text in texts for word in _WORD.findall(text)}
        # Something else is spelt well too: a drone must not be mended into what is done.
        self._elsewhere = {
            fold(word) for code in spoken for phrase in phrases_of(code) for word in _WORD.findall(phrase)
        }
        self._pairs = _pairs([*texts, *asks])
        often = {
            word
            for code in spoken
            for word in (*_often(passages, code), *(fold(word) for word in stop_words(code)))
        }
        self._words = _SpeltWords(written | often)

    def mend(self, text: str) -> str:
        """*text* with each unknown word replaced by the known word it is nearly the same as, if there is one."""
        return _WORD.sub(lambda found: self._mended(found.group()), text)

    def _mended(self, word: str) -> str:
        folded = fold(word)
        if folded in self._pairs:
            return self._pairs[folded]
        if len(folded) < SHORTEST or folded in self._elsewhere or word[0].isupper():
            return word
        return self._words.nearest(folded) or word


class _SpeltWords:
    """The words that are spelt well in one language, by their first letter."""

    def __init__(self, known: set[str]) -> None:
        self._known = known
        self._by_letter: dict[str, list[str]] = {}
        for word in sorted(known):
            if len(word) >= SHORTEST - 1:
                self._by_letter.setdefault(word[0], []).append(word)

    def nearest(self, word: str) -> str | None:
        """The known word that *word* was meant to be; None where it is known itself or like none."""
        if word in self._known:
            return None
        best = process.extractOne(
            word, self._by_letter.get(word[0], ()), scorer=fuzz.ratio, score_cutoff=ALIKE
        )
        return str(best[0]) if best else None


def _often(passages: Iterable[Passage], language: str) -> set[str]:
    """Words of the asks of *language* that stand there often: people mistype what they ask, too."""
    asks = (ask for passage in passages for ask in passage.phrases(language))
    typed = Counter(fold(word) for ask in asks for word in _WORD.findall(ask))
    return {word for word, times in typed.items() if times >= OFTEN}


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
