"""What a text states that can be compared: addresses, dates, hours, quantities, quotations."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import zip_longest

from bot.answers.check.addresses import take_addresses
from bot.answers.check.dates import Day, Readings, take_days, take_hours
from bot.answers.check.numerals import with_digits
from bot.answers.check.quantities import Quantities, quantities
from bot.answers.read.units import split_tables
from indexing.passages import Passage, plain_text

_PAIRS = re.compile(
    r"“([^“”]*)”|„([^„“”]*)[“”]|«([^«»]*)»|\"([^\"]*)\"|(?<!\w)[‘']([^‘’'\n]{2,})[’'](?!\w)|‹([^‹›]*)›"
)
_MARKS = re.compile(r"[“”„«»\"‹›]")
_SPACE = re.compile(r"\s+")
_EMPHASIS = re.compile(r"(?<!\w)[*_]+(?=\S)|(?<=\S)[*_]+(?!\w)")
_CLOSING = ".,;:!?…"


@dataclass(frozen=True)
class Claims:
    """What can be compared of a text, and the text itself as plain words."""

    text: str
    addresses: frozenset[str]
    days: tuple[Readings, ...]
    hours: frozenset[tuple[int, int]]
    counted: tuple[Quantities, ...]


def claims(text: str, language: str) -> Claims:
    """What *text* (Markdown, in *language*) states."""
    addresses, bare = take_addresses(unicodedata.normalize("NFKC", text))
    days: list[Readings] = []
    hours: set[tuple[int, int]] = set()
    counted: list[Quantities] = []
    for piece, head in _pieces(bare):
        stated, rest = take_days(with_digits(piece, language))
        times, rest = take_hours(rest)
        days += stated
        hours |= times
        counted.append(quantities(rest, language, head=head))
    return Claims(flat(text), frozenset(addresses), tuple(days), frozenset(hours), tuple(counted))


def _pieces(text: str) -> Iterator[tuple[str, str | None]]:
    """The prose of *text* (Markdown), then each cell of its tables with the head of its column."""
    prose, every = split_tables(text)
    yield plain_text(prose), None
    for head, *body in every:
        for cells in (head, *body):
            for cell, over in zip_longest(cells, head if cells is not head else [], fillvalue=""):
                yield plain_text(cell), over


def passage_claims(passage: Passage) -> Claims:
    """What *passage* states: its text, the days it is dated with, the addresses of its sources."""
    stated = claims(passage.text, passage.language)
    dated = tuple(Readings("", (Day(one.on.month, one.on.day, one.on.year),)) for one in passage.dates)
    sources = {address for one in passage.sources for address in take_addresses(one.url)[0]}
    return Claims(stated.text, stated.addresses | sources, stated.days + dated, stated.hours, stated.counted)


def quotations(text: str) -> list[str]:
    """What *text* shows as somebody's words; a mark without its partner quotes the rest of the text."""
    found = [next(part for part in match.groups() if part is not None) for match in _PAIRS.finditer(text)]
    left = _PAIRS.sub(" ", text)
    odd = _MARKS.search(left)
    return [*found, *([left[odd.end() :]] if odd else [])]


def unsupported(claimed: Claims, known: Iterable[Claims]) -> tuple[str, str] | None:
    """The kind and the words of the first thing that *claimed* states and none of *known* does, or None. Strict: what cannot be compared is unsupported."""
    sources = list(known)
    for address in sorted(claimed.addresses):
        if not any(address in one.addresses for one in sources):
            return "address", address
    for readings in claimed.days:
        if not any(_dated(readings, one) for one in sources):
            return "date", readings.text
    for hour in sorted(claimed.hours):
        if not any(hour in one.hours for one in sources):
            return "time", f"{hour[0]}:{hour[1]:02}"
    for quote in quotations(claimed.text):
        words = flat(quote).rstrip(_CLOSING)
        if not any(words in one.text for one in sources):
            return "quotation", repr(words[:60])
    for counted in claimed.counted:
        missing = _uncounted(counted, [every for one in sources for every in one.counted])
        if missing:
            return missing
    return None


def flat(text: str) -> str:
    """*text* without marks and line breaks, for comparing word for word."""
    return _SPACE.sub(" ", _EMPHASIS.sub("", plain_text(text))).strip()


def _dated(readings: Readings, source: Claims) -> bool:
    known = [day for one in source.days for day in one.days]
    return all(day.stands_in(known) for day in readings.days) or (
        len(readings.days) > 1 and any(readings.text == one.text for one in source.days)
    )


def _uncounted(counted: Quantities, sources: list[Quantities]) -> tuple[str, str] | None:
    for number in sorted(counted.numbers, key=str):
        if not any(
            number.counts_as(one, same_language=counted.language == every.language)
            for every in sources
            for one in every.numbers
        ):
            return "number", str(number)
    for kind, stated, known in (
        ("name", counted.names, [one.names for one in sources]),
        ("single", counted.single, [one.in_singular for one in sources]),
        ("word", counted.words, [one.words for one in sources]),
        ("numeral", counted.odd, [one.odd for one in sources]),
    ):
        for one in stated:
            if not any(one in every for every in known):
                return kind, str(one)
    return None
