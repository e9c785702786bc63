"""The guide as it is answered from: one index version, and all that is derived from it, built whole before the first question."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.answers.question.spelling import Speller
from bot.answers.scope.likeness import Likeness, likeness
from bot.answers.scope.near_misses import NearMisses, near_misses, phrases, phrases_of
from bot.answers.scope.wording import TopicWording
from bot.answers.search.question_scores import QuestionScorer
from bot.answers.search.vocabulary import Vocabulary
from bot.language.countries import countries_in
from bot.language.towns import towns
from indexing.cache import EmbeddingCache
from indexing.encoder import Encoder, Vectors
from indexing.index import Index
from indexing.passages import Passage
from indexing.ranking.learned import Learned
from indexing.ranking.shelf import Known, RankingShelf


@dataclass(frozen=True)
class OpenGuide:
    """An opened index version and what belongs to it. Never changed: another version is another OpenGuide."""

    index: Index
    speller: Speller
    vocabulary: Vocabulary
    wording: TopicWording
    near_misses: NearMisses
    likeness: Likeness
    learned: Learned
    questions: QuestionScorer
    outside: Mapping[str, Vectors]

    @property
    def version(self) -> str:
        """The name of the index version."""
        return self.index.version

    @property
    def passages(self) -> Mapping[str, Passage]:
        """Every passage by its id."""
        return self.index.passages

    @property
    def encoder(self) -> Encoder:
        """What gives the meaning of a question."""
        return self.index.encoder

    def question_scores(self, query: str, language: str, rule: str) -> list[tuple[str, float]]:
        """How well each question of *rule* fits *query* (0 to 1), best first; empty where it has none in *language*."""
        return self.questions.scores(query, language, rule)

    def nearness_outside(self, query: str, language: str) -> float:
        """The cosine, by the static vectors of *language*, of *query* to the nearest thing that the guide does not answer; 0 where
        nothing was learned in that language, or it has no near misses."""
        vectors = self.outside.get(language)
        if vectors is None or not len(vectors):
            return 0.0
        return float((vectors @ self.learned.encode(language, [query])[0]).max())

    def close(self) -> None:
        """Give the index back; whoever still answers from it has read what they need."""
        self.index.close()


def open_guide(
    index: Index, cache: EmbeddingCache | None = None, rankings: RankingShelf | None = None
) -> OpenGuide:
    """Build all that answering from *index* needs; a second or two, less with *cache*. *rankings*: where what was learned is kept."""
    passages = index.passages.values()
    known = Known(index.encoder.model, index.encoder.languages)
    learned = Learned(index.passages, rankings.all_of(passages, known) if rankings else {})
    elsewhere = near_misses(index.encoder, cache)
    countries_in("")  # what every guide shares is loaded once
    towns()
    vocabulary = Vocabulary(index.passages)
    return OpenGuide(
        index,
        Speller(passages),
        vocabulary,
        TopicWording(passages, phrases()),
        elsewhere,
        likeness(index, elsewhere, cache),
        learned,
        QuestionScorer(index, learned),
        {code: learned.encode(code, phrases_of(code)) for code in learned.languages() if phrases_of(code)},
    )
