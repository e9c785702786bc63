"""Telegram's own client library as a judge, where it is installed: ``npm install --no-save prebuilt-tdlib`` in the project's folder."""

from __future__ import annotations

import ctypes
import json
import os
from functools import cache
from pathlib import Path
from typing import Any

_PROJECT = Path(__file__).resolve().parents[3]
WHERE = "VADEMECUM_TESTS_TDLIB"
MISSING = f"TDLib is not here: npm install --no-save prebuilt-tdlib, or the path of libtdjson.so in {WHERE}"


@cache
def library() -> ctypes.CDLL | None:
    """The library, None where nobody installed it."""
    named = os.environ.get(WHERE)
    places = [Path(named)] if named else sorted(_PROJECT.glob("node_modules/@prebuilt-tdlib/*/libtdjson.*"))
    for place in places:
        try:
            found = ctypes.CDLL(str(place))
        except OSError:  # of another system
            continue
        found.td_execute.restype, found.td_execute.argtypes = ctypes.c_char_p, [ctypes.c_char_p]
        execute({"@type": "setLogVerbosityLevel", "new_verbosity_level": 0}, found)
        return found
    return None


def execute(query: dict[str, Any], judge: ctypes.CDLL | None = None) -> dict[str, Any]:
    """The answer of TDLib to a query that needs no network."""
    judge = judge or library()
    assert judge is not None
    return dict(json.loads(judge.td_execute(json.dumps(query).encode("utf-8", "surrogatepass"))))


def parse_html(markup: str) -> tuple[str, list[tuple[str, int, int, str]]]:
    """Text and entities (kind, offset, length, address) as Telegram reads HTML. Raises ValueError where it refuses it."""
    answer = execute(
        {"@type": "parseTextEntities", "text": markup, "parse_mode": {"@type": "textParseModeHTML"}}
    )
    if answer["@type"] == "error":
        raise ValueError(answer["message"])
    return answer["text"], _entities(answer)


def parse_typed(typed: str) -> tuple[str, list[tuple[str, int, int, str]]]:
    """Text and entities as an app makes them of what somebody types."""
    text = {"@type": "formattedText", "text": typed, "entities": []}
    answer = execute({"@type": "parseMarkdown", "text": text})
    return answer["text"], _entities(answer)


def _entities(answer: dict[str, Any]) -> list[tuple[str, int, int, str]]:
    return [
        (
            entity["type"]["@type"].removeprefix("textEntityType"),
            entity["offset"],
            entity["length"],
            entity["type"].get("url", ""),
        )
        for entity in answer["entities"]
    ]
