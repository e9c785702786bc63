"""How long a whole answer takes, beside plain retrieval by LangChain's default on the same passages."""

from __future__ import annotations

import datetime as dt
import json
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from bench.house import DATA, built, model_folder, percentile, questions, worker
from bench.report import Aim, Column, Report

PEER = "LangChain default: retrieval"
ANSWER = "Vademecum: the whole answer"
COUNT, ROUNDS = 100, 3


def run(quick: bool) -> Report:
    built()
    size = "quick" if quick else "full"
    rows = {}
    for name, kind in ((PEER, "peer"), ("Vademecum: retrieval", "search"), (ANSWER, "answer")):
        with tempfile.TemporaryDirectory(prefix="vademecum-bench-") as folder:
            rows[name] = worker("bench.ask", kind, size, folder)
    ratio = rows[ANSWER]["p50"] / rows[PEER]["p50"]
    return Report(
        name="ask",
        title="Milliseconds for a question, one after the other",
        columns=[
            Column("questions", "questions", 0),
            Column("p50", "p50 ms", 1, ratio=True),
            Column("p95", "p95 ms", 1, ratio=True),
        ],
        rows=rows,
        baseline=PEER,
        aims=[Aim("a whole answer, as a multiple of the peer's plain retrieval (p50),", ratio, 1.5)],
        notes=[
            f"open golden questions, {1 if quick else ROUNDS} rounds after one to warm up, a process for each row"
        ],
        settings={"quick": quick},
    )


def _subject(kind: str, folder: Path, quick: bool) -> Callable[[str], object]:
    """What is measured, made ready."""
    from bot.guide import Guide
    from bot.settings import Settings

    settings = Settings(data_dir=DATA, _env_file=None)  # type: ignore[call-arg]
    index = Guide(settings).current()
    if kind == "search":
        return lambda question: index.index.search([question], 4)
    if kind == "answer":
        from bot.answers.answer import Asked
        from bot.answers.pipeline import Pipeline

        pipeline, today = Pipeline(lambda: index), dt.date.today()  # noqa: DTZ011
        return lambda question: pipeline.answer_now(Asked(question, today, (), "en"))
    from bench import langchain_default

    passages = [f"{one.section}\n{one.text}" for one in index.passages.values()]
    store = langchain_default.store(folder, model_folder())
    store.add_texts(langchain_default.chunks(passages[:40] if quick else passages))
    return lambda question: store.similarity_search(question, k=4)


def _measure(kind: str, quick: bool, folder: Path) -> dict[str, float]:
    subject = _subject(kind, folder, quick)
    asked = questions(15 if quick else COUNT)
    for question in asked:
        subject(question)
    taken = []
    for _ in range(1 if quick else ROUNDS):
        for question in asked:
            began = time.perf_counter()
            subject(question)
            taken.append((time.perf_counter() - began) * 1000)
    return {"questions": len(asked), "p50": percentile(taken, 0.5), "p95": percentile(taken, 0.95)}


if __name__ == "__main__":
    print(json.dumps(_measure(sys.argv[1], sys.argv[2] == "quick", Path(sys.argv[3]))))
