"""Decides whether a message comes from a person in need, and of which kind. Pure: a text in, a kind out."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from zlib import crc32

import numpy as np

from bot.safety.examples import examples_of, full_languages, ordinary_asks
from bot.safety.kinds import Kinds, fit_kinds
from bot.safety.short import short_form_of
from bot.safety.training import Linear, fit

THRESHOLD = -1.0  # of the score: below 0, since to miss somebody in need is worse than to answer an ordinary question so
_EVERY = 8  # one of so many questions of the guide is learnt from
_ASK = 0.5  # how much a question of the guide counts beside an ordinary message that was written for this
OTHER = "other"


@dataclass(frozen=True)
class Need:
    """What somebody needs: its ``kind``, and ``short``, the code of a language in which only the short form is there."""

    kind: str
    short: str | None = None


@lru_cache(maxsize=1)
def _learnt() -> tuple[Linear, Kinds]:
    """What the examples teach, learnt at the first use."""
    examples = [example for code in full_languages() for example in examples_of(code)]
    asks = [ask for ask in ordinary_asks() if crc32(ask.encode()) % _EVERY == 0]
    wanted = np.array([example.kind is not None for example in examples] + [False] * len(asks), np.float64)
    importance = np.array([1.0] * len(examples) + [_ASK] * len(asks))
    importance[wanted == 1] *= importance[wanted == 0].sum() / importance[wanted == 1].sum()
    linear = fit([example.text for example in examples] + asks, wanted, importance)
    return linear, fit_kinds([(one.text, one.kind) for one in examples if one.kind is not None])


def warm_up() -> None:
    """Learn now, so that the first message need not wait for it."""
    _learnt()


def urgency(text: str) -> float:
    """How much *text* is like messages of people in need; from :data:`THRESHOLD` on it is taken for one."""
    return _learnt()[0].score(text)


def decide(text: str) -> Need | None:
    """What the person who wrote *text* needs at once; None for an ordinary message."""
    if not text.strip():
        return None
    linear, kinds = _learnt()
    if linear.score(text) >= THRESHOLD:
        return Need(kinds.of(text))
    code = short_form_of(text)
    return Need(OTHER, code) if code is not None else None
