"""JSON lines in, JSON lines out: one line for one line, in order; a bad line gets an error object and the rest goes on."""

from __future__ import annotations

import json
import logging
import math
from collections.abc import Callable
from typing import Any, BinaryIO, TextIO

log = logging.getLogger(__name__)

LONGEST_LINE = 1_000_000  # bytes

Handler = Callable[[dict[str, Any]], dict[str, Any]]


class BadLine(ValueError):
    """The line cannot be worked on; its text says what to change."""


def run_lines(source: BinaryIO, sink: TextIO, handler: Handler) -> int:
    """Hand each line's object to *handler* and write its answer with the line's ``id``; returns how many were bad.

    Blank lines are passed over. A line that is no JSON object, that *handler* refuses with BadLine or stumbles over, gives
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
        except Exception as error:
            log.exception("line %d could not be answered", number)
            bad += 1
            answer = {
                "id": identity,
                "error": f"line {number}: something broke inside ({type(error).__name__})",
            }
        sink.write(_one_line(answer) + "\n")
        sink.flush()
    return bad


def _one_line(answer: dict[str, Any]) -> str:
    """*answer* as JSON; with escapes only where half of a surrogate pair could not be written otherwise."""
    text = json.dumps(answer, ensure_ascii=False)
    try:
        text.encode()
    except UnicodeEncodeError:
        return json.dumps(answer)
    return text


def _parse(raw: bytes) -> dict[str, Any]:
    if len(raw) > LONGEST_LINE:
        raise BadLine(f"longer than {LONGEST_LINE} bytes")
    try:
        request = json.loads(
            raw.decode("utf-8-sig", "surrogatepass"), parse_constant=_no_number, parse_float=_finite
        )
    except (ValueError, RecursionError) as error:  # ValueError: not UTF-8, not JSON, an integer without end
        raise BadLine(f"not JSON ({str(error)[:200]})") from error
    if not isinstance(request, dict):
        raise BadLine('not a JSON object: write {"id": …, …}')
    return request


def _no_number(name: str) -> float:
    raise ValueError(f"{name} is not a number of JSON")


def _finite(text: str) -> float:
    value = float(text)
    if math.isinf(value):
        raise ValueError(f"the number {text[:20]} is too large")
    return value


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
