"""The guide as it is answered from: one index version, and all that is derived from it, built whole before the first question."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bot.answers.own.visible import OwnDocuments
from bot.answers.question.spelling import Speller
from bot.answers.scope.likeness import Likeness, likeness
from bot.answers.scope.near_misses import NearMisses, near_misses, phrases_of
from bot.answers.scope.wording import TopicWording
from bot.answers.search.question_scores import QuestionScorer
from bot.answers.search.vocabulary import Vocabulary
from bot.language.completeness import answering
from bot.language.countries import countries_in
from bot.language.towns import towns
from indexing.cache import EmbeddingCache
from indexing.encoder import Encoder, Vectors
from indexing.index import Index
from indexing.on_demand import OnDemand
from indexing.passages import Passage
from indexing.ranking.learned import Learned
from indexing.ranking.shelf import Known, RankingShelf
from indexing.stopwords import PREVAILING


@dataclass(frozen=True)
class GuideLanguage:
    """What questions in one language need: which words are spelt well, the words of every passage, how questions are worded, and the
    (phrases, dimension) static vectors of what the guide does not answer (None where nothing was learned)."""

    speller: Speller
    vocabulary: Vocabulary
    wording: TopicWording
    outside: Vectors | None


@dataclass(frozen=True)
class OpenGuide:
    """An opened index version and what belongs to it. Never changed: another version is another OpenGuide. What belongs to a language
    is made at its first question, or before where the language is known to be in use."""

    index: Index
    near_misses: NearMisses
    likeness: Likeness
    learned: Learned
    questions: QuestionScorer
    languages: OnDemand[GuideLanguage]
    own: OwnDocuments

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

    def of(self, language: str) -> GuideLanguage:
        """What belongs to *language*; that of English for one that nobody wrote asks in."""
        return self.languages.of(language if language in answering() else PREVAILING)

    def question_scores(self, query: str, language: str, rule: str) -> list[tuple[str, float]]:
        """How well each question of *rule* fits *query* (0 to 1), best first; empty where it has none in *language*."""
        return self.questions.scores(query, language, rule)

    def nearness_outside(self, query: str, language: str) -> float:
        """The cosine, by the static vectors of *language*, of *query* to the nearest thing that the guide does not answer; 0 where
        nothing was learned in that language, or it has no near misses."""
        vectors = self.of(language).outside if language in answering() else None
        if vectors is None or not len(vectors):
            return 0.0
        return float((vectors @ self.learned.encode(language, [query])[0]).max())

    def close(self) -> None:
        """Give the index back; whoever still answers from it has read what they need."""
        self.own.close()
        self.index.close()


def open_guide(
    index: Index,
    cache: EmbeddingCache | None = None,
    rankings: RankingShelf | None = None,
    languages: Iterable[str] = (PREVAILING,),
) -> OpenGuide:
    """Build all that answering from *index* in *languages* needs; a second or two, less with *cache*. *rankings*: where what was learned
    is kept."""
    known = Known(index.encoder.model, index.encoder.languages)
    learned = Learned(index.passages, rankings.all_of(index.passages.values(), known) if rankings else {})
    elsewhere = near_misses(index.encoder, cache)
    countries_in("")  # what every guide shares is loaded once
    towns()
    guide = OpenGuide(
        index,
        elsewhere,
        likeness(index, elsewhere, cache),
        learned,
        QuestionScorer(index, learned),
        OnDemand(lambda code: guide_language(index.passages, learned, code)),
        OwnDocuments(index, learned, lambda code: guide.of(code).vocabulary.of_the_guide),
    )
    for language in languages:
        index.make_ready(language)
        guide.of(language)
    return guide


def guide_language(passages: Mapping[str, Passage], learned: Learned, code: str) -> GuideLanguage:
    """What belongs to the language *code* in a guide of these *passages*."""
    phrases = phrases_of(code)
    outside = learned.encode(code, phrases) if phrases and learned.knows(code) else None
    return GuideLanguage(
        Speller(passages.values(), code),
        Vocabulary(passages, code),
        TopicWording(passages.values(), phrases, code),
        outside,
    )
