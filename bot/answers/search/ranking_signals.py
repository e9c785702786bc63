"""How clearly the first of what was found stands first, for whoever judges how sure an answer is."""

from __future__ import annotations

import math
from collections.abc import Sequence

from bot.answers.context import RankingSignals
from bot.answers.search.fusion import UNIT, Fused
from indexing.encoder import Vectors
from indexing.index import Found


def signals_of(found: Sequence[Found], weighed: Fused) -> RankingSignals:
    """The signals of *found*, best first; the ranks of the learned rankings are among all passages."""
    if not found:
        return RankingSignals()
    best, scores = found[0], weighed.scores
    logits = [UNIT * (one.score - best.score) for one in found]
    at = weighed.place[best.passage.id]
    head = float(scores.head[at]) if scores is not None and scores.learned[at] else None
    return RankingSignals(
        margin=-logits[1] if len(logits) > 1 else UNIT,
        share=1 / sum(math.exp(min(one, 50.0)) for one in logits),
        meaning_rank=1 + sum(one.cosine > best.cosine for one in found),
        words_rank=best.lexical_rank,
        static_rank=_rank(scores.static, at) if scores is not None else None,
        head_rank=_rank(scores.head, at) if scores is not None and head is not None else None,
        head=head,
        static=float(scores.static[at]) if scores is not None else None,
    )


def _rank(values: Vectors, at: int) -> int:
    return 1 + int((values > values[at]).sum())
