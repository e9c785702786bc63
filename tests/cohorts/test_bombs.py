"""Files that unpack to far more than they are: ended, told, and no harm to anybody else."""

from __future__ import annotations

import io
import time
import zipfile

import pytest

from bot.cohorts import roster_process
from bot.cohorts.names import UnfitName
from bot.cohorts.roster_tables import empty_xlsx

BOOK = empty_xlsx(["name", "role"])


def bomb(columns: int, rows: int) -> bytes:
    """A sheet of *rows* of *columns* cells, all alike: a few kilobytes that become gigabytes of objects."""
    cells = "".join('<c t="inlineStr"><is><t>a</t></is></c>' for _ in range(columns))
    sheet = f'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{f"<row>{cells}</row>" * rows}</sheetData></worksheet>'
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(BOOK)) as book, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for part in book.infolist():
            made.writestr(part.filename, sheet if part.filename.endswith("sheet1.xml") else book.read(part))
    return out.getvalue()


@pytest.mark.parametrize(("columns", "rows"), [(400_000, 1), (16_000, 12)])
def test_a_sheet_that_unpacks_to_too_much_is_refused_quickly(columns: int, rows: int) -> None:
    """149 KB took 58 s and 2.2 GB."""
    content = bomb(columns, rows)
    assert len(content) < 200_000
    began = time.monotonic()
    with pytest.raises(UnfitName):
        roster_process.read(content)
    assert time.monotonic() - began < roster_process.SECONDS + 5


def test_an_ordinary_sheet_is_read_as_before() -> None:
    import openpyxl

    book = openpyxl.load_workbook(io.BytesIO(BOOK))
    book.active.append(["Ana López", "learner"])
    out = io.BytesIO()
    book.save(out)
    assert [line.name for line in roster_process.read(out.getvalue()).lines] == ["Ana López"]
    assert [line.name for line in roster_process.read(b"name\nBen\n").lines] == ["Ben"]
    with pytest.raises(UnfitName):
        roster_process.read(b"PK\x03\x04 broken")
