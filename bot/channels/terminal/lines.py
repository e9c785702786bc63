"""JSON lines in, JSON lines out: one line for one line, in order; a bad line gets an error object and the rest goes on."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any, BinaryIO, TextIO

LONGEST_LINE = 1_000_000  # bytes

Handler = Callable[[dict[str, Any]], dict[str, Any]]


class BadLine(ValueError):
    """The line cannot be worked on; its text says what to change."""


def run_lines(source: BinaryIO, sink: TextIO, handler: Handler) -> int:
    """Hand each line's object to *handler* and write its answer with the line's ``id``; returns how many were bad.

    Blank lines are passed over. A line that is no JSON object, or that *handler* refuses with BadLine, gives
    ``{"id", "error"}``.
    """
    bad = 0
    for number, raw in enumerate(source, 1):
        if not raw.strip():
            continue
        identity: Any = None
        try:
            request = _parse(raw)
            identity = request.get("id")
            answer = {"id": identity, **handler(request)}
        except BadLine as error:
            bad += 1
            answer = {"id": identity, "error": f"line {number}: {error}"}
        sink.write(json.dumps(answer, ensure_ascii=False) + "\n")
        sink.flush()
    return bad


def _parse(raw: bytes) -> dict[str, Any]:
    if len(raw) > LONGEST_LINE:
        raise BadLine(f"longer than {LONGEST_LINE} bytes")
    try:
        request = json.loads(raw.decode("utf-8", "surrogatepass").encode("utf-8", "replace"))
    except (UnicodeDecodeError, json.JSONDecodeError, RecursionError) as error:
        raise BadLine(f"not JSON ({error})") from error
    if not isinstance(request, dict):
        raise BadLine('not a JSON object: write {"id": …, …}')
    return request


def text_field(request: dict[str, Any], name: str) -> str:
    """The string *name* of *request*; BadLine where it is missing or something else."""
    value = request.get(name)
    if not isinstance(value, str):
        raise BadLine(f'"{name}" must be a string')
    return value


def history_field(request: dict[str, Any]) -> tuple[tuple[str, str], ...]:
    """``"history": [["user", "…"], ["assistant", "…"]]`` as pairs; also accepts {"role", "content"} objects."""
    turns = request.get("history") or []
    if not isinstance(turns, list):
        raise BadLine('"history" must be a list of ["user" or "assistant", text]')
    found = []
    for turn in turns:
        if isinstance(turn, dict):
            turn = [turn.get("role"), turn.get("content")]
        if not (
            isinstance(turn, list)
            and len(turn) == 2
            and turn[0] in ("user", "assistant")
            and isinstance(turn[1], str)
        ):
            raise BadLine('each turn of "history" must be ["user" or "assistant", text]')
        found.append((turn[0], turn[1]))
    return tuple(found)
