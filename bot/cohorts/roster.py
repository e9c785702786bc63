"""A coordinator's list of those whom they expect: read from a table, row by row, all or nothing."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from bot.cohorts import roster_tables
from bot.cohorts.cohort_store import ACCOMPANYING, LEARNER, STAFF
from bot.cohorts.names import UnfitName, folded, tidy

COLUMNS = ("name", "role", "language", "destination", "starts_on", "ends_on", "reference")
EXPORTED = ("joined", "done", "of", "reachable")  # what an export says beyond that, and an import leaves out
LONGEST = {"name": 120, "destination": 80, "reference": 64}
_FIRST, _LAST = date(2020, 1, 1), date(2040, 12, 31)

_HEADINGS = {
    "name": ("name", "full name", "participant", "nombre", "nombre completo", "nombre y apellidos", "participante"),
    "role": ("role", "type", "rol", "tipo", "papel", "función"),
    "language": ("language", "lang", "idioma", "lengua"),
    "destination": ("destination", "country", "place", "destino", "país", "lugar"),
    "starts_on": ("start", "starts", "start date", "from", "departure", "inicio", "fecha de inicio", "desde", "salida"),
    "ends_on": ("end", "ends", "end date", "to", "until", "return", "fin", "fecha de fin", "hasta", "regreso", "vuelta"),
    "reference": ("reference", "ref", "id", "number", "code", "referencia", "número", "código"),
}  # fmt: skip
_ROLES = {
    LEARNER: ("", "learner", "student", "apprentice", "pupil", "alumno", "alumna", "estudiante", "aprendiz", "participante"),
    STAFF: ("staff", "teacher", "trainer", "tutor", "personal", "profesor", "profesora", "docente", "formador", "formadora"),
    ACCOMPANYING: ("accompanying", "accompanying person", "companion", "chaperone", "acompañante", "persona acompañante"),
}  # fmt: skip
_LANGUAGES = {
    "english": "en", "inglés": "en", "spanish": "es", "español": "es", "castellano": "es", "german": "de", "alemán": "de",
    "french": "fr", "francés": "fr", "italian": "it", "italiano": "it", "portuguese": "pt", "portugués": "pt",
}  # fmt: skip
_DATES = (
    re.compile(r"(?P<y>\d{4})[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})"),
    re.compile(r"(?P<d>\d{1,2})[-/.](?P<m>\d{1,2})[-/.](?P<y>\d{4})"),
)


def _plainly(text: str) -> str:
    """*text* for comparing: without case, accents and marks around it."""
    apart = unicodedata.normalize("NFD", tidy(text).casefold())
    return "".join(one for one in apart if not unicodedata.combining(one)).strip(" :*._").replace("_", " ")


_COLUMN_OF = {_plainly(name): column for column, names in _HEADINGS.items() for name in names}
_ROLE_OF = {_plainly(name): role for role, names in _ROLES.items() for name in names}
_LANGUAGE_OF = {_plainly(name): code for name, code in _LANGUAGES.items()}


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
    return len({_COLUMN_OF[_plainly(cell)] for cell in cells if _plainly(cell) in _COLUMN_OF})


def read(content: bytes) -> ReadRoster:
    """The roster in a CSV or XLSX file. Raises Unfit where it has no heading with a name, or is no table."""
    (_, heading), *rest = roster_tables.read(content, known_columns)
    columns: list[str | None] = []
    for cell in heading:
        column = _COLUMN_OF.get(_plainly(cell))
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
    role = _ROLE_OF.get(_plainly(values.get("role", "")))
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
    known = _LANGUAGE_OF.get(_plainly(text))
    if known or not text:
        return known or ""
    code = text.replace("_", "-").split("-")[0].lower()
    return code if re.fullmatch(r"[a-z]{2,3}", code) else None
