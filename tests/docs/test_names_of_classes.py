"""No class name stands in two modules, so that a name in a traceback or in talk means one thing; the glossary names what is there."""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).parents[2]


def classes() -> dict[str, list[str]]:
    """Class name -> modules that define it, below bot and indexing."""
    found: dict[str, list[str]] = defaultdict(list)
    for folder in ("bot", "indexing"):
        for path in (ROOT / folder).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                if isinstance(node, ast.ClassDef):
                    found[node.name].append(str(path.relative_to(ROOT)))
    return found


def test_no_class_name_stands_in_two_modules() -> None:
    assert {name: places for name, places in classes().items() if len(places) > 1} == {}


def test_what_the_glossary_names_in_code_is_there() -> None:
    page = (ROOT / "CONTEXT.md").read_text("utf-8")
    code = "\n".join(
        path.read_text("utf-8") for folder in ("bot", "indexing") for path in (ROOT / folder).rglob("*.py")
    )
    rows = [row.split("|") for row in page.splitlines() if row.startswith("| **")]
    assert rows and all(len(row) == 6 for row in rows)
    for row in rows:
        for name in re.findall(r"`([A-Za-z_.]+)`", row[3]):
            assert re.search(rf"\b{re.escape(name)}\b", code) or (ROOT / name).exists(), (row[1], name)
