"""Whether a text holds the sort of thing that a question asks for: a time, an amount, a number, somebody's phone or address."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from babel import Locale, UnknownLocaleError

from bot.language.fold import fold
from bot.language.packs import words_or_none

TIME, AMOUNT, NUMBER, CONTACT = "time", "amount", "number", "contact"
_CLOCK = re.compile(
    r"\b\d{1,2}(?:[:.]\d{2}\b| ?(?:h|am|pm|uhr)\b)|\b\d{1,2}[./]\d{1,2}\b|\b(?:19|20)\d\d\b", re.IGNORECASE
)
_MONEY = re.compile(r"[€$£%]|\b(?:eur|euros?|chf|pln|zł|gbp|usd)\b", re.IGNORECASE)
_CONTACT = re.compile(r"@|\+?\d[\d ()/-]{5,}\d|https?://|\bwww\.")
_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"[^\W\d_]+")


def fits_kind(question: str, language: str, text: str) -> int:
    """1 where *text* holds what *question* asks for, -1 where it does not, 0 where the question asks for nothing of these sorts."""
    wanted = asked_kinds(question, language)
    if not wanted:
        return 0
    return 1 if any(_holds(kind, text, language) for kind in wanted) else -1


@lru_cache(maxsize=1_024)
def asked_kinds(question: str, language: str) -> tuple[str, ...]:
    """The sorts of things that *question* asks for, by the words of its language; none in a language without such words."""
    text = fold(question)
    return tuple(kind for kind, pattern in _asks(language).items() if pattern.search(text))


@lru_cache
def _asks(language: str) -> Mapping[str, re.Pattern[str]]:
    said = words_or_none(language, "questions") or {}
    return {
        kind: re.compile(rf"\b(?:{'|'.join(re.escape(fold(phrase)) for phrase in phrases)})\b")
        for kind, phrases in said.get("asks_for", {}).items()
    }


def _holds(kind: str, text: str, language: str) -> bool:
    if kind == TIME:
        return _CLOCK.search(text) is not None or not _days(language).isdisjoint(_WORD.findall(fold(text)))
    if kind == AMOUNT:
        return _DIGIT.search(text) is not None and _MONEY.search(text) is not None
    if kind == CONTACT:
        return _CONTACT.search(text) is not None
    return _DIGIT.search(text) is not None


@lru_cache
def _days(language: str) -> frozenset[str]:
    """The names of months and days of the week."""
    try:
        locale = Locale.parse(language)
    except (UnknownLocaleError, ValueError):
        return frozenset()
    names = [*locale.months["format"]["wide"].values(), *locale.days["format"]["wide"].values()]
    return frozenset(fold(name) for name in names)
