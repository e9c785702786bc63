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
from indexing.stopwords import PREVAILING, stop_words

SHORTEST_HALF = 3  # letters of each word of a pair that may be written as one
SHORTEST = 5  # letters; shorter words have too many neighbours
ALIKE = 86.0  # of 100, by normalised edit distance
_WORD = re.compile(r"[^\W\d_]+")
_BREAK = re.compile(r"[^\w\s-]")  # a pair of words is not read over a mark
OFTEN = 3  # times a word stands in asks from which it is no typing mistake


class Speller:
    """Knows the words of one index version, for each language in which it is asked."""

    def __init__(self, passages: Iterable[Passage]) -> None:
        passages = list(passages)
        texts = [text for passage in passages for text in (passage.section, plain_text(passage.text))]
        asks = [phrase for passage in passages for phrase in passage.phrases()]
        written = {fold(word) for text in texts for word in _WORD.findall(text)}
        # Something else is spelt well too: a drone must not be mended into what is done.
        self._elsewhere = {fold(word) for phrase in phrases() for word in _WORD.findall(phrase)}
        self._pairs = _pairs([*texts, *asks])
        languages = {PREVAILING, *(language for passage in passages for language in passage.asks)}
        known = {
            language: _often(passages, language) | {fold(word) for word in stop_words(language)}
            for language in languages
        }
        common = written | known[PREVAILING]
        self._words = {language: _SpeltWords(common | words) for language, words in known.items()}

    def mend(self, text: str, language: str = PREVAILING) -> str:
        """*text* with each unknown word replaced by the word of *language* (or of English, which the guide is written in) it is
        nearly the same as, if there is one."""
        words = self._words.get(language) or self._words[PREVAILING]
        return _WORD.sub(lambda found: self._mended(found.group(), words), text)

    def _mended(self, word: str, words: _SpeltWords) -> str:
        folded = fold(word)
        if folded in self._pairs:
            return self._pairs[folded]
        if len(folded) < SHORTEST or folded in self._elsewhere or word[0].isupper():
            return word
        return words.nearest(folded) or word


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
