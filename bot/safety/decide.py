"""Decides whether a message comes from a person in need, and of which kind. Pure: a text in, a kind out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from zlib import crc32

import numpy as np

from bot.safety.examples import FOLDER, everyday, examples_of, full_languages, ordinary_asks
from bot.safety.features import words_of
from bot.safety.naive_bayes import NaiveBayes, fit_classes
from bot.safety.short import short_forms
from bot.safety.training import Linear, fit
from indexing import plainyaml

_EVERY = 3  # one of so many questions of the guide is learnt from
_ASK = 0.3  # how much a question counts that was not written for this: of the guide, or of everyday life
_NEAR = (
    3  # languages that are tried where only a short form is there: neighbours are easily taken for each other
)
_FEW = 3  # words up to which a message must be like one of need by itself
_UNKNOWN = 0.3  # the threshold for words that no example has: they say nothing
_BARE = 2  # words up to which one of them must tell need
_TELLING = 1.5  # how much more often a word must stand in messages of need than in others
OTHER = "other"


@dataclass(frozen=True)
class Need:
    """What somebody needs: its ``kind``, and the ``language`` they wrote in; ``short``: only the short form is there in it."""

    kind: str
    language: str
    short: bool = False


@dataclass(frozen=True)
class _Learnt:
    """What tells need from ordinary messages in one language, and its kinds."""

    need: Linear
    kinds: NaiveBayes
    telling: frozenset[str]
    """Words that stand in messages of need above all: a short message that has none of them says too little to be one."""


@lru_cache
def thresholds() -> dict[str, float]:
    """The score from which a message counts as one of need, by language: below 0, since to miss somebody in need is the worse mistake."""
    read: dict[str, float] = plainyaml.load((FOLDER / "thresholds.yaml").read_text("utf-8"))
    return read


@lru_cache
def _learnt(code: str) -> _Learnt:
    """What the examples of a language teach, learnt at the first use."""
    examples = examples_of(code)
    asks = [ask for ask in ordinary_asks(code) if crc32(ask.encode()) % _EVERY == 0]
    asks += everyday(code)
    wanted = np.array([example.kind is not None for example in examples] + [False] * len(asks), np.float64)
    importance = np.array([1.0] * len(examples) + [_ASK] * len(asks))
    importance[wanted == 1] *= importance[wanted == 0].sum() / importance[wanted == 1].sum()
    return _Learnt(
        fit([example.text for example in examples] + asks, wanted, importance),
        fit_classes([(one.text, one.kind) for one in examples if one.kind is not None]),
        _telling(
            [one.text for one in examples if one.kind is not None],
            [*(one.text for one in examples if one.kind is None), *asks],
        ),
    )


def _telling(need: Sequence[str], ordinary: Sequence[str]) -> frozenset[str]:
    """The words of *need* whose share among the messages there is at least _TELLING times that among the *ordinary* ones."""
    of_need = Counter(word for text in need for word in set(words_of(text)))
    of_others = Counter(word for text in ordinary for word in set(words_of(text)))
    return frozenset(
        word
        for word, count in of_need.items()
        if count / len(need) >= _TELLING * (of_others[word] + 0.5) / len(ordinary)
    )


@lru_cache(maxsize=1)
def _languages() -> NaiveBayes:
    """What tells the languages apart."""
    full = [(example.text, code) for code in full_languages() for example in examples_of(code)]
    short = [(sample, code) for code, form in short_forms().items() for sample in form.samples]
    return fit_classes([*full, *short])


def warm_up(codes: Iterable[str]) -> None:
    """Learn the languages *codes* now, so that the first message need not wait for it."""
    _languages()
    for code in codes:
        if code in full_languages():
            _learnt(code)


def written_in(text: str, expected: str | None = None) -> str:
    """The language of *text*; *expected* unless another one is much more likely."""
    return _languages().of(text, expected)


def urgency(text: str, code: str) -> float:
    """How much *text*, which is in the language *code*, is like messages of people in need, beyond the threshold."""
    words, everything = words_of(text), _learnt(code)
    learnt = everything.need
    if len(words) <= _BARE and not everything.telling & set(words):
        return -_UNKNOWN
    known = 0.0 if len(words) <= _FEW else learnt.known(words)
    return learnt.score(text) - (known * thresholds()[code] + (1 - known) * _UNKNOWN)


def decide(text: str, language: str | None = None, *, margin: float = 0.0) -> Need | None:
    """What the person who wrote *text* needs at once; None for an ordinary message. *language* is the one they read.

    *margin* asks for more than the threshold: where something else was expected of the person.
    """
    if not words_of(text):
        return None
    written = written_in(text, language)
    if written in short_forms():
        near = [code for code in _languages().ranked(text) if code in short_forms()][:_NEAR]
        found = next((code for code in near if short_forms()[code].fits(text)), None)
        return Need(OTHER, found, short=True) if found is not None else None
    return Need(_learnt(written).kinds.of(text), written) if urgency(text, written) >= margin else None
