"""What the trained rankings say of every passage of an index version for one question, and of the questions inside a rule."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from indexing.encoder import Vectors
from indexing.on_demand import OnDemand
from indexing.passages import Passage, plain_text
from indexing.ranking.examples import text_of
from indexing.ranking.trained import TrainedRanking

_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n[^\S\n]*[-|*]")
SHORTEST = 3  # words of a sentence that may stand for its passage


@dataclass(frozen=True)
class Scores:
    """Of every passage, in the order of the index. ``static``: the cosine of the static vectors to its nearest ask, ``text``: that to its
    text (or its nearest heading or sentence, where it has few asks), ``head``: the logarithm of its probability, ``learned``: whether
    there is one."""

    static: Vectors
    text: Vectors
    head: Vectors
    learned: NDArray[np.bool_]


@dataclass(frozen=True)
class _Rows:
    """Vectors of texts, sorted by what they belong to: ``places`` are its numbers, ``begins`` where the rows of each begin."""

    vectors: Vectors
    places: NDArray[np.intp]
    begins: NDArray[np.intp]

    def of(self, place: int) -> Vectors:
        """The rows of one place, in their order."""
        number = int(np.searchsorted(self.places, place))
        end = self.begins[number + 1] if number + 1 < len(self.begins) else len(self.vectors)
        return self.vectors[self.begins[number] : end]

    def best(self, vector: Vectors, into: Vectors) -> None:
        """Write the best cosine of each place to *vector* into *into*."""
        if len(self.places):
            best = np.maximum.reduceat(self.vectors @ vector, self.begins)
            into[self.places] = np.maximum(into[self.places], best)


@dataclass(frozen=True)
class _Language:
    """One language made ready: its ranking, the rows of asks and of texts, and for each rule of the head its place among the passages."""

    ranking: TrainedRanking
    asks: _Rows
    texts: _Rows
    of_head: NDArray[np.intp]


class Learned:
    """The trained rankings over the passages of one index version, each language made ready at its first use. Any thread may ask."""

    def __init__(self, passages: Mapping[str, Passage], rankings: Mapping[str, TrainedRanking]) -> None:
        self._passages = passages
        self._ids = list(passages)
        self._place = {one: number for number, one in enumerate(passages)}
        self._rankings = rankings
        self._languages = OnDemand(self._made_ready)

    def _made_ready(self, language: str) -> _Language | None:
        ranking = self._rankings.get(language)
        return (
            _made_ready(ranking, list(self._passages.values()), self._place) if ranking is not None else None
        )

    def languages(self) -> Sequence[str]:
        """The languages that something was learned in."""
        return [language for language in self._rankings if self._languages.of(language) is not None]

    def knows(self, language: str) -> bool:
        """Whether something was learned in *language*."""
        return self._languages.of(language) is not None

    @property
    def places(self) -> Mapping[str, int]:
        """Passage -> its number in :class:`Scores`."""
        return self._place

    def best(self, scores: Scores, most: int) -> list[str]:
        """The passages that the head, the asks or the sentences put first, at most *most* of each."""
        head = np.where(scores.learned, scores.head, -np.inf)
        few = np.where(scores.learned, -1.0, scores.text)
        best = [np.argsort(-values, kind="stable")[:most] for values in (head, scores.static, few)]
        return list(dict.fromkeys(self._ids[number] for number in np.concatenate(best)))

    def scores(self, query: str, language: str, meaning: Vectors) -> Scores | None:
        """What was learned in *language* says of *query*, whose vector of the encoder is *meaning*; None where nothing was."""
        known = self._languages.of(language)
        if known is None:
            return None
        vector = known.ranking.static.encode([query])
        count = len(self._place)
        static, text = np.zeros(count, dtype=np.float32), np.zeros(count, dtype=np.float32)
        known.asks.best(vector[0], static)
        known.texts.best(vector[0], text)
        head, learned = np.full(count, -np.inf, dtype=np.float32), np.zeros(count, dtype=np.bool_)
        head[known.of_head] = known.ranking.log_probabilities(vector, meaning[None])[0]
        learned[known.of_head] = True
        return Scores(static, text, head, learned)

    def topics(self, texts: Sequence[str], language: str, meanings: Vectors | None) -> Vectors:
        """(texts, passages): which passages *texts* are about, as rows of length 1 that are comparable across languages; *meanings* are the
        encoder's vectors of *texts*, where it knows *language*. Zeros where nothing was learned in *language*."""
        found = np.zeros((len(texts), len(self._place)), dtype=np.float32)
        known = self._languages.of(language)
        if known is None:
            return found
        shares = np.exp(known.ranking.log_probabilities(known.ranking.static.encode(texts), meanings) / 2)
        found[:, known.of_head] = shares / np.linalg.norm(shares, axis=1, keepdims=True)
        return found

    def encode(self, language: str, texts: Sequence[str]) -> Vectors:
        """(texts, dimension) static vectors of *texts* in a language that something was learned in. Raises KeyError for another one."""
        known = self._languages.of(language)
        if known is None:
            raise KeyError(language)
        return known.ranking.static.encode(texts)

    def phrase_cosines(self, query: str, language: str, rule: str) -> dict[str, tuple[float, float]]:
        """Question of *rule* -> cosine of the static vectors of *query* and its nearest phrase, and the mean over its phrases."""
        known = self._languages.of(language)
        asks = {key: of for key, of in self._passages[rule].asks.get(language, {}).items() if of}
        if known is None or not asks:
            return dict.fromkeys(asks, (0.0, 0.0))
        vector = known.ranking.static.encode([query])[0]
        cosines = known.asks.of(self._place[rule]) @ vector
        found, begin = {}, 0
        for key, phrases in asks.items():
            some = cosines[begin : begin + len(phrases)]
            found[key] = (float(some.max()), float(some.mean()))
            begin += len(phrases)
        return found


def _made_ready(ranking: TrainedRanking, passages: Sequence[Passage], place: Mapping[str, int]) -> _Language:
    learned = set(ranking.rules)
    asks = [passage.phrases(ranking.language) for passage in passages]
    texts = [
        [text_of(passage), *([] if passage.id in learned else _sentences(passage))] for passage in passages
    ]
    of_head = np.array([place[rule] for rule in ranking.rules], dtype=np.intp)
    return _Language(ranking, _rows(ranking, asks), _rows(ranking, texts), of_head)


def _rows(ranking: TrainedRanking, texts: Sequence[Sequence[str]]) -> _Rows:
    counts = np.array([len(some) for some in texts], dtype=np.intp)
    places = np.flatnonzero(counts)
    begins = (np.cumsum(counts) - counts)[places]
    vectors = ranking.static.encode([text for some in texts for text in some])
    return _Rows(vectors, places, begins)


def _sentences(passage: Passage) -> list[str]:
    """The heading, the way to it, and every sentence of a passage that nobody wrote enough asks for."""
    found = _SENTENCE.split(plain_text(passage.text))
    return [
        passage.title,
        passage.section.replace(" > ", " "),
        *(one for one in found if len(one.split()) >= SHORTEST),
    ]
