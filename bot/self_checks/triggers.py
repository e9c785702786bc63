"""Which self-check a question calls for: phrases of the flows, as data, in all languages at once."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from bot import patterns
from bot.flows.definition import Flow
from bot.reading.folding import fold
from bot.reading.words import numbers

GAP = 6  # words that a * in a phrase may stand for
LONGEST = 400  # characters of a question that are looked at


def called_for(text: str, flows: Mapping[str, Flow]) -> str | None:
    """The flow whose longest phrase stands in *text*; None where none does.

    A phrase is made of words; ``*`` stands for up to six others, ``(a|b)`` for a choice. One that begins with ``!``
    says that the flow is not meant after all. In a phrase ``#`` is a number and ``take_part`` two words of a choice.
    """
    folded = fold(text[:LONGEST]) + " "  # every word of a pattern ends with a blank
    best: tuple[int, str] | None = None
    for key, flow in flows.items():
        phrases = tuple(phrase for language in flow.triggers.values() for phrase in language)
        wanted, unwanted = _patterns(phrases)
        length = max((len(found.group()) for one in wanted for found in one.finditer(folded)), default=0)
        if length and not any(one.search(folded) for one in unwanted) and (best is None or length > best[0]):
            best = (length, key)
    return best[1] if best else None


@lru_cache(maxsize=32)
def _patterns(phrases: tuple[str, ...]) -> tuple[list[re.Pattern[str]], list[re.Pattern[str]]]:
    wanted = [_pattern(phrase) for phrase in phrases if not phrase.startswith("!")]
    return wanted, [_pattern(phrase[1:]) for phrase in phrases if phrase.startswith("!")]


def _pattern(phrase: str) -> re.Pattern[str]:
    words = (rf"(?:\S+ ){{0,{GAP}}}?" if word == "*" else _word(word) for word in phrase.split())
    return patterns.compile(rf"(?<!\S){''.join(words)}")


def _word(word: str) -> str:
    """A word, a number, or a choice of several words; with a ``?`` behind it the choice may be missing."""
    if word == "#":
        return rf"(?:\d+|{'|'.join(sorted(numbers()))}) "
    match = re.fullmatch(r"\((.+)\)(\??)", word)
    if match is None:
        return re.escape(fold(word)) + " "
    choice = "|".join(
        re.escape(fold(one.replace("_", " "))).replace(r"\ ", " ") for one in match[1].split("|")
    )
    return f"(?:(?:{choice}) ){match[2]}"
