"""What a ranking is trained on: for one language the rules, how people ask for each, and their texts."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from indexing.passages import Passage, plain_text

FORMAT = 2  # of what is learned: a change makes every ranking be learned anew
FEW = 2  # phrases of a rule below which nothing is learned of it: two make a pair


@dataclass(frozen=True)
class Examples:
    """``rules`` with at least FEW phrases: their ids; ``texts``: one a rule; ``asks``, ``of`` and ``questions``: each phrase, the place of
    its rule, and the number of its question; all in the order of the rules and of the questions in them."""

    language: str
    rules: tuple[str, ...]
    texts: tuple[str, ...]
    asks: tuple[str, ...]
    of: tuple[int, ...]
    questions: tuple[int, ...]

    def key(self, encoder: str) -> str:
        """Changes whenever what is trained on would; *encoder*: the id of the model whose vectors are features, empty for none."""
        content = json.dumps(
            [FORMAT, self.language, self.rules, self.texts, self.asks, self.of, self.questions, encoder]
        )
        return hashlib.sha256(content.encode()).hexdigest()[:16]


def text_of(passage: Passage) -> str:
    """The words of a passage that stand for it: its title and its text."""
    return f"{passage.title}. {plain_text(passage.text)}"


def examples(passages: Iterable[Passage], language: str) -> Examples:
    """What the *passages* give in *language*."""
    learned = [one for one in passages if len(one.phrases(language)) >= FEW]
    questions = [
        (number, phrases) for number, one in enumerate(learned) for phrases in one.asks[language].values()
    ]
    return Examples(
        language,
        tuple(one.id for one in learned),
        tuple(text_of(one) for one in learned),
        tuple(phrase for _, phrases in questions for phrase in phrases),
        tuple(rule for rule, phrases in questions for _ in phrases),
        tuple(number for number, (_, phrases) in enumerate(questions) for _ in phrases),
    )


def languages_of(passages: Iterable[Passage]) -> Sequence[str]:
    """The languages that anybody wrote asks in."""
    return sorted({language for one in passages for language in one.asks})
