"""The gap list as a file, and as a command."""

from __future__ import annotations

import asyncio
import csv
import io
import json
from datetime import timedelta
from pathlib import Path

import pytest

from bot.gaps.export import COLUMNS, as_csv, as_json
from bot.gaps.gaps import Gap
from bot.store.engine import Store
from bot.store.migrate import migrate
from tests.cli.commands import vademecum
from tests.gaps.test_gaps import ask
from tests.talk import NOON

DOG = Gap("may i, say, bring a \"dog\"", ("may i, say, bring a \"dog\"", "=1+1"), (3, 9), 4, NOON, NOON + timedelta(days=1), ("en", "es"), (("not-in-guide", 3), ("partial", 1)))  # fmt: skip


def test_json_holds_every_figure_and_no_id_of_anybody() -> None:
    (one,) = json.loads(as_json([DOG]))
    assert one == {
        "question": 'may i, say, bring a "dog"', "count": 4, "first": "2026-11-20", "last": "2026-11-21",
        "languages": ["en", "es"], "why": {"not-in-guide": 3, "partial": 1}, "wordings": ['may i, say, bring a "dog"', "=1+1"],
    }  # fmt: skip
    assert json.loads(as_json([])) == []


def test_csv_is_a_table_that_a_spreadsheet_reads() -> None:
    head, row = csv.reader(io.StringIO(as_csv([DOG])))
    assert tuple(head) == COLUMNS
    assert row[:4] == ['may i, say, bring a "dog"', "4", "2026-11-20", "2026-11-21"]
    assert row[4:6] == ["en es", "not-in-guide 3; partial 1"]


@pytest.mark.parametrize("typed", ["=HYPERLINK(1)", "+1", "-1", "@x", "\tx"])
def test_what_somebody_typed_is_no_formula(typed: str) -> None:
    gap = Gap(typed, ("a", typed), (1,), 1, NOON, NOON, ("en",), (("partial", 1),))
    row = list(csv.reader(io.StringIO(as_csv([gap]))))[1]
    assert row[0] == f"'{typed}"
    assert row[6] == f"a\n'{typed}"


@pytest.fixture
def asked(tmp_path: Path) -> Path:
    """A data folder with two gaps, and no index."""

    async def fill() -> None:
        address = f"sqlite+aiosqlite:///{tmp_path / 'vademecum.sqlite3'}"
        await migrate(address)
        store = Store(address)
        await ask(store, "may i bring a dog", at=NOON - timedelta(days=9))
        await ask(store, "who pays for a lost suitcase", at=NOON)
        await ask(store, "who pays for a lost suitcase", at=NOON, who="ben")
        await store.close()

    asyncio.run(fill())
    return tmp_path


def test_the_command_prints_the_list_for_people_programs_and_spreadsheets(asked: Path) -> None:
    shown = vademecum(asked, "gaps")
    assert shown.returncode == 0
    assert "   2  who pays for a lost suitcase" in shown.stdout.decode()
    assert b"without the index" in shown.stderr
    plain = vademecum(asked, "gaps", "--json", "--since", "2026-11-20")
    assert [(one["question"], one["count"]) for one in json.loads(plain.stdout)] == [
        ("who pays for a lost suitcase", 2)
    ]
    table = vademecum(asked, "gaps", "--csv").stdout.decode()
    assert len(list(csv.reader(io.StringIO(table)))) == 3
    assert vademecum(asked, "gaps", "--csv", "--json").returncode == 2


def test_without_gaps_it_says_so(tmp_path: Path) -> None:
    assert vademecum(tmp_path, "gaps").stdout == b"there are no gaps\n"
    assert json.loads(vademecum(tmp_path, "gaps", "--json").stdout) == []
