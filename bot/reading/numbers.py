"""Numbers and lengths of time as people type them: "40", "3 weeks", "two weeks and 3 days", "1.5 months"."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import product
from typing import Literal, Protocol

from babel.units import format_unit

from bot import patterns
from bot.reading.folding import fold
from bot.reading.understood import Clarify, NotUnderstood, Reading, Understood
from bot.reading.words import mapping, numbers, of_language, words

_UNITS = ("day", "week", "month", "year")
_NUMBER = r"\d+(?:[.,]\d+)?"
_TENS = (20.0, 30.0, 40.0, 50.0, 60.0, 70.0, 80.0, 90.0)
_RANGE = patterns.compile(rf"({_NUMBER})\s*(?:-|–|—|to|a|bis|or|o|oder|hasta)\s*({_NUMBER})", re.IGNORECASE)
_ROUGHLY = {"day": 1, "week": 7, "fortnight": 14, "month": 30, "year": 365}
DAYS_OF = {"day": 1, "week": 7, "fortnight": 14}
LANGUAGES = ("en", "es", "de", "fr", "it", "pt", "pl", "nl", "ro", "el", "sv", "da", "fi", "cs", "hu", "tr", "bg", "hr", "sk", "sl", "lt", "lv", "et", "nb", "is", "mk", "sr", "mt", "ga")  # fmt: skip


class NumberAsked(Protocol):
    """What a number is wanted for: the numbers accepted, both borders included, and their unit."""

    @property
    def low(self) -> int | None: ...
    @property
    def high(self) -> int | None: ...
    @property
    def unit(self) -> str | None: ...


@lru_cache(maxsize=1)
def unit_words() -> dict[str, str]:
    """Folded word -> day, week, month or year, in many languages (from the Unicode CLDR)."""
    found: dict[str, str] = {}
    lengths: tuple[Literal["long", "short"], ...] = ("long", "short")
    for language, unit, length, amount in product(LANGUAGES, _UNITS, lengths, (1, 2, 3, 5, 20)):
        word = fold(
            re.sub(r"\d+", "", format_unit(amount, f"duration-{unit}", length=length, locale=language))
        )
        if len(word) > 2 and " " not in word:
            found.setdefault(word, unit)
    return {**found, **mapping("units")}


def parse_number(text: str, question: NumberAsked, language: str = "") -> Reading:
    """A whole number of the question's unit. Months for days are asked back, for a month has no fixed length, unless "about" is
    said. ``1.500`` is 1500 where *language* writes large numbers so, else it is asked back."""
    if fold(text) in words("none") and question.low == 0:
        return Understood(0)
    text = _large(text, language)
    if spread := _RANGE.search(text):
        return Clarify("one_number", {"low": spread[1], "high": spread[2], "unit": question.unit})
    if re.search(r"(?:^|\s)[-−]\s*\d", text):
        return NotUnderstood(
            "out_of_range", {"low": question.low, "high": question.high, "unit": question.unit}
        )
    pairs = list(_pairs(text))
    if not pairs or any(amount is None for amount, _ in pairs):
        return NotUnderstood("not_a_number", {"unit": question.unit})
    if question.unit == "days":
        about = any(f" {word} " in f" {fold(text)} " for word in words("about"))
        return _days([(amount or 0.0, unit) for amount, unit in pairs], question, about=about)
    if question.unit == "months":
        return _months([(amount or 0.0, unit) for amount, unit in pairs], question)
    if len(pairs) > 1 or pairs[0][1] is not None:
        return NotUnderstood("not_a_number", {"unit": question.unit})
    return _whole(pairs[0][0] or 0.0, question)


_LARGE = re.compile(r"(?<![\d.,])\d{1,3}([.,])\d{3}(?![\d.,])")


def _large(text: str, language: str) -> str:
    """Without the sign between thousands, where it is that of *language*; a fraction of three digits stays as it is."""
    sign = of_language(language, "thousands")
    return _LARGE.sub(lambda match: match[0].replace(match[1], "") if match[1] == sign else match[0], text)


def _pairs(text: str) -> Iterator[tuple[float | None, str | None]]:
    """(amount, unit) pairs in the order they stand; an amount of None marks a word that was not understood."""
    folded = re.sub(r"(?<=\d)[ \u00a0\u202f](?=\d{3}\b)", "", text)
    folded = re.sub(r"(\d)[.,](\d)", r"\1p\2", folded)
    folded = re.sub(r"(\d)([^\W\d_p])", r"\1 \2", fold(folded))
    amount: float | None = None
    last: str | None = None
    article = False  # does the amount come from "a" alone?
    joined = False  # do small words such as "and" stand between the amount and this word?
    spoken = folded.split()
    for place, word in enumerate(spoken):
        if word in words("fillers") and amount in _TENS and place + 1 < len(spoken):
            joined = True  # in "treinta y un días" that y is no year
        elif word in words("articles") and (amount is None or word not in unit_words()):
            if amount in _TENS and joined:
                amount = (amount or 0.0) + 1  # vingt et un
            amount, article = (1.0, True) if amount is None else (amount, article)
        elif word in words("half"):
            amount, article = (0.5 if article else (amount or 0.0) + 0.5), False
        elif re.fullmatch(r"\d+(p\d+)?", word) or (
            word in numbers() and (amount is None or word not in unit_words())
        ):
            value = float(word.replace("p", ".")) if word[0].isdigit() else float(numbers()[word])
            if amount == 4 and value == 20 and not word[0].isdigit():
                value = 80.0  # quatre vingt
            elif not word[0].isdigit() and _goes_on(amount, value):
                value += amount or 0.0  # twenty one, soixante douze
            elif amount is not None and not article:
                yield amount, None
            amount = value
            article = False
        elif word in unit_words():
            if amount is None:
                yield None, None
                return
            last = unit_words()[word]
            yield amount, last
            amount = None
        elif word not in words("fillers"):
            yield None, None
            return
    if amount is not None and not article:
        yield amount, last if amount == 0.5 else None  # a month and a half


def _goes_on(amount: float | None, value: float) -> bool:
    """Whether a number in words goes on with *value*: after tens, in French after sixty and eighty beyond ten."""
    return amount in _TENS and 0 < value < (20 if amount in (60.0, 80.0) else 10)


def _days(pairs: list[tuple[float, str | None]], question: NumberAsked, *, about: bool) -> Reading:
    if len(pairs) > 1 and any(unit is None for _, unit in pairs):
        return NotUnderstood("not_a_number", {"unit": question.unit})
    if about and all(unit in _ROUGHLY for _, unit in pairs):
        return _whole(sum(amount * _ROUGHLY[unit or "day"] for amount, unit in pairs), question)
    if any(unit in ("month", "year") for _, unit in pairs):
        low = sum(
            amount * {"month": 28, "year": 365}.get(unit or "", DAYS_OF.get(unit or "day", 1))
            for amount, unit in pairs
        )
        high = sum(
            amount * {"month": 31, "year": 366}.get(unit or "", DAYS_OF.get(unit or "day", 1))
            for amount, unit in pairs
        )
        return Clarify("months_have_no_fixed_days", {"low": math.floor(low), "high": math.ceil(high)})
    return _whole(sum(amount * DAYS_OF[unit or "day"] for amount, unit in pairs), question)


def _months(pairs: list[tuple[float, str | None]], question: NumberAsked) -> Reading:
    if len(pairs) > 1 and any(unit is None for _, unit in pairs):
        return NotUnderstood("not_a_number", {"unit": question.unit})
    if any(unit in DAYS_OF for _, unit in pairs):
        return Clarify("how_many_months", {})
    return _whole(sum(amount * (12 if unit == "year" else 1) for amount, unit in pairs), question)


def _whole(value: float, question: NumberAsked) -> Reading:
    low, high = question.low or 0, question.high or 0
    if value != int(value):
        options = tuple((n, str(n)) for n in (math.floor(value), math.ceil(value)) if low <= n <= high)
        return Clarify("whole_number", {"unit": question.unit}, options)
    if not low <= value <= high:
        return NotUnderstood("out_of_range", {"low": low, "high": high, "unit": question.unit})
    return Understood(int(value))
