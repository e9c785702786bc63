"""A curated answer as a case of the golden set: what the assistant has to answer from now on, whoever answers it."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from pathlib import Path

from bot.gaps.curated import CuratedEntry

FILE = "curated.yaml"
HEAD = """\
# Questions that people wrote answers for, appended by `vademecum curated golden ID`. `must` is what every answer has to
# hold: the facts of the curated answer, until the guide states them itself.
defaults: {kind: in_scope, topic: curated, part: open}
cases:
"""
_FACT = re.compile(r"\d[\d.,]*\d|\d")
_UNIT = re.compile(r"\s?(?:%|€|[^\W\d_]+)")


class NoCase(ValueError):
    """No case can be made of that answer; the text says what is missing."""


def facts(text: str) -> list[str]:
    """The numbers in *text* with the word behind them, in lower case: what an answer can be checked for."""
    found = []
    for number in _FACT.finditer(text):
        unit = _UNIT.match(text, number.end())
        found.append((number.group() + (unit.group() if unit else "")).lower())
    return list(dict.fromkeys(found))


def case(entry: CuratedEntry, must: Sequence[str] = ()) -> str:
    """The line of the file for *entry*: *must* are its facts, by default the numbers in its text. Raises NoCase."""
    wanted = [one.strip().lower() for one in must if one.strip()] or facts(entry.written.text)
    if not wanted:
        raise NoCase("there is no number in the answer: say with --must which words every answer has to hold")
    one = {
        "id": case_id(entry), "question": entry.written.phrasings[0], "lang": entry.written.language,
        "rules": list(entry.written.rules), "must": wanted,
    }  # fmt: skip
    # JSON is YAML, and on one line it leaves no doubt about quotes.
    return f"  - {json.dumps(one, ensure_ascii=False)}\n"


def case_id(entry: CuratedEntry) -> str:
    return f"curated-{entry.id:03}"


def append(entry: CuratedEntry, file: Path, must: Sequence[str] = ()) -> str:
    """Write the case to the end of *file*, which is begun where there is none; returns its id. Raises NoCase, also if it is there."""
    line = case(entry, must)
    there = file.read_text("utf-8") if file.exists() else HEAD
    if f'"id": "{case_id(entry)}"' in there:
        raise NoCase(f"{case_id(entry)} is in {file.name} already: change it there")
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(there + ("" if there.endswith("\n") else "\n") + line, "utf-8")
    return case_id(entry)
