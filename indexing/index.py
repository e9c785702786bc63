"""One opened index version: passages by id, and the fused search over them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from indexing.caching_encoder import CachingEncoder
from indexing.encoder import Encoder, Vectors, load_encoder
from indexing.fusion import fuse
from indexing.lexical import Lexical
from indexing.passages import Passage, passage_of_row, question_of_row
from indexing.problems import IndexUnavailable
from indexing.versions import Version, versions_at

DEPTH = 50  # passages taken from each ranking
ROWS = 6 * DEPTH  # a passage has several rows: its text and its asks
DENSE_FOREIGN = 0.25  # weight of the dense rankings in a language the encoder was not made for
AT_ONCE = 1_000  # rows read by one call
REMEMBERED = 16  # texts: the search, the scope and what is compared with the question want its vector one after the other
MOST_CHARACTERS = 4000  # of a query; the encoder reads the first 256 tokens anyway


@dataclass(frozen=True)
class Found:
    """A passage that was found.

    ``score`` is the fused rank score (compare it within one search only), ``cosine`` that of the passage's best vector
    to the first query, ``lexical_rank`` (from 1) and ``lexical_score`` (BM25) those for the first query, None where it has no word of it.
    """

    passage: Passage
    score: float
    cosine: float
    lexical_rank: int | None = None
    lexical_score: float | None = None


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

    def search(
        self,
        queries: Sequence[str],
        k: int = 5,
        language: str = "en",
        weights: Sequence[float] | None = None,
    ) -> list[Found]:
        """The *k* best passages for all *queries* together (the question first, then wider ones), best first.

        *language* is that of the queries; *weights* one per query, all equal by default. Never raises on odd text;
        no query, or only empty ones, finds nothing.
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
        known = self.encoder.languages
        dense_weight = 1.0 if "*" in known or language.split("-")[0] in known else DENSE_FOREIGN
        dense = [self._dense(vector) for vector in vectors]
        lexical = [self._lexical.search(query, language, DEPTH) for query, _ in asked]
        rankings = [
            (weight * factor, list(ranking))
            for (_, weight), by_vector, by_word in zip(asked, dense, lexical, strict=True)
            for factor, ranking in ((dense_weight, by_vector), (1.0, [one for one, _ in by_word]))
        ]
        best = fuse(rankings)[:k]
        cosines = self._cosines(vectors[0], dense[0], [one for one, _ in best])
        words = {one: (rank, score) for rank, (one, score) in enumerate(lexical[0], 1)}
        return [
            Found(self.passages[one], score, cosines[one], *words.get(one, (None, None)))
            for one, score in best
        ]

    def question_cosines(self, query: str, passage: Passage) -> dict[str, float]:
        """Question of *passage* -> the cosine of its phrase that is nearest to *query*; only of questions that are embedded."""
        rows = [row for row in passage.texts_to_embed() if question_of_row(row) is not None]
        if not rows or not query.strip():
            return {}
        vector = np.asarray(self.encoder.encode([query[:MOST_CHARACTERS]], "query")[0])
        ids, stored = self._opened.vectors.get(rows)
        found: dict[str, float] = {}
        for row, cosine in zip(ids, stored @ vector, strict=True):
            key = question_of_row(row) or ""
            found[key] = max(float(cosine), found.get(key, -1.0))
        return found

    def rows(self) -> list[str]:
        """The ids of all that is embedded: each passage, and each of its asks."""
        return [row for passage in self.passages.values() for row in passage.texts_to_embed()]

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

    def _dense(self, vector: Vectors) -> dict[str, float]:
        """Passage id -> cosine of its best row, best first, at most DEPTH."""
        best: dict[str, float] = {}
        for row, cosine in self._opened.vectors.nearest(vector, ROWS):
            best.setdefault(passage_of_row(row), cosine)
            if len(best) == DEPTH:
                break
        return best

    def _cosines(self, vector: Vectors, known: dict[str, float], wanted: Sequence[str]) -> dict[str, float]:
        cosines = {one: known[one] for one in wanted if one in known}
        rows = [row for one in wanted if one not in known for row in self.passages[one].texts_to_embed()]
        if rows:
            ids, stored = self._opened.vectors.get(rows)
            for row, cosine in zip(ids, stored @ np.asarray(vector), strict=True):
                one = passage_of_row(row)
                cosines[one] = max(float(cosine), cosines.get(one, -1.0))
        return cosines


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
