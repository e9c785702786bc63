"""Which question of a rule is asked: each by its nearest phrase, in meaning and in words."""

from __future__ import annotations

from collections.abc import Sequence

from bot.answers.context import Question
from bot.answers.question.words import content_words
from bot.language.packs import QuestionWords, question_words
from indexing.index import Index
from indexing.passages import Passage

WORDS = 0.35  # what the share of common words counts beside the cosine
WANTS_YES_OR_NO = 0.08  # what a question gains that asks for yes or no as the person does


def question_scores(question: Question, passage: Passage, index: Index) -> list[tuple[str, float]]:
    """The keys of the questions of *passage* with their scores, best first. Empty where it has none."""
    language = question.written_in
    phrases = passage.asks.get(language) or passage.asks.get("en") or {}
    if not phrases:
        return []
    cosines = index.question_cosines(question.text, passage)
    asked, typed = set(question.words), question_words_of(language)
    polar = typed is not None and typed.asks_yes_or_no(question.text)
    found = []
    for key, of_key in phrases.items():
        words = max((_overlap(asked, content_words(phrase, language)) for phrase in of_key), default=0.0)
        same_kind = typed is not None and typed.asks_yes_or_no(of_key[0]) == polar
        found.append((key, cosines.get(key, 0.0) + WORDS * words + (WANTS_YES_OR_NO if same_kind else 0.0)))
    return sorted(found, key=lambda pair: -pair[1])


def _overlap(asked: set[str], words: Sequence[str]) -> float:
    both = asked & set(words)
    return 2 * len(both) / (len(asked) + len(set(words)) or 1)


def question_words_of(language: str) -> QuestionWords | None:
    """The words of questions in *language*; None where it is not offered."""
    try:
        return question_words(language)
    except LookupError:
        return None
