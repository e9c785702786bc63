"""One opened index version: passages by id, and the fused search over them."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import numpy as np

from indexing.caching_encoder import CachingEncoder
from indexing.encoder import Encoder, Vectors
from indexing.encoders import load_encoder
from indexing.fusion import fuse
from indexing.lexical import Lexical
from indexing.passages import Passage, embedded_languages, passage_of_row, text_row
from indexing.problems import IndexUnavailable
from indexing.version_places import versions_at
from indexing.versions import Version

DEPTH = 50  # passages taken from each ranking
ROWS = 6 * DEPTH  # a passage has several rows: its text and its asks
DENSE_FOREIGN = 0.25  # weight of the dense rankings in a language the encoder was not made for
AT_ONCE = 1_000  # rows read by one call
REMEMBERED = 16  # texts: the search, the scope and what is compared with the question want its vector one after the other
MOST_CHARACTERS = 4000  # of a query; the encoder reads the first 256 tokens anyway


@dataclass(frozen=True)
class Found:
    """A passage that was found.

    ``score`` is the fused rank score (compare it within one search only). For the first query: ``cosine`` is that of the passage's
    best vector, ``ask_cosine`` that of its nearest ask (at most, where that is not near), ``text_cosine`` that of its text: two scales;
    ``lexical_rank`` (from 1) and ``lexical_score`` (BM25) are None where it has no word of the query.
    """

    passage: Passage
    score: float
    cosine: float
    lexical_rank: int | None = None
    lexical_score: float | None = None
    ask_cosine: float = 0.0
    text_cosine: float = 0.0


class Index:
    """An immutable version. Safe to search from several threads; :meth:`close` when another took its place."""

    def __init__(self, key: str, version: Version, encoder: Encoder) -> None:
        if version.manifest["model"] != encoder.model:
            raise IndexUnavailable(
                f"the index was built with {version.manifest['model']}, the encoder is {encoder.model}: "
                "run 'vademecum index'"
            )
        self.key = key
        self.version: str = version.manifest["name"]
        self.encoder = encoder if isinstance(encoder, CachingEncoder) else CachingEncoder(encoder, REMEMBERED)
        self.passages: dict[str, Passage] = {passage.id: passage for passage in version.passages}
        self._opened = version
        self._lexical = Lexical(version.passages)
        self._place = {one: number for number, one in enumerate(self.passages)}
        self._texts = self.vectors([text_row(one) for one in self.passages])

    def search(
        self,
        queries: Sequence[str],
        k: int = 5,
        language: str = "en",
        weights: Sequence[float] | None = None,
        also: Sequence[str] = (),
    ) -> list[Found]:
        """The *k* best passages for all *queries* together (the question first, then wider ones), best first.

        *language* is that of the queries; *weights* one per query, all equal by default; *also* are passages to tell of whatever
        place they have. Never raises on odd text; no query, or only empty ones, finds nothing.
        """
        weights = weights or [1.0] * len(queries)
        asked = [
            (query[:MOST_CHARACTERS], weight)
            for query, weight in zip(queries, weights, strict=True)
            if query.strip()
        ]
        if not asked or k <= 0:
            return []
        vectors = self.encoder.encode([query for query, _ in asked], "query")
        dense_weight = 1.0 if self.knows(language) else DENSE_FOREIGN
        dense = [self._dense(vector) for vector in vectors]
        lexical = [self._lexical.search(query, language, DEPTH) for query, _ in asked]
        rankings = [
            (weight * factor, ranking)
            for (_, weight), by_vector, by_word in zip(asked, dense, lexical, strict=True)
            for factor, ranking in (
                (dense_weight, list(islice(by_vector[0], DEPTH))),
                (1.0, [one for one, _ in by_word]),
            )
        ]
        best = dict(fuse(rankings)[:k])
        best |= {one: 0.0 for one in also if one not in best}
        texts = self._texts[[self._place[one] for one in best]] @ vectors[0]
        asks = dense[0][1]
        farther = min(
            dense[0][0].values(), default=0.0
        )  # no row that is not among the nearest is nearer than that
        words = {one: (rank, score) for rank, (one, score) in enumerate(lexical[0], 1)}
        return [
            self._found(one, score, float(text), asks, farther, words.get(one))
            for (one, score), text in zip(best.items(), texts, strict=True)
        ]

    def make_ready(self, language: str) -> None:
        """Make ready for questions in *language*, so that the first one need not."""
        self._lexical.make_ready(language)

    def text_cosines(self, passages: Sequence[str], vector: Vectors) -> Vectors:
        """The cosines of the texts of *passages*, in their order, to the (dimension,) *vector* of a question."""
        cosines: Vectors = self._texts[[self._place[one] for one in passages]] @ vector
        return cosines

    def rows(self) -> list[str]:
        """The ids of all that is embedded: each passage, and each of its asks."""
        languages = self._embedded()
        return [row for passage in self.passages.values() for row in passage.texts_to_embed(languages)]

    def vectors(self, rows: Sequence[str]) -> Vectors:
        """The stored vectors of *rows*, one a row, in their order."""
        place: dict[str, int] = {row: number for number, row in enumerate(rows)}
        vectors = np.empty((len(rows), self.encoder.dimension), dtype=np.float32)
        for start in range(0, len(rows), AT_ONCE):
            ids, stored = self._opened.vectors.get(rows[start : start + AT_ONCE])
            vectors[[place[one] for one in ids]] = stored
        return vectors

    def close(self) -> None:
        """Give the version and its memory back; the encoder stays open, others may use it."""
        self._opened.close()
        self._lexical.close()

    def rows_of(self, passage: str) -> list[str]:
        """The ids of what is embedded of one passage."""
        return list(self.passages[passage].texts_to_embed(self._embedded()))

    def knows(self, language: str) -> bool:
        """Whether the encoder was made for *language*, so that its asks are embedded."""
        return language.split("-")[0] in self._embedded()

    def _found(
        self,
        passage: str,
        score: float,
        text: float,
        asks: Mapping[str, float],
        farther: float,
        word: tuple[int, float] | None,
    ) -> Found:
        return Found(
            self.passages[passage],
            score,
            cosine=max(text, asks.get(passage, -1.0)),
            lexical_rank=word[0] if word else None,
            lexical_score=word[1] if word else None,
            ask_cosine=asks.get(passage, farther),
            text_cosine=text,
        )

    def _embedded(self) -> Container[str]:
        return embedded_languages(self.encoder.languages)

    def _dense(self, vector: Vectors) -> tuple[dict[str, float], dict[str, float]]:
        """Passage id -> cosine of its best row among the nearest ROWS, best first; and the same of its asks alone."""
        best: dict[str, float] = {}
        asks: dict[str, float] = {}
        for row, cosine in self._opened.vectors.nearest(vector, ROWS):
            passage = passage_of_row(row)
            best.setdefault(passage, cosine)
            if row != text_row(passage):
                asks.setdefault(passage, cosine)
        return best, asks


def open_index(where: Path | str, models: Path, threads: int = 1, encoder: Encoder | None = None) -> Index:
    """Open the current version at *where* (a folder or a Chroma server's address).

    *models* is the folder of exported encoders; *encoder* is used instead when it is the version's own.
    Raises :class:`IndexUnavailable` when nothing was built there yet.
    """
    versions = versions_at(where)
    for _ in range(5):
        key = versions.current()
        if key is None:
            raise IndexUnavailable(f"there is no index at {where} yet: run 'vademecum index'")
        try:
            version = versions.open(key)
        except FileNotFoundError:
            continue  # it was removed between reading the pointer and opening: the pointer has moved on
        try:
            if encoder is None or encoder.model != version.manifest["model"]:
                encoder = load_encoder(models / version.manifest["model"], threads)
            return Index(key, version, encoder)
        except BaseException:
            version.close()
            raise
    raise IndexUnavailable(f"the index at {where} changes faster than it can be opened: try again")
