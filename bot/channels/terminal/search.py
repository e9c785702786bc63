"""``vademecum search``: retrieval alone, for one query or JSON lines of them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any, BinaryIO, TextIO

from bot.answers.answer import Asked
from bot.answers.open_guide import OpenGuide
from bot.answers.pipeline import Pipeline
from bot.answers.question.clean import LONGEST
from bot.channels.terminal.lines import BadLine, history_field, run_lines, text_field
from indexing.index import Found
from indexing.passages import plain_text


def search_batch(guide: OpenGuide, source: BinaryIO, sink: TextIO, k: int) -> int:
    """Search each line's ``query``; a line may have a ``history`` before it and ask for its own ``k``. Returns how many lines were bad."""

    def handle(request: dict[str, Any]) -> dict[str, Any]:
        query = text_field(request, "query")
        wanted = request.get("k", k)
        if not isinstance(wanted, int) or isinstance(wanted, bool) or not 1 <= wanted <= 1000:
            raise BadLine('"k" must be a number from 1 to 1000')
        return {
            "passages": [as_object(found) for found in find(guide, query, wanted, history_field(request))]
        }

    return run_lines(source, sink, handle)


def search_one(guide: OpenGuide, query: str, k: int, *, as_json: bool) -> None:
    """Print the passages for one query."""
    found = find(guide, query, k)
    if as_json:
        print(json.dumps({"id": None, "passages": [as_object(one) for one in found]}, ensure_ascii=False))  # noqa: T201
        return
    if not found:
        print("Nothing found.")  # noqa: T201
    for number, one in enumerate(found, 1):
        text = " ".join(plain_text(one.passage.text).split())
        print(f"{number}. {one.passage.section}  [{one.passage.id}]  {one.score:.4f}\n   {text[:300]}\n")  # noqa: T201


def find(guide: OpenGuide, query: str, k: int, history: Sequence[tuple[str, str]] = ()) -> Sequence[Found]:
    """The *k* best passages as an answer would be read from them: the question, the last exchange and the conversation fused."""
    if not query.strip():
        return []
    asked = Asked(query[:LONGEST], datetime.now(UTC).date(), tuple(history))
    return Pipeline(lambda: guide).look_up(asked, k)[1].found


def as_object(found: Found) -> dict[str, Any]:
    """A passage as the contract of ``search --batch`` has it."""
    passage = found.passage
    return {
        "id": passage.id,
        "document": passage.document,
        "section": passage.section,
        "score": round(found.score, 6),
        "text": plain_text(passage.text),
    }
