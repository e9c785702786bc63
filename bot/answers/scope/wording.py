"""Whether a question is worded like what people ask of the guide, or like what they ask of anything else: a naive Bayes over its words."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Iterable

from bot.answers.question.words import content_words
from indexing.passages import Passage, plain_text
from indexing.stopwords import PREVAILING

SMOOTHING = 0.5  # of a text: what a word that was never seen counts for
ONE_WORD = 4.0  # the most that one word may say, in natural logarithms
ALL_WORDS = 10.0  # and all of them together


class TopicWording:
    """Counts each word of one language once a text: the asks of the passages (their text where nobody wrote asks) against the off-topic
    phrases."""

    def __init__(
        self, passages: Iterable[Passage], elsewhere: Iterable[str], language: str = PREVAILING
    ) -> None:
        inside = [words for passage in passages for words in _texts(passage, language)]
        outside = [words_of(text, language) for text in elsewhere]
        self._inside = Counter(word for words in inside for word in words)
        self._outside = Counter(word for words in outside for word in words)
        self._sizes = len(inside) + 2 * SMOOTHING, len(outside) + 2 * SMOOTHING

    def leaning(self, words: Iterable[str], without: Collection[str] = ()) -> float:
        """-1 (worded like anything else) to 1 (like a question about the guide); *without*: words of one phrase that is not to count."""
        total = sum(self._says(word, word in without) for word in set(words))
        return max(-ALL_WORDS, min(ALL_WORDS, total)) / ALL_WORDS

    def _says(self, word: str, once_less: bool) -> float:
        inside = (self._inside[word] + SMOOTHING) / self._sizes[0]
        outside = (max(0, self._outside[word] - once_less) + SMOOTHING) / self._sizes[1]
        return max(-ONE_WORD, min(ONE_WORD, math.log(inside / outside)))


def words_of(text: str, language: str) -> frozenset[str]:
    """The meaning words of an off-topic phrase."""
    return frozenset(content_words(text, language))


def _texts(passage: Passage, language: str) -> Iterable[frozenset[str]]:
    asks = passage.phrases(language)
    if asks:
        yield from (frozenset(content_words(ask, language)) for ask in asks)
    elif passage.language == language:
        yield frozenset(content_words(plain_text(passage.text), language))
