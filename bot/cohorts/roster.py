"""A coordinator's list of those whom they expect: read from a table, row by row, all or nothing."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from bot.cohorts import roster_tables
from bot.cohorts.cohort_store import LEARNER
from bot.cohorts.names import UnfitName, folded, tidy
from bot.language.packs import with_words, words

COLUMNS = ("name", "role", "language", "destination", "starts_on", "ends_on", "reference")
EXPORTED = ("joined", "done", "of", "reachable")  # what an export says beyond that, and an import leaves out
LONGEST = {"name": 120, "destination": 80, "reference": 64}
_FIRST, _LAST = date(2020, 1, 1), date(2040, 12, 31)

_DATES = (
    re.compile(r"(?P<y>\d{4})[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})"),
    re.compile(r"(?P<d>\d{1,2})[-/.](?P<m>\d{1,2})[-/.](?P<y>\d{4})"),
)


def _plainly(text: str) -> str:
    """*text* for comparing: without case, accents and marks around it."""
    apart = unicodedata.normalize("NFD", tidy(text).casefold())
    return "".join(one for one in apart if not unicodedata.combining(one)).strip(" :*._").replace("_", " ")


@lru_cache(maxsize=1)
def _column_of() -> Mapping[str, str]:
    """Heading as people write it, in any language -> column."""
    return {_plainly(name): column for column, name in _said("headings")}


@lru_cache(maxsize=1)
def _role_of() -> Mapping[str, str]:
    """The same for roles; nothing is a learner."""
    return {"": LEARNER, **{_plainly(name): role for role, name in _said("roles")}}


@lru_cache(maxsize=1)
def _language_of() -> Mapping[str, str]:
    """Name of a language, in any language -> its code."""
    return {
        _plainly(name): code
        for known in with_words("roster")
        for name, code in words(known, "roster")["languages"].items()
    }


def _said(part: str) -> Iterator[tuple[str, str]]:
    for code in with_words("roster"):
        for what, names in words(code, "roster")[part].items():
            yield from ((what, name) for name in names)


@dataclass(frozen=True)
class RosterLine:
    """One person of a roster."""

    name: str
    role: str = LEARNER
    language: str | None = None
    destination: str | None = None
    starts_on: date | None = None
    ends_on: date | None = None
    reference: str | None = None

    @property
    def key(self) -> tuple[str, str]:
        """Who that is within a cohort: by the reference where there is one, else by the name."""
        return ("reference", folded(self.reference)) if self.reference else ("name", folded(self.name))

    def as_data(self) -> dict[str, Any]:
        """The line as JSON values."""
        values = {column: getattr(self, column) for column in COLUMNS}
        return {
            column: value.isoformat() if isinstance(value, date) else value
            for column, value in values.items()
            if value is not None
        }

    @classmethod
    def of_data(cls, data: dict[str, Any]) -> RosterLine:
        days = {name: date.fromisoformat(data[name]) for name in ("starts_on", "ends_on") if data.get(name)}
        return cls(**{**data, **days})


@dataclass(frozen=True)
class Wrong:
    """What is wrong in line ``number`` of the file: the column, the value, and the name of the text that says why."""

    number: int
    column: str
    value: str
    key: str


@dataclass(frozen=True)
class ReadRoster:
    """A file as it was read: its lines, or what is wrong with some of them; ``unknown`` are headings that mean nothing here."""

    lines: tuple[RosterLine, ...]
    wrong: tuple[Wrong, ...] = ()
    unknown: tuple[str, ...] = ()


def known_columns(cells: Sequence[str]) -> int:
    """How many cells of a heading are columns of a roster."""
    return len({_column_of()[_plainly(cell)] for cell in cells if _plainly(cell) in _column_of()})


def read(content: bytes) -> ReadRoster:
    """The roster in a CSV or XLSX file. Raises Unfit where it has no heading with a name, or is no table."""
    (_, heading), *rest = roster_tables.read(content, known_columns)
    columns: list[str | None] = []
    for cell in heading:
        column = _column_of().get(_plainly(cell))
        columns.append(column if column not in columns else None)
    if "name" not in columns:
        raise UnfitName("roster-no-name-column")
    unknown = tuple(
        cell
        for cell, column in zip(heading, columns, strict=True)
        if cell and column is None and _plainly(cell) not in EXPORTED
    )
    lines: list[RosterLine] = []
    wrong: list[Wrong] = []
    seen: dict[tuple[str, str], int] = {}
    for number, cells in rest:
        values = {column: _typed(cell) for column, cell in zip(columns, cells, strict=False) if column}
        line, mistakes = _line(number, values)
        if line is not None and line.key in seen:
            mistakes = [Wrong(number, "name", line.name, "roster-wrong-twice")]
        if line is None or mistakes:
            wrong += mistakes
            continue
        seen[line.key] = number
        lines.append(line)
    if not lines and not wrong:
        raise UnfitName("roster-empty")
    return ReadRoster(tuple(lines), tuple(wrong), unknown)


def _typed(cell: str) -> str:
    """The cell as somebody typed it: without the mark that keeps a spreadsheet from calculating it."""
    text = tidy(cell)
    return text[1:] if text[:2] in ("'=", "'+", "'-", "'@") else text


def _line(number: int, values: dict[str, str]) -> tuple[RosterLine | None, list[Wrong]]:
    wrong: list[Wrong] = []

    def mistake(column: str, key: str) -> None:
        wrong.append(Wrong(number, column, values.get(column, ""), key))

    if not values.get("name"):
        mistake("name", "roster-wrong-no-name")
    for column, longest in LONGEST.items():
        if len(values.get(column, "")) > longest:
            mistake(column, "roster-wrong-too-long")
    role = _role_of().get(_plainly(values.get("role", "")))
    if role is None:
        mistake("role", "roster-wrong-role")
    language = _language(values.get("language", ""))
    if language is None:
        mistake("language", "roster-wrong-language")
    days: dict[str, date | None] = {}
    for column in ("starts_on", "ends_on"):
        try:
            days[column] = as_day(values.get(column, ""))
        except ValueError:
            mistake(column, "roster-wrong-date")
    start, end = days.get("starts_on"), days.get("ends_on")
    if start and end and end < start:
        mistake("ends_on", "roster-wrong-order")
    if wrong:
        return None, wrong
    line = RosterLine(
        values["name"],
        role or LEARNER,
        language or None,
        values.get("destination") or None,
        start,
        end,
        values.get("reference") or None,
    )
    return line, []


def as_day(text: str) -> date | None:
    """2026-05-04, 4/5/2026, 4.5.2026 (the day before the month, as in Europe); None for nothing. Raises ValueError for all else."""
    if not text:
        return None
    for pattern in _DATES:
        if (found := pattern.fullmatch(text.removesuffix(" 00:00:00"))) is not None:
            day = date(int(found["y"]), int(found["m"]), int(found["d"]))
            if _FIRST <= day <= _LAST:
                return day
    raise ValueError(text)


def _language(text: str) -> str | None:
    """The code of a language; empty for none given, None for what is no language here."""
    known = _language_of().get(_plainly(text))
    if known or not text:
        return known or ""
    code = text.replace("_", "-").split("-")[0].lower()
    return code if re.fullmatch(r"[a-z]{2,3}", code) else None
