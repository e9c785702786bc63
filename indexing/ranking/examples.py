"""What a ranking is trained on: for one language the rules, how people ask for each, and their texts."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from indexing.passages import Passage, plain_text

FEW = 3  # asks of a rule below which nothing is learned of it


@dataclass(frozen=True)
class Examples:
    """``rules`` with at least FEW phrases: their ids; ``texts``: one a rule; ``asks`` and ``of``: a phrase and the place of its rule."""

    language: str
    rules: tuple[str, ...]
    texts: tuple[str, ...]
    asks: tuple[str, ...]
    of: tuple[int, ...]

    def key(self, encoder: str) -> str:
        """Changes whenever what is trained on would; *encoder*: the id of the model whose vectors are features, empty for none."""
        content = json.dumps([self.language, self.rules, self.texts, self.asks, self.of, encoder])
        return hashlib.sha256(content.encode()).hexdigest()[:16]


def text_of(passage: Passage) -> str:
    """The words of a passage that stand for it: its title and its text."""
    return f"{passage.title}. {plain_text(passage.text)}"


def examples(passages: Iterable[Passage], language: str) -> Examples:
    """What the *passages* give in *language*."""
    learned = [(one, one.phrases(language)) for one in passages]
    learned = [(one, phrases) for one, phrases in learned if len(phrases) >= FEW]
    return Examples(
        language,
        tuple(one.id for one, _ in learned),
        tuple(text_of(one) for one, _ in learned),
        tuple(phrase for _, phrases in learned for phrase in phrases),
        tuple(number for number, (_, phrases) in enumerate(learned) for _ in phrases),
    )


def languages_of(passages: Iterable[Passage]) -> Sequence[str]:
    """The languages that anybody wrote asks in."""
    return sorted({language for one in passages for language in one.asks})
