"""Reads the quantities of a text: each number with what it counts, whatever way it is written."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import Any

from bot.answers.words import fold
from indexing import plainyaml

YEAR = "calendar year"

_NUMBER = re.compile(
    r"(?<![^\W_])(?P<digits>\d{1,3}(?:[.,'’ ]\d{3})+(?!\d)(?:[.,]\d{1,2}(?!\d))?|\d+(?:[.,]\d+)*)"
    r"(?:st|nd|rd|th|º|ª|°)?"
)
_NAMED = re.compile(r"(?<![^\W_])[^\W\d_]+\d\w*")
_ROMAN = re.compile(r"(?<![^\W_])[IVX]{2,}(?![^\W_])")
_RANGE = re.compile(r"\s*(?:-|–|—|/|to|and|or|,|up to|until|a|y|o|e|hasta|al)\s*", re.IGNORECASE)
_GLUED = re.compile(r"[^\W\d_]+")
_PER_CENT = re.compile(r"\bper cent\b|\bpor ciento\b")
_AGE = re.compile(r"(?:\bage[ds]?(?: of)?|\bof age|\bedad(?: de)?|\baged between)\s*$", re.IGNORECASE)


@dataclass(frozen=True)
class Quantity:
    """A number and the unit it stands with, None where it stands with none."""

    value: Decimal
    unit: str | None = None

    def __str__(self) -> str:
        return f"{self.value.normalize():f}" + (f" {self.unit}" if self.unit else "")


@dataclass(frozen=True)
class Quantities:
    """What a text counts: numbers, names with digits in them (KA121), single units ("a week"), words ("half")."""

    numbers: frozenset[Quantity] = frozenset()
    names: frozenset[str] = frozenset()
    single: frozenset[str] = frozenset()
    words: frozenset[int] = frozenset()
    in_singular: frozenset[str] = frozenset()
    odd: frozenset[str] = frozenset()


@dataclass(frozen=True)
class _Tables:
    units: dict[str, str]
    unit: re.Pattern[str]
    before: re.Pattern[str]
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
    singular = {form: family for family, forms in raw["single"]["units"].items() for form in forms}
    return _Tables(
        units,
        re.compile(rf"(?<![^\W_])(?P<unit>{_any(list(units))})(?![^\W_])"),
        re.compile(rf"(?<![^\W_])(?P<unit>{_any(before)})\s*$"),
        re.compile(
            rf"(?:\s?(?P<times>{_any(list(raw['multipliers']))})(?![^\W_]))?"
            rf"(?:(?:\s|-|\*)*(?:de\s+)?(?:(?:{_any(raw['between'])})[\s-]+){{0,2}}(?P<unit>{_any(list(units))})(?![^\W_]))?"
        ),
        raw["multipliers"],
        re.compile(
            rf"(?<![^\W_])(?:{_any(raw['single']['words'])})[\s-]+(?:(?:{_any(raw['between'])})\s+)?(?P<unit>{_any(list(singular))})(?![^\W_])"
        ),
        singular,
        {
            language: tuple(
                re.compile(rf"(?<![^\W_])(?:{_any(line[language])})(?![^\W_])") for line in raw["words"]
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
    found = _numbers(flat, tables, head)
    phrases = tables.words.get(language, tables.words["en"])
    return Quantities(
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


def _numbers(text: str, tables: _Tables, head: str | None) -> list[Quantity]:
    matches = list(_NUMBER.finditer(text))
    values: list[Decimal] = []
    units: list[str | None] = []
    ends: list[int] = []
    prefixed: list[bool] = []
    for match in matches:
        after = tables.after.match(text, match.end())
        before = tables.before.search(text[max(0, match.start() - 8) : match.start()])
        times = tables.multipliers[after["times"]] if after and after["times"] else 1
        unit = after["unit"] if after and after["unit"] else before["unit"] if before else None
        age = unit is None and _AGE.search(text[max(0, match.start() - 16) : match.start()])
        glued = _GLUED.match(text, match.end())
        if glued and not (after and after.end() > match.end()):
            unit_found: str | None = glued.group()  # 10x: a word of its own
        else:
            unit_found = tables.units[unit] if unit else "year" if age else None
        values.append(value_of(match["digits"]) * times)
        units.append(unit_found)
        ends.append(after.end() if after and after.end() > match.end() else match.end())
        prefixed.append(before is not None)
    for index in range(len(matches) - 2, -1, -1):  # 10 to 89 days
        gap = text[ends[index] : matches[index + 1].start()]
        if units[index] is None and units[index + 1] is not None and _RANGE.fullmatch(gap):
            units[index] = units[index + 1]
    for index in range(1, len(matches)):  # EUR 10 to 20
        gap = text[ends[index - 1] : matches[index].start()]
        if units[index] is None and prefixed[index - 1] and _RANGE.fullmatch(gap):
            units[index], prefixed[index] = units[index - 1], True
    in_head = tables.unit.search(fold(head)) if head is not None else None
    default = tables.units[in_head["unit"]] if in_head else None
    return [
        Quantity(value, unit or default or (YEAR if _is_year(match["digits"]) else None))
        for match, value, unit in zip(matches, values, units, strict=True)
    ]


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
