"""docs/data-map.md against the tables: every table is told of, and none that is not there."""

from __future__ import annotations

import re
from pathlib import Path

from bot.store.tables import metadata

ROWS = re.findall(
    r"^\| `(\w+)` \|(.+)\|$", (Path(__file__).parents[2] / "docs" / "data-map.md").read_text("utf-8"), re.M
)


def test_every_table_is_in_the_map_and_no_other() -> None:
    assert sorted(name for name, _ in ROWS) == sorted(metadata.tables)


def test_each_says_what_who_and_how_long() -> None:
    for name, cells in ROWS:
        assert len([cell for cell in cells.split("|") if cell.strip()]) == 3, name
