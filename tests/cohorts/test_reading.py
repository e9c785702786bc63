"""Rosters as spreadsheets write them: every delimiter and encoding gives the same lines; wrong rows are told one by one."""

from __future__ import annotations

import csv
import io
import zipfile
from datetime import date, datetime
from typing import Any

import openpyxl
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.cohorts.names import UnfitName, tidy
from bot.cohorts.roster import RosterLine, as_day, read
from bot.cohorts.roster_store import Expected, as_csv, harmless
from bot.cohorts.roster_tables import MOST_ROWS

LATIN = "abcdefghijklmnopqrstuvwxyzABCXYZ áéíñüçßÅø.,;|'\"-"
names = (
    st.text(alphabet=LATIN, min_size=1, max_size=40)
    .map(tidy)
    .filter(lambda text: bool(text.strip(" .,;|'\"-")) and not text.startswith(("=", "+", "-", "@", "'")))
)
days = st.dates(date(2020, 1, 1), date(2040, 12, 31))


@st.composite
def lines(draw: Any) -> RosterLine:
    start = draw(st.none() | days)
    end = draw(st.none() | days)
    if start and end and end < start:
        start, end = end, start
    return RosterLine(
        draw(names),
        draw(st.sampled_from(["learner", "staff", "accompanying"])),
        draw(st.none() | st.sampled_from(["en", "es", "de", "fi"])),
        draw(st.none() | names),
        start,
        end,
        draw(st.none() | st.text(alphabet="ABC0123456789", min_size=1, max_size=12)),
    )


rosters = st.lists(lines(), min_size=1, max_size=8, unique_by=lambda line: line.key)
HEADINGS = {
    "en": ["Name", "Role", "Language", "Destination", "Start", "End", "Reference"],
    "es": ["Nombre y apellidos", "ROL", "Idioma", "Destino", "Fecha de inicio", "Fecha de fin", "Código:"],
}


def cells(line: RosterLine, day: Any = str) -> list[Any]:
    values = vars(line).values()
    return [day(value) if isinstance(value, date) else (value or "") for value in values]


@settings(max_examples=40)
@given(
    rosters,
    st.sampled_from(";,\t|"),
    st.sampled_from(["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le", "utf-16-be"]),
    st.sampled_from(["\r\n", "\n"]),
    st.booleans(),
    st.sampled_from(["%Y-%m-%d", "%d/%m/%Y", "%d.%m.%Y"]),
    st.sampled_from(["en", "es"]),
    st.permutations(range(7)),
)
@example([RosterLine("Núñez")], ";", "cp1252", "\n", False, "%Y-%m-%d", "es", list(range(7)))
def test_a_table_is_read_however_it_was_saved(
    roster: list[RosterLine], delimiter: str, encoding: str, end: str, quoted: bool, form: str, language: str, order: list[int]
) -> None:  # fmt: skip
    out = io.StringIO()
    quoting = csv.QUOTE_ALL if quoted else csv.QUOTE_MINIMAL
    writer = csv.writer(out, delimiter=delimiter, lineterminator=end, quoting=quoting)
    writer.writerow([HEADINGS[language][place] for place in order])
    for line in roster:
        row = cells(line, lambda day: day.strftime(form))
        writer.writerow([row[place] for place in order])
        out.write(end)  # an empty line means nothing
    found = read(out.getvalue().encode(encoding))
    assert (found.wrong, found.unknown) == ((), ())
    assert list(found.lines) == roster


@settings(max_examples=15)
@given(rosters)
def test_an_excel_file_is_read_with_its_dates(roster: list[RosterLine]) -> None:
    book = openpyxl.Workbook()
    book.active.append([*HEADINGS["en"], "Shoe size"])
    for line in roster:
        row = cells(line, lambda day: datetime(day.year, day.month, day.day))  # noqa: DTZ001
        book.active.append([*[value or None for value in row], 42])
    out = io.BytesIO()
    book.save(out)
    found = read(out.getvalue())
    assert found.wrong == ()
    assert found.unknown == ("Shoe size",)
    assert list(found.lines) == roster


@settings(max_examples=100)
@given(st.binary(max_size=300) | st.text(max_size=200).map(str.encode))
@example(b"PK\x03\x04")
@example(b"name\n\x00")
@example(b"\xff\xfe")
@example(b'name;role\n"unfinished')
def test_whatever_comes_is_read_or_refused_in_words(content: bytes) -> None:
    try:
        found = read(content)
    except UnfitName as wrong:
        assert wrong.key.startswith("roster-")
    else:
        assert found.lines or found.wrong


@settings(max_examples=40)
@given(rosters)
def test_what_is_written_out_is_read_in_again(roster: list[RosterLine]) -> None:
    text = as_csv([Expected(number, 1, line, None) for number, line in enumerate(roster)], [])
    found = read(("\ufeff" + text).encode())
    assert list(found.lines) == roster
    assert found.unknown == ()


def test_every_mistake_is_told_with_its_line() -> None:
    found = read(
        b"name;role;start;end;language\n"
        b"Ana;learner;2027-05-03;2027-05-30;es\n"
        b";learner;;;\n"
        b"Ben;wizard;31/02/2027;;klingonisch\n"
        b"\n"
        b"Carla;staff;2027-05-03;2027-05-01;\n"
        b"ana;;;;\n"
    )
    assert [(one.number, one.column, one.key) for one in found.wrong] == [
        (3, "name", "roster-wrong-no-name"),
        (4, "role", "roster-wrong-role"),
        (4, "language", "roster-wrong-language"),
        (4, "starts_on", "roster-wrong-date"),
        (6, "ends_on", "roster-wrong-order"),
        (7, "name", "roster-wrong-twice"),
    ]
    assert [line.name for line in found.lines] == ["Ana"]


@pytest.mark.parametrize(
    ("content", "key"),
    [
        (b"", "roster-empty"),
        (b"  \n \n", "roster-empty"),
        (b"name;role\n", "roster-empty"),
        (b"who;what\nAna;learner\n", "roster-no-name-column"),
        (b"%PDF-1.7 ...", "roster-not-a-table"),
        (b"\xd0\xcf\x11\xe0 old excel", "roster-not-a-table"),
        (b"PK\x03\x04 no zip", "roster-not-a-table"),
        (b"name\n" + b"x\n" * (MOST_ROWS + 1), "roster-too-many"),
        (b"name\n" + b"\n" * 5000 + b"x\n", "roster-too-many"),
    ],
)
def test_what_is_no_roster_is_told_why(content: bytes, key: str) -> None:
    with pytest.raises(UnfitName) as wrong:
        read(content)
    assert wrong.value.key == key


def test_a_file_that_unpacks_to_too_much_is_not_unpacked() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr("xl/worksheets/sheet1.xml", b" " * (61 * 2**20))
    with pytest.raises(UnfitName, match="roster-too-many"):
        read(out.getvalue())


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2027-5-3", date(2027, 5, 3)),
        ("3/5/2027", date(2027, 5, 3)),
        ("03.05.2027", date(2027, 5, 3)),
        ("2027/05/03", date(2027, 5, 3)),
        ("2027-05-03 00:00:00", date(2027, 5, 3)),
        ("", None),
    ],
)
def test_days_are_read_with_the_day_before_the_month(text: str, day: date | None) -> None:
    assert as_day(text) == day


@pytest.mark.parametrize("text", ["5/13/2027", "tomorrow", "1.1.1999", "3/5/27", "2027-02-30"])
def test_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        as_day(text)


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)"])
def test_no_cell_is_taken_for_a_formula(cell: str) -> None:
    assert harmless(cell) == f"'{cell}"
    line = RosterLine("Ana", reference=cell)
    assert read(as_csv([Expected(1, 1, line, None)], []).encode()).lines == (line,)
