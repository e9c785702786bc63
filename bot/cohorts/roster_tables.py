"""A file of a spreadsheet, CSV or XLSX, as rows of text: any usual encoding and delimiter, nothing but the first sheet."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from typing import Any

from bot.cohorts.names import UnfitName

MOST_ROWS = 500
MOST_COLUMNS = 40
LARGEST_UNPACKED = 16 * 2**20  # bytes; 500 rows of 40 columns are less than one
_DELIMITERS = (";", ",", "\t", "|")
_XLSX = b"PK\x03\x04"
_OLD_EXCEL = b"\xd0\xcf\x11\xe0"

Row = tuple[int, list[str]]
"""The number of a line as a person counts it in the file (from 1), and its cells."""


def read(content: bytes, known: Callable[[list[str]], int]) -> list[Row]:
    """The rows of *content* that are not empty, the heading first. Raises Unfit where it is no such file.

    *known* says how many cells of a heading are known columns: the delimiter that makes most sense of it is the right one.
    """
    if not content.strip():
        raise UnfitName("roster-empty")
    if content.startswith(_XLSX):
        rows = _xlsx(content)
    elif content.startswith(_OLD_EXCEL) or content.startswith(b"%PDF"):
        raise UnfitName("roster-not-a-table")
    else:
        rows = _csv(_decoded(content), known)
    found = [(number, cells) for number, cells in rows if any(cells)]
    if not found:
        raise UnfitName("roster-empty")
    if len(found) > MOST_ROWS + 1:
        raise UnfitName("roster-too-many", limit=MOST_ROWS)
    return found


def _decoded(content: bytes) -> str:
    """Text of *content*: by its byte order mark, else UTF-8, else UTF-16 where every other byte is zero, else Windows-1252."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        encodings = ["utf-16"]
    elif content[:200].count(b"\x00") > len(content[:200]) // 4:
        encodings = ["utf-16-le" if content[1:2] == b"\x00" else "utf-16-be"]
    else:
        encodings = ["utf-8-sig", "cp1252", "latin-1"]
    for encoding in encodings:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\x00" in text:
            break
        return text
    raise UnfitName("roster-not-a-table")


def _csv(text: str, known: Callable[[list[str]], int]) -> Iterable[Row]:
    start = 0
    first = text.split("\n", 1)[0].strip().lower()
    if first.startswith("sep=") and len(first) <= 5:
        text, start = text.split("\n", 1)[1] if "\n" in text else "", 1
    best: list[Row] = []
    score = -1
    for delimiter in _DELIMITERS:
        rows = _split(text, delimiter, start)
        heading = next((cells for _, cells in rows if any(cells)), [])
        if (found := known(heading)) > score:
            best, score = rows, found
    return best


def _split(text: str, delimiter: str, start: int) -> list[Row]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    rows: list[Row] = []
    try:
        for cells in reader:
            rows.append((reader.line_num + start, [cell.strip() for cell in cells[:MOST_COLUMNS]]))
            if len(rows) > 4 * MOST_ROWS:
                raise UnfitName("roster-too-many", limit=MOST_ROWS)
    except csv.Error:
        raise UnfitName("roster-not-a-table") from None
    return rows


def _xlsx(content: bytes) -> Iterable[Row]:
    import openpyxl  # takes a while to import, and few need it

    try:
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            if sum(part.file_size for part in parts.infolist()) > LARGEST_UNPACKED:
                raise UnfitName("roster-too-many", limit=MOST_ROWS)
        book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        sheet = book.worksheets[0]
        rows = []
        for number, cells in enumerate(sheet.iter_rows(values_only=True, max_col=MOST_COLUMNS), 1):
            if number > 4 * MOST_ROWS:
                raise UnfitName("roster-too-many", limit=MOST_ROWS)
            rows.append((number, [_cell(cell) for cell in cells]))
        book.close()
    except UnfitName:
        raise
    except Exception:  # a broken file breaks the library in many ways
        raise UnfitName("roster-not-a-table") from None
    return rows


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime):
        value = value.date()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return str(value).strip()


def empty_xlsx(heading: Sequence[str]) -> bytes:
    """A sheet with nothing but *heading*, to be filled in; day columns need no format, whatever is typed is read."""
    import openpyxl

    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(list(heading))
    for place, cell in enumerate(heading):
        sheet.column_dimensions["ABCDEFGHIJ"[place]].width = max(14, len(cell) + 4)
    sheet.freeze_panes = "A2"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()
