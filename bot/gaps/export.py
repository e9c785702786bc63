"""The gap list as a file: JSON for programs, CSV for a spreadsheet."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence
from typing import Any

from bot.gaps.gaps import Gap

COLUMNS = ("question", "count", "first", "last", "languages", "why", "wordings")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def as_object(gap: Gap) -> dict[str, Any]:
    """*gap* as plain data; masked texts only, and nobody's name."""
    return {
        "question": gap.example,
        "count": gap.count,
        "first": gap.first.date().isoformat(),
        "last": gap.last.date().isoformat(),
        "languages": list(gap.languages),
        "why": dict(gap.why),
        "wordings": list(gap.phrasings),
    }


def as_json(found: Sequence[Gap]) -> str:
    """A JSON array, one object a gap."""
    return json.dumps([as_object(gap) for gap in found], ensure_ascii=False, indent=2)


def as_csv(found: Sequence[Gap]) -> str:
    """A table with a header. A spreadsheet must not take what somebody typed for a formula."""
    sink = io.StringIO()
    writer = csv.writer(sink, lineterminator="\n")
    writer.writerow(COLUMNS)
    for gap in found:
        one = as_object(gap)
        one["languages"] = " ".join(one["languages"])
        one["why"] = "; ".join(f"{why} {count}" for why, count in gap.why)
        one["wordings"] = "\n".join(_cell(wording) for wording in gap.phrasings)
        writer.writerow([_cell(one[name]) for name in COLUMNS])
    return sink.getvalue()


def _cell(value: Any) -> Any:
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value
