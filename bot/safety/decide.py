"""Decides whether a message comes from a person in need, and of which kind. Pure: a text in, a kind out."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from zlib import crc32

import numpy as np

from bot.safety.examples import examples_of, full_languages, ordinary_asks
from bot.safety.features import words_of
from bot.safety.naive_bayes import NaiveBayes, fit_classes
from bot.safety.short import short_forms
from bot.safety.training import Linear, fit

THRESHOLD = (
    -1.0
)  # of the score: below 0, since to miss somebody in need is worse than to answer an ordinary question so
_EVERY = 8  # one of so many questions of the guide is learnt from
_ASK = 0.5  # how much a question of the guide counts beside an ordinary message that was written for this
_NEAR = (
    3  # languages that are tried where only a short form is there: neighbours are easily taken for each other
)
OTHER = "other"


@dataclass(frozen=True)
class Need:
    """What somebody needs: its ``kind``, and the ``language`` they wrote in; ``short``: only the short form is there in it."""

    kind: str
    language: str
    short: bool = False


@dataclass(frozen=True)
class _Learnt:
    need: Linear
    kinds: NaiveBayes
    languages: NaiveBayes


@lru_cache(maxsize=1)
def _learnt() -> _Learnt:
    """What the examples teach, learnt at the first use."""
    by_language = {code: examples_of(code) for code in full_languages()}
    examples = [example for found in by_language.values() for example in found]
    asks = [ask for ask in ordinary_asks() if crc32(ask.encode()) % _EVERY == 0]
    wanted = np.array([example.kind is not None for example in examples] + [False] * len(asks), np.float64)
    importance = np.array([1.0] * len(examples) + [_ASK] * len(asks))
    importance[wanted == 1] *= importance[wanted == 0].sum() / importance[wanted == 1].sum()
    return _Learnt(
        fit([example.text for example in examples] + asks, wanted, importance),
        fit_classes([(one.text, one.kind) for one in examples if one.kind is not None]),
        fit_classes(
            [(one.text, code) for code, found in by_language.items() for one in found]
            + [(sample, code) for code, form in short_forms().items() for sample in form.samples]
        ),
    )


def warm_up() -> None:
    """Learn now, so that the first message need not wait for it."""
    _learnt()


def urgency(text: str) -> float:
    """How much *text* is like messages of people in need; from :data:`THRESHOLD` on it is taken for one."""
    return _learnt().need.score(text)


def decide(text: str, language: str | None = None) -> Need | None:
    """What the person who wrote *text* needs at once; None for an ordinary message. *language* is the one they read."""
    if not words_of(text):
        return None
    learnt = _learnt()
    written = learnt.languages.of(text, language)
    if written in short_forms():
        near = [code for code in learnt.languages.ranked(text) if code in short_forms()][:_NEAR]
        found = next((code for code in near if short_forms()[code].fits(text)), None)
        return Need(OTHER, found, short=True) if found is not None else None
    return Need(learnt.kinds.of(text), written) if learnt.need.score(text) >= THRESHOLD else None
