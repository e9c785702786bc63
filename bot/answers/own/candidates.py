"""The passages of own documents that may answer a question, each with what speaks for it."""

from __future__ import annotations

from collections.abc import Callable, Container, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from bot.answers.context import Question
from bot.answers.own.kinds import fits_kind
from bot.answers.own.words import WordWeights, alike
from bot.answers.question.words import content_words, skipped
from bot.answers.read.units import Unit, units
from bot.answers.search.cached_embeddings import meanings
from bot.answers.search.vocabulary import words_of
from indexing.encoder import Vectors
from indexing.index import Index
from indexing.lexical import Lexical
from indexing.passages import Passage, plain_text, text_row
from indexing.ranking.examples import text_of
from indexing.ranking.learned import Learned
from indexing.ranking.subwords import words_of as spelt_words

NEAREST = 12  # passages taken from each way of searching
MOST_UNITS = 40  # of a passage that are looked at
ALIKE = 0.5  # cosine of two words from which one may stand for the other
KEPT = 4_096  # passages whose words are kept at hand
TOPICS_KEPT = 512  # passages whose topics are: some kilobytes a unit
READ_CLOSELY = 8  # passages whose units the encoder reads


class OwnSignals(NamedTuple):
    """What speaks for a passage of an own document. ``text``: cosine of its text by the encoder, ``unit``: that of its best unit (of its text,
    where it is not read closely); ``static``: that of the static vectors to its nearest sentence or heading; ``cover``:
    the share of the question's words in it, ``heading``: in its headings, ``line``: in one of its units and the headings; ``words``:
    BM25 as a share of the best; ``kind``: 1 where a unit near the question holds what is asked for (a time, an amount), -1 where none
    does; ``foreign``: 1 where it is in another language than the question; ``near``: the share of the question's words that a unit and the headings
    hold or say in other words; ``topic``: how far both are about the same rules of the guide; ``alone``: the share that the passage has
    and the guide knows nowhere."""

    text: float
    unit: float
    static: float
    cover: float
    heading: float
    line: float
    words: float
    kind: float
    foreign: float
    near: float
    topic: float
    alone: float


@dataclass(frozen=True)
class OwnCandidate:
    """A passage, what speaks for it, and how well each of its units fits (the better the greater), in their order."""

    passage: Passage
    signals: OwnSignals
    fits: tuple[float, ...]


@dataclass(frozen=True)
class _PassageWords:
    """The meaning words of one passage: of its headings, and of each unit; the same as they are spelt."""

    units: tuple[Unit, ...]
    heading: frozenset[str]
    of_units: tuple[frozenset[str], ...]
    all: frozenset[str]
    heading_spelt: tuple[str, ...]
    spelt: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class _OwnQuestion:
    """What is known of a question, whichever passage is looked at: its meaning words, those of them that the guide has nowhere, the words
    as they are spelt, the vector of the encoder, and the rules of the guide that it is about."""

    text: str
    language: str
    words: frozenset[str]
    new: frozenset[str]
    spelt: tuple[str, ...]
    meaning: Vectors
    topics: Vectors


class OwnPassages:
    """Passages of own documents of one index version that are searched together. Built whole, never changed."""

    def __init__(
        self,
        passages: Sequence[Passage],
        index: Index,
        learned: Learned,
        known_to_the_guide: Callable[[str], Container[str]],
    ) -> None:
        self._index, self._learned = index, learned
        self._known_to_the_guide = known_to_the_guide
        self.passages = tuple(passages)
        self.languages = frozenset(passage.language for passage in self.passages)
        self._lexical = Lexical(self.passages) if self.passages else None
        self._weights = WordWeights(words_of(passage, passage.language) for passage in self.passages)
        self._weights_spelt = WordWeights(
            set(spelt_words(f"{one.section}\n{plain_text(one.text)}")) for one in self.passages
        )
        self._words_of = lru_cache(maxsize=KEPT)(lambda id: _words_of(index.passages[id]))
        self._topics_of = lru_cache(maxsize=TOPICS_KEPT)(self._find_topics)

    def __bool__(self) -> bool:
        return bool(self.passages)

    def close(self) -> None:
        """Give the memory back."""
        if self._lexical is not None:
            self._lexical.close()

    def candidates(self, question: Question) -> list[OwnCandidate]:
        """Those that any way of searching puts among its first for a resolved *question*, in no order; without expired documents."""
        valid = [one for one in self.passages if one.own is None or not one.own.expired(question.today)]
        if not valid or self._lexical is None:
            return []
        asked = self._read(question)
        text = self._index.text_cosines([one.id for one in valid], asked.meaning)
        scores = self._learned.scores(asked.text, asked.language, asked.meaning)
        static = (
            np.array([scores.text[self._learned.places[one.id]] for one in valid])
            if scores is not None
            else np.zeros(len(valid))
        )
        found = dict(self._lexical.search(asked.text, asked.language, 4 * NEAREST))
        lexical = np.array([found.get(one.id, 0.0) for one in valid])
        chosen = {
            int(place)
            for values in (text, static, lexical)
            for place in np.argsort(-values, kind="stable")[:NEAREST]
        }
        most = float(lexical.max()) or 1.0
        rough = {place: text[place] + static[place] + lexical[place] / most for place in chosen}
        nearest = set(sorted(chosen, key=lambda place: -rough[place])[:READ_CLOSELY])
        return [
            self._candidate(
                asked, valid[place],
                text=float(text[place]), static=float(static[place]), words=float(lexical[place]) / most, closely=place in nearest,
            )
            for place in sorted(chosen)
        ]  # fmt: skip

    def _read(self, question: Question) -> _OwnQuestion:
        text, language = question.text, question.written_in
        words = frozenset(content_words(text, language))
        guide = self._known_to_the_guide(language)
        meaning = self._index.encoder.encode([text], "query")[0]
        by_encoder = meaning[None] if self._index.knows(language) else None
        return _OwnQuestion(
            text,
            language,
            words,
            frozenset(word for word in words if word not in guide),
            _spelt(text, language),
            meaning,
            self._learned.topics([text], language, by_encoder)[0],
        )

    def _candidate(
        self,
        asked: _OwnQuestion,
        passage: Passage,
        *,
        text: float,
        static: float,
        words: float,
        closely: bool,
    ) -> OwnCandidate:
        known = self._words_of(passage.id)
        lines = [self._weights.coverage(asked.words, of | known.heading) for of in known.of_units]
        alone = [self._weights.coverage(asked.words, of) for of in known.of_units]
        near = self._unit_cosines(known.units, asked.meaning) if closely else [0.0] * len(known.units)
        kinds = [fits_kind(asked.text, asked.language, unit.text) for unit in known.units]
        fits = tuple(
            line + own + cosine + 0.4 * kind
            for line, own, cosine, kind in zip(lines, alone, near, kinds, strict=True)
        )
        best = max(range(len(fits)), key=lambda place: fits[place], default=None)
        signals = OwnSignals(
            text=text,
            unit=max(near, default=0.0) if closely else text,
            static=static,
            cover=self._weights.coverage(asked.words, known.all),
            heading=self._weights.coverage(asked.words, known.heading),
            line=max(lines, default=0.0),
            words=words,
            kind=float(kinds[best]) if best is not None else 0.0,
            foreign=float(passage.language != asked.language),
            near=self._said_otherwise(asked, known),
            topic=float((self._topics_of(passage.id) @ asked.topics).max()),
            alone=self._weights.share(asked.words, dict.fromkeys(asked.new & known.all, 1.0)),
        )
        return OwnCandidate(passage, signals, fits)

    def _said_otherwise(self, asked: _OwnQuestion, known: _PassageWords) -> float:
        """The best share of the words of the question that a unit with the headings holds, by the static vectors of single words."""
        lines = [tuple(dict.fromkeys([*known.heading_spelt, *of])) for of in known.spelt]
        said = list(dict.fromkeys(word for line in lines for word in line))
        if not asked.spelt or not said:
            return 0.0
        cosines = np.zeros((len(asked.spelt), len(said)), dtype=np.float32)
        if self._learned.knows(asked.language):
            vectors = (self._learned.encode(asked.language, some) for some in (asked.spelt, said))
            cosines = next(vectors) @ next(vectors).T
        held = np.array(
            [
                [max(float(c), alike(a, b)) for b, c in zip(said, row, strict=True)]
                for a, row in zip(asked.spelt, cosines, strict=True)
            ]
        )
        held[held < ALIKE] = 0.0
        place = {word: number for number, word in enumerate(said)}
        weights = np.array([self._weights_spelt.of(word) for word in asked.spelt])
        shares = (weights @ held[:, [place[word] for word in line]].max(axis=1) for line in lines if line)
        return max((float(share / weights.sum()) for share in shares), default=0.0)

    def _find_topics(self, passage_id: str) -> Vectors:
        """(texts, passages): the rules of the guide that a passage is about; in languages of the encoder as a whole, in others its heading
        and each unit for itself."""
        passage = self._index.passages[passage_id]
        if self._index.knows(passage.language):
            return self._learned.topics(
                [text_of(passage)], passage.language, self._index.vectors([text_row(passage_id)])
            )
        said = [f"{passage.title}. {plain_text(unit.text)}" for unit in self._words_of(passage_id).units]
        return self._learned.topics([passage.title, *said], passage.language, None)

    def _unit_cosines(self, some: Sequence[Unit], meaning: Vectors) -> list[float]:
        vectors = meanings(self._index.encoder, [plain_text(unit.text) for unit in some])
        return [float(value) for value in vectors @ meaning]


def units_of(passage: Passage) -> list[Unit]:
    """The units of a passage that are looked at, in their order."""
    return units(passage.text)[:MOST_UNITS]


def _words_of(passage: Passage) -> _PassageWords:
    found = tuple(units_of(passage))
    heading = frozenset(content_words(passage.section, passage.language))
    of_units = tuple(
        frozenset(content_words(f"{unit.intro} {plain_text(unit.text)}", passage.language)) for unit in found
    )
    return _PassageWords(
        found,
        heading,
        of_units,
        heading.union(*of_units) if of_units else heading,
        _spelt(passage.section, passage.language),
        tuple(_spelt(f"{unit.intro} {plain_text(unit.text)}", passage.language) for unit in found),
    )


def _spelt(text: str, language: str) -> tuple[str, ...]:
    """The words of *text* that carry meaning, as they are written."""
    skip = skipped(language)
    return tuple(dict.fromkeys(word for word in spelt_words(text) if word not in skip and len(word) > 1))
