"""The words of one index version: which it knows, and how much each one tells."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cached_property

from bot.answers.question.words import content_words
from indexing.passages import Passage, plain_text
from indexing.stopwords import PREVAILING


def words_of(passage: Passage, language: str) -> set[str]:
    """The meaning words of what a passage is found by in *language*: of its asks there, and of its text."""
    texts = {language: "\n".join(passage.phrases(language))}
    own = f"{passage.section}\n{plain_text(passage.text)}"
    texts[passage.language] = "\n".join([own, texts.get(passage.language, "")])
    return {word for code, text in texts.items() for word in content_words(text, code)}


class Vocabulary:
    """Meaning words of every passage for questions in one language, and their inverse document frequency."""

    def __init__(self, passages: Mapping[str, Passage], language: str = PREVAILING) -> None:
        self._of = {id: frozenset(words_of(passage, language)) for id, passage in passages.items()}
        self._own = frozenset(id for id, passage in passages.items() if passage.kind == "own")
        counts = Counter(word for words in self._of.values() for word in words)
        size = len(passages) + 1
        self._idf = {word: math.log(size / (count + 0.5)) for word, count in counts.items()}
        self._unknown = math.log(size / 0.5)

    @cached_property
    def of_the_guide(self) -> frozenset[str]:
        """The words of all passages but those of own documents."""
        return frozenset(word for id, words in self._of.items() if id not in self._own for word in words)

    def weight(self, words: Iterable[str]) -> float:
        """How much *words* tell together; an unknown word tells most."""
        return sum(self._idf.get(word, self._unknown) for word in words)

    def knows_any(self, words: Iterable[str]) -> bool:
        """Whether one of *words* stands in the guide, or there are none."""
        words = list(words)
        return not words or any(word in self._idf for word in words)

    def unknown(self, words: Iterable[str]) -> float:
        """The share of *words*, by weight, that stand nowhere in the guide; 0 where there are no words."""
        words = list(words)
        return self.weight(word for word in words if word not in self._idf) / (self.weight(words) or 1.0)

    def coverage(self, words: Iterable[str], passage: str) -> float:
        """The share of *words* that the passage holds, by weight; 0 to 1, 0 where there are no words."""
        words = list(words)
        held = self._of.get(passage, frozenset())
        return self.weight(word for word in words if word in held) / (self.weight(words) or 1.0)
