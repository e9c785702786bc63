"""Lists of words and phrases of the languages as regular expressions: one a language, never one for several."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from bot.language.accents import either_way
from bot.language.packs import with_words, words

Patterns = tuple[re.Pattern[str], ...]


def alternatives(phrases: Iterable[str]) -> str:
    """*phrases* as alternatives of a regular expression, longest first; in a phrase ``*`` stands for the rest of a word."""
    longest = sorted(phrases, key=len, reverse=True)
    return "|".join(
        either_way(re.escape(phrase)).replace(r"\*", r"\w*").replace(r"\ ", r"\s+") for phrase in longest
    )


def phrase_pattern(phrases: Iterable[str]) -> re.Pattern[str]:
    """Matches any of *phrases* as whole words, whatever their case."""
    return re.compile(rf"(?<!\w)(?:{alternatives(phrases)})(?!\w)", re.IGNORECASE)


@lru_cache
def patterns(subject: str, *keys: str) -> Patterns:
    """The list under *keys* in the file *subject* of each language that has one, as a pattern each, English first."""
    lists = (_list(code, subject, keys) for code in with_words(subject))
    return tuple(phrase_pattern(phrases) for phrases in lists if phrases)


def _list(code: str, subject: str, keys: Sequence[str]) -> Sequence[str]:
    node = words(code, subject)
    for key in keys:
        node = node.get(key, {})
    return list(node)


def any_matches(every: Patterns, text: str) -> bool:
    """Whether one of the patterns is found in *text*."""
    return any(pattern.search(text) for pattern in every)


@lru_cache
def expressions(subject: str, *keys: str) -> Patterns:
    """The same for a list of regular expressions."""
    lists = (_list(code, subject, keys) for code in with_words(subject))
    return tuple(
        re.compile(rf"\b(?:{'|'.join(map(either_way, found))})\b", re.IGNORECASE) for found in lists if found
    )
