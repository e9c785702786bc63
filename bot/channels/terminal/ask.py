"""``vademecum ask``: one question, or JSON lines of them."""

from __future__ import annotations

import json
import sys
import time
from datetime import date
from typing import Any, BinaryIO, TextIO

from bot.answers.answer import Answer, Asked, Curated
from bot.answers.pipeline import Pipeline
from bot.answers.write.writer import Writer
from bot.channels.terminal.lines import history_field, run_lines, text_field
from bot.channels.terminal.plain import plain_text
from bot.guide import Guide
from bot.language.catalogue import say
from bot.messages import Citation
from bot.self_checks.flows_in_use import published
from bot.self_checks.personal_cases import PersonalCases


def answer_batch(
    guide: Guide,
    source: BinaryIO,
    sink: TextIO,
    today: date,
    language: str,
    writer: Writer | None = None,
    curated: tuple[Curated, ...] = (),
) -> int:
    """Answer each line of *source*; returns how many were bad. ``lang`` is that of the reader; the reply is in the question's own, if spoken."""
    pipeline = _pipeline(guide, writer)

    def handle(request: dict[str, Any]) -> dict[str, Any]:
        question = text_field(request, "question")
        wanted = request.get("lang")
        reader = wanted if isinstance(wanted, str) and wanted else language
        began = time.perf_counter()
        answer = pipeline.answer_now(Asked(question, today, history_field(request), reader, curated))
        return as_object(answer, time.perf_counter() - began)

    return run_lines(source, sink, handle)


def answer_one(
    guide: Guide,
    question: str,
    language: str,
    today: date,
    *,
    as_json: bool,
    writer: Writer | None = None,
    curated: tuple[Curated, ...] = (),
) -> None:
    """Print the answer to one question: as JSON, as formatted text on a terminal, else as plain text."""
    began = time.perf_counter()
    answer = _pipeline(guide, writer).answer_now(Asked(question, today, (), language, curated))
    if as_json:
        print(json.dumps({"id": None, **as_object(answer, time.perf_counter() - began)}, ensure_ascii=False))  # noqa: T201
    else:
        show(answer)


def _pipeline(guide: Guide, writer: Writer | None) -> Pipeline:
    cases = PersonalCases(published, lambda: guide.current().passages)
    return Pipeline(guide.current, writer, own_cases=cases)


def as_object(answer: Answer, seconds: float) -> dict[str, Any]:
    """The answer as the contract of ``ask --batch`` has it, without the id."""
    return {
        "answer": plain_text(answer.text),
        "outcome": str(answer.outcome),
        "language": answer.language,
        "citations": [
            {
                "id": one.id,
                "title": one.title,
                "url": one.url,
                "call": one.call,
                "quote": plain_text(one.quote),
            }
            for one in answer.citations
        ],
        "question": answer.question,
        "confidence": round(answer.confidence, 3) if answer.confidence is not None else None,
        "suggestions": [{"id": one.id, "question": one.question} for one in answer.suggestions],
        "seconds": round(seconds, 4),
    }


def show(answer: Answer) -> None:
    """Print an answer for a person, its sources under it."""
    lines = [f"- {one.title}{_about(one, answer.language)} {one.url}".rstrip() for one in answer.citations]
    sources = f"\n\n**{say(answer.language, 'sources-title')}**\n\n" + "\n".join(lines) if lines else ""
    if sys.stdout.isatty():
        from rich.console import Console
        from rich.markdown import Markdown

        Console(width=min(100, Console().width)).print(Markdown(answer.text + sources))
    else:
        print(plain_text(answer.text + sources))  # noqa: T201


def _about(citation: Citation, language: str) -> str:
    """In brackets: the call years of a source, and whether it is only reported; nothing where neither is known."""
    facts = [
        citation.call,
        say(language, "sources-reported") if citation.certainty == "reported" else "",
        citation.badge,
    ]
    known = "; ".join(fact for fact in facts if fact)
    return f" ({known})" if known else ""
