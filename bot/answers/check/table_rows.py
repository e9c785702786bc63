"""Sees to it that a value of a table is stated with the row it belongs to: 309 EUR is right for one distance alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from bot.answers.check.claims import Claims, claims
from bot.answers.question.words import content_words
from bot.answers.read.units import split_tables
from indexing.passages import Passage


@dataclass(frozen=True)
class TableRow:
    """A row: the numbers of its first cell, the words that no other row has, the numbers of its other cells."""

    key: frozenset[Decimal]
    words: frozenset[str]
    values: frozenset[Decimal]


def misplaced(text: str, stated: Claims, passages: Sequence[Passage]) -> Decimal | None:
    """A number of *text* that stands in rows of tables (of *passages*) which *text* does not name, or None.

    Where *text* names no row at all, a number that stands in the prose too is taken from there.

    A row is named by all numbers of its first cell, or by a word that it has alone.
    """
    numbers = values(stated)
    loose = frozenset().union(*(values(claims(split_tables(one.text)[0], one.language)) for one in passages))
    rows = [(one, row) for one in passages for row in rows_of(one)]
    named = [
        row
        for passage, row in rows
        if (row.key and row.key <= numbers) or row.words & set(content_words(text, passage.language))
    ]
    tabled = frozenset().union(*(row.values for _, row in rows))
    for number in sorted(numbers & tabled):
        # The key of a named row is no value: 100 km and 100 EUR may both be in the table.
        fits = any(number in row.values or number in row.key for row in named)
        if not fits and (named or number not in loose):
            return number
    return None


def values(stated: Claims) -> frozenset[Decimal]:
    """The numbers of a text without their units."""
    return frozenset(number.value for counted in stated.counted for number in counted.numbers)


def rows_of(passage: Passage) -> Iterator[TableRow]:
    """The rows of the tables of *passage*, without their heads."""
    for table in split_tables(passage.text)[1]:
        yield from _rows(table, passage.language)


def _rows(table: Sequence[Sequence[str]], language: str) -> Iterator[TableRow]:
    head, *body = table
    words = [
        {word for cell in cells for word in content_words(cell, language) if not word.isdigit()}
        for cells in body
    ]
    common = set(content_words(" ".join(head), language))
    for index, cells in enumerate(body):
        others = common.union(*(words[other] for other in range(len(body)) if other != index))
        yield TableRow(
            values(claims(cells[0], language)) if cells else frozenset(),
            frozenset(words[index] - others),
            frozenset().union(*(values(claims(cell, language)) for cell in cells[1:])),
        )
