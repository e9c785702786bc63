"""Records of decisions are short, dated and found."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[2] / "docs" / "decisions"
RECORDS = sorted(path for path in FOLDER.glob("*.md") if path.name != "README.md")


@pytest.mark.parametrize("path", RECORDS, ids=lambda path: path.stem)
def test_a_record_is_short_and_dated(path: Path) -> None:
    text = path.read_text("utf-8")
    assert len(text.split()) <= 400
    assert re.search(r"\b20\d\d\b", "\n".join(text.splitlines()[:5])), "says when it was decided"


def test_every_record_is_in_the_index() -> None:
    listed = re.findall(r"\]\(([\w-]+\.md)\)", (FOLDER / "README.md").read_text("utf-8"))
    assert sorted(listed) == [path.name for path in RECORDS]
