"""Turns a message into numbered features: its words, pairs of words, and the letters within its words."""

from __future__ import annotations

import re
from itertools import pairwise
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from bot.language.fold import fold

BUCKETS = 1 << 18
LONGEST = 1_500  # characters of a message that are read
_WORD = re.compile(r"[^\W_]+")
_APOSTROPHE = re.compile(r"(?<=\w)['’`´](?=\w)")
_STRETCHED = re.compile(r"(\w)\1{2,}")
_DIGITS = re.compile(r"\d+")
_SHORTEST, _LONGEST = 3, 5  # letters of a piece of a word
_LETTERS_WEIGHT, _PAIRS_WEIGHT = 0.3, 0.8

Features = tuple[NDArray[np.int64], NDArray[np.float32]]


def words_of(text: str) -> list[str]:
    """The words of *text*: folded, without apostrophes, with stretched letters (``heeeelp``) shortened and numbers as ``0``."""
    folded = _APOSTROPHE.sub("", fold(text[:LONGEST]))
    return _WORD.findall(_DIGITS.sub("0", _STRETCHED.sub(r"\1", folded)))


def features(text: str) -> Features:
    """The numbers of the features of *text*, and how much each counts."""
    words = words_of(text)
    found: dict[int, float] = {}
    for word in words:
        _add(found, f"w {word}", 1.0)
        padded = f"<{word}>"
        for length in range(_SHORTEST, _LONGEST + 1):
            for start in range(len(padded) - length + 1):
                _add(found, padded[start : start + length], _LETTERS_WEIGHT)
    framed = ["<", *words, ">"]
    for first, second in pairwise(framed):
        _add(found, f"p {first} {second}", _PAIRS_WEIGHT)
    for first, second in zip(framed, framed[2:], strict=False):
        _add(found, f"s {first} {second}", _PAIRS_WEIGHT)
    if "!!" in text:
        _add(found, "!!", 1.0)
    if "?" in text:
        _add(found, "?", 1.0)
    numbers = np.fromiter(found.keys(), np.int64, len(found))
    weights = np.fromiter(found.values(), np.float32, len(found))
    return numbers, weights


def places_in(
    used: NDArray[np.int64], numbers: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
    """Where *numbers* stand in the sorted *used* ones, and which of them do."""
    places = np.minimum(np.searchsorted(used, numbers), max(len(used) - 1, 0))
    return places, used[places] == numbers if len(used) else np.zeros(len(numbers), np.bool_)


def number_of_word(word: str) -> int:
    """The number of the feature that is the whole *word*."""
    return _number(f"w {word}")


def _number(feature: str) -> int:
    return crc32(feature.encode()) & (BUCKETS - 1)


def _add(found: dict[int, float], feature: str, weight: float) -> None:
    number = _number(feature)
    if found.get(number, 0.0) < weight:
        found[number] = weight
