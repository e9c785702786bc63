"""Decides whether a message comes from a person in need, and of which kind. Pure: a text in, a kind out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from bot.safety.examples import FOLDER, full_languages
from bot.safety.features import words_of
from bot.safety.learnt import learnt, told_apart
from bot.safety.short import short_forms
from indexing import plainyaml

_NEAR = (
    3  # languages that are tried where only a short form is there: neighbours are easily taken for each other
)
_FEW = 3  # words up to which a message must be like one of need by itself
_UNKNOWN = 0.3  # the threshold for words that no example has: they say nothing
_SHORTEST = 3  # letters of a word that tells need; a message without one is none
OTHER = "other"
GRAVEST, NEARLY = (
    "suicide",
    10.0,
)  # what is nearly as likely as another kind is taken for it: the other texts would not help


@dataclass(frozen=True)
class Need:
    """What somebody needs: its ``kind``, and the ``language`` they wrote in; ``short``: only the short form is there in it."""

    kind: str
    language: str
    short: bool = False


@lru_cache
def thresholds() -> dict[str, float]:
    """The score from which a message counts as one of need, by language: below 0, since to miss somebody in need is the worse mistake."""
    read: dict[str, float] = plainyaml.load((FOLDER / "thresholds.yaml").read_text("utf-8"))
    return read


def warm_up(codes: Iterable[str]) -> None:
    """Learn the languages *codes* now, so that the first message need not wait for it."""
    told_apart()
    for code in codes:
        if code in full_languages():
            learnt(code)


def written_in(text: str, expected: str | None = None) -> str:
    """The language of *text*; *expected* unless another one is much more likely."""
    return told_apart().of(text, expected)


def urgency(text: str, code: str) -> float:
    """How much *text*, which is in the language *code*, is like messages of people in need, beyond the threshold."""
    words, everything = words_of(text), learnt(code)
    need = everything.need
    if not any(len(word) >= _SHORTEST and word in everything.telling for word in words):
        return -_UNKNOWN
    known = 0.0 if len(words) <= _FEW else need.known(words)
    return need.score(text) - (known * thresholds()[code] + (1 - known) * _UNKNOWN)


def decide(text: str, language: str | None = None, *, margin: float = 0.0) -> Need | None:
    """What the person who wrote *text* needs at once; None for an ordinary message. *language* is the one they read.

    *margin* asks for more than the threshold: where something else was expected of the person.
    """
    if not words_of(text):
        return None
    written = written_in(text, language)
    if written in short_forms():
        near = [code for code in told_apart().ranked(text) if code in short_forms()][:_NEAR]
        found = next((code for code in near if short_forms()[code].fits(text)), None)
        return Need(OTHER, found, short=True) if found is not None else None
    if urgency(text, written) < margin:
        return None
    return Need(learnt(written).kinds.of(text, graver=(GRAVEST, NEARLY)), written)
