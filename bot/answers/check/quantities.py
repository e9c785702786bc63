"""Reads the quantities of a text: each number with what it counts, whatever way both are written."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise, takewhile
from pathlib import Path
from typing import Any

from bot import patterns
from bot.answers.question.words import content_words
from bot.language.fold import fold
from indexing import plainyaml
from indexing.stopwords import stop_words

YEAR = "calendar year"
NTH = "ordinal"

_NUMBER = re.compile(
    r"(?<![^\W_])(?P<digits>\d{1,3}(?:[.,'’ ]\d{3})+(?!\d)(?:[.,]\d{1,2}(?!\d))?|\d+(?:[.,]\d+)*)"
    r"(?P<nth>st|nd|rd|th|º|ª|°)?"
)
_NAMED = re.compile(r"(?<![^\W_])[^\W\d_]+\d\w*")
_ROMAN = re.compile(r"(?<![^\W_])[IVX]{2,}(?![^\W_])")
_RANGE = patterns.compile(r"\s*(?:-|–|—|/|to|and|or|,|up to|until|a|y|o|e|hasta|al)\s*", re.IGNORECASE)
_PHRASE = patterns.compile(r"[\s-]*(?:[^\W\d_]+|[$¢-¥₠-₿])(?:[\s-]+[^\W\d_]+)?")
_SYMBOL = patterns.compile(r"([$¢-¥₠-₿])\s*$")
_GLUED = re.compile(r"[^\W\d_]+")
_PER_CENT = re.compile(r"\bper cent\b|\bpor ciento\b")
_AGE = re.compile(r"(?:\bage[ds]?(?: of)?|\bof age|\bedad(?: de)?|\baged between)\s*$", re.IGNORECASE)


@dataclass(frozen=True)
class Quantity:
    """A number and what it counts: its ``units`` (two for "day 15", none where there is none), else the words after it."""

    value: Decimal
    units: frozenset[str] = frozenset()
    nouns: frozenset[str] = frozenset()

    def __str__(self) -> str:
        return " ".join([f"{self.value.normalize():f}", *sorted(self.units or self.nouns)])

    def counts_as(self, other: Quantity, *, same_language: bool) -> bool:
        """Whether *other*, of a passage, says this."""
        if self.value != other.value:
            return False
        if YEAR in self.units | other.units:
            return self.units == other.units
        if self.units:
            return bool(self.units & other.units) or (self.units == {NTH} and not other.units)
        if self.nouns and other.units - {NTH}:
            return False
        return not (same_language and self.nouns and other.nouns and not self.nouns & other.nouns)


@dataclass(frozen=True)
class Quantities:
    """What a text counts: numbers, names with digits in them (KA121), single units ("a week"), words ("half")."""

    language: str = "en"
    numbers: frozenset[Quantity] = frozenset()
    names: frozenset[str] = frozenset()
    single: frozenset[str] = frozenset()
    words: frozenset[int] = frozenset()
    in_singular: frozenset[str] = frozenset()
    odd: frozenset[str] = frozenset()


@dataclass
class _Read:
    """A number while it is read: where it is, what is known of it so far; ``prefixed`` where its unit stands before it."""

    start: int
    end: int
    digits: str
    value: Decimal
    units: frozenset[str]
    nouns: frozenset[str]
    prefixed: bool


@dataclass(frozen=True)
class _Tables:
    units: dict[str, str]
    unit: re.Pattern[str]
    before: re.Pattern[str]
    position: re.Pattern[str]
    after: re.Pattern[str]
    multipliers: dict[str, int]
    single: re.Pattern[str]
    singular: dict[str, str]
    words: dict[str, tuple[re.Pattern[str], ...]]


def _any(forms: Sequence[str]) -> str:
    return "|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True))


@lru_cache
def _tables() -> _Tables:
    raw: dict[str, Any] = plainyaml.load((Path(__file__).parent / "quantities.yaml").read_text("utf-8"))
    units = {str(form): family for family, forms in raw["units"].items() for form in forms}
    before = [form for form, family in units.items() if family in raw["before"]]
    position = [form for form, family in units.items() if family in raw["position"]]
    singular = {form: family for family, forms in raw["single"]["units"].items() for form in forms}
    return _Tables(
        units,
        patterns.compile(rf"(?<![^\W_])(?P<unit>{_any(list(units))})(?![^\W_])"),
        patterns.compile(rf"(?<![^\W_])(?P<unit>{_any(before)})\s*$"),
        patterns.compile(rf"(?<![^\W_])(?P<unit>{_any(position)})\s*$"),
        patterns.compile(
            rf"(?:\s?(?P<times>{_any(list(raw['multipliers']))})(?![^\W_]))?"
            rf"(?:(?:\s|-|\*)*(?:de\s+)?(?:(?:{_any(raw['between'])})[\s-]+){{0,2}}(?P<unit>{_any(list(units))})(?![^\W_]))?"
        ),
        raw["multipliers"],
        patterns.compile(
            rf"(?<![^\W_])(?:{_any(raw['single']['words'])})[\s-]+(?:(?:{_any(raw['between'])})\s+)?(?P<unit>{_any(list(singular))})(?![^\W_])"
        ),
        singular,
        {
            language: tuple(
                patterns.compile(rf"(?<![^\W_])(?:{_any(line[language])})(?![^\W_])") for line in raw["words"]
            )
            for language in ("en", "es")
        },
    )


def quantities(text: str, language: str, *, head: str | None = None) -> Quantities:
    """The quantities of *text* (without dates, hours and addresses, number words already in digits).

    For a cell of a table, *head* is the head of its column: a number without a unit takes the first unit of the head.
    """
    tables = _tables()
    names = {fold(match.group()) for match in _NAMED.finditer(text)} | set(_ROMAN.findall(text))
    flat = _PER_CENT.sub("%", fold(_NAMED.sub(" ", text)))
    found = _numbers(flat, tables, head, language)
    phrases = tables.words.get(language, tables.words["en"])
    return Quantities(
        language,
        frozenset(found),
        frozenset(names),
        frozenset(tables.singular[match["unit"]] for match in tables.single.finditer(flat)),
        frozenset(number for number, pattern in enumerate(phrases) if pattern.search(flat)),
        frozenset(
            family
            for form, family in tables.singular.items()
            if re.search(rf"(?<!\w){re.escape(form)}(?!\w)", flat)
        ),
        frozenset(character for character in text if not character.isascii() and character.isnumeric()),
    )


def _numbers(text: str, tables: _Tables, head: str | None, language: str) -> list[Quantity]:
    every = [_read(text, match, tables, language) for match in _NUMBER.finditer(text)]
    for one, following in reversed(list(pairwise(every))):  # 10 to 89 days
        if (
            (not one.units or NTH in one.units)
            and following.units
            and _RANGE.fullmatch(text, one.end, following.start)
        ):
            one.units, one.nouns = following.units, frozenset()
    for before, one in pairwise(every):  # EUR 10 to 20, days 1 to 14
        if not one.units and before.prefixed and _RANGE.fullmatch(text, before.end, one.start):
            one.units, one.nouns, one.prefixed = before.units, frozenset(), True
    in_head = tables.unit.search(fold(head)) if head is not None else None
    default = frozenset({tables.units[in_head["unit"]]}) if in_head else frozenset()
    return [
        Quantity(
            one.value,
            one.units or default or (frozenset({YEAR}) if _is_year(one.digits) else frozenset()),
            one.nouns if not (one.units or default) else frozenset(),
        )
        for one in every
    ]


def _read(text: str, match: re.Match[str], tables: _Tables, language: str) -> _Read:
    """The number at *match* with what stands right before and after it."""
    after = tables.after.match(text, match.end())
    end = max(after.end() if after else 0, match.end())
    lead = text[max(0, match.start() - 16) : match.start()]
    before, position = tables.before.search(lead), tables.position.search(lead)
    units: set[str] = set()
    if match["nth"]:
        units = {NTH}
    elif after and after["unit"]:
        units = {tables.units[after["unit"]]}
    elif glued := _GLUED.match(text, end) if end == match.end() else None:
        units = {glued.group()}  # 10x: a word of its own
    elif before:
        units = {tables.units[before["unit"]]}
    elif symbol := _SYMBOL.search(lead):
        units = {symbol[1]}
    elif position:
        units = {tables.units[position["unit"]], NTH}
    elif _AGE.search(lead):
        units = {"year"}
    phrase = _PHRASE.match(text, end)
    return _Read(
        match.start(),
        end,
        match["digits"],
        value_of(match["digits"]) * (tables.multipliers[after["times"]] if after and after["times"] else 1),
        frozenset(units),
        _nouns(phrase.group(), language) if phrase and not units else frozenset(),
        bool(before or position),
    )


def _nouns(phrase: str, language: str) -> frozenset[str]:
    """The first meaning words of *phrase*, up to two; none where it begins with a small word."""
    small = {fold(word) for word in stop_words(language)}
    words = list(takewhile(lambda word: word not in small, phrase.replace("-", " ").split()))
    symbols = {word for word in words if not word.isalpha()}
    return frozenset(symbols | set(content_words(" ".join(words), language)))


def _is_year(digits: str) -> bool:
    return len(digits) == 4 and digits.isdigit() and 1900 <= int(digits) <= 2100


def value_of(digits: str) -> Decimal:
    """The number that *digits* writes: groups of three after a separator are thousands, whatever the separator."""
    whole = re.fullmatch(r"(\d{1,3}(?:[.,'’ ]\d{3})+)(?:[.,](\d{1,2}))?", digits)
    if whole and not digits.startswith("0"):
        thousands = re.sub(r"\D", "", whole[1])
        return Decimal(f"{thousands}.{whole[2] or 0}").normalize()
    head, *tail = re.split(r"[.,]", digits)
    return Decimal(f"{head}.{''.join(tail) or 0}").normalize()
