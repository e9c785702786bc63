"""Which of the questions of a rule is asked: by the meaning, the pieces of the words and the words of its phrases."""

from __future__ import annotations

from bot.answers.question.words import content_words
from indexing.index import Index
from indexing.passages import question_of_row
from indexing.ranking.learned import Learned

MEANING, PIECES, WORDS = (
    0.4,
    0.4,
    0.2,
)  # what each counts for; where the encoder does not know the language, its share goes to the pieces


class QuestionScorer:
    """Scores the questions of one rule by the best of their phrases."""

    def __init__(self, index: Index, learned: Learned) -> None:
        self._index, self._learned = index, learned

    def scores(self, query: str, language: str, rule: str) -> list[tuple[str, float]]:
        """(key of the question, 0 to 1), best first; the order of the guide where two are equal."""
        passage = self._index.passages.get(rule)
        asks = passage.asks.get(language, {}) if passage else {}
        if not asks:
            return []
        pieces = self._learned.phrase_cosines(query, language, rule)
        meaning = self._meanings(query, language, rule)
        asked = set(content_words(query, language))
        found = {}
        for key, phrases in asks.items():
            words = max(_shared(asked, set(content_words(phrase, language))) for phrase in phrases)
            near = (
                MEANING * meaning[key] + PIECES * pieces[key]
                if key in meaning
                else (MEANING + PIECES) * pieces[key]
            )
            found[key] = min(1.0, max(0.0, near + WORDS * words))
        return sorted(found.items(), key=lambda one: -one[1])

    def _meanings(self, query: str, language: str, rule: str) -> dict[str, float]:
        """Question -> best cosine of the encoder, where it knows the language."""
        rows = [row for row in self._index.rows_of(rule) if row.startswith(f"{language}/")]
        if not rows:
            return {}
        cosines = self._index.vectors(rows) @ self._index.encoder.encode([query])[0]
        best: dict[str, float] = {}
        for row, cosine in zip(rows, cosines, strict=True):
            key = question_of_row(row) or ""
            best[key] = max(best.get(key, -1.0), float(cosine))
        return best


def _shared(one: set[str], other: set[str]) -> float:
    return len(one & other) / (len(one | other) or 1)
