"""What each way of searching says of a passage, weighed together: logits of a choice among the passages, fitted on asks left out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from indexing import plainyaml
from indexing.index import Found
from indexing.ranking.learned import Learned, Scores

FIGURES = Path(__file__).parent / "fusion.yaml"
UNIT = 10.0  # logits that a score of 1 stands for: a score is about as wide as a cosine
UNLIKELY = -12.0  # a logarithm of a probability below which the head says no more


@dataclass(frozen=True)
class Weights:
    """What a passage counts for. ``ask_cosine`` and ``text_cosine``: see :class:`Found`, ``words`` (BM25 as a share of the best),
    ``static`` and ``sentence`` of the static vectors, ``head`` of the trained head; ``constant`` where nothing was learned of it."""

    ask_cosine: float = 0.0
    text_cosine: float = 0.0
    words: float = 0.0
    static: float = 0.0
    sentence: float = 0.0
    head: float = 0.0
    constant: float = 0.0


@dataclass(frozen=True)
class Fusion:
    """``known``: a learned passage in a language of the encoder, ``foreign``: in another one; ``few``: a passage with few or no asks;
    ``unlearned``: every passage where nothing was learned in the language."""

    known: Weights
    foreign: Weights
    few: Weights
    few_foreign: Weights
    unlearned: Weights


@lru_cache
def figures() -> Fusion:
    """The fitted weights."""
    raw = plainyaml.load(FIGURES.read_text("utf-8"))
    return Fusion(**{name: Weights(**values) for name, values in raw.items()})


@dataclass(frozen=True)
class Fused:
    """Weighs what was found for one question."""

    scores: Scores | None
    place: Mapping[str, int]
    most_words: float
    encoder_knows: bool

    def score(self, one: Found) -> float:
        """What speaks for *one*, in UNIT logits."""
        words = (one.lexical_score or 0.0) / self.most_words
        weights = self._weights(one.passage.id)
        total = weights.constant + weights.ask_cosine * one.ask_cosine + weights.text_cosine * one.text_cosine
        total += weights.words * words
        if self.scores is not None:
            at = self.place[one.passage.id]
            total += weights.static * float(self.scores.static[at])
            total += weights.sentence * float(self.scores.sentence[at])
            total += weights.head * max(UNLIKELY, float(self.scores.head[at]))
        return total / UNIT

    def _weights(self, passage: str) -> Weights:
        fitted = figures()
        if self.scores is None:
            return fitted.unlearned
        if self.scores.learned[self.place[passage]]:
            return fitted.known if self.encoder_knows else fitted.foreign
        return fitted.few if self.encoder_knows else fitted.few_foreign


def fused(found: Sequence[Found], scores: Scores | None, learned: Learned, *, encoder_knows: bool) -> Fused:
    """For all of *found* together."""
    most = max((one.lexical_score or 0.0 for one in found), default=0.0) or 1.0
    return Fused(scores, learned.places, most, encoder_knows)
