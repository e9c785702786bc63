"""What each way of searching says of a passage, weighed together: logits of a choice among the passages, fitted on asks left out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import mul
from pathlib import Path
from typing import NamedTuple

from bot.answers.search.asked_often import asked_often
from indexing import plainyaml
from indexing.index import Found
from indexing.ranking.learned import Learned, Scores

FIGURES = Path(__file__).parent / "fusion.yaml"
UNIT = 10.0  # logits that a score of 1 stands for: a score is about as wide as a cosine
UNLIKELY = -12.0  # a logarithm of a probability below which the head says no more


class SearchSignals(NamedTuple):
    """What is known of one passage, or what each of it counts for. ``ask_cosine`` and ``text_cosine``: see :class:`Found`; ``words``: BM25 as
    a share of the best; ``static`` and ``static_text``: cosines of the static vectors; ``head``: the logarithm of its probability;
    ``same_country`` and ``other_country``: 1 for what holds in one country alone, where that is named or known, and where it is not;
    ``often``: how often strangers ask for it, 0 to 1; ``constant``: 1, or what a passage gets that nothing was learned of."""

    ask_cosine: float = 0.0
    text_cosine: float = 0.0
    words: float = 0.0
    static: float = 0.0
    static_text: float = 0.0
    head: float = 0.0
    same_country: float = 0.0
    other_country: float = 0.0
    often: float = 0.0
    constant: float = 0.0


@dataclass(frozen=True)
class Fusion:
    """What the signals count for. ``known``: of a passage that was learned, in a language of the encoder; ``foreign``: in another one;
    ``few``: of a passage with few or no asks; ``unlearned``: of every passage where nothing was learned in the language."""

    known: SearchSignals
    foreign: SearchSignals
    few: SearchSignals
    few_foreign: SearchSignals
    unlearned: SearchSignals


@lru_cache
def figures() -> Fusion:
    """The fitted weights."""
    raw = plainyaml.load(FIGURES.read_text("utf-8"))
    return Fusion(**{name: SearchSignals(**values) for name, values in raw.items()})


@dataclass(frozen=True)
class Fused:
    """Weighs what was found for one question."""

    scores: Scores | None
    place: Mapping[str, int]
    most_words: float
    encoder_knows: bool
    countries: frozenset[str] = frozenset()

    def score(self, one: Found) -> float:
        """What speaks for *one*, in UNIT logits."""
        weights: SearchSignals = getattr(figures(), self.kind(one.passage.id))
        return sum(map(mul, weights, self.signals(one))) / UNIT

    def signals(self, one: Found) -> SearchSignals:
        """What is known of *one*."""
        found = SearchSignals(
            ask_cosine=one.ask_cosine,
            text_cosine=one.text_cosine,
            words=(one.lexical_score or 0.0) / self.most_words,
            same_country=float(not self.countries.isdisjoint(one.passage.countries)),
            other_country=float(one.passage.is_of_other_countries(self.countries)),
            often=asked_often().get(one.passage.id, 0.0),
            constant=1.0,
        )
        if self.scores is None:
            return found
        at = self.place[one.passage.id]
        return found._replace(
            static=float(self.scores.static[at]),
            static_text=float(self.scores.text[at]),
            head=max(UNLIKELY, float(self.scores.head[at])),
        )

    def kind(self, passage: str) -> str:
        """The name of the weights in :class:`Fusion` that count for *passage*."""
        if self.scores is None:
            return "unlearned"
        if self.scores.learned[self.place[passage]]:
            return "known" if self.encoder_knows else "foreign"
        return "few" if self.encoder_knows else "few_foreign"


def fused(
    found: Sequence[Found],
    scores: Scores | None,
    learned: Learned,
    *,
    encoder_knows: bool,
    countries: Iterable[str] = (),
) -> Fused:
    """For all of *found* together; *countries* are those that are named or known as the asker's."""
    most = max((one.lexical_score or 0.0 for one in found), default=0.0) or 1.0
    return Fused(scores, learned.places, most, encoder_knows, frozenset(countries))
