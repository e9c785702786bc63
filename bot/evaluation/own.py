"""Measures the answers from own documents: questions that a document answers, and questions on which the documents are silent.

``knowledge/golden/own`` holds documents of made-up organisations in six languages and questions that another hand wrote about them; the part
kept apart (``held``) is fitted to by nobody. ``more`` holds further documents and questions, to fit on.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import yaml

import knowledge
from bot.answers.answer import Answer, Asked
from bot.answers.open_guide import OpenGuide
from bot.answers.outcomes import Outcome
from bot.answers.pipeline import Pipeline
from bot.channels.terminal.plain import plain_text
from bot.evaluation.judge import normal
from bot.guide import opened_at, shelf
from bot.settings import Settings
from indexing.build import build_index
from indexing.models import find_model

FOLDER = knowledge.ROOT / "golden" / "own"
DOCUMENTS = FOLDER / "documents"
MORE = "more"


@dataclass(frozen=True)
class OwnCase:
    """A question about own documents: ``document`` answers it under ``heading`` and ``must`` stands in a right answer (each entry one of
    several ways to write it); a ``silent`` one is answered by none, ``document`` is the nearest."""

    id: str
    lang: str
    question: str
    document: str
    heading: str = ""
    must: tuple[tuple[str, ...], ...] = ()
    silent: bool = False
    part: str = "open"

    @property
    def of_another_language(self) -> bool:
        """Whether it is asked in another language than the document's."""
        return self.document[:2] != self.lang


@dataclass(frozen=True)
class OwnJudgement:
    """What became of one question: ``right`` from the document, with what a right answer holds; ``first``: that stands in the sentence that
    comes first; ``taken``: some own document was answered from, without it being said to be doubtful."""

    case: OwnCase
    right: bool
    first: bool
    taken: bool


def own_cases(part: str, folder: Path = FOLDER) -> list[OwnCase]:
    """All questions of *part*; ``more``: those to fit on."""
    files = (folder / MORE).glob("*.yaml") if part == MORE else folder.glob(f"{part}-*.yaml")
    found = []
    for path in sorted(files):
        for raw in yaml.safe_load(path.read_text("utf-8")):
            must = tuple(tuple(one) if isinstance(one, list) else (str(one),) for one in raw.get("must", ()))
            found.append(
                OwnCase(
                    raw["id"], raw["lang"], raw["question"], raw["document"], raw.get("heading", ""), must,
                    raw.get("kind") == "silent", part,
                )
            )  # fmt: skip
    return found


@contextmanager
def guide_with(settings: Settings, *documents: Path) -> Iterator[OpenGuide]:
    """The guide with own *documents* beside it, in an index of its own."""
    with TemporaryDirectory() as folder:
        model = find_model(settings.embedding_model, settings.models_dir)
        build_index(
            list(documents), knowledge.ROOT, Path(folder), settings.models_dir, settings.embeddings_cache, model,
            on_progress=lambda _: None, rankings=shelf(settings),
        )  # fmt: skip
        guide = opened_at(Path(folder), settings)
        try:
            yield guide
        finally:
            guide.close()


def judge_own(case: OwnCase, answer: Answer) -> OwnJudgement:
    """*answer* to *case*."""
    cited = [one for one in answer.citations if one.certainty == "own"]
    sure = answer.outcome == Outcome.ANSWERED_COMPLETE
    text = normal(plain_text(answer.text))
    bold = next((block for block in answer.text.split("\n\n") if block.startswith("**")), "")
    of_it = any(one.id.startswith(f"{case.document}#") for one in cited)

    def holds(said: str) -> bool:
        return all(any(normal(one) in said for one in some) for some in case.must)

    return OwnJudgement(
        case,
        right=of_it and holds(text),
        first=of_it and holds(normal(plain_text(bold))),
        taken=bool(cited) and answer.citations[0].certainty == "own" and sure,
    )


def measure_own(guide: OpenGuide, today: date, part: str, every: int = 1) -> list[OwnJudgement]:
    """One in *every* questions of *part*, asked of *guide*."""
    pipeline = Pipeline(lambda: guide)
    return [
        judge_own(case, pipeline.answer_now(Asked(case.question, today, language=case.lang)))
        for case in own_cases(part)[::every]
    ]


def own_lines(judged: Sequence[OwnJudgement]) -> list[str]:
    """The figures as a person reads them."""
    lines = []
    asked = [one for one in judged if not one.case.silent]
    groups = {"in the language of the document": [one for one in asked if not one.case.of_another_language]}
    for code in sorted({one.case.lang for one in asked}):
        groups[f"  {code}"] = [
            one for one in groups["in the language of the document"] if one.case.lang == code
        ]
    groups["in another language"] = [one for one in asked if one.case.of_another_language]
    for name, some in groups.items():
        if some:
            right, first = (sum(getattr(one, key) for one in some) / len(some) for key in ("right", "first"))
            wrong = sum(one.taken and not one.right for one in some) / len(some)
            lines.append(
                f"{name}: {len(some)} questions, right from the document {right:.3f}, in the sentence that comes first {first:.3f}, "
                f"sure and wrong {wrong:.3f}"
            )
    silent = [one for one in judged if one.case.silent]
    taken = sum(one.taken for one in silent) / (len(silent) or 1)
    lines.append(f"the documents are silent: {len(silent)} questions, answered from them as sure {taken:.3f}")
    return lines
